import type { Claim, Rating } from '@/lib/model';
import type { TextMark } from '@/spans/marked-text';

/** Claims as marks over their article; the verdict's colour once decided. */
export function claimMarks(claims: readonly Claim[], ratings: readonly Rating[]): TextMark[] {
  const colours = new Map(ratings.map(({ id, colour }) => [id, colour]));
  return claims.map((claim) => ({
    id: claim.id,
    start: claim.start,
    end: claim.end,
    kind: claim.attribution?.type === 'direct' ? 'quote' : (claim.kinds[0] ?? 'quantity'),
    status: claim.status,
    colour: claim.rating ? (colours.get(claim.rating) ?? null) : null,
  }));
}
