import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { keepDraft } from '@/lib/drafts';
import type { Decision } from '@/lib/model';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';
import { useAccount } from '@/lib/session';
import { reviewDraftName, typedAgain } from './verdict-draft';

/** One's own last ten decisions that stand, the newest first. */
export const decisionsQuery = queryOptions({
  queryKey: ['claim', 'decisions'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/decisions', { signal })),
});

/** Takes a decision back; the words of a verdict come back as a draft. */
export function useTakeBack() {
  const refresh = useRefresh();
  const account = useAccount();
  return useMutation({
    mutationFn: async ({ claim, review }: Decision) => {
      const path = { params: { path: { id: claim } } };
      if (review == null) {
        await answered(api.DELETE('/api/v1/claims/{id}/dismissal', path));
        return;
      }
      const decided = await answered(api.GET('/api/v1/claims/{id}', path));
      await answered(
        api.DELETE('/api/v1/claims/{id}/reviews/{review}', {
          params: { path: { id: claim, review } },
        }),
      );
      const words = decided.reviews.find(({ id }) => id === review);
      if (words) {
        const name = reviewDraftName(account.id, claim);
        keepDraft(name, typedAgain(decided, words), { alsoOnServer: true });
      }
    },
    onSettled: () => void refresh(['claim'], ['claims'], ['articles'], ['dossier']),
  });
}
