import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useShortcuts } from '@/lib/keys';
import { VerdictShape } from '@/ui/verdict-sign';
import type { TextMark } from './marked-text';
import classes from './overlaps.module.css';

interface Place {
  /** The marks there, the shortest first. */
  readonly ids: readonly string[];
  /** Of the line of text, in pixels of the frame. */
  readonly top: number;
  readonly left: number;
  /** Whether there is no room below the line. */
  readonly above: boolean;
  readonly byKey: boolean;
}

interface Props {
  /** What the list lies over; its position is not static. */
  readonly frame: RefObject<HTMLElement | null>;
  /** The element that holds the text and its marks. */
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** In pixels, for what is put where there is room. */
const rowHeight = 46;
const listWidth = 330;
const named = 120;

/**
 * A list of the marks at one place of the text, for where several overlap: opened by a click there,
 * which goes on to the next one as before, or by its key at the selected mark. It lies over the text
 * and moves no word.
 */
export function useOverlaps({ frame, root, text, marks, selected, onSelect }: Props) {
  const [place, setPlace] = useState<Place | null>(null);
  const [before, setBefore] = useState(selected);
  if (before !== selected) {
    setBefore(selected);
    if (place && selected !== null && !place.ids.includes(selected)) setPlace(null);
  }

  const open = (ids: readonly string[], element: Element, point?: { x: number; y: number }) => {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    const lines = [...element.getClientRects()];
    const line =
      lines.find(({ top, bottom }) => point && point.y >= top && point.y <= bottom) ??
      lines[0] ??
      element.getBoundingClientRect();
    const above = line.bottom + Math.min(5, ids.length) * rowHeight > innerHeight;
    setPlace({
      ids,
      top: (above ? line.top - 8 : line.bottom + 8) - box.top,
      left: Math.max(0, Math.min((point?.x ?? line.left) - box.left - 16, box.width - listWidth)),
      above,
      byKey: !point,
    });
  };
  const close = () => setPlace(null);

  const current = marks.find(({ id }) => id === selected);
  const around = current
    ? marks
        .filter(({ start, end }) => start < current.end && current.start < end)
        .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    : [];
  const openAtSelected = () => {
    const element = root.current?.querySelector(`[data-mark="${CSS.escape(selected ?? '')}"]`);
    const ids = around.map(({ id }) => id);
    if (element) open(ids, element);
  };
  useShortcuts([
    ...(around.length > 1
      ? [{ keys: ';', label: t`Claims at the same place`, group: t`Article`, run: openAtSelected }]
      : []),
    ...(place
      ? [{ keys: 'Escape', label: t`Close the list of claims`, group: t`Article`, run: close }]
      : []),
  ]);

  return {
    /** To be called with the marks at each click into the text. */
    onPlace: (ids: readonly string[], element: Element, point: { x: number; y: number }) => {
      if (ids.length > 1) open(ids, element, point);
      else close();
    },
    list: place && (
      <OverlapList
        key={place.ids.join()}
        place={place}
        root={root}
        text={text}
        marks={place.ids.flatMap((id) => marks.find((mark) => mark.id === id) ?? [])}
        selected={selected}
        onSelect={onSelect}
        onClose={close}
      />
    ),
  };
}

interface ListProps extends Omit<Props, 'frame'> {
  readonly place: Place;
  readonly onClose: () => void;
}

function OverlapList({ place, root, text, marks, selected, onSelect, onClose }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const { byKey } = place;
  useEffect(() => {
    if (!byKey) return;
    const had = document.activeElement;
    list.current?.focus({ preventScroll: true });
    return () => {
      if (had instanceof HTMLElement) had.focus({ preventScroll: true });
    };
  }, [byKey]);
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      const inside = [list.current, root.current].some((each) => each?.contains(target as Node));
      if (!inside) onClose();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [root, onClose]);

  const at = marks.findIndex(({ id }) => id === selected);
  const steps: Partial<Record<string, number>> = {
    ArrowDown: (at + 1) % marks.length,
    ArrowUp: (at - 1 + marks.length) % marks.length,
    Home: 0,
    End: marks.length - 1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = marks[steps[event.key] ?? -1];
    if (next) onSelect(next.id);
    else if (event.key === 'Enter' || event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  const optionId = (id: string) => `claim-here-${id}`;
  return (
    <ul
      ref={list}
      className={classes['list']}
      data-above={place.above || undefined}
      style={{ top: place.top, left: place.left }}
      role="listbox"
      tabIndex={0}
      aria-label={t`Claims at this place`}
      aria-activedescendant={at < 0 ? undefined : optionId(selected ?? '')}
      onKeyDown={onKeyDown}
    >
      {marks.map(({ id, start, end, says, verdict }) => (
        <li
          key={id}
          id={optionId(id)}
          role="option"
          aria-selected={id === selected}
          onClick={() => {
            onSelect(id);
            onClose();
          }}
        >
          <span className={classes['words']}>
            {text.slice(start, Math.min(end, start + named))}
            {end - start > named && '…'}
          </span>
          <span className={classes['says']}>
            {verdict && <VerdictShape rating={verdict} size={11} />} {says}
          </span>
        </li>
      ))}
    </ul>
  );
}
