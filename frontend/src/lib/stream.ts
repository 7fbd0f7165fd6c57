import { holdConnection } from './connection';

/** The server says something at least every 15 seconds; after this long the connection is dead. */
const silenceMs = 40_000;
const firstPauseMs = 500;
const longestPauseMs = 30_000;

interface Follower {
  /** The names of the events to hear. */
  readonly names: readonly string[];
  readonly onEvent: (name: string) => void;
  /** Changes may have been missed: everything that is shown may be old. */
  readonly onGap: () => void;
}

/**
 * Follows the stream of changes until the answer is called. A cut connection is taken up again
 * after the last event that was heard, at once and then less and less often, whatever cut it: the
 * browser's own way ends for good with the first refusal of a server that is starting.
 */
export function followStream({ names, onEvent, onGap }: Follower): () => void {
  let source: EventSource | null = null;
  let last = '';
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;

  const heard = (event: MessageEvent) => {
    if (event.lastEventId !== '') last = event.lastEventId;
    clearTimeout(watch);
    watch = setTimeout(fail, silenceMs);
  };
  const open = () => {
    clearTimeout(retry);
    source?.close();
    source = new EventSource(last === '' ? '/api/v1/events' : `/api/v1/events?after=${last}`);
    for (const name of names) {
      source.addEventListener(name, (event) => {
        heard(event);
        onEvent(name);
      });
    }
    source.addEventListener('ready', (event) => {
      // Without a number to go on from, what happened meanwhile was not told.
      if (failures > 0 && last === '') onGap();
      failures = 0;
      holdConnection(false);
      heard(event);
    });
    source.addEventListener('reset', (event) => {
      failures = 0;
      holdConnection(false);
      heard(event);
      onGap();
    });
    source.addEventListener('heartbeat', heard);
    source.addEventListener('error', fail);
    watch = setTimeout(fail, silenceMs);
  };
  const fail = () => {
    clearTimeout(watch);
    clearTimeout(retry);
    source?.close();
    // The server ends each stream after a while; only what fails again is worth a word.
    if (failures > 0) holdConnection(true);
    const pause = Math.min(firstPauseMs * 2 ** failures, longestPauseMs);
    failures += 1;
    retry = setTimeout(open, pause * (0.75 + Math.random() / 2));
  };
  const offline = () => {
    holdConnection(true);
    fail();
  };
  window.addEventListener('online', open);
  window.addEventListener('offline', offline);
  open();
  return () => {
    window.removeEventListener('online', open);
    window.removeEventListener('offline', offline);
    clearTimeout(retry);
    clearTimeout(watch);
    source?.close();
    holdConnection(false);
  };
}
