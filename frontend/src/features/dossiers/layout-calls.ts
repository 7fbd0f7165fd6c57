import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { NewLayout, ReportLayout } from '@/lib/model';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';

/** How the dossier's next report is laid out. */
export function layoutQuery(dossier: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'layout'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/dossiers/{id}/layout', { params: { path: { id: dossier } }, signal }),
      ),
  });
}

/** Lays the next report out anew, from the state of a version; a later state is a 412. */
export function useLayOut(dossier: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ from, wish }: { from: ReportLayout; wish: NewLayout }) =>
      answered(
        api.PUT('/api/v1/dossiers/{id}/layout', {
          params: {
            path: { id: dossier },
            header: { 'If-Match': `"${String(from.version)}"` },
          },
          body: wish,
        }),
      ),
    onSettled: () => refresh(['dossier', dossier]),
  });
}

/** Hands a logo in, so that a layout can name it. */
export function useLogoUpload() {
  return useMutation({
    mutationFn: (file: File) =>
      answered(
        api.POST('/api/v1/logos', {
          body: file as never,
          bodySerializer: () => file,
          headers: { 'Content-Type': file.type },
        }),
      ),
  });
}
