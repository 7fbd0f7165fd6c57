import { describe, expect, it } from 'vitest';
import { lanesOf } from './lanes';

const lanes = (...marks: (readonly [string, number, number])[]) =>
  Object.fromEntries(lanesOf(marks.map(([id, start, end]) => ({ id, start, end }))));

describe('lanesOf', () => {
  it('gives claims beside each other the same lane', () => {
    expect(lanes(['a', 0, 8], ['b', 8, 12], ['c', 20, 24])).toEqual({ a: 0, b: 0, c: 0 });
  });

  it('sets what lies inside below what holds it, four deep', () => {
    expect(lanes(['d', 6, 9], ['b', 0, 20], ['a', 0, 40], ['c', 5, 12])).toEqual({
      a: 0,
      b: 1,
      c: 2,
      d: 3,
    });
  });

  it('keeps the lane of a claim that crosses the end of another', () => {
    expect(lanes(['a', 0, 12], ['b', 8, 23], ['c', 14, 20])).toEqual({ a: 0, b: 1, c: 0 });
  });
});
