import { useSyncExternalStore } from 'react';
import { currentSession } from './session';

/*
 * Which key an action is on, where its author chose another than the desk's. A choice moves all that is
 * on a key, on every page, so that one key never means two things to one hand. It is kept in the
 * browser, for each account: what lies well depends on the keyboard in front of it, and one person's
 * laptop and office often differ.
 */

type Bindings = Readonly<Record<string, string>>;

const prefix = 'claimdesk.keys.';
const none: Bindings = {};

/** Named keys that the browser, the page's fields or a screen reader need for themselves. */
const browsersOwn =
  /^(Tab|Escape|Enter|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow.*|F\d+|Dead| |Alt.*|Control|Shift|Meta|CapsLock|ContextMenu|Process|Unidentified)$/;

let held: { readonly account: string | undefined; readonly bindings: Bindings } | null = null;
const listeners = new Set<() => void>();

function read(account: string): Bindings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(prefix + account) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return none;
    return Object.fromEntries(
      Object.entries(stored).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    // Storage forbidden or damaged: the desk's own keys.
    return none;
  }
}

/** The choices of the account that is signed in. */
export function keyBindings(): Bindings {
  const account = currentSession()?.account.id;
  if (held?.account !== account || held === null) {
    held = { account, bindings: account === undefined ? none : read(account) };
  }
  return held.bindings;
}

function hold(bindings: Bindings): void {
  const account = currentSession()?.account.id;
  held = { account, bindings };
  try {
    if (Object.keys(bindings).length === 0) localStorage.removeItem(prefix + (account ?? ''));
    else localStorage.setItem(prefix + (account ?? ''), JSON.stringify(bindings));
  } catch {
    // Where storage is forbidden the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The key that does what the desk has on `keys`. */
export function boundTo(keys: string): string {
  return keyBindings()[keys] ?? keys;
}

/** As {@link boundTo}, and follows a change. */
export function useBound(keys: string): string {
  return useSyncExternalStore(subscribe, () => boundTo(keys));
}

export function useKeyBindings(): Bindings {
  return useSyncExternalStore(subscribe, keyBindings);
}

/** Whether what the desk has on `keys` can be on another key: single characters can. */
export function isChangeable(keys: string): boolean {
  return keys.length === 1;
}

/**
 * What stands in the way of putting `keys` on `chosen`: it is the browser's own, or the desk has
 * something else there, which is named by its own key; null when nothing does.
 */
export function clashOf(
  keys: string,
  chosen: string,
  all: readonly string[],
): { readonly of: 'browser' } | { readonly of: 'desk'; readonly keys: string } | null {
  if (chosen.length !== 1 || browsersOwn.test(chosen)) return { of: 'browser' };
  const other = all.find((each) => each !== keys && boundTo(each) === chosen);
  return other === undefined ? null : { of: 'desk', keys: other };
}

/** Puts what the desk has on `keys` on another key. */
export function bind(keys: string, chosen: string): void {
  const { [keys]: _, ...others } = keyBindings();
  hold(chosen === keys ? others : { ...others, [keys]: chosen });
}

/** Lets two exchange their keys. */
export function exchange(keys: string, other: string): void {
  const [ours, theirs] = [boundTo(keys), boundTo(other)];
  bind(keys, theirs);
  bind(other, ours);
}

/** Puts everything back where the desk has it. */
export function resetKeys(): void {
  hold(none);
}

// Another page of the same browser has changed them.
window.addEventListener('storage', () => {
  held = null;
  for (const listener of listeners) listener();
});
