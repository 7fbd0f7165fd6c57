import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { FacetName } from '@/lib/model';
import { allPages } from '@/lib/paging';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';
import type { ClaimKind } from './words';

/** What the queue shows, in the words of the server's query. */
export interface ClaimFilter {
  readonly status?: string;
  readonly kind?: ClaimKind;
  readonly rating?: string;
  readonly speaker?: string;
  readonly publisher?: string;
  readonly article?: string;
  readonly dossier?: string;
  readonly minWorth?: number;
  /** The first day on which its article was published, and the first that is left out. */
  readonly from?: string;
  readonly to?: string;
  readonly evidence?: 'yes' | 'no';
  readonly reopened?: 'yes' | 'no';
  readonly assigned?: string;
  readonly q?: string;
}

export type ClaimSort = 'worth' | 'newest' | 'position';

const mostAtOnce = 200;

/** The claims that wait for an editor because their reviews differ, most worth checking first. */
export const disputesQuery = infiniteQueryOptions({
  queryKey: ['claims', 'disputes'],
  queryFn: ({ pageParam, signal }) =>
    answered(
      api.GET('/api/v1/claims', {
        params: { query: { status: 'disputed', ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next ?? null,
});

/** How many they are. */
export const disputeCountQuery = queryOptions({
  queryKey: ['claims', 'dispute-count'],
  queryFn: async ({ signal }) => {
    const query = { status: 'disputed', limit: 1 };
    return (await answered(api.GET('/api/v1/claims', { params: { query }, signal }))).total;
  },
});

/** Every claim of one article, in the order of its text. */
export function articleClaimsQuery(article: string) {
  return queryOptions({
    queryKey: ['claims', 'of-article', article],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        answered(
          api.GET('/api/v1/claims', {
            params: {
              query: { article, sort: 'position', limit: mostAtOnce, ...(cursor && { cursor }) },
            },
            signal,
          }),
        ),
      ),
  });
}

export function claimQuery(id: string) {
  return queryOptions({
    queryKey: ['claim', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/claims/{id}', { params: { path: { id } }, signal })),
  });
}

/** How the claims that meet the filter divide, each facet under the filter's other conditions. */
export function facetsQuery(filter: ClaimFilter) {
  return queryOptions({
    queryKey: ['claims', 'facets', filter],
    queryFn: async ({ signal }) => {
      const { facets } = await answered(
        api.GET('/api/v1/claims/facets', { params: { query: filter }, signal }),
      );
      return new Map(facets.map((facet) => [facet.name, facet]));
    },
    // The counts that were true a moment ago stay until the new ones are there.
    placeholderData: (previous) => previous,
  });
}

/** The values of one facet whose words hold these letters; all where there are none. */
export function facetQuery(name: FacetName, filter: ClaimFilter, find: string) {
  return queryOptions({
    queryKey: ['claims', 'facet', name, filter, find],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/claims/facets/{name}', {
          params: { path: { name }, query: { ...filter, ...(find && { find }), top: 20 } },
          signal,
        }),
      ),
    placeholderData: (previous) => previous,
  });
}

/** After a claim has changed: everything that shows it asks again. */
export function useClaimsChanged(): (id?: string) => Promise<void> {
  const refresh = useRefresh();
  return (id) =>
    refresh(['claims'], id === undefined ? ['claim'] : ['claim', id], ['articles'], ['dossier']);
}

export function useDismiss() {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      answered(
        api.POST('/api/v1/claims/{id}/dismissal', { params: { path: { id } }, body: { reason } }),
      ),
    onSuccess: (_, { id }) => changed(id),
  });
}

export function useReopen() {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE('/api/v1/claims/{id}/dismissal', { params: { path: { id } } })),
    onSuccess: (_, id) => changed(id),
  });
}

/** Takes a claim for a while, visibly to all, or gives it back. */
export function useLease() {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: async ({ id, take }: { id: string; take: boolean }) => {
      const params = { params: { path: { id } } };
      if (take) await answered(api.POST('/api/v1/claims/{id}/lease', params));
      else await answered(api.DELETE('/api/v1/claims/{id}/lease', params));
    },
    onSuccess: (_, { id }) => changed(id),
  });
}

export function useMarkClaim(article: string) {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: ({ start, end }: { start: number; end: number }) =>
      answered(api.POST('/api/v1/claims', { body: { article, start, end } })),
    onSuccess: ({ id }) => changed(id),
  });
}

export function useDeleteClaim() {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE('/api/v1/claims/{id}', { params: { path: { id } } })),
    onSuccess: () => changed(),
  });
}
