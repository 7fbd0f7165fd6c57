import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { ExportState } from '@/lib/model';
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

/** Which report: a published version, or what would be published of a dossier now. */
export interface ReportPlace {
  readonly kind: 'report' | 'dossier';
  readonly id: string;
}

/** How many claims are read at a time. */
export const claimsOfPage = 20;

/** A published version never changes; a preview may, whenever its dossier does. */
const staleTime = { report: Infinity, dossier: 0 };

function keyOf({ kind, id }: ReportPlace): string[] {
  return kind === 'report' ? ['report', id] : ['dossier', id, 'preview'];
}

/** All that a report says but its claims, and a line for each of those. */
export function frameQuery(of: ReportPlace) {
  const params = { path: { id: of.id } };
  return queryOptions({
    queryKey: [...keyOf(of), 'frame'],
    queryFn: ({ signal }) =>
      answered(
        of.kind === 'report'
          ? api.GET('/api/v1/reports/{id}/frame', { params, signal })
          : api.GET('/api/v1/dossiers/{id}/preview/frame', { params, signal }),
      ),
    staleTime: staleTime[of.kind],
  });
}

/** A page of a report's claims, from the one with a number. */
export function claimsQuery(of: ReportPlace, first: number) {
  const params = { path: { id: of.id }, query: { cursor: first, limit: claimsOfPage } };
  return queryOptions({
    queryKey: [...keyOf(of), 'claims', first],
    queryFn: ({ signal }) =>
      answered(
        of.kind === 'report'
          ? api.GET('/api/v1/reports/{id}/claims', { params, signal })
          : api.GET('/api/v1/dossiers/{id}/preview/claims', { params, signal }),
      ),
    staleTime: staleTime[of.kind],
  });
}

/** Which of a version's files are made. The key begins as that of the jobs, whose changes change it. */
export function exportsQuery(report: string) {
  return queryOptions({
    queryKey: ['jobs', 'exports', report],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/reports/{id}/exports', { params: { path: { id: report } }, signal }),
      ),
  });
}

/** Has a job make a file; where it is made already, nothing happens. */
export function useMakeExport(report: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (format: ExportState['format']) => {
      const body = await answered(
        api.GET('/api/v1/reports/{id}/export', {
          params: { path: { id: report }, query: { format: format as 'pdf' } },
          parseAs: 'stream',
        }),
      );
      // The answer is wanted, the file is not.
      await (body as ReadableStream | null)?.cancel();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
}

/** Stops the job that makes a file; it can be asked for again. */
export function useStopExport(report: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (format: ExportState['format']) =>
      answered(
        api.DELETE('/api/v1/reports/{id}/exports/{format}', {
          params: { path: { id: report, format } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
}

/** What a version says differently than the earlier one with a number. */
export function differenceQuery(id: string, from: number) {
  return queryOptions({
    queryKey: ['report', id, 'difference', from],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/reports/{id}/difference', {
          params: { path: { id }, query: { from } },
          signal,
        }),
      ),
    // Published versions never change.
    staleTime: Infinity,
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
