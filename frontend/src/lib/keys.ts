import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { boundTo, keysOf, type KeyPress } from './key-bindings';

/** One action on a key, as it stands under `?`. */
export interface Shortcut {
  /**
   * As `KeyboardEvent.key`, with `Ctrl+` before it where both Control and Command shall do, or `Shift+` before a named
   * key or a capital letter. A person may have put it on another key.
   */
  readonly keys: string;
  readonly label: string;
  readonly group: string;
  readonly run: () => void;
  /** Also while a field has the focus. */
  readonly inFields?: boolean;
}

let layers: readonly (readonly Shortcut[])[] = [];
const listeners = new Set<() => void>();

function changed(next: typeof layers) {
  layers = next;
  for (const listener of listeners) listener();
}

/** Whatever letters are typed into; a radio button is none. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  );
}

/** Enter presses what has the focus; a shortcut must not take that away. */
function pressesWithEnter(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('button, a[href], summary, [role=option]') !== null
  );
}

/** Whether the key was pressed that does what the desk has on `keys`; for fields with keys of their own. */
export function isPressed(event: KeyPress, keys: string): boolean {
  return keysOf(event) === boundTo(keys);
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  if (document.querySelector('[role=dialog][aria-modal=true]')) return;
  const field = isField(event.target);
  const pressed = keysOf(event);
  for (const layer of layers.toReversed()) {
    for (const shortcut of layer) {
      if (boundTo(shortcut.keys) !== pressed) continue;
      if (field && !shortcut.inFields) continue;
      if (pressed === 'Enter' && pressesWithEnter(event.target)) continue;
      event.preventDefault();
      shortcut.run();
      return;
    }
  }
}

/**
 * Puts actions on keys while the component is shown; a later layer wins over an earlier one. The
 * keys rest while a field has the focus or a dialog is open.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const press = useEffectEvent((keys: string) => {
    shortcuts.find((shortcut) => shortcut.keys === keys)?.run();
  });
  const described = JSON.stringify(
    shortcuts.map(({ keys, label, group, inFields }) => ({ keys, label, group, inFields })),
  );
  useEffect(() => {
    const layer = (JSON.parse(described) as Omit<Shortcut, 'run'>[]).map((shortcut) => ({
      ...shortcut,
      run: () => press(shortcut.keys),
    }));
    if (layers.length === 0) document.addEventListener('keydown', onKeyDown);
    changed([...layers, layer]);
    return () => {
      changed(layers.filter((other) => other !== layer));
      if (layers.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [described]);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Every shortcut that works now, for the list under `?`. */
export function useActiveShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => layers).flat();
}
