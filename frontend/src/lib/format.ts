const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const numbers = new Intl.NumberFormat(undefined, { maximumFractionDigits: 6 });
const shares = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });

/** A calendar day, `2021-12-09`, in the reader's way of writing; it has no time zone. */
export function day(date: string): string {
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? date : dates.format(parsed);
}

/** The last day inside a half-open interval of days. */
export function lastDay(to: string): string {
  const parsed = new Date(`${to}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return to;
  parsed.setUTCDate(parsed.getUTCDate() - 1);
  return dates.format(parsed);
}

/** A moment, in the reader's own time zone. */
export function moment(instant: string): string {
  const parsed = new Date(instant);
  return Number.isNaN(parsed.getTime()) ? instant : moments.format(parsed);
}

export function number(value: number): string {
  return numbers.format(value);
}

/** A probability as a whole percentage. */
export function share(value: number): string {
  return shares.format(value);
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}
