import { useEffect, useRef, useState, type RefObject } from 'react';

/** Near enough is what two screens of scrolling may bring up. */
const margin = '150%';

/** Whether an element is on the screen or near it; tells so anew whenever that changes. */
export function useNear<E extends Element>(): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: margin },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, near];
}
