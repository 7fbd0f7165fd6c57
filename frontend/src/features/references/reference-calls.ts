import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { NewReferenceSource, ReferenceSource } from '@/lib/model';
import { answered } from '@/lib/problem';

export const referencesQuery = queryOptions({
  queryKey: ['references'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/references', { signal })),
});

/** The sources where a claim's figures may be checked. */
export function fittingSourcesQuery(claim: string) {
  return queryOptions({
    queryKey: ['references', 'claim', claim],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/claims/{id}/references', { params: { path: { id: claim } }, signal }),
      ),
  });
}

/** Lists a source, or puts it in the place of one, in the state of its version. */
export function useSaveSource() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ before, source }: { before?: ReferenceSource; source: NewReferenceSource }) =>
      before
        ? answered(
            api.PUT('/api/v1/references/{id}', {
              params: {
                path: { id: before.id },
                header: { 'If-Match': `"${String(before.version)}"` },
              },
              body: source,
            }),
          )
        : answered(api.POST('/api/v1/references', { body: source })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['references'] }),
  });
}

export function useRemoveSource() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE('/api/v1/references/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['references'] }),
  });
}
