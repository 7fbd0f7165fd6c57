import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { ClaimDetail, NewReply, Reply } from '@/lib/model';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';

function useRepliesChanged() {
  const refresh = useRefresh();
  // A reply may be about several claims; nobody waits for what is asked anew.
  return () => void refresh(['claim'], ['dossier'], ['history']);
}

export function useAddReply(claim: string) {
  const changed = useRepliesChanged();
  return useMutation({
    mutationFn: (reply: NewReply) =>
      answered(
        api.POST('/api/v1/claims/{id}/replies', { params: { path: { id: claim } }, body: reply }),
      ),
    onSuccess: changed,
  });
}

const at = (claim: string, { id, version }: Pick<Reply, 'id' | 'version'>) => ({
  path: { id: claim, reply: id },
  header: { 'If-Match': `"${String(version)}"` },
});

/** Changes a reply in the state of its version; a later state is a 412. */
export function useChangeReply(claim: string) {
  const changed = useRepliesChanged();
  return useMutation({
    mutationFn: ({ reply, after }: { reply: Pick<Reply, 'id' | 'version'>; after: NewReply }) =>
      answered(
        api.PATCH('/api/v1/claims/{id}/replies/{reply}', {
          params: at(claim, reply),
          body: after,
        }),
      ),
    onSettled: changed,
  });
}

export function useRemoveReply(claim: string) {
  const changed = useRepliesChanged();
  return useMutation({
    mutationFn: (reply: Reply) =>
      answered(api.DELETE('/api/v1/claims/{id}/replies/{reply}', { params: at(claim, reply) })),
    onSettled: changed,
  });
}

/** Other claims of who said this one, the weightiest first: they are often asked about at once. */
export function sameSpeakerQuery({ id, speaker }: Pick<ClaimDetail, 'id' | 'speaker'>) {
  return queryOptions({
    queryKey: ['claims', 'same-speaker', speaker],
    enabled: Boolean(speaker),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/claims', {
          params: { query: { speaker: speaker ?? '', limit: 21 } },
          signal,
        }),
      ),
    select: ({ items }) => items.filter((claim) => claim.id !== id).slice(0, 20),
  });
}
