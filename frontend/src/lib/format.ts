import { formatLocale } from './language';

/** A format made when it is first asked for, once for each language: making them is what costs. */
function once<T>(make: (locale: string) => T): () => T {
  let made: { readonly locale: string; readonly format: T } | null = null;
  return () => {
    const locale = formatLocale();
    if (made?.locale !== locale) made = { locale, format: make(locale) };
    return made.format;
  };
}

const dates = once(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
);
const months = once(
  (locale) => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
);
const moments = once(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
);
const times = once((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const numbers = once((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));
const amounts = once(
  (locale) =>
    new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumFractionDigits: 3,
    }),
);
const decimals = once((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const shares = once(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
);
const lists = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** A calendar day, `2021-12-09`, in the reader's way of writing; it has no time zone. */
export function day(date: string): string {
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? date : dates().format(parsed);
}

/** A month, `2021-12`, in the reader's way of writing. */
export function month(yearAndMonth: string): string {
  const parsed = new Date(`${yearAndMonth}-01T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? yearAndMonth : months().format(parsed);
}

/** The last day inside a half-open interval of days. */
export function lastDay(to: string): string {
  const parsed = new Date(`${to}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return to;
  parsed.setUTCDate(parsed.getUTCDate() - 1);
  return dates().format(parsed);
}

/** A moment, in the reader's own time zone. */
export function moment(instant: string): string {
  const parsed = new Date(instant);
  return Number.isNaN(parsed.getTime()) ? instant : moments().format(parsed);
}

/** The time of a moment, in the reader's own time zone; its day is known. */
export function timeOfDay(instant: string): string {
  const parsed = new Date(instant);
  return Number.isNaN(parsed.getTime()) ? instant : times().format(parsed);
}

export function number(value: number): string {
  return numbers().format(value);
}

/**
 * A number to be read at a glance: from a million on with the word for its size, `115.6 billion`, where
 * that loses no digit.
 */
export function amount(value: number): string {
  const size = Math.abs(value);
  if (size < 1e6) return number(value);
  const step = 10 ** (3 * Math.min(4, Math.floor(Math.log10(size) / 3)) - 3);
  return Number.isInteger(value / step) ? amounts().format(value) : number(value);
}

/** A probability as a whole percentage. */
export function share(value: number): string {
  return shares().format(value);
}

/** Names joined as in a sentence: `A, B and C`. */
export function listed(names: readonly string[]): string {
  return lists().format(names);
}

/** The names of languages by their codes. */
export const languageNames = once(
  (locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }),
);

/** The names of countries by their codes. */
export const regionNames = once(
  (locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }),
);

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
  return decimals().format(value);
}
