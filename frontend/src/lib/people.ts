import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { api } from './api';
import type { Person } from './model';
import type { PresentPerson } from './model';
import { answered } from './problem';
import { useSession } from './session';

/** Everybody who may sign in, by name. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/people', { signal })),
  staleTime: 5 * 60_000,
});

/** Everybody a claim can be assigned to: whom its dossiers name first, then the others, by name. */
export function useAssignable(claim: string | undefined): readonly Person[] {
  const people = useQuery(peopleQuery).data?.items ?? [];
  const named = useQuery({
    queryKey: ['dossier', 'reviewers-of', claim],
    enabled: claim !== undefined,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/claims/{id}/reviewers', { params: { path: { id: claim ?? '' } }, signal }),
      ),
  });
  const reviewers = named.data?.items ?? [];
  const first = new Set(reviewers.map(({ id }) => id));
  return [...reviewers, ...people.filter(({ id }) => !first.has(id))];
}

/** Everybody who looks at a claim now. */
export const presenceQuery = queryOptions({
  queryKey: ['presence'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/presence', { signal })),
});

const nobody: readonly string[] = [];

/**
 * Gives the others who look at a claim now, by name: one subscription for a whole list, whose rows
 * are rendered anew only where somebody came or left.
 */
export function useOthers(): (claim: string) => readonly string[] {
  const own = useSession()?.account.id;
  const names = useCallback(
    ({ items }: { readonly items: readonly PresentPerson[] }) => {
      const at: Record<string, string[]> = {};
      for (const { claim, account, name } of items) {
        if (account !== own) (at[claim] ??= []).push(name);
      }
      return at;
    },
    [own],
  );
  const { data } = useQuery({ ...presenceQuery, enabled: own !== undefined, select: names });
  return (claim) => data?.[claim] ?? nobody;
}

/** Whoever passes by a claim with the arrow keys does not look at it. */
const arriveMs = 1_000;
/** The server forgets who does not say so for 60 seconds. */
const repeatMs = 25_000;

/** Says that this page shows the claim, while it can be seen. */
export function useLookingAt(claim: string): void {
  useEffect(() => {
    let told = false;
    const params = { path: { id: claim } };
    // A courtesy to colleagues: what is lost is told again by the next one, or forgotten in a minute.
    const unheard = () => undefined;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      told = true;
      api.PUT('/api/v1/claims/{id}/presence', { params }).catch(unheard);
    };
    const leave = () => {
      if (!told) return;
      told = false;
      api.DELETE('/api/v1/claims/{id}/presence', { params, keepalive: true }).catch(unheard);
    };
    const turn = () => (document.visibilityState === 'visible' ? look() : leave());
    const arrival = setTimeout(look, arriveMs);
    const beat = setInterval(look, repeatMs);
    document.addEventListener('visibilitychange', turn);
    window.addEventListener('pagehide', leave);
    return () => {
      clearTimeout(arrival);
      clearInterval(beat);
      document.removeEventListener('visibilitychange', turn);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [claim]);
}
