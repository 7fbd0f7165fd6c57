import { formatLocale } from './language';

interface Formats {
  readonly locale: string;
  readonly dates: Intl.DateTimeFormat;
  readonly months: Intl.DateTimeFormat;
  readonly moments: Intl.DateTimeFormat;
  readonly times: Intl.DateTimeFormat;
  readonly numbers: Intl.NumberFormat;
  readonly shares: Intl.NumberFormat;
  readonly lists: Intl.ListFormat;
  readonly languages: Intl.DisplayNames;
}

let last: Formats | null = null;

/** Made once for each language: making them is what costs. */
function formats(): Formats {
  const locale = formatLocale();
  if (last?.locale === locale) return last;
  last = {
    locale,
    dates: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
    months: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
    moments: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    times: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
    numbers: new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }),
    shares: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
    lists: new Intl.ListFormat(locale, { type: 'conjunction' }),
    languages: new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }),
  };
  return last;
}

/** A calendar day, `2021-12-09`, in the reader's way of writing; it has no time zone. */
export function day(date: string): string {
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? date : formats().dates.format(parsed);
}

/** A month, `2021-12`, in the reader's way of writing. */
export function month(yearAndMonth: string): string {
  const parsed = new Date(`${yearAndMonth}-01T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? yearAndMonth : formats().months.format(parsed);
}

/** The last day inside a half-open interval of days. */
export function lastDay(to: string): string {
  const parsed = new Date(`${to}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return to;
  parsed.setUTCDate(parsed.getUTCDate() - 1);
  return formats().dates.format(parsed);
}

/** A moment, in the reader's own time zone. */
export function moment(instant: string): string {
  const parsed = new Date(instant);
  return Number.isNaN(parsed.getTime()) ? instant : formats().moments.format(parsed);
}

/** The time of a moment, in the reader's own time zone; its day is known. */
export function timeOfDay(instant: string): string {
  const parsed = new Date(instant);
  return Number.isNaN(parsed.getTime()) ? instant : formats().times.format(parsed);
}

export function number(value: number): string {
  return formats().numbers.format(value);
}

/** A probability as a whole percentage. */
export function share(value: number): string {
  return formats().shares.format(value);
}

/** Names joined as in a sentence: `A, B and C`. */
export function listed(names: readonly string[]): string {
  return formats().lists.format(names);
}

/** The names of languages by their codes. */
export function languageNames(): Intl.DisplayNames {
  return formats().languages;
}

/** English only: use the macro `plural` for what a person reads. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** The beginning of a text that is named in passing. */
export function shortened(text: string, length = 70): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}

/** A coefficient between -1 and 1, with two places. */
export function decimal(value: number): string {
  return new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 2 }).format(value);
}
