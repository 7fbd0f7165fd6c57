import { useMutation, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { ArchivedCopy, NewEvidence } from '@/lib/model';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';
import { upload } from '@/lib/upload';

function useClaimChanged(id: string) {
  const refresh = useRefresh();
  // Nobody waits for what is asked anew: what was saved is saved.
  return () => void refresh(['claim', id], ['claims'], ['dossier'], ['given-sources']);
}

export function useAddEvidence(claim: string) {
  const changed = useClaimChanged(claim);
  return useMutation({
    mutationFn: (evidence: NewEvidence) =>
      answered(
        api.POST('/api/v1/claims/{id}/evidence', {
          params: { path: { id: claim } },
          body: evidence,
        }),
      ),
    onSuccess: changed,
  });
}

/** Changes evidence in the state of its version; a later state is a 412. */
export function useChangeEvidence(claim: string) {
  const changed = useClaimChanged(claim);
  return useMutation({
    mutationFn: ({ id, version, after }: { id: string; version: number; after: NewEvidence }) =>
      answered(
        api.PATCH('/api/v1/claims/{id}/evidence/{evidence}', {
          params: {
            path: { id: claim, evidence: id },
            header: { 'If-Match': `"${String(version)}"` },
          },
          body: after,
        }),
      ),
    onSettled: changed,
  });
}

export function useRemoveEvidence(claim: string) {
  const changed = useClaimChanged(claim);
  return useMutation({
    mutationFn: (evidence: string) =>
      answered(
        api.DELETE('/api/v1/claims/{id}/evidence/{evidence}', {
          params: { path: { id: claim, evidence } },
        }),
      ),
    onSuccess: changed,
  });
}

/** Asks the address of evidence again. */
export function useRecheck(claim: string) {
  const changed = useClaimChanged(claim);
  return useMutation({
    mutationFn: (evidence: string) =>
      answered(
        api.POST('/api/v1/claims/{id}/evidence/{evidence}/recheck', {
          params: { path: { id: claim, evidence } },
        }),
      ),
    onSettled: changed,
  });
}

/** Copies the page at an address, or keeps a file. */
export function useCopy() {
  return useMutation({
    mutationFn: (source: string | File): Promise<ArchivedCopy> => {
      if (typeof source === 'string') {
        return answered(api.POST('/api/v1/copies', { body: { fetch: source } }));
      }
      const form = new FormData();
      form.append('file', source);
      return upload<ArchivedCopy>('/api/v1/copies', form, () => undefined);
    },
  });
}

/** What a value would say about the claim's figures. */
export function comparisonQuery(
  claim: string,
  asked: { reference: string; unit: string; parts: readonly number[]; figure: number | null },
) {
  return queryOptions({
    queryKey: ['comparison', claim, asked],
    enabled: asked.reference !== '',
    retry: false,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/claims/{id}/comparison', {
          params: {
            path: { id: claim },
            query: {
              reference: asked.reference,
              ...(asked.unit !== '' && { unit: asked.unit }),
              ...(asked.parts.length > 0 && { part: [...asked.parts] }),
              ...(asked.figure !== null && { figure: asked.figure }),
            },
          },
          signal,
        }),
      ),
  });
}

/** Whether an excerpt stands in a copy word for word. */
export function excerptQuery(copy: string | null, excerpt: string) {
  return queryOptions({
    queryKey: ['excerpt', copy, excerpt],
    enabled: copy !== null && excerpt !== '',
    staleTime: Infinity,
    retry: false,
    queryFn: ({ signal }) =>
      answered(
        api.POST('/api/v1/copies/{id}/excerpt', {
          params: { path: { id: copy ?? '' } },
          body: { excerpt },
          signal,
        }),
      ),
  });
}

/** The text of a copy, from one of its characters on. */
export function copyTextQuery(copy: string, start: number) {
  return queryOptions({
    queryKey: ['copy-text', copy, start],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/copies/{id}/text', {
          params: { path: { id: copy }, query: { start } },
          signal,
        }),
      ),
  });
}

/** Documents that are evidence for other claims. */
export function givenSourcesQuery(claim: string, words: string) {
  return queryOptions({
    queryKey: ['given-sources', claim, words],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/evidence', {
          params: { query: { without: claim, ...(words !== '' && { q: words }) } },
          signal,
        }),
      ),
  });
}
