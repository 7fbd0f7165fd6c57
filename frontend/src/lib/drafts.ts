import { useEffect, useState, useSyncExternalStore } from 'react';
import { keeperOf, sendUnsentDrafts, type DraftState } from './draft-keeper';
import { currentSession } from './session';

interface Options {
  /** Whether the server keeps it, too, so that its author finds it on another device. */
  readonly alsoOnServer?: boolean;
}

/** Keeps a draft; answers whether the browser could: storage may be full or forbidden. */
export function keepDraft(name: string, value: object, { alsoOnServer = false }: Options = {}) {
  return keeperOf(name, alsoOnServer).write(value);
}

export interface Draft<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  /** Forgets the draft once the server has accepted it, or when its author gives it up. */
  readonly discard: () => void;
  /** When an unfinished draft was found, else null. */
  readonly recoveredFrom: string | null;
  /** False when nobody keeps it: the page then warns before it is left. */
  readonly kept: boolean;
  /** Where it is by now, for `DraftNote`. */
  readonly state: DraftState;
  /** What was written on another device meanwhile; null when nothing was. */
  readonly other: T | null;
  /** Takes what was written elsewhere; what stood here becomes the other. */
  readonly swap: () => void;
  /** Stays with what stands here. */
  readonly settle: () => void;
}

/**
 * A form's fields that survive a reload, a failed save and an expired session; `alsoOnServer`, a
 * change of device, too. Give the component that calls it a `key` of the same name, so that another
 * draft starts from its own state.
 *
 * @param name begins with the key of the account and a full stop: browsers are shared
 */
export function useDraft<T extends object>(
  name: string,
  initial: T,
  { alsoOnServer = false }: Options = {},
): Draft<T> {
  const [keeper] = useState(() => keeperOf(name, alsoOnServer));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  const [found] = useState(state);
  const kept = state.kept || state.place === 'server';

  useEffect(() => {
    if (!alsoOnServer) return;
    const account = currentSession()?.account.id;
    if (account !== undefined) sendUnsentDrafts(account);
    const look = () => {
      if (document.visibilityState === 'visible') void keeper.look();
    };
    look();
    // Whoever comes back to the page may have written elsewhere meanwhile.
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [keeper, alsoOnServer]);

  useEffect(() => {
    if (kept) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [kept]);

  const value = { ...initial, ...state.value };
  return {
    value,
    change: (part) => void keeper.write({ ...value, ...part }),
    discard: () => keeper.discard(),
    recoveredFrom:
      state.value === null
        ? null
        : (state.broughtFrom ?? (found.value === null ? null : found.savedAt)),
    kept,
    state,
    other: state.other ? { ...initial, ...state.other.value } : null,
    swap: () => keeper.swap(),
    settle: () => keeper.settle(),
  };
}
