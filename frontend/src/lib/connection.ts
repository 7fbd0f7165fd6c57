import { useSyncExternalStore } from 'react';

let lost = false;
const listeners = new Set<() => void>();

/** Says whether the stream of changes is cut; the page shows then what it knew last. */
export function holdConnection(isLost: boolean): void {
  if (lost === isLost) return;
  lost = isLost;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useConnectionLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost);
}
