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
