import { t } from '@lingui/core/macro';
import { memo } from 'react';
import { day, number, share } from '@/lib/format';
import type { Claim } from '@/lib/model';
import { LookingNow } from '@/ui/initials';
import { ClaimStatusSign } from './claim-status';
import classes from './claims.module.css';
import { Statement } from './statement';

interface Props {
  readonly claim: Claim;
  readonly selected: boolean;
  /** Who else looks at it now, by name. */
  readonly others: readonly string[];
  readonly onSelect: (id: string) => void;
}

/** One claim in a list: its words, who said them and where, how it stands. */
export const QueueRow = memo(function QueueRow({ claim, selected, others, onSelect }: Props) {
  const { publisher, published } = claim.article;
  const origin = [claim.speaker, publisher, published && day(published)].filter(Boolean);
  const outlets = number(claim.outlets);
  const assignee = claim.assignment?.to.name;
  const worth = share(claim.worth);
  return (
    <button
      type="button"
      className={classes['queueRow']}
      aria-current={selected ? 'true' : undefined}
      onClick={() => onSelect(claim.id)}
    >
      <span className={classes['worth']} title={t`Worth checking: ${worth}`}>
        <span style={{ blockSize: `${String(Math.round(claim.worth * 100))}%` }} />
        <span className="visually-hidden">{t`Worth ${worth}:`} </span>
      </span>
      <span className={classes['queueWords']}>
        <Statement claim={claim} />
      </span>
      <span className={classes['queueFoot']}>
        <span className={classes['queueOrigin']}>{origin.join(' · ')}</span>
        {claim.outlets > 1 && (
          <span className={classes['queueOutlets']}>{t`in ${outlets} outlets`}</span>
        )}
        {assignee && (
          <span className={classes['queueAssignee']} title={t`Assigned to ${assignee}`}>
            <span className="visually-hidden">{t`Assigned to`} </span>
            {assignee}
          </span>
        )}
        <LookingNow names={others} />
        <ClaimStatusSign claim={claim} />
      </span>
    </button>
  );
});
