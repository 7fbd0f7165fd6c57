import { useSyncExternalStore } from 'react';
import { currentSession } from './session';

/*
 * Which key an action is on, where a person chose another than the desk's. A choice moves all that is
 * on a key, on every page, so that one key never means two things to one hand. It is kept in the
 * browser, for each account: what lies well depends on the keyboard in front of it, and one person's
 * laptop and office often differ.
 */

type Bindings = Readonly<Record<string, string>>;

const prefix = 'claimdesk.keys.';
const none: Bindings = {};

/**
 * With Ctrl (or Command) every letter but `k` and every digit does something in some browser, and so do the signs that
 * zoom and go back.
 */
const browsersOwnWithControl = /^[a-jl-z\d+\-=[\] ]$/;

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

/** What of a keyboard's event tells the key. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The key that was pressed, as in `Shortcut`: modifiers by name, a letter small but after `Shift+`. */
export function keysOf(event: KeyPress): string {
  const { key } = event;
  const isLetter = /^\p{L}$/u.test(key);
  // Of a sign such as `?` the shift is in the sign itself.
  const withShift = event.shiftKey && (isLetter || key.length > 1);
  return [
    ...(event.altKey ? ['Alt+'] : []),
    ...(event.ctrlKey || event.metaKey ? ['Ctrl+'] : []),
    ...(withShift ? ['Shift+'] : []),
    isLetter ? (withShift ? key.toUpperCase() : key.toLowerCase()) : key,
  ].join('');
}

/** Why what the desk has on `keys` cannot be on `chosen`, whatever else is there; null when it can. */
function refusalOf(keys: string, chosen: string): 'browser' | 'typing' | null {
  if (chosen === keys) return null;
  const [, modifier = '', key = ''] = /^(Ctrl\+|Shift\+|)(.[^+]*)$/su.exec(chosen) ?? [];
  const withControl = modifier === 'Ctrl+';
  const isFree = /^.$/su.test(key)
    ? key !== ' ' && !(withControl && browsersOwnWithControl.test(key))
    : key === 'Enter' ||
      // Arrows scroll the page; the desk takes them only where bounds are moved.
      (key.startsWith('Arrow') && !withControl && /^(Shift\+)?Arrow/.test(keys));
  if (!isFree) return 'browser';
  return keys.startsWith('Ctrl+') && !withControl ? 'typing' : null;
}

/** What stands in the way of a key. */
export type Clash =
  /** The browser, the page's fields or a screen reader need it. */
  | { readonly of: 'browser' }
  /** The action works while one types, and the key would be typed. */
  | { readonly of: 'typing' }
  /** The desk has something there, named by its own key; can it have the other's key instead? */
  | { readonly of: 'desk'; readonly keys: string; readonly isExchangeable: boolean };

/** What stands in the way of putting on `chosen` what the desk has on `keys`; null when nothing does. */
export function clashOf(keys: string, chosen: string, all: readonly string[]): Clash | null {
  const refusal = refusalOf(keys, chosen);
  if (refusal) return { of: refusal };
  const other = all.find((each) => each !== keys && boundTo(each) === chosen);
  return other === undefined
    ? null
    : { of: 'desk', keys: other, isExchangeable: refusalOf(other, boundTo(keys)) === null };
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
