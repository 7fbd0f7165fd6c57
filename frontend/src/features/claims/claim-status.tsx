import { i18n } from '@lingui/core';
import type { Claim } from '@/lib/model';
import { useRating } from '@/lib/ratings';
import { Icon } from '@/ui/icon';
import { VerdictSign } from '@/ui/verdict-sign';
import classes from './claims.module.css';
import { doubtWords, statusWord, statusWords } from './words';

/** Where a claim stands: its verdict once it has one, else an icon and a word. */
export function ClaimStatusSign({
  claim,
}: {
  claim: Pick<Claim, 'status' | 'rating' | 'lease' | 'doubt'>;
}) {
  const rating = useRating(claim.rating);
  if (claim.status === 'decided' && rating) return <VerdictSign rating={rating} />;
  if (claim.doubt) {
    return (
      <span className={classes['status']} data-status={claim.status}>
        <Icon name="warning" size={14} /> {i18n._(doubtWords[claim.doubt])}
      </span>
    );
  }
  const { icon } = statusWords[claim.status];
  return (
    <span className={classes['status']} data-status={claim.status}>
      <Icon name={claim.lease && claim.status === 'open' ? 'clock' : icon} size={14} />
      {claim.lease && claim.status !== 'dismissed' ? claim.lease.by : statusWord(claim.status)}
    </span>
  );
}
