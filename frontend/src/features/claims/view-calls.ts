import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { SavedView } from '@/lib/model';
import { answered } from '@/lib/problem';
import type { QueueChoice } from './queue-filters';

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/views', { signal })),
});

/** A view as it goes over the wire: the address's words, but for the order. */
export type ViewContent = Pick<SavedView, 'name' | 'shared' | 'filter' | 'sort'>;

/** What a view of this choice holds. */
export function contentOf({ sort = 'worth', ...filter }: QueueChoice) {
  return { filter, sort };
}

/** The address of a view. */
export function choiceOf({ filter, sort }: Pick<SavedView, 'filter' | 'sort'>): QueueChoice {
  const members: [string, unknown][] = Object.entries(filter);
  const named = members.filter(([, value]) => value !== null && value !== undefined);
  return {
    ...(Object.fromEntries(named) as QueueChoice),
    ...(sort !== 'worth' && { sort }),
  };
}

function useViewsChanged() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['views'] });
}

export function useSaveView() {
  const changed = useViewsChanged();
  return useMutation({
    mutationFn: (view: ViewContent) => answered(api.POST('/api/v1/views', { body: view })),
    onSuccess: changed,
  });
}

export function useChangeView() {
  const changed = useViewsChanged();
  return useMutation({
    mutationFn: ({ view, ...change }: Partial<ViewContent> & { view: SavedView }) =>
      answered(
        api.PATCH('/api/v1/views/{id}', {
          params: { path: { id: view.id }, header: { 'If-Match': `"${String(view.version)}"` } },
          body: change,
        }),
      ),
    onSettled: changed,
  });
}

export function useDeleteView() {
  const changed = useViewsChanged();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE('/api/v1/views/{id}', { params: { path: { id } } })),
    onSuccess: changed,
  });
}
