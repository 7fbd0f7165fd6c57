import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { answered } from '@/lib/problem';

export function historyQuery(claim: string) {
  return infiniteQueryOptions({
    queryKey: ['history', claim],
    queryFn: ({ signal, pageParam }) =>
      answered(
        api.GET('/api/v1/claims/{id}/history', {
          params: { path: { id: claim }, query: { ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}

export function versionQuery(claim: string, version: number) {
  return queryOptions({
    queryKey: ['history', claim, version],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/claims/{id}/versions/{version}', {
          params: { path: { id: claim, version } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
