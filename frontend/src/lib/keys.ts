import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { boundTo } from './key-bindings';

/** One action on a key, as it stands under `?`. */
export interface Shortcut {
  /**
   * As `KeyboardEvent.key`, with `Ctrl+` before it where both Control and Command shall do, or
   * `Shift+` before an arrow or a capital letter. A person may have put a single character on another
   * key.
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

function matches(event: KeyboardEvent, keys: string): boolean {
  const withControl = keys.startsWith('Ctrl+');
  if (withControl !== (event.ctrlKey || event.metaKey) || event.altKey) return false;
  // Of a sign such as `?` the shift is in `key` itself; letters and arrows ask for it by name.
  const withShift = keys.startsWith('Shift+');
  const asksForShift = event.key.startsWith('Arrow') || /^\p{L}$/u.test(event.key);
  if (withShift !== event.shiftKey && asksForShift) return false;
  const key = keys.replace(/^(Ctrl|Shift)\+/, '');
  return event.key === key || (key.length === 1 && event.key.toLowerCase() === key.toLowerCase());
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  if (document.querySelector('[role=dialog][aria-modal=true]')) return;
  const field = isField(event.target);
  for (const layer of layers.toReversed()) {
    for (const shortcut of layer) {
      if (!matches(event, boundTo(shortcut.keys))) continue;
      if (field && !shortcut.inFields) continue;
      if (shortcut.keys === 'Enter' && pressesWithEnter(event.target)) continue;
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
