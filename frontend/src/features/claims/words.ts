import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { amount, day, lastDay } from '@/lib/format';
import type { Claim, ClaimStatus, Quantity, Time } from '@/lib/model';
import type { IconName } from '@/ui/icon';

export const statusWords: Record<ClaimStatus, { word: MessageDescriptor; icon: IconName }> = {
  open: { word: msg({ message: 'Open', context: 'status' }), icon: 'open' },
  in_review: { word: msg`In review`, icon: 'clock' },
  decided: { word: msg`Decided`, icon: 'done' },
  dismissed: { word: msg`Not a claim`, icon: 'cross' },
  disputed: { word: msg`Disputed`, icon: 'split' },
};

/** Why a claim that was decided waits for another look. */
export const doubtWords = {
  changed: msg`Its evidence changed`,
  vanished: msg`Its evidence vanished`,
} as const;

/** Where a claim stands, in a word. */
export function statusWord(status: string): string {
  const known = Object.entries(statusWords).find(([code]) => code === status);
  return known ? i18n._(known[1].word) : status;
}

export const kinds = [
  'quantity',
  'comparison',
  'ranking',
  'event',
  'quote',
  'law',
  'cause',
  'poll',
  'forecast',
] as const;
export type ClaimKind = (typeof kinds)[number];

const kindWords: Record<ClaimKind, MessageDescriptor> = {
  quantity: msg`figure`,
  comparison: msg`comparison`,
  ranking: msg`ranking`,
  event: msg`event`,
  quote: msg`quote`,
  law: msg`law`,
  cause: msg`cause`,
  poll: msg`poll`,
  forecast: msg`forecast`,
};

/** What a claim is about, in a word. */
export function kindWord(kind: string): string {
  const known = kinds.find((code) => code === kind);
  return known ? i18n._(kindWords[known]) : kind;
}

const hedges: Record<string, MessageDescriptor> = {
  approx: msg`about`,
  at_least: msg`at least`,
  at_most: msg`at most`,
  more_than: msg`more than`,
  less_than: msg`less than`,
};

/** The hedge on a figure, or null where it stands bare. */
export function hedgeOf({ modifier }: Pick<Quantity, 'modifier'>): string | null {
  const words = hedges[modifier];
  return words ? i18n._(words) : null;
}

/** Every hedge there is, the bare figure first, to choose from. */
export function hedgeChoices() {
  return [
    { value: 'exact' as const, label: t`none` },
    ...(['approx', 'at_least', 'at_most', 'more_than', 'less_than'] as const).map((value) => ({
      value,
      label: hedgeOf({ modifier: value }) ?? value,
    })),
  ];
}

/** A figure in a few words: "about 5,000 jobs". */
export function figureWords(quantity: Quantity): string {
  const unit = unitOf(quantity);
  const whole = quantity.of && quantity.of !== unit ? t`of ${{ whole: quantity.of }}` : null;
  return [hedgeOf(quantity), figureOf(quantity), unit, whole].filter(Boolean).join(' ');
}

/** The figure as a number: "115.6 billion", "40 to 60". */
export function figureOf({ value, low, high, duration, text }: Quantity): string {
  if (typeof value === 'number') return amount(value);
  const least = typeof low === 'number' ? amount(low) : null;
  const most = typeof high === 'number' ? amount(high) : null;
  if (least !== null && most !== null) return t`${least} to ${most}`;
  if (least !== null) return t`${least} or more`;
  if (most !== null) return t`up to ${most}`;
  return duration ?? text;
}

export function unitOf({ kind, unit }: Quantity): string | null {
  if (unit) return unit;
  if (kind === 'percent') return t`percent`;
  if (kind === 'percentage_points') return t`percentage points`;
  return null;
}

/** The days that a time expression stands for, in words; null where they are unknown. */
export function periodOf({ from, to }: Time): string | null {
  const first = from ? day(from) : null;
  const last = to ? lastDay(to) : null;
  if (first !== null && last !== null) return first === last ? last : t`${first} to ${last}`;
  if (first !== null) return t`since ${first}`;
  if (last !== null) return t`until ${last}`;
  return null;
}

/** Whether a time stands for days that are not known, as "last year" without a day of publication. */
export function isUnresolved({ kind, from, to }: Time): boolean {
  return (kind === 'date' || kind === 'interval') && !from && !to;
}

/** Whether a claim cannot say when, for want of its article's day of publication. */
export function waitsForDay({ article, times }: Pick<Claim, 'article' | 'times'>): boolean {
  return !article.published && times.some(isUnresolved);
}
