import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Proposal } from '@/lib/model';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';

/** How often a running job is asked for, beside the events that tell of it. */
const askAgainMs = 2_000;

export function proposalsQuery(job: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['proposals', job ?? ''],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/proposals', {
          params: { query: { ...(job && { job }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export function proposalSumQuery(job: string | undefined) {
  return queryOptions({
    queryKey: ['proposals', 'sum', job ?? ''],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/proposals/summary', { params: { query: job ? { job } : {} }, signal }),
      ),
  });
}

export function proposalQuery(article: string) {
  return queryOptions({
    queryKey: ['proposals', 'of', article],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/articles/{id}/proposal', { params: { path: { id: article } }, signal }),
      ),
  });
}

/** A job, asked for again until it has ended. */
export function jobQuery(job: string) {
  return queryOptions({
    queryKey: ['jobs', job],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/jobs/{id}', { params: { path: { id: job } }, signal })),
    refetchInterval: ({ state }) => (state.data?.endedAt ? false : askAgainMs),
  });
}

/** After claims became others: everything that shows them asks again. */
export function useProposalsChanged(): () => Promise<void> {
  const refresh = useRefresh();
  return () =>
    refresh(['proposals'], ['articles'], ['article'], ['claims'], ['claim'], ['dossier']);
}

/** Extracts one article again, now. */
export function useExtractAgain() {
  const changed = useProposalsChanged();
  return useMutation({
    mutationFn: (article: string) =>
      answered(api.POST('/api/v1/articles/{id}/proposal', { params: { path: { id: article } } })),
    onSuccess: () => changed(),
  });
}

/** Which articles are extracted again as a job. */
export interface Selection {
  readonly articles?: string[];
  readonly older?: boolean;
}

export function useExtractMany() {
  return useMutation({
    mutationFn: (selection: Selection) =>
      answered(api.POST('/api/v1/proposals', { body: selection })),
  });
}

/** Accepts a proposal as it was shown. */
export function useAccept() {
  const changed = useProposalsChanged();
  return useMutation({
    mutationFn: ({ article, version }: Proposal) =>
      answered(
        api.POST('/api/v1/articles/{id}/proposal/acceptance', {
          params: { path: { id: article }, header: { 'If-Match': `"${String(version)}"` } },
        }),
      ),
    // Also when it failed: somebody has changed the claims, and the difference is another.
    onSettled: () => changed(),
  });
}

export function useDiscard() {
  const changed = useProposalsChanged();
  return useMutation({
    mutationFn: (article: string) =>
      answered(api.DELETE('/api/v1/articles/{id}/proposal', { params: { path: { id: article } } })),
    onSuccess: () => changed(),
  });
}

export function useAcceptAll(job: string | undefined) {
  return useMutation({
    mutationFn: () =>
      answered(api.POST('/api/v1/proposals/acceptance', { params: { query: job ? { job } : {} } })),
  });
}

export function useDiscardAll(job: string | undefined) {
  const changed = useProposalsChanged();
  return useMutation({
    mutationFn: () =>
      answered(api.DELETE('/api/v1/proposals', { params: { query: job ? { job } : {} } })),
    onSuccess: () => changed(),
  });
}
