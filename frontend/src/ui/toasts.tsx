import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useShortcuts } from '@/lib/keys';
import { Icon } from './icon';
import { Key } from './states';
import classes from './toasts.module.css';

export interface Toast {
  readonly words: string;
  /** Takes back what the toast reports; offered on `u` too while the toast is shown. */
  readonly undo?: () => void;
  /** A way to what the toast speaks of. */
  readonly goTo?: { readonly words: string; readonly run: () => void };
  /** A problem stays until it is closed. */
  readonly tone?: 'plain' | 'problem';
}

interface ShownToast extends Toast {
  readonly id: number;
}

const shownForMs = 10_000;

let shown: readonly ShownToast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function show(next: typeof shown) {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Says in a corner of the page that something happened, without stopping anyone. */
export function toast(message: Toast): void {
  show([...shown.slice(-2), { ...message, id: nextId }]);
  nextId += 1;
}

function dismiss(id: number) {
  show(shown.filter((other) => other.id !== id));
}

export function Toasts() {
  const current = useSyncExternalStore(subscribe, () => shown);
  const undoable = current.findLast((message) => message.undo);
  useShortcuts(
    undoable
      ? [
          {
            keys: 'u',
            label: t`Undo the last decision`,
            group: t`Review`,
            run: () => {
              dismiss(undoable.id);
              undoable.undo?.();
            },
          },
        ]
      : [],
  );
  // What stands there already is not read again with each new message.
  return (
    <div className={classes['stack']} role="status" aria-atomic="false" aria-label={t`Messages`}>
      {current.map((message) => (
        <ToastCard key={message.id} message={message} />
      ))}
    </div>
  );
}

function ToastCard({ message }: { message: ShownToast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || message.tone === 'problem') return;
    const timer = setTimeout(() => dismiss(message.id), shownForMs);
    return () => clearTimeout(timer);
  }, [held, message.id, message.tone]);
  return (
    <div
      className={classes['toast']}
      data-tone={message.tone ?? 'plain'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={classes['words']}>{message.words}</span>
      {message.undo && (
        <button
          type="button"
          className={classes['undo']}
          onClick={() => {
            dismiss(message.id);
            message.undo?.();
          }}
        >
          <Trans>Undo</Trans> <Key>u</Key>
        </button>
      )}
      {message.goTo && (
        <button
          type="button"
          className={classes['undo']}
          onClick={() => {
            dismiss(message.id);
            message.goTo?.run();
          }}
        >
          {message.goTo.words}
        </button>
      )}
      <button
        type="button"
        className={classes['close']}
        aria-label={t`Close message`}
        onClick={() => dismiss(message.id)}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
