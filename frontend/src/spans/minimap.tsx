import { t } from '@lingui/core/macro';
import { memo, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import { VerdictShape } from '@/ui/verdict-sign';
import type { TextMark } from './marked-text';
import classes from './minimap.module.css';
import { usePlaces, useViewport } from './use-places';

interface Props {
  /** The element that holds the text and its marks. */
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** More ticks than this run together on a screen. */
const dense = 120;

const steps: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The claims of a text at a glance: a tick for each at its place, as long as it is worth checking,
 * with its verdict's shape; and the part of the text in view. Stands upright beside the text, or
 * lies above it where that is narrow. A list box: one stop for the keyboard; the arrows go from claim to claim.
 */
export function Minimap({ root, text, marks, selected, onSelect }: Props) {
  const frame = useRef<HTMLElement>(null);
  const places = usePlaces(root, marks);
  useViewport(root, frame);
  const ordered = useMemo(
    () => marks.toSorted((a, b) => a.start - b.start || b.end - a.end),
    [marks],
  );
  const at = Math.max(
    0,
    ordered.findIndex(({ id }) => id === selected),
  );
  const go = (event: KeyboardEvent) => {
    const next = ordered[steps[event.key]?.(at, ordered.length - 1) ?? -1];
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSelect(next.id);
    frame.current
      ?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(next.id)}"]`)
      ?.focus({ preventScroll: true });
  };
  return (
    <nav
      ref={frame}
      className={classes['map']}
      data-dense={ordered.length > dense || undefined}
      aria-label={t`Where the claims stand`}
    >
      <span className={classes['view']} aria-hidden="true" />
      <ol
        role="listbox"
        aria-label={t`Claims in the text`}
        onKeyDown={go}
        onClick={({ target }) => {
          const claim = (target as Element).closest('[data-claim]')?.getAttribute('data-claim');
          if (claim) onSelect(claim);
        }}
      >
        {ordered.map((mark, index) => (
          <Tick
            key={mark.id}
            mark={mark}
            words={text.slice(mark.start, Math.min(mark.end, mark.start + 120))}
            place={places.get(mark.id) ?? mark.start / text.length}
            current={mark.id === selected}
            reached={index === at}
          />
        ))}
      </ol>
    </nav>
  );
}

interface TickProps {
  readonly mark: TextMark;
  readonly words: string;
  readonly place: number;
  readonly current: boolean;
  /** Whether the keyboard comes to this one first. */
  readonly reached: boolean;
}

const Tick = memo(function Tick({ mark, words, place, current, reached }: TickProps) {
  const { id, verdict, says, status, worth } = mark;
  const label = `${says}: ${words}`;
  return (
    <li role="presentation">
      <button
        type="button"
        role="option"
        className={classes['tick']}
        data-claim={id}
        data-status={status}
        aria-label={label}
        title={label}
        aria-selected={current}
        tabIndex={reached ? 0 : -1}
        style={{
          '--at': place,
          '--worth': worth,
          ...(verdict && { '--verdict': verdict.colour }),
        }}
      >
        {verdict && <VerdictShape rating={verdict} size={9} />}
      </button>
    </li>
  );
});
