import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Job } from '@/lib/model';
import { answered } from '@/lib/problem';

/** The jobs that wait or run. */
export const activeJobsQuery = queryOptions({
  queryKey: ['jobs', 'active'],
  queryFn: ({ signal }) =>
    answered(api.GET('/api/v1/jobs', { params: { query: { active: true } }, signal })),
});

/** The active jobs with one more, which has just begun; it may have ended before they are asked for. */
export function withJob(job: Job) {
  return (active: { items: Job[]; next?: string | null; total: number } | undefined) => ({
    next: null,
    ...active,
    items: [job, ...(active?.items ?? [])],
    total: (active?.total ?? 0) + 1,
  });
}

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ['jobs', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/jobs/{id}', { params: { path: { id } }, signal })),
  });
}

/** All jobs, the newest first. */
export const jobsQuery = infiniteQueryOptions({
  queryKey: ['jobs', 'all'],
  queryFn: ({ pageParam, signal }) =>
    answered(
      api.GET('/api/v1/jobs', {
        params: { query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
});

/** The documents that a job could not handle. */
export function failuresQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['jobs', id, 'failures'],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/jobs/{id}/failures', {
          params: { path: { id }, query: { ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** Stops a job, lets it go on, or takes it off the list. */
export function useChangeJob(job: Job) {
  const queries = useQueryClient();
  const params = { path: { id: job.id } };
  return useMutation({
    mutationFn: async (change: 'cancel' | 'resume' | 'remove'): Promise<void> => {
      switch (change) {
        case 'cancel':
          await answered(api.POST('/api/v1/jobs/{id}/cancellation', { params }));
          break;
        case 'resume':
          await answered(api.POST('/api/v1/jobs/{id}/resumption', { params }));
          break;
        case 'remove':
          await answered(api.DELETE('/api/v1/jobs/{id}', { params }));
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
