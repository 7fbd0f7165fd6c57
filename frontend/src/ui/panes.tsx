import { t } from '@lingui/core/macro';
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import classes from './panes.module.css';

const storedAs = 'claimdesk.panes';
const bounds = { left: [220, 520], right: [320, 640] } as const;
const step = 24;

interface Widths {
  readonly left: number;
  readonly right: number;
}

const usual: Widths = { left: 320, right: 420 };

function within(side: keyof Widths, width: number): number {
  const [least, most] = bounds[side];
  return Math.round(Math.min(most, Math.max(least, width)));
}

function remembered(): Widths {
  try {
    const stored = JSON.parse(localStorage.getItem(storedAs) ?? '{}') as Partial<
      Record<keyof Widths, unknown>
    >;
    return {
      left: within('left', Number(stored.left ?? usual.left) || usual.left),
      right: within('right', Number(stored.right ?? usual.right) || usual.right),
    };
  } catch {
    return usual;
  }
}

function remember(widths: Widths) {
  try {
    localStorage.setItem(storedAs, JSON.stringify(widths));
  } catch {
    // Without storage the widths last as long as the page.
  }
}

interface Pane {
  readonly label: string;
  readonly content: ReactNode;
}

interface Props {
  readonly left: Pane;
  readonly middle: Pane;
  readonly right: Pane;
  /** Stands for the left pane where the window is too narrow for three. */
  readonly strip: ReactNode;
  /** Whether the left pane lies over the others there. */
  readonly leftOpen: boolean;
  /** Which pane a narrow screen shows. */
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
}

export type Tab = 'left' | 'middle' | 'right';

/** Three panes side by side, their borders movable; folded into a strip or tabs when narrow. */
export function Panes({ left, middle, right, strip, leftOpen, tab, onTab }: Props) {
  const [widths, setWidths] = useState(remembered);
  const frame = useRef<HTMLDivElement>(null);
  const move = (side: keyof Widths, width: number) => {
    const next = { ...widths, [side]: within(side, width) };
    setWidths(next);
    remember(next);
  };
  const border = (side: keyof Widths, label: string) => (
    <Border
      side={side}
      label={label}
      width={widths[side]}
      onDrag={(x) => {
        const box = frame.current?.getBoundingClientRect();
        if (box) move(side, side === 'left' ? x - box.left : box.right - x);
      }}
      onMove={(width) => move(side, width)}
    />
  );
  const panes = { left, middle, right };
  return (
    <div
      ref={frame}
      className={classes['panes']}
      data-tab={tab}
      data-left-open={leftOpen || undefined}
      style={{ '--left': `${String(widths.left)}px`, '--right': `${String(widths.right)}px` }}
    >
      <div className={classes['strip']}>{strip}</div>
      <div className={classes['tabs']} role="group" aria-label={t`Panes`}>
        {(['left', 'middle', 'right'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={name === tab} onClick={() => onTab(name)}>
            {panes[name].label}
          </button>
        ))}
      </div>
      <section
        className={`${classes['pane'] ?? ''} ${classes['left'] ?? ''}`}
        aria-label={left.label}
      >
        {left.content}
      </section>
      {border('left', t`Width of the queue`)}
      <section
        className={`${classes['pane'] ?? ''} ${classes['middle'] ?? ''}`}
        aria-label={middle.label}
      >
        {middle.content}
      </section>
      {border('right', t`Width of the claim`)}
      <section
        className={`${classes['pane'] ?? ''} ${classes['right'] ?? ''}`}
        aria-label={right.label}
      >
        {right.content}
      </section>
    </div>
  );
}

interface BorderProps {
  readonly side: keyof Widths;
  readonly label: string;
  readonly width: number;
  readonly onDrag: (x: number) => void;
  readonly onMove: (width: number) => void;
}

function Border({ side, label, width, onDrag, onMove }: BorderProps) {
  const outward = side === 'left' ? 1 : -1;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: step, ArrowLeft: -step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(width + by * outward);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event.clientX);
  };
  return (
    <div
      className={classes['border']}
      data-side={side}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={bounds[side][0]}
      aria-valuemax={bounds[side][1]}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onMove(usual[side])}
    />
  );
}
