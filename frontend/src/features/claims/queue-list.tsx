import { memo, useEffect, useRef, type ReactNode } from 'react';
import { day, share } from '@/lib/format';
import type { Claim } from '@/lib/model';
import classes from './claims.module.css';
import { ClaimStatusSign } from './claim-status';
import { Statement } from './statement';

interface Props {
  readonly claims: readonly Claim[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Asks for more as the end comes near; absent at the end. */
  readonly onNearEnd?: () => void;
  readonly label: string;
  /** Whether the selected row is kept in view; not where the list scrolls with what it stands by. */
  readonly follows?: boolean;
  readonly footer?: ReactNode;
}

/** The claims in their order, one selected. */
export function QueueList({
  claims,
  selected,
  onSelect,
  onNearEnd,
  label,
  follows = true,
  footer,
}: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!follows) return;
    const row = list.current?.querySelector('[aria-current]');
    row?.scrollIntoView({ block: 'nearest' });
  }, [selected, follows]);
  return (
    <>
      <ol ref={list} className={classes['queue']} aria-label={label}>
        {claims.map((claim) => (
          <QueueRow
            key={claim.id}
            claim={claim}
            selected={claim.id === selected}
            onSelect={onSelect}
          />
        ))}
      </ol>
      {onNearEnd && <Sentinel onSeen={onNearEnd} />}
      {footer}
    </>
  );
}

const QueueRow = memo(function QueueRow({
  claim,
  selected,
  onSelect,
}: {
  claim: Claim;
  selected: boolean;
  onSelect: (id: string) => void;
}) {
  const { publisher, published } = claim.article;
  const origin = [claim.speaker, publisher, published && day(published)].filter(Boolean);
  return (
    <li className={classes['queueItem']}>
      <button
        type="button"
        className={classes['queueRow']}
        aria-current={selected ? 'true' : undefined}
        onClick={() => onSelect(claim.id)}
      >
        <span className={classes['worth']} title={`Worth checking: ${share(claim.worth)}`}>
          <span style={{ blockSize: `${String(Math.round(claim.worth * 100))}%` }} />
          <span className="visually-hidden">Worth {share(claim.worth)}: </span>
        </span>
        <span className={classes['queueWords']}>
          <Statement claim={claim} />
        </span>
        <span className={classes['queueFoot']}>
          <span className={classes['queueOrigin']}>{origin.join(' · ')}</span>
          {claim.outlets > 1 && (
            <span className={classes['queueOutlets']}>in {claim.outlets} outlets</span>
          )}
          <ClaimStatusSign claim={claim} />
        </span>
      </button>
    </li>
  );
});

function Sentinel({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onSeen();
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [onSeen]);
  return <div ref={end} />;
}
