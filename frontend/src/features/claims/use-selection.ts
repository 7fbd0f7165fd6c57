import { useState } from 'react';
import type { Queue } from './use-queue';

/** Claims that are chosen together, by key. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (index: number, range: boolean) => void;
  /** Chooses the row that is open and the one that follows it, as Shift and an arrow do in lists. */
  readonly extend: (from: number, to: number) => void;
  /** Chooses the first `most` rows. */
  readonly all: () => Promise<void>;
  readonly clear: () => void;
}

/** How many claims can be changed at once; the server's own bound. */
export const mostChosen = 1000;

/** `of` is what the list shows: with another filter the choice begins anew. */
export function useSelection(queue: Queue, of: string): Selection {
  const [state, setState] = useState<{
    readonly of: string;
    readonly ids: ReadonlySet<string>;
    readonly last: number;
  }>({ of, ids: new Set(), last: -1 });
  const current = state.of === of ? state : { of, ids: new Set<string>(), last: -1 };

  const add = async (from: number, to: number, last: number) => {
    const [first, end] = from < to ? [from, to] : [to, from];
    const claims = await queue.claimsBetween(first, Math.min(end, first + mostChosen - 1));
    setState((before) => {
      const ids = new Set(before.of === of ? before.ids : []);
      for (const { id } of claims) if (ids.size < mostChosen) ids.add(id);
      return { of, ids, last };
    });
  };

  return {
    ids: current.ids,
    toggle: (index, range) => {
      if (range && current.last >= 0) {
        void add(current.last, index, index);
        return;
      }
      const claim = queue.claimAt(index);
      if (!claim) return;
      const ids = new Set(current.ids);
      if (!ids.delete(claim.id) && ids.size < mostChosen) ids.add(claim.id);
      setState({ of, ids, last: index });
    },
    extend: (from, to) => {
      void add(from, to, to);
    },
    all: () => add(0, Math.min(queue.count, mostChosen) - 1, -1),
    clear: () => setState({ of, ids: new Set(), last: -1 }),
  };
}
