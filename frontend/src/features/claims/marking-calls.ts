import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Claim } from '@/lib/model';
import { answered } from '@/lib/problem';
import type { Span } from '@/spans/marks';
import { useClaimsChanged } from './claim-calls';

/** What a claim of these bounds would hold. */
export function previewQuery(article: string, { start, end }: Span) {
  return queryOptions({
    queryKey: ['claims', 'preview', article, start, end],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/claims/preview', { params: { query: { article, start, end } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** The claim as it was when the person changed it. */
const edited = ({ id, version }: Claim) => ({
  path: { id },
  header: { 'If-Match': `"${String(version)}"` },
});

export function useAdjustClaim() {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: ({ claim, span }: { claim: Claim; span: Span }) =>
      answered(
        api.PATCH('/api/v1/claims/{id}', {
          params: edited(claim),
          body: { start: span.start, end: span.end },
        }),
      ),
    onSuccess: ({ id }) => changed(id),
  });
}

/** Makes one claim of two; the first one stays. */
export function useMergeClaims() {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: ({ claim, other }: { claim: Claim; other: Claim }) =>
      answered(
        api.POST('/api/v1/claims/{id}/merge', {
          params: edited(claim),
          body: { with: other.id, version: other.version },
        }),
      ),
    onSuccess: () => changed(),
  });
}

export function useSplitClaim() {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: ({ claim, at }: { claim: Claim; at: number }) =>
      answered(api.POST('/api/v1/claims/{id}/split', { params: edited(claim), body: { at } })),
    onSuccess: () => changed(),
  });
}

/** Takes the newest change of a claim's bounds back. */
export function useUndoEdit() {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: (claim: Claim) =>
      answered(api.DELETE('/api/v1/claims/{id}/edit', { params: edited(claim) })),
    onSuccess: () => changed(),
  });
}
