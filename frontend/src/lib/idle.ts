import { useEffect, useState } from 'react';

/** The longest that something is put off on a page that never rests. */
const longestMs = 3000;

/** False until the browser has loaded the page and has nothing more urgent to do. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    // Safari cannot tell when it rests.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIdle(true), longestMs / 2);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(() => setIdle(true), { timeout: longestMs });
    return () => cancelIdleCallback(asked);
  }, []);
  return idle;
}

/**
 * False until what was ready has been painted: for what stands beside it and would hold it up.
 * A page that nobody sees paints nothing, and waits.
 */
export function usePainted(ready: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!ready || painted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame's callbacks run before it is painted, a timer that they set after it.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [ready, painted]);
  return painted;
}
