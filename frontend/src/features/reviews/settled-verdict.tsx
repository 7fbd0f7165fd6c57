import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { moment } from '@/lib/format';
import type { ClaimDetail, Rating } from '@/lib/model';
import { PartByPart } from '@/ui/part-by-part';
import { ToldReaders } from '@/ui/told-readers';
import { VerdictSign } from '@/ui/verdict-sign';
import classes from './reviews.module.css';

/** What an editor decided where reviews differed; of a claim without a dispute nothing. */
export function SettledVerdict({
  claim,
  ratings,
}: {
  claim: ClaimDetail;
  ratings: readonly Rating[];
}) {
  const { verdict } = claim;
  if (!verdict?.adjudicated) return null;
  const rating = ratings.find(({ id }) => id === verdict.rating);
  const editor = verdict.decidedBy[0]?.name ?? '';
  const decided = moment(verdict.decided);
  return (
    <section aria-label={t`Settled`} className={classes['given']}>
      <article className={classes['givenReview']}>
        <header>
          {rating && <VerdictSign rating={rating} size={15} />}
          <span className={classes['by']}>
            <Trans>
              Settled by {editor}, {decided}
            </Trans>
          </span>
        </header>
        <p className={classes['conclusion']}>{verdict.conclusion}</p>
        <PartByPart findings={verdict.findings} ratings={ratings} />
        {verdict.rationale && <p className={classes['why']}>{verdict.rationale}</p>}
        <ToldReaders notes={verdict.notes} />
      </article>
    </section>
  );
}
