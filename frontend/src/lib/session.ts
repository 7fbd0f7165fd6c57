import { useSyncExternalStore } from 'react';
import type { components } from './api-schema';

export type Session = components['schemas']['SessionAnswer'];

let session: Session | null = null;
let expiry: {
  readonly promise: Promise<boolean>;
  readonly settle: (back: boolean) => void;
} | null = null;
const listeners = new Set<() => void>();

function notify() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The token that goes with every request that changes something; null before signing in. */
export function csrfToken(): string | null {
  return session?.csrf ?? null;
}

/** Who is signed in here from now on; null after signing out. */
export function holdSession(next: Session | null): void {
  session = next;
  if (next && expiry) {
    expiry.settle(true);
    expiry = null;
  }
  notify();
}

export function currentSession(): Session | null {
  return session;
}

/** Asks over the page to sign in again; false when the person gives up. */
export function signInAgain(): Promise<boolean> {
  if (!expiry) {
    let settle: (back: boolean) => void = () => undefined;
    const promise = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    expiry = { promise, settle };
    notify();
  }
  return expiry.promise;
}

/** Leaves the session ended: what was asked meanwhile fails, drafts stay. */
export function giveUpSession(): void {
  expiry?.settle(false);
  expiry = null;
  notify();
}

export function useSessionExpired(): boolean {
  return useSyncExternalStore(subscribe, () => expiry !== null);
}

export function useSession(): Session | null {
  return useSyncExternalStore(subscribe, () => session);
}

/** The account signed in; for pages that only show to one. */
export function useAccount(): Session['account'] {
  const current = useSession();
  if (!current) throw new Error('This page shows only to an account that is signed in.');
  return current.account;
}

const ranks = ['reader', 'reviewer', 'editor', 'admin'] as const;

export function mayAs(role: Session['account']['role'], least: (typeof ranks)[number]): boolean {
  return ranks.indexOf(role) >= ranks.indexOf(least);
}

/** Whether the account's role allows what `least` may do; the server checks it again. */
export function useMay(least: (typeof ranks)[number]): boolean {
  return mayAs(useAccount().role, least);
}
