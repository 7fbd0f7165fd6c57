import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Claim } from '@/lib/model';
import type { ClaimFilter, ClaimSort } from './claim-calls';
import { longestList, pageSize, queuePageQuery } from './queue-calls';

export interface Queue {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** How many rows the list has, loaded or not. */
  readonly count: number;
  /** How many claims there are: at least so many where `more` says so. */
  readonly total: number;
  readonly more: boolean;
  /** The claim of a row; undefined until its page is there. */
  readonly claimAt: (index: number) => Claim | undefined;
  /** The row of a claim among those that are there; -1 where it is not. */
  readonly indexOf: (claim: string | null) => number;
  /** Loads the pages that these rows are on, and lets go of the others. */
  readonly look: (first: number, last: number) => void;
  /** The claims of these rows, fetched where they are not there. */
  readonly claimsBetween: (first: number, last: number) => Promise<readonly Claim[]>;
}

/** The claims that a filter meets, as far as somebody looks at them. */
export function useQueue(filter: ClaimFilter, sort: ClaimSort): Queue {
  const client = useQueryClient();
  const [window, setWindow] = useState({ first: 0, last: 0 });
  // What is seen at once is far shorter than a page: it lies on one or two of them.
  const first = useQuery(queuePageQuery(filter, sort, 0));
  const upper = useQuery(queuePageQuery(filter, sort, window.first));
  const lower = useQuery(queuePageQuery(filter, sort, window.last));
  const pages = new Map([
    [0, first],
    [window.first, upper],
    [window.last, lower],
  ]);

  const total = first.data?.total ?? 0;
  const more = first.data?.more ?? false;
  let count = Math.min(total, longestList);
  if (more) {
    // Counting stopped: the list grows by a page whenever its end is seen.
    for (const [number, page] of pages) {
      if (page.data?.next) count = Math.max(count, Math.min((number + 2) * pageSize, longestList));
    }
  }
  const failed = [...pages.values()].find(({ isError }) => isError);

  return {
    isPending: first.isPending,
    error: failed?.error ?? null,
    retry: () => {
      for (const page of pages.values()) if (page.isError) void page.refetch();
    },
    count,
    total,
    more,
    claimAt: (index) => pages.get(Math.floor(index / pageSize))?.data?.items[index % pageSize],
    indexOf: (claim) => {
      for (const [number, page] of pages) {
        const at = page.data?.items.findIndex(({ id }) => id === claim) ?? -1;
        if (at >= 0) return number * pageSize + at;
      }
      return -1;
    },
    look: (from, to) => {
      const next = { first: Math.floor(from / pageSize), last: Math.floor(to / pageSize) };
      if (next.first !== window.first || next.last !== window.last) setWindow(next);
    },
    claimsBetween: async (from, to) => {
      const loaded = await Promise.all(
        Array.from(
          { length: Math.floor(to / pageSize) - Math.floor(from / pageSize) + 1 },
          (_, index) => {
            const number = Math.floor(from / pageSize) + index;
            return client
              .query({ ...queuePageQuery(filter, sort, number), staleTime: 'static' })
              .then(({ items }) =>
                items.map((claim, at) => ({ claim, at: number * pageSize + at })),
              );
          },
        ),
      );
      return loaded
        .flat()
        .filter(({ at }) => at >= from && at <= to)
        .map(({ claim }) => claim);
    },
  };
}
