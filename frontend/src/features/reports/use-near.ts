import { useEffect, useRef, useState, type RefObject } from 'react';

/** Near is what a screen and a half of scrolling brings up, also where the page scrolls within the window. */
const margin = '150%';

/** The second of them is newer than TypeScript's library. */
const options: IntersectionObserverInit & { scrollMargin: string } = {
  rootMargin: margin,
  scrollMargin: margin,
};

/** Whether an element is on the screen or near it; tells so anew whenever that changes. */
export function useNear<E extends Element>(): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      options,
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, near];
}
