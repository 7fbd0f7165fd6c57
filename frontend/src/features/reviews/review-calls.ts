import { queryOptions, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { ClaimDetail, NewReview } from '@/lib/model';
import { answered, statusOf } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';

/** The decided claims most like a claim. */
export function precedentsQuery(claim: string) {
  return queryOptions({
    queryKey: ['claim', claim, 'precedents'],
    queryFn: () =>
      answered(api.GET('/api/v1/claims/{id}/precedents', { params: { path: { id: claim } } })),
  });
}

/** The imported fact-checks of claims most like a claim. */
export function similarFactChecksQuery(claim: string) {
  return queryOptions({
    queryKey: ['fact-checks', 'claim', claim],
    queryFn: () =>
      answered(api.GET('/api/v1/claims/{id}/fact-checks', { params: { path: { id: claim } } })),
  });
}

function useClaimChanged() {
  const refresh = useRefresh();
  // Nobody waits for what is asked anew: what was saved is saved.
  return (id: string) => void refresh(['claim', id], ['claims'], ['articles'], ['dossier']);
}

interface Sent {
  readonly decision: NewReview;
  readonly version: number;
  /** Names this decision: a repeated request does its work once. */
  readonly key: string;
}

const deciding = (claim: string) => ['decide', claim];

/** How often a decision is sent again while the server does not answer: about half a minute. */
const resends = 6;
const longestPauseMs = 8_000;

/** Sixteen random bytes; unlike `randomUUID` they are there without TLS too. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Decides a claim in the state of `version`; a later state is a 412. It goes on after the reviewer
 * has left the claim, and what became of it is kept for {@link useLastDecision}.
 */
export function useDecide(claim: string, as: 'reviews' | 'adjudication') {
  const changed = useClaimChanged();
  const { mutateAsync } = useMutation({
    mutationKey: deciding(claim),
    gcTime: Infinity,
    mutationFn: ({ decision, version, key }: Sent) =>
      answered(
        api.POST(`/api/v1/claims/{id}/${as}`, {
          params: { path: { id: claim }, header: { 'If-Match': `"${String(version)}"` } },
          headers: { 'Idempotency-Key': key },
          body: decision,
        }),
      ),
    retry: (failures, error) => statusOf(error) === 0 && failures < resends,
    retryDelay: (failures) => Math.min(1000 * 2 ** failures, longestPauseMs),
    onSettled: () => changed(claim),
  });
  return (decision: NewReview, version: number) =>
    mutateAsync({ decision, version, key: randomKey() });
}

/** What became of the decision that was last sent for a claim from this page. */
export interface LastDecision {
  readonly pending: boolean;
  readonly error: unknown;
  readonly forget: () => void;
}

export function useLastDecision(claim: string): LastDecision {
  const mutations = useQueryClient().getMutationCache();
  const filters = { mutationKey: deciding(claim), exact: true };
  const last = useMutationState({ filters, select: ({ state }) => state }).at(-1);
  return {
    pending: last?.status === 'pending',
    error: last?.status === 'error' ? last.error : null,
    forget: () => {
      for (const mutation of mutations.findAll({ ...filters, status: 'error' })) {
        mutations.remove(mutation);
      }
    },
  };
}

/** The claims whose last decision the server did not take, and those still on their way. */
export function useUnsavedDecisions(): { failed: readonly string[]; sending: number } {
  const states = useMutationState({
    filters: { mutationKey: ['decide'] },
    select: ({ options, state }) => ({
      claim: String(options.mutationKey?.[1]),
      status: state.status,
      again: state.failureCount > 0 || state.isPaused,
    }),
  });
  const last = new Map(states.map((state) => [state.claim, state]));
  const of = (status: string) => [...last.values()].filter((state) => state.status === status);
  return {
    failed: of('error').map(({ claim }) => claim),
    sending: of('pending').filter(({ again }) => again).length,
  };
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

/** Finds in the state of `version` that a verdict stands though evidence changed, or takes that back. */
export function useConfirm() {
  const changed = useClaimChanged();
  return useMutation({
    mutationFn: ({
      claim,
      version,
      stands,
    }: {
      claim: string;
      version: number;
      stands: boolean;
    }) => {
      const params = {
        params: { path: { id: claim }, header: { 'If-Match': `"${String(version)}"` } },
      };
      const path = '/api/v1/claims/{id}/confirmation' as const;
      return stands ? answered(api.POST(path, params)) : answered(api.DELETE(path, params));
    },
    onSettled: (_, _error, { claim }) => changed(claim),
  });
}

/** The review that this account gave and did not take back. */
export function ownReview(claim: ClaimDetail, account: string) {
  return claim.reviews.find(({ reviewer }) => reviewer.id === account) ?? null;
}
