import { statusWord } from '@/features/claims/words';
import type { Claim, Rating } from '@/lib/model';
import type { TextMark } from '@/spans/marked-text';

/** Claims as marks over their article; with the verdict's colour and shape once decided. */
export function claimMarks(claims: readonly Claim[], ratings: readonly Rating[]): TextMark[] {
  const known = new Map(ratings.map((rating) => [rating.id, rating]));
  return claims.map((claim) => {
    const verdict = claim.rating ? (known.get(claim.rating) ?? null) : null;
    return {
      id: claim.id,
      start: claim.start,
      end: claim.end,
      kind: claim.attribution?.type === 'direct' ? 'quote' : (claim.kinds[0] ?? 'quantity'),
      status: claim.status,
      says: verdict?.label ?? statusWord(claim.status),
      worth: claim.worth,
      verdict,
    };
  });
}
