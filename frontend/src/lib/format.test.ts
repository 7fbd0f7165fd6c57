import { describe, expect, it } from 'vitest';
import { amount } from './format';

describe('amount', () => {
  it.each([
    [115_600_000_000, '115.6 billion'],
    [88_962_000_000, '88.962 billion'],
    [-2_500_000, '-2.5 million'],
    [7_800_000_000_000, '7.8 trillion'],
    [1_250_000_000_000_000, '1250 trillion'],
    // A word for the size would lose digits here, and gain nothing below a million.
    [4_213_457, '4,213,457'],
    [115_600_400_000.5, '115,600,400,000.5'],
    [999_000, '999,000'],
    [0.25, '0.25'],
    [0, '0'],
  ])('%d is %s', (value, words) => {
    expect(amount(value)).toBe(words);
  });
});
