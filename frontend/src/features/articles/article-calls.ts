import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Article, ArticleCorrection } from '@/lib/model';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';

export function articlesQuery(q: string | undefined, extractor?: 'older') {
  return infiniteQueryOptions({
    queryKey: ['articles', q ?? '', extractor ?? ''],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/articles', {
          params: {
            query: {
              ...(q && { q }),
              ...(extractor && { extractor }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export function articleQuery(id: string) {
  return queryOptions({
    queryKey: ['article', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/articles/{id}', { params: { path: { id } }, signal })),
    // The text never changes; metadata does, and events say so.
    staleTime: 60_000,
  });
}

/** The pages of an article that came as PDF; none for another. */
export function pagesQuery(id: string) {
  return queryOptions({
    queryKey: ['article', id, 'pages'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/articles/{id}/pages', { params: { path: { id } }, signal })),
    staleTime: Infinity,
  });
}

/** The HTML that a stretch of an article's text was taken from; none for what came otherwise. */
export function markupQuery(id: string, { start, end }: { start: number; end: number }) {
  return queryOptions({
    queryKey: ['article', id, 'markup', start, end],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/articles/{id}/markup', {
          params: { path: { id }, query: { start, end } },
          signal,
        }),
      ),
    staleTime: Infinity,
    retry: false,
  });
}

/** The whole HTML that an article was read from; it never changes. */
export function htmlQuery(id: string) {
  return queryOptions({
    queryKey: ['article', id, 'html'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/articles/{id}/html', { params: { path: { id } }, signal })),
    staleTime: Infinity,
    retry: false,
  });
}

/** The encodings that an article may be read in, the likeliest first. */
export function encodingsQuery(id: string) {
  return queryOptions({
    queryKey: ['article', id, 'encodings'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/articles/{id}/encodings', { params: { path: { id } }, signal })),
  });
}

/** What an article says in an encoding. */
export function encodingPreviewQuery(id: string, charset: string) {
  return queryOptions({
    queryKey: ['article', id, 'encodings', charset],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/articles/{id}/encodings/{charset}', {
          params: { path: { id, charset } },
          signal,
        }),
      ),
    staleTime: Infinity,
    // What cannot be read in an encoding cannot be read in it the second time.
    retry: false,
  });
}

/** Reads an article anew in another encoding: its text, metadata and claims. */
export function useCorrectEncoding(article: Article) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (charset: string) =>
      answered(
        api.PUT('/api/v1/articles/{id}/encoding', {
          params: {
            path: { id: article.id },
            header: { 'If-Match': `"${String(article.version)}"` },
          },
          body: { charset },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Takes what an article says in another encoding in as an article of its own. */
export function useTakeInEncoding(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (charset: string) =>
      answered(
        api.POST('/api/v1/articles/{id}/encoding', { params: { path: { id } }, body: { charset } }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Corrects what is known about an article; the server then resolves its times again. */
export function useCorrectMetadata(article: Article) {
  const queries = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (metadata: ArticleCorrection) =>
      answered(
        api.PATCH('/api/v1/articles/{id}', {
          params: {
            path: { id: article.id },
            header: { 'If-Match': `"${String(article.version)}"` },
          },
          body: metadata,
        }),
      ),
    onSuccess: async (corrected) => {
      queries.setQueryData(articleQuery(article.id).queryKey, corrected);
      await refresh(['articles'], ['claims'], ['claim']);
    },
  });
}

/** What would go with an article; asked anew each time, since others work on. */
export function dependentsQuery(id: string) {
  return queryOptions({
    queryKey: ['article', id, 'dependents'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/articles/{id}/dependents', { params: { path: { id } }, signal })),
    staleTime: 0,
  });
}

export function useDeleteArticle(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/articles/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['articles'] }),
  });
}

export function useLoadSamples() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answered(api.POST('/api/v1/articles/samples')),
    onSuccess: () => queries.invalidateQueries(),
  });
}
