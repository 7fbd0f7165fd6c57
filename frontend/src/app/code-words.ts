import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { kindWord, statusWord } from '@/features/claims/words';
import { stances } from '@/features/evidence/words';
import { channels, outcomes } from '@/features/replies/reply-words';
import type { Rating } from '@/lib/model';
import { readingWords } from './reading-words';

const checks = { statement: msg`what is said`, saying: msg`that it was said` } as const;
const anchors = {
  exact: msg`as it was`,
  moved: msg`with other words`,
  lost: msg`not any more`,
} as const;

function known<T>(table: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}

/** What a code of the history says in the page's language; words that people wrote stay as they are. */
export function codeWords(field: string, value: string, ratings: readonly Rating[]): string {
  const word = (words: MessageDescriptor | undefined) => (words ? i18n._(words) : value);
  switch (field) {
    case 'status':
      return statusWord(value);
    case 'kinds':
      return value.split('; ').map(kindWord).join('; ');
    case 'stance':
      return word(known(stances, value)?.word);
    case 'channel':
      return word(known(channels, value));
    case 'outcome':
      return word(known(outcomes, value));
    case 'check':
      return word(known(checks, value));
    case 'anchor':
      return word(known(anchors, value));
    case 'figure':
    case 'period':
    case 'speaker':
      return readingWords(field, value);
    case 'rating':
    case 'verdict':
      return ratings.find(({ id }) => id === value)?.label ?? value;
    default:
      return value;
  }
}
