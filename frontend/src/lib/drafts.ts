import { useEffect, useState } from 'react';

const prefix = 'claimdesk.draft.';

/** What a person typed and the server has not yet accepted, kept in this browser. */
interface Stored<T> {
  readonly value: T;
  readonly savedAt: string;
}

function read<T>(name: string): Stored<T> | null {
  try {
    const stored = localStorage.getItem(prefix + name);
    return stored === null ? null : (JSON.parse(stored) as Stored<T>);
  } catch {
    // Storage forbidden or the entry damaged: there is no draft.
    return null;
  }
}

/** Keeps a draft; answers whether it could: storage may be full or forbidden. */
export function keepDraft(name: string, value: object): boolean {
  try {
    const stored: Stored<object> = { value, savedAt: new Date().toISOString() };
    localStorage.setItem(prefix + name, JSON.stringify(stored));
    return true;
  } catch {
    return false;
  }
}

function erase(name: string): void {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Where storage is forbidden there is nothing to erase.
  }
}

export interface Draft<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  /** Forgets the draft once the server has accepted it, or when its author gives it up. */
  readonly discard: () => void;
  /** When an unfinished draft was found, else null. */
  readonly recoveredFrom: string | null;
  /** False when the browser refuses to keep it: the page then warns before it is left. */
  readonly kept: boolean;
}

/**
 * A form's fields that survive a reload, a failed save and an expired session. Give the component
 * that calls it a `key` of the same name, so that another draft starts from its own state.
 */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const [found] = useState(() => read<T>(name));
  const [value, setValue] = useState<T>({ ...initial, ...found?.value });
  const [kept, setKept] = useState(true);
  const [recoveredFrom, setRecoveredFrom] = useState(found?.savedAt ?? null);

  useEffect(() => {
    if (kept) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [kept]);

  return {
    value,
    change: (part) => {
      const next = { ...value, ...part };
      setValue(next);
      setKept(keepDraft(name, next));
    },
    discard: () => {
      erase(name);
      setValue(initial);
      setKept(true);
      setRecoveredFrom(null);
    },
    recoveredFrom,
    kept,
  };
}
