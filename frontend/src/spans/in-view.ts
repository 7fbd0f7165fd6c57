import { useEffect, useRef, type RefObject } from 'react';
import type { Mark } from './marks';

/** The element that an element scrolls in; the page itself where none scrolls. */
export function scrollerOf(element: Element): Element {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) return above;
  }
  return document.documentElement;
}

/** Brings a mark into view once it is selected, unless it can be seen already. */
export function useSelectedInView(
  root: RefObject<HTMLElement | null>,
  selected: string | null,
  marks: readonly Mark[],
) {
  const shownFor = useRef<string | null>(null);
  useEffect(() => {
    if (selected === null || shownFor.current === selected) return;
    const mark = root.current?.querySelector(`[data-mark="${CSS.escape(selected)}"]`);
    if (!mark) return;
    shownFor.current = selected;
    const { top, bottom } = mark.getBoundingClientRect();
    const pane = scrollerOf(mark).getBoundingClientRect();
    const covered = 80;
    if (top >= pane.top + covered && bottom <= Math.min(pane.bottom, innerHeight) - covered / 2) {
      return;
    }
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    mark.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }, [root, selected, marks]);
}
