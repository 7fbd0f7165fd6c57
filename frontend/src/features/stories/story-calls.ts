import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';

/** The other articles of an article's story. */
export function storyQuery(id: string) {
  return queryOptions({
    // Under the list of articles: a print that comes in or goes refreshes it.
    queryKey: ['articles', 'story', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/articles/{id}/story', { params: { path: { id } }, signal })),
  });
}

/** What another article has of this one's sentences. */
export function comparisonQuery(id: string, other: string) {
  return queryOptions({
    queryKey: ['article', id, 'comparison', other],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/articles/{id}/comparison/{other}', {
          params: { path: { id, other } },
          signal,
        }),
      ),
    // Both texts are frozen.
    staleTime: Infinity,
  });
}

function useRepeatsChanged(): () => Promise<void> {
  const refresh = useRefresh();
  return () => refresh(['claims'], ['claim'], ['articles'], ['dossier']);
}

/** Finds that a claim is not the one that it was taken to repeat. */
export function useSeparate() {
  const changed = useRepeatsChanged();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE('/api/v1/claims/{id}/repeats', { params: { path: { id } } })),
    onSuccess: changed,
  });
}

/** Lets a claim be judged together with one that it repeats. */
export function useJoin() {
  const changed = useRepeatsChanged();
  return useMutation({
    mutationFn: ({ id, claim }: { id: string; claim: string }) =>
      answered(
        api.PUT('/api/v1/claims/{id}/repeats', { params: { path: { id } }, body: { claim } }),
      ),
    onSuccess: changed,
  });
}
