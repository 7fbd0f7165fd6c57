import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '@/lib/api';
import { answered } from '@/lib/problem';

/** How many notifications are unread. */
export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: async ({ signal }) => {
    const page = await answered(
      api.GET('/api/v1/notifications', { params: { query: { limit: 1 } }, signal }),
    );
    return page.unread;
  },
});

export const notificationsQuery = infiniteQueryOptions({
  queryKey: ['notifications', 'list'],
  queryFn: ({ signal, pageParam }) =>
    answered(
      api.GET('/api/v1/notifications', {
        params: { query: { ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next ?? null,
});

/** Marks notifications as read; null marks all. */
export function useRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | null) =>
      answered(
        api.POST('/api/v1/notifications/read', { body: { ids: ids === null ? null : [...ids] } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
}
