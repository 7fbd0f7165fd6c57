import { t } from '@lingui/core/macro';
import type { Claim } from './model';

/** What the claim says in one of its parts, or of what its figure is. */
export function partName(claim: Claim, index: number): string {
  const part = claim.parts[index];
  if (!part) return t`The whole claim`;
  return (
    claim.quantities[part.quantity ?? -1]?.text ??
    claim.text.slice(part.start - claim.start, part.end - claim.start)
  );
}
