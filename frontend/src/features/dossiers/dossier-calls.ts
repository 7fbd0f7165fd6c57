import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { DossierDetail } from '@/lib/model';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';

/** The dossiers that are worked on, or those that are archived. */
function listQuery(archived: 'no' | 'yes') {
  return infiniteQueryOptions({
    queryKey: ['dossiers', archived],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/dossiers', {
          params: { query: { archived, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export const dossiersQuery = listQuery('no');
export const archivedDossiersQuery = listQuery('yes');

export function dossierQuery(id: string) {
  return queryOptions({
    queryKey: ['dossier', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/dossiers/{id}', { params: { path: { id } }, signal })),
  });
}

/** Blocks or lets publish, with what is missing. */
export function gateQuery(id: string) {
  return queryOptions({
    queryKey: ['dossier', id, 'gate'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/dossiers/{id}/gate', { params: { path: { id } }, signal })),
  });
}

export function agreementQuery(id: string) {
  return queryOptions({
    queryKey: ['dossier', id, 'agreement'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/dossiers/{id}/agreement', { params: { path: { id } }, signal })),
  });
}

function useDossiersChanged() {
  const refresh = useRefresh();
  return () => refresh(['dossiers'], ['dossier'], ['claims']);
}

export function useCreateDossier() {
  const changed = useDossiersChanged();
  return useMutation({
    mutationFn: (dossier: {
      title: string;
      summary: string | null;
      notes: string | null;
      reviews: 1 | 2;
    }) => answered(api.POST('/api/v1/dossiers', { body: dossier })),
    onSuccess: changed,
  });
}

/** Changes the title, the summary, the notes, or how many reviews a claim needs. */
export function useChangeDossier(dossier: Pick<DossierDetail, 'id' | 'version'>) {
  const changed = useDossiersChanged();
  return useMutation({
    mutationFn: (change: { title: string; summary: string; notes: string; reviews: number }) =>
      answered(
        api.PATCH('/api/v1/dossiers/{id}', {
          params: {
            path: { id: dossier.id },
            header: { 'If-Match': `"${String(dossier.version)}"` },
          },
          body: change,
        }),
      ),
    onSuccess: changed,
  });
}

/** Archives a dossier, or reopens it. */
export function useArchiveDossier(id: string) {
  const changed = useDossiersChanged();
  return useMutation({
    mutationFn: (archived: boolean) =>
      archived
        ? answered(api.POST('/api/v1/dossiers/{id}/archive', { params: { path: { id } } }))
        : answered(api.DELETE('/api/v1/dossiers/{id}/archive', { params: { path: { id } } })),
    onSuccess: changed,
  });
}

/** Puts somebody on a dossier's list of reviewers, or takes them off. */
export function useNameReviewer(id: string) {
  const changed = useDossiersChanged();
  return useMutation({
    mutationFn: async ({ account, named }: { account: string; named: boolean }) => {
      const params = { params: { path: { id, account } } };
      if (named) await answered(api.PUT('/api/v1/dossiers/{id}/reviewers/{account}', params));
      else await answered(api.DELETE('/api/v1/dossiers/{id}/reviewers/{account}', params));
    },
    onSuccess: changed,
  });
}

export function useDeleteDossier(id: string) {
  const changed = useDossiersChanged();
  return useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/dossiers/{id}', { params: { path: { id } } })),
    onSuccess: changed,
  });
}

async function findClaims(q: string, signal: AbortSignal) {
  const query = { ...(q && { q }), sort: q ? ('worth' as const) : ('newest' as const), limit: 20 };
  return answered(api.GET('/api/v1/claims', { params: { query }, signal }));
}

/** Claims to add, by their words; the last word may still be half typed. */
export function claimSearchQuery(q: string) {
  return queryOptions({
    queryKey: ['claims', 'search', q],
    queryFn: async ({ signal }) => {
      const found = await findClaims(q, signal);
      const wholeWords = q.slice(0, Math.max(0, q.lastIndexOf(' ')));
      return found.items.length === 0 && wholeWords !== '' ? findClaims(wholeWords, signal) : found;
    },
  });
}

/** Puts a claim into a dossier, at its end or at `position`, or takes it out. */
export function usePlaceClaim() {
  const changed = useDossiersChanged();
  return useMutation({
    mutationFn: async (place: {
      dossier: string;
      claim: string;
      into: boolean;
      position?: number;
    }) => {
      const params = { params: { path: { id: place.dossier, claim: place.claim } } };
      if (place.into) {
        await answered(
          api.PUT('/api/v1/dossiers/{id}/claims/{claim}', {
            ...params,
            body: place.position === undefined ? {} : { position: place.position },
          }),
        );
      } else await answered(api.DELETE('/api/v1/dossiers/{id}/claims/{claim}', params));
    },
    onSuccess: changed,
  });
}
