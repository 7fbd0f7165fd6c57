import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { ClaimDetail, Evidence } from '@/lib/model';
import { answered } from '@/lib/problem';

export interface Decision {
  readonly rating: string;
  readonly conclusion: string;
  readonly rationale: string;
}

export type NewEvidence = Pick<
  Evidence,
  'url' | 'excerpt' | 'stance' | 'title' | 'publisher' | 'part' | 'referenceValue'
>;

function useClaimChanged() {
  const queries = useQueryClient();
  return (id: string) =>
    Promise.all(
      [['claim', id], ['claims'], ['articles'], ['dossier']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
}

/** Decides a claim in the state of `version`; a later state is a 412. */
export function useDecide(claim: string, as: 'reviews' | 'adjudication') {
  const changed = useClaimChanged();
  return useMutation({
    mutationFn: ({ decision, version }: { decision: Decision; version: number }) =>
      answered(
        api.POST(`/api/v1/claims/{id}/${as}`, {
          params: { path: { id: claim }, header: { 'If-Match': `"${String(version)}"` } },
          body: decision,
        }),
      ),
    onSuccess: () => void changed(claim),
  });
}

/** Takes a review back. */
export function useWithdraw() {
  const changed = useClaimChanged();
  return useMutation({
    mutationFn: ({ claim, review }: { claim: string; review: string }) =>
      answered(
        api.DELETE('/api/v1/claims/{id}/reviews/{review}', {
          params: { path: { id: claim, review } },
        }),
      ),
    onSuccess: (_, { claim }) => changed(claim),
  });
}

export function useAddEvidence(claim: string) {
  const changed = useClaimChanged();
  return useMutation({
    mutationFn: (evidence: NewEvidence) =>
      answered(
        api.POST('/api/v1/claims/{id}/evidence', {
          params: { path: { id: claim } },
          body: evidence,
        }),
      ),
    onSuccess: () => changed(claim),
  });
}

export function useRemoveEvidence(claim: string) {
  const changed = useClaimChanged();
  return useMutation({
    mutationFn: (evidence: string) =>
      answered(
        api.DELETE('/api/v1/claims/{id}/evidence/{evidence}', {
          params: { path: { id: claim, evidence } },
        }),
      ),
    onSuccess: () => changed(claim),
  });
}

/** The review that this account gave and did not take back. */
export function ownReview(claim: ClaimDetail, account: string) {
  return claim.reviews.find(({ reviewer }) => reviewer.id === account) ?? null;
}

/** What a person wrote of it, without what the server adds. */
export function contentOf(evidence: Evidence): NewEvidence {
  const {
    id: _,
    claim: _claim,
    createdBy: _by,
    created: _at,
    version: _version,
    ...content
  } = evidence;
  return content;
}
