import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { RuleSetting } from '@/lib/model';
import { answered } from '@/lib/problem';
import { useRefresh } from '@/lib/refresh';

/** Every rule of a dossier's gate, with its effect there. */
export function gateRulesQuery(dossier: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'gate-rules'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/dossiers/{id}/gate/rules', { params: { path: { id: dossier } }, signal }),
      ),
  });
}

/** Another effect for a rule; null for that which it has by default. */
export interface RuleChange {
  readonly code: string;
  readonly effect: RuleSetting['effect'] | null;
}

/** Sets what rules do in a dossier; answers with all rules as they then are. */
export function useChangeGateRules(dossier: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ version, rules }: { version: number; rules: readonly RuleChange[] }) =>
      answered(
        api.PATCH('/api/v1/dossiers/{id}/gate/rules', {
          params: { path: { id: dossier }, header: { 'If-Match': `"${String(version)}"` } },
          body: { rules: [...rules] },
        }),
      ),
    onSettled: () => refresh(['dossier', dossier]),
  });
}
