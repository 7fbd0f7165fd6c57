import { expect, test } from 'vitest';
import { boxes } from './article-pages';

const page = {
  number: 1,
  width: 600,
  height: 800,
  lines: [
    { start: 0, end: 50, left: 60, top: 80, right: 360, bottom: 96 },
    { start: 51, end: 101, left: 60, top: 96, right: 360, bottom: 112 },
    { start: 103, end: 123, left: 60, top: 140, right: 180, bottom: 156 },
  ],
};

test('a claim has a box on each line that it stands on, from its first letter to its last', () => {
  expect(boxes(page, { start: 25, end: 76 })).toEqual([
    {
      insetInlineStart: '35.00%',
      inlineSize: '25.00%',
      insetBlockStart: '10.00%',
      blockSize: '2.00%',
    },
    {
      insetInlineStart: '10.00%',
      inlineSize: '25.00%',
      insetBlockStart: '12.00%',
      blockSize: '2.00%',
    },
  ]);
});

test('a claim of another page has none', () => {
  expect(boxes(page, { start: 200, end: 220 })).toEqual([]);
});
