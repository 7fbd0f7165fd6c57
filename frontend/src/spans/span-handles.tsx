import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Span } from './marks';
import { indexAtPoint, rangeOfSpan } from './selection';
import classes from './span-handles.module.css';

/** A place that a handle stands at, in the frozen text. */
export interface Handle {
  readonly name: string;
  readonly label: string;
  readonly at: number;
  /** It stands behind the character before it, as the end of a span does. */
  readonly behind?: boolean;
  /** Between these it may move; both belong to it. */
  readonly least: number;
  readonly most: number;
  /** Moves it by one step of the keyboard. */
  readonly onStep: (by: 1 | -1) => void;
  /** Moves it to where the pointer is. */
  readonly onMove: (at: number) => void;
}

interface Props {
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  /** Shown as what is being changed. */
  readonly span: Span;
  readonly handles: readonly Handle[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of a span's lines, relative to the element that the handles lie in. */
function boxesOf(root: HTMLElement, frame: Element, span: Span): Box[] {
  const origin = frame.getBoundingClientRect();
  return [...(rangeOfSpan(root, span)?.getClientRects() ?? [])]
    .map(({ left, top, width, height }) => ({
      left: left - origin.left,
      top: top - origin.top,
      // The space that a line ends with hangs out of its column, which must not grow by it.
      width: Math.min(width, origin.right - left),
      height,
    }))
    .filter(({ width }) => width > 0);
}

/** The line, one pixel wide, where a handle stands. */
function lineOf(root: HTMLElement, frame: Element, handle: Handle): Box | null {
  const beside = handle.behind
    ? { start: handle.at - 1, end: handle.at }
    : { start: handle.at, end: handle.at + 1 };
  const box = boxesOf(root, frame, beside).at(handle.behind ? -1 : 0);
  if (!box) return null;
  return { ...box, left: handle.behind ? box.left + box.width : box.left, width: 1 };
}

/**
 * Handles over marked text: dragged with the mouse or a finger, moved with the arrow keys. Give it a
 * positioned parent that also holds the text.
 */
export function SpanHandles({ root, text, span, handles }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<{ boxes: Box[]; lines: (Box | null)[] }>({
    boxes: [],
    lines: [],
  });
  const places = JSON.stringify([span, handles.map(({ at }) => at)]);
  const [size, setSize] = useState(0);
  useLayoutEffect(() => {
    if (!root.current || !frame.current) return;
    const [within, above] = [root.current, frame.current];
    setShown({
      boxes: boxesOf(within, above, span),
      lines: handles.map((handle) => lineOf(within, above, handle)),
    });
    // What is shown follows from the places and the size, not from new functions.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [root, text, places, size]);
  useEffect(() => {
    if (!root.current) return;
    const observer = new ResizeObserver(() => setSize((before) => before + 1));
    observer.observe(root.current);
    return () => observer.disconnect();
  }, [root]);

  return (
    <div ref={frame} className={classes['over']}>
      {shown.boxes.map((box, index) => (
        <span key={index} className={classes['box']} style={{ ...box }} />
      ))}
      {handles.map((handle, index) => (
        <Grip key={handle.name} root={root} text={text} handle={handle} line={shown.lines[index]} />
      ))}
    </div>
  );
}

interface GripProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly handle: Handle;
  readonly line: Box | null | undefined;
}

function Grip({ root, text, handle, line }: GripProps) {
  /** From the pointer to the line of text that it holds; null while it holds nothing. */
  const [hold, setHold] = useState<{ x: number; y: number } | null>(null);
  const around = handle.behind
    ? `…${text.slice(Math.max(0, handle.at - 20), handle.at)}`
    : `${text.slice(handle.at, handle.at + 20)}…`;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={handle.label}
      aria-valuemin={handle.least}
      aria-valuemax={handle.most}
      aria-valuenow={handle.at}
      aria-valuetext={around}
      className={classes['grip']}
      data-grip={handle.name}
      data-behind={handle.behind ?? undefined}
      data-held={hold ? true : undefined}
      style={line ? { left: line.left, top: line.top, blockSize: line.height } : { opacity: 0 }}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
        if (by === null || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        handle.onStep(by);
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
        const grip = event.currentTarget.getBoundingClientRect();
        setHold({ x: grip.left - event.clientX, y: grip.top + grip.height / 2 - event.clientY });
      }}
      onPointerMove={(event) => {
        if (!hold || !root.current) return;
        const at = indexAtPoint(root.current, event.clientX + hold.x, event.clientY + hold.y);
        if (at !== null && at >= handle.least && at <= handle.most) handle.onMove(at);
      }}
      onPointerUp={() => setHold(null)}
      onPointerCancel={() => setHold(null)}
    />
  );
}
