import { useEffect, useState, type RefObject } from 'react';
import { scrollerOf } from './in-view';
import type { Mark } from './marks';

/** How far down the text each mark begins, from 0 at its top to 1 at its end. */
export type Places = ReadonlyMap<string, number>;

function placesIn(root: HTMLElement): Places {
  const { top, height } = root.getBoundingClientRect();
  const places = new Map<string, number>();
  if (height === 0) return places;
  for (const piece of root.querySelectorAll('[data-mark]')) {
    const id = piece.getAttribute('data-mark') ?? '';
    if (places.has(id)) continue;
    const [line] = piece.getClientRects();
    if (line) places.set(id, Math.min(1, Math.max(0, (line.top - top) / height)));
  }
  return places;
}

/** Where the marks stand in the text as it is laid out; empty before it is. */
export function usePlaces(root: RefObject<HTMLElement | null>, marks: readonly Mark[]): Places {
  const [places, setPlaces] = useState<Places>(new Map());
  useEffect(() => {
    const text = root.current;
    if (!text) return;
    const measure = () => setPlaces(placesIn(text));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(text);
    return () => observer.disconnect();
  }, [root, marks]);
  return places;
}

/**
 * Tells the children of an element what part of the text is in view, as `--from` and `--to` between 0
 * and 1, and how much room there is below its top, as `--room`. Scrolling sets these alone: nothing is
 * rendered anew, and as they are not inherited, no style of what the children hold is computed anew.
 */
export function useViewport(
  root: RefObject<HTMLElement | null>,
  told: RefObject<HTMLElement | null>,
) {
  useEffect(() => {
    const text = root.current;
    if (!text) return;
    let due = 0;
    const tell = () => {
      due = 0;
      const view = scrollerOf(text).getBoundingClientRect();
      const box = text.getBoundingClientRect();
      if (box.height === 0 || !told.current) return;
      const foot = Math.min(innerHeight, view.bottom);
      const room = foot - told.current.getBoundingClientRect().top;
      const share = (place: number) =>
        String(Math.min(1, Math.max(0, (place - box.top) / box.height)));
      const measures = [
        ['--from', share(Math.max(0, view.top))],
        ['--to', share(foot)],
        ['--room', `${String(Math.max(80, room))}px`],
      ] as const;
      for (const child of told.current.children) {
        for (const [name, value] of measures) (child as HTMLElement).style.setProperty(name, value);
      }
    };
    const soon = () => {
      due ||= requestAnimationFrame(tell);
    };
    tell();
    const observer = new ResizeObserver(soon);
    observer.observe(text);
    // Scrolling does not bubble, but it can be caught on its way down to whatever scrolls.
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(due);
      observer.disconnect();
      document.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', soon);
    };
  }, [root, told]);
}
