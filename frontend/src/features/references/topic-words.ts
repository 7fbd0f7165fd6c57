import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { regionNames } from '@/lib/format';

/** The topics that the server tells by the words of a claim (`topics.tsv`). */
export const topicWords: Readonly<Record<string, MessageDescriptor>> = {
  trade: msg`Trade`,
  economy: msg`Economy`,
  prices: msg`Prices`,
  work: msg({ message: 'Work', context: 'topic' }),
  population: msg`Population`,
  migration: msg`Migration`,
  defence: msg`Defence`,
  conflict: msg({ message: 'Conflict', context: 'topic' }),
  health: msg`Health`,
  energy: msg`Energy`,
  environment: msg`Environment`,
  elections: msg`Elections`,
  polls: msg`Polls`,
  law: msg({ message: 'Law', context: 'topic' }),
};

/** A topic in the page's language; one that the page does not know as the server calls it. */
export function topicWord(topic: string): string {
  const words = topicWords[topic];
  return words ? i18n._(words) : topic;
}

/** A country's name by its code of two letters. */
export function countryName(code: string): string {
  try {
    return regionNames().of(code) ?? code;
  } catch (error) {
    // Not a code at all: as it was written.
    if (error instanceof RangeError) return code;
    throw error;
  }
}
