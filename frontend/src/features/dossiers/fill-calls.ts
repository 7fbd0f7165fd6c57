import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { SavedView } from '@/lib/model';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';

/** One's own saved views of the queue and those that are shared. */
export const savedViewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/views', { signal })),
});

/** How many claims a view finds, and how many of them are in the dossier already. */
export function foundByViewQuery(view: SavedView | undefined) {
  return queryOptions({
    queryKey: ['claims', 'count', view?.filter],
    enabled: view !== undefined,
    queryFn: ({ signal }) => {
      const named = Object.entries(view?.filter ?? {}).filter(([, value]) => value !== null);
      const query = { ...Object.fromEntries(named), limit: 1 };
      return answered(api.GET('/api/v1/claims', { params: { query }, signal }));
    },
  });
}

/** Adds all claims that a view finds, up to a thousand, and takes that back. */
export function useFillFromView(dossier: string) {
  const refresh = useRefresh();
  const changed = () => refresh(['dossiers'], ['dossier', dossier], ['claims']);
  const filling = useMutation({
    mutationFn: (view: string) =>
      answered(
        api.POST('/api/v1/claims/bulk', { body: { action: 'add_to_dossier', view, dossier } }),
      ),
    onSuccess: changed,
  });
  const undoing = useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE('/api/v1/claims/bulk/{id}', { params: { path: { id } } })),
    onSuccess: changed,
  });
  return { filling, undoing };
}
