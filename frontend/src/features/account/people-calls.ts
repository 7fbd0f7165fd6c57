import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Account, Role } from '@/lib/model';
import { answered } from '@/lib/problem';

export const peopleQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/accounts', { signal })),
});

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/tokens', { signal })),
});

function useRefresh(key: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [key] });
}

export function useAddPerson() {
  const refresh = useRefresh('accounts');
  return useMutation({
    mutationFn: (person: { name: string; password: string; role: Role }) =>
      answered(api.POST('/api/v1/accounts', { body: person })),
    onSuccess: refresh,
  });
}

/** Changes a person's role, or lets them in or out. */
export function useChangePerson() {
  const refresh = useRefresh('accounts');
  return useMutation({
    mutationFn: ({
      person,
      change,
    }: {
      person: Account;
      change: { role?: Role; disabled?: boolean };
    }) =>
      answered(
        api.PATCH('/api/v1/accounts/{id}', {
          params: {
            path: { id: person.id },
            header: { 'If-Match': `"${String(person.version)}"` },
          },
          body: change,
        }),
      ),
    onSettled: refresh,
  });
}

export function useCreateToken() {
  const refresh = useRefresh('tokens');
  return useMutation({
    mutationFn: (name: string) => answered(api.POST('/api/v1/tokens', { body: { name } })),
    onSuccess: refresh,
  });
}

export function useRevokeToken() {
  const refresh = useRefresh('tokens');
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } })),
    onSuccess: refresh,
  });
}
