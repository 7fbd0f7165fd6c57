import type { GateFinding } from '@/lib/model';
import type { ClaimPlace } from './search';

const places: Readonly<Record<string, ClaimPlace>> = {
  statement: 'statement',
  evidence: 'evidence',
  reply: 'reply',
  review: 'review',
  comments: 'comments',
};

/** Where a finding of the gate is mended, as the properties of a link. */
export function curePlace(dossier: string, { cure, claim }: Pick<GateFinding, 'cure' | 'claim'>) {
  if (!claim)
    return { to: '/dossiers/$dossierId', params: { dossierId: dossier }, search: {} } as const;
  if (cure === 'dispute')
    return { to: '/claims/$claimId/dispute', params: { claimId: claim } } as const;
  const show = places[cure];
  return {
    to: '/queue',
    search: { dossier, status: 'all', claim, ...(show && { show }) },
  } as const;
}
