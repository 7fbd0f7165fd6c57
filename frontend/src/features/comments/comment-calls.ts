import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Comment } from '@/lib/model';
import { answered } from '@/lib/problem';

export interface NewComment {
  readonly text: string;
  readonly part?: number;
  readonly evidence?: string;
  readonly answers?: string;
}

export function commentsQuery(claim: string) {
  return infiniteQueryOptions({
    queryKey: ['comments', claim],
    queryFn: ({ signal, pageParam }) =>
      answered(
        api.GET('/api/v1/claims/{id}/comments', {
          params: {
            path: { id: claim },
            query: { limit: 200, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}

function useCommentsChanged(claim: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['comments', claim] });
}

export function useAddComment(claim: string) {
  const changed = useCommentsChanged(claim);
  return useMutation({
    mutationFn: (body: NewComment) =>
      answered(api.POST('/api/v1/claims/{id}/comments', { params: { path: { id: claim } }, body })),
    onSuccess: changed,
  });
}

/** Changes a comment in the state of `version`; a later state is a 412. */
export function useEditComment(claim: string) {
  const changed = useCommentsChanged(claim);
  return useMutation({
    mutationFn: ({ id, version, text }: { id: string; version: number; text: string }) =>
      answered(
        api.PATCH('/api/v1/claims/{id}/comments/{comment}', {
          params: {
            path: { id: claim, comment: id },
            header: { 'If-Match': `"${String(version)}"` },
          },
          body: { text },
        }),
      ),
    onSettled: changed,
  });
}

export function useDeleteComment(claim: string) {
  const changed = useCommentsChanged(claim);
  return useMutation({
    mutationFn: ({ id, version }: Comment) =>
      answered(
        api.DELETE('/api/v1/claims/{id}/comments/{comment}', {
          params: {
            path: { id: claim, comment: id },
            header: { 'If-Match': `"${String(version)}"` },
          },
        }),
      ),
    onSettled: changed,
  });
}

/** Resolves a conversation, or opens it again. */
export function useResolve(claim: string) {
  const changed = useCommentsChanged(claim);
  return useMutation({
    mutationFn: async ({ id, resolved }: { id: string; resolved: boolean }) => {
      const params = { params: { path: { id: claim, comment: id } } };
      const path = '/api/v1/claims/{id}/comments/{comment}/resolution' as const;
      return resolved ? answered(api.PUT(path, params)) : answered(api.DELETE(path, params));
    },
    onSuccess: changed,
  });
}
