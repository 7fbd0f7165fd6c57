import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';

export function reportsQuery(dossier?: string) {
  return infiniteQueryOptions({
    queryKey: ['reports', dossier ?? ''],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/reports', {
          params: {
            query: { ...(dossier && { dossier }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export function reportQuery(id: string) {
  return queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/reports/{id}', { params: { path: { id } }, signal })),
    // A published version never changes.
    staleTime: Infinity,
  });
}

/** The report as it would be published now. */
export function previewQuery(dossier: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'preview'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/dossiers/{id}/preview', { params: { path: { id: dossier } }, signal }),
      ),
  });
}

export function usePublish(dossier: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (wish: { override: string | null; correction: string | null }) =>
      answered(
        api.POST('/api/v1/dossiers/{id}/reports', {
          params: { path: { id: dossier } },
          body: wish,
        }),
      ),
    onSuccess: () => refresh(['reports'], ['dossiers'], ['dossier', dossier]),
  });
}
