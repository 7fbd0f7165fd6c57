import { describe, expect, it } from 'vitest';
import { spanOfRange } from './selection';

const text = 'Title\n\nThe bridge is 40 metres long.';

function page(): HTMLElement {
  const root = document.createElement('article');
  root.innerHTML =
    '<h2><span data-text-start="0">Title</span></h2>' +
    '<p><span data-text-start="7">The bridge is </span><mark><span data-text-start="21">40 metres</span></mark>' +
    '<span data-text-start="30"> long.</span></p>';
  return root;
}

function rangeIn(root: Element, from: [number, number], to: [number, number]): Range {
  const leaves = [...root.querySelectorAll('[data-text-start]')].map((leaf) => leaf.firstChild);
  const range = document.createRange();
  range.setStart(leaves[from[0]] as Node, from[1]);
  range.setEnd(leaves[to[0]] as Node, to[1]);
  return range;
}

describe('spanOfRange', () => {
  it('counts through marks', () => {
    const root = page();
    const span = spanOfRange(root, rangeIn(root, [1, 4], [3, 5]), text);
    expect(span).toEqual({ start: 11, end: 35 });
    expect(text.slice(11, 35)).toBe('bridge is 40 metres long');
  });

  it('drops white space at the edges', () => {
    const root = page();
    expect(spanOfRange(root, rangeIn(root, [1, 3], [1, 14]), text)).toEqual({ start: 11, end: 20 });
  });

  it('takes whole paragraphs when the selection ends on an element', () => {
    const root = page();
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(spanOfRange(root, range, text)).toEqual({ start: 0, end: 36 });
  });

  it('answers null for an empty selection', () => {
    const root = page();
    expect(spanOfRange(root, rangeIn(root, [1, 3], [1, 3]), text)).toBeNull();
  });
});
