import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Job } from '@/lib/model';
import { answered } from '@/lib/problem';
import { upload } from '@/lib/upload';

export function factChecksQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['fact-checks', q],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/fact-checks', {
          params: { query: { ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** Takes a fact-check off the list, or puts it back. */
export function useKeepFactCheck() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, removed }: { id: string; removed: boolean }) => {
      const params = { path: { id } };
      if (removed) await answered(api.DELETE('/api/v1/fact-checks/{id}', { params }));
      else await answered(api.POST('/api/v1/fact-checks/{id}/restoration', { params }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['fact-checks'] }),
  });
}

/** Hands each file in as an import of its own; jobs of the server go on from there. */
export function useImportFactChecks() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        const name = encodeURIComponent(file.name);
        await upload<Job>(`/api/v1/fact-checks/imports?name=${name}`, file, () => undefined);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
