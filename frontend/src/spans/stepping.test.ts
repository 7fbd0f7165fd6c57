import { describe, expect, it } from 'vitest';
import { sentencesOf, stepSentence, stepWord } from './stepping';

const text = 'Menu Home\n\nThe quay is new. It cost $3.5 million, she said.\n\nIt opens in May.';
const blocks = [
  { kind: 'boilerplate', start: 0, end: 9 },
  { kind: 'body', start: 11, end: 59 },
  { kind: 'body', start: 61, end: text.length },
];
const sentences = sentencesOf(text, blocks);
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('choosing words with the keyboard', () => {
  it('steps through the sentences of the article and leaves out what was set aside', () => {
    expect(sentences.map(words)).toEqual([
      'The quay is new.',
      'It cost $3.5 million, she said.',
      'It opens in May.',
    ]);
  });

  it('stays at the last sentence and at the first', () => {
    const [first, , last] = sentences;
    if (!first || !last) throw new Error('three sentences');
    expect(stepSentence(sentences, first, -1)).toEqual(first);
    expect(stepSentence(sentences, last, 1)).toEqual(last);
    expect(stepSentence([], first, 1)).toBeNull();
  });

  it('moves either edge by a word, not past the other', () => {
    const [, cost] = sentences;
    const block = blocks[1];
    if (!cost || !block) throw new Error('two sentences in the block');
    const later = stepWord(text, block, cost, 'start', 1);
    expect(words(later)).toBe('cost $3.5 million, she said.');
    const one = { start: later.start, end: later.start + 'cost'.length };
    expect(stepWord(text, block, one, 'end', -1)).toEqual(one);
    expect(stepWord(text, block, { start: 28, end: 30 }, 'start', -1).start).toBe(26);
  });
});
