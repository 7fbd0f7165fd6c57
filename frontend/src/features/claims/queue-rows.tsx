import { t } from '@lingui/core/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, type MouseEvent } from 'react';
import { number } from '@/lib/format';
import { useOthers } from '@/lib/people';
import classes from './claims.module.css';
import { QueueRow } from './queue-row';
import type { Queue } from './use-queue';

interface Props {
  readonly queue: Queue;
  readonly label: string;
  readonly selected: string | null;
  /** The row to bring into view when it changes; -1 for none. */
  readonly at: number;
  readonly onSelect: (id: string) => void;
  /** Which claims are ticked; absent where nothing can be done to several. */
  readonly ticked?: (id: string) => boolean;
  /** A row's box was pressed, with Shift for all rows since the last one. */
  readonly onTick?: (index: number, range: boolean) => void;
}

/** Before a row is measured, in pixels. */
const usualHeight = 92;
const restingMs = 80;

/**
 * The queue: only the rows near what is seen are on the page, whatever the number of claims, and
 * only their pages are loaded, once scrolling rests a moment.
 */
export function QueueRows({ queue, label, selected, at, onSelect, ticked, onTick }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const others = useOthers();
  // The React Compiler, which could not memoize what this gives, is not used here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: queue.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 4,
    // Until it is measured: enough for the first screen.
    initialRect: { width: 320, height: 700 },
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  const look = useEffectEvent(queue.look);
  useEffect(() => {
    const timer = setTimeout(() => look(first, last), first === 0 ? 0 : restingMs);
    return () => clearTimeout(timer);
  }, [first, last]);
  useEffect(() => {
    // The first row of a list that nobody scrolled is in view: finding that out would lay out the page once more.
    if (at > 0 || (at === 0 && rows.scrollOffset)) rows.scrollToIndex(at, { align: 'auto' });
  }, [rows, at]);

  return (
    <div ref={scroller} className={classes['scroller']} data-scrolls>
      <ol
        className={classes['rows']}
        aria-label={label}
        style={{ blockSize: `${String(rows.getTotalSize())}px` }}
      >
        {shown.map(({ index, start }) => {
          const claim = queue.claimAt(index);
          const isTicked = claim !== undefined && (ticked?.(claim.id) ?? false);
          const place = number(index + 1);
          return (
            <li
              key={index}
              ref={rows.measureElement}
              data-index={index}
              className={classes['row']}
              data-ticked={isTicked || undefined}
              aria-setsize={queue.more ? -1 : queue.count}
              aria-posinset={index + 1}
              aria-busy={claim ? undefined : true}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              {claim && onTick && (
                <label className={classes['tick']}>
                  <input
                    type="checkbox"
                    aria-label={t`Choose claim ${place}`}
                    checked={isTicked}
                    onChange={() => undefined}
                    onClick={(event: MouseEvent) => onTick(index, event.shiftKey)}
                  />
                </label>
              )}
              {claim ? (
                <QueueRow
                  claim={claim}
                  selected={claim.id === selected}
                  others={others(claim.id)}
                  onSelect={onSelect}
                />
              ) : (
                <span className={classes['rowToCome']}>
                  <span className="visually-hidden">{t`The claim is loading`}</span>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
