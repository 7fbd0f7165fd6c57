import { startTransition, useEffect, useState } from 'react';

/** What shows at once; it fills a screen. */
const firstClaims = 20;

/** What is added at a time: few enough that a key pressed meanwhile is answered within a frame or two. */
const moreClaims = 10;

/**
 * How many of a long list to show: a screen of it at once, then more and more whenever the browser rests, until all of
 * it is there to be searched, printed and linked into.
 */
export function useGrowing(total: number): number {
  const [shown, setShown] = useState(firstClaims);
  useEffect(() => {
    if (shown >= total) return;
    const grow = () => startTransition(() => setShown((before) => before + moreClaims));
    // Safari cannot tell when it rests.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(grow);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(grow, { timeout: 1000 });
    return () => cancelIdleCallback(asked);
  }, [shown, total]);
  return Math.min(shown, total);
}
