import type { Review } from '@/lib/model';

/** The first two reviews with different ratings; where all are the same, the first two. */
export function differing(reviews: readonly Review[]): readonly [number, number] {
  const other = reviews.findIndex(({ rating }) => rating !== reviews[0]?.rating);
  return [0, other > 0 ? other : 1];
}
