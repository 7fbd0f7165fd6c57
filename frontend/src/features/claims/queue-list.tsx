import { useEffect, useRef } from 'react';
import type { Claim } from '@/lib/model';
import { useOthers } from '@/lib/people';
import classes from './claims.module.css';
import { QueueRow } from './queue-row';

interface Props {
  readonly claims: readonly Claim[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly label: string;
  /** Whether the selected row is kept in view; not where the list scrolls with what it stands by. */
  readonly follows?: boolean;
}

/** A few claims in their order, one selected; for the many of the queue see `QueueRows`. */
export function QueueList({ claims, selected, onSelect, label, follows = true }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const others = useOthers();
  useEffect(() => {
    if (!follows) return;
    const row = list.current?.querySelector('[aria-current]');
    row?.scrollIntoView({ block: 'nearest' });
  }, [selected, follows]);
  return (
    <ol ref={list} className={classes['queue']} aria-label={label}>
      {claims.map((claim) => (
        <li key={claim.id} className={classes['queueItem']}>
          <QueueRow
            claim={claim}
            selected={claim.id === selected}
            others={others(claim.id)}
            onSelect={onSelect}
          />
        </li>
      ))}
    </ol>
  );
}
