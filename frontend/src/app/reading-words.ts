import { t } from '@lingui/core/macro';
import { day } from '@/lib/format';
import { formatLocale } from '@/lib/language';

const number = /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?/;

/** The trail keeps what a figure, a period or a speaker was read as in English; here in the page's language. */
export function readingWords(field: 'figure' | 'period' | 'speaker', value: string): string {
  switch (field) {
    case 'figure':
      return figure(value);
    case 'period':
      return period(value);
    case 'speaker':
      return value === 'the article itself' ? t`the article itself` : value;
  }
}

const hedge = /^(about|at least|at most|more than|less than|up to) /;

function figure(value: string): string {
  const [whole = '', word = ''] = hedge.exec(value) ?? [];
  return hedged(word.replace(' ', '_'), amount(value.slice(whole.length)));
}

function hedged(word: string, amount: string): string {
  switch (word) {
    case 'about':
      return t`about ${amount}`;
    case 'at_least':
      return t`at least ${amount}`;
    case 'at_most':
      return t`at most ${amount}`;
    case 'more_than':
      return t`more than ${amount}`;
    case 'less_than':
      return t`less than ${amount}`;
    case 'up_to':
      return t`up to ${amount}`;
    default:
      return amount;
  }
}

/** "40 to 60 percent": what follows the numbers are the article's words, but for shares. */
function amount(value: string): string {
  const low = number.exec(value)?.[0];
  if (low === undefined) return value;
  const rest = value.slice(low.length);
  const high = rest.startsWith(' to ') ? number.exec(rest.slice(4))?.[0] : undefined;
  if (high !== undefined) {
    const [from, to] = [localized(low), localized(high)];
    return t`${from} to ${to}` + counted(rest.slice(4 + high.length));
  }
  const least = localized(low);
  if (rest.startsWith(' or more')) return t`${least} or more` + counted(rest.slice(8));
  return least + counted(rest);
}

function counted(rest: string): string {
  return rest.replace(
    /^ percent(age points)?(?= |$)/,
    (_, points?: string) => ` ${points ? t`percentage points` : t`percent`}`,
  );
}

/** Digit by digit: the trail's figures have more of them than a number of the browser's. */
function localized(english: string): string {
  const parts = new Intl.NumberFormat(formatLocale()).formatToParts(-12345.6);
  const sign = (type: 'group' | 'decimal', otherwise: string) =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  return english.replace(/[,.]/g, (mark) =>
    mark === ',' ? sign('group', ',') : sign('decimal', '.'),
  );
}

function period(value: string): string {
  const [, from, to] = /^(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)$/.exec(value) ?? [];
  if (from && to) {
    const [first, last] = [day(from), day(to)];
    return t`${first} to ${last}`;
  }
  if (value.startsWith('since ')) {
    const first = day(value.slice(6));
    return t`since ${first}`;
  }
  if (value.startsWith('until ')) {
    const last = day(value.slice(6));
    return t`until ${last}`;
  }
  return value === 'unknown' ? t`unknown` : day(value);
}
