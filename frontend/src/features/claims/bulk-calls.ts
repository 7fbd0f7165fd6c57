import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { answered } from '@/lib/problem';
import { useClaimsChanged } from './claim-calls';

/** One thing to do to all claims that are chosen. */
export type BulkAction =
  | { readonly action: 'assign'; readonly account: string }
  | { readonly action: 'unassign' }
  | { readonly action: 'dismiss'; readonly reason: string }
  | { readonly action: 'add_to_dossier'; readonly dossier: string };

export function useBulkChange() {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: (change: BulkAction & { claims: string[] }) =>
      answered(api.POST('/api/v1/claims/bulk', { body: change })),
    onSuccess: () => changed(),
  });
}

export function useUndoBulkChange() {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE('/api/v1/claims/bulk/{id}', { params: { path: { id } } })),
    onSuccess: () => changed(),
  });
}

/** Says who is to review one claim: an account's key or name, or null for anybody. */
export function useAssign() {
  const changed = useClaimsChanged();
  return useMutation({
    mutationFn: ({ id, account }: { id: string; account: string | null }) => {
      const params = { path: { id } };
      return answered(
        account === null
          ? api.DELETE('/api/v1/claims/{id}/assignment', { params })
          : api.PUT('/api/v1/claims/{id}/assignment', { params, body: { account } }),
      );
    },
    onSuccess: (_, { id }) => changed(id),
  });
}
