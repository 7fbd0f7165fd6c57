import { expect, test } from 'vitest';
import { markupPieces } from './markup-pieces';

const joined = (html: string) =>
  markupPieces(html)
    .map(({ start, end }) => html.slice(start, end))
    .join('');

test('pieces are whole lines and leave nothing out', () => {
  const html = Array.from({ length: 500 }, (_, n) => `<p>Line ${String(n)} of a page</p>\n`).join(
    '',
  );
  const pieces = markupPieces(html);
  expect(joined(html)).toBe(html);
  expect(pieces.length).toBeGreaterThan(3);
  for (const { start, end } of pieces) {
    expect(html.slice(start, end).endsWith('\n')).toBe(true);
    expect(end - start).toBeLessThan(2_100);
  }
  expect(pieces.reduce((sum, { lines }) => sum + lines, 0)).toBe(500);
});

test('a page that is one line is cut before its tags', () => {
  const html = '<p>Some words of a page</p>'.repeat(1_000);
  const pieces = markupPieces(html);
  expect(joined(html)).toBe(html);
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.every(({ start, end }) => html[start] === '<' && end - start <= 6_000)).toBe(true);
});

test('a line without any tag is cut between characters, not within one', () => {
  const html = `x${'🚢'.repeat(10_000)}`;
  expect(joined(html)).toBe(html);
  for (const { start, end } of markupPieces(html)) {
    expect(html.slice(start, end)).toMatch(/^x?(🚢)+$/u);
  }
});

test('a megabyte is cut at once', () => {
  const began = performance.now();
  expect(markupPieces('<p>x</p>\n'.repeat(120_000)).length).toBeGreaterThan(400);
  expect(performance.now() - began).toBeLessThan(500);
});

test('nothing gives nothing', () => {
  expect(markupPieces('')).toEqual([]);
});
