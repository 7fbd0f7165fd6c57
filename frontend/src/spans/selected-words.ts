import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { Span } from './marks';
import { rangeOfSpan, spanOfRange } from './selection';

/** Words of the text that are selected in the page. */
interface SelectedWords extends Span {
  /** Where their own actions go, in pixels of the frame. */
  readonly top: number;
  readonly left: number;
}

interface Props {
  /** What the actions lie over; its position is not static. */
  readonly frame: RefObject<HTMLElement | null>;
  /** The element that holds the text. */
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  /** Whether selections are followed at all. */
  readonly active: boolean;
}

/** In pixels, for the actions under the last of the words. */
const actionsWidth = 170;

/** The words of the text that are selected, by whatever means, and the ways to select others. */
export function useSelectedWords({ frame, root, text, active }: Props) {
  const [words, setWords] = useState<SelectedWords | null>(null);
  const take = useCallback(() => {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const span =
      root.current && range && !range.collapsed ? spanOfRange(root.current, range, text) : null;
    const box = frame.current?.getBoundingClientRect();
    if (!span || !range || !box) {
      setWords(null);
      return;
    }
    const place = range.getBoundingClientRect();
    setWords({
      ...span,
      top: place.bottom - box.top + 6,
      left: Math.max(0, Math.min(place.left - box.left, box.width - actionsWidth)),
    });
  }, [frame, root, text]);
  useEffect(() => {
    if (!active) return;
    document.addEventListener('selectionchange', take);
    return () => document.removeEventListener('selectionchange', take);
  }, [active, take]);

  const choose = (span: Span | null) => {
    const range = span && root.current && rangeOfSpan(root.current, span);
    if (!range) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    // The browser tells of a selection only after the keys that wait already: those start from it too.
    take();
  };
  const clear = () => {
    document.getSelection()?.removeAllRanges();
    setWords(null);
  };
  return { words, choose, clear };
}
