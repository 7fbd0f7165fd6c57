import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { keepDraft } from '@/lib/drafts';
import { moment } from '@/lib/format';
import type { ClaimDetail, Rating } from '@/lib/model';
import { useAccount } from '@/lib/session';
import { LateMarkdown } from '@/ui/late-markdown';
import { PartByPart } from '@/ui/part-by-part';
import { InlineProblem } from '@/ui/states';
import { ToldReaders } from '@/ui/told-readers';
import { VerdictSign } from '@/ui/verdict-sign';
import { useWithdraw } from './review-calls';
import classes from './reviews.module.css';
import { reviewDraftName, typedAgain } from './verdict-draft';

/** The reviews a claim has; one's own can be taken back, and its words come back as a draft. */
export function GivenReviews({
  claim,
  ratings,
}: {
  claim: ClaimDetail;
  ratings: readonly Rating[];
}) {
  const account = useAccount();
  const withdrawing = useWithdraw();
  if (claim.reviews.length === 0) return null;
  return (
    <section aria-label={t`Reviews`} className={classes['given']}>
      {claim.reviews.map((review) => {
        const rating = ratings.find(({ id }) => id === review.rating);
        return (
          <article key={review.id} className={classes['givenReview']}>
            <header>
              {review.hidden ? t`A verdict that you see when both are in` : null}
              {rating && <VerdictSign rating={rating} size={15} />}
              <span className={classes['by']}>
                {review.reviewer.name}, {moment(review.created)}
              </span>
            </header>
            {review.conclusion && <p className={classes['conclusion']}>{review.conclusion}</p>}
            <PartByPart
              findings={review.findings}
              ratings={ratings}
              others={claim.reviews.map(({ findings }) => findings)}
            />
            {review.rationale && (
              <div className={classes['why']}>
                <LateMarkdown>{review.rationale}</LateMarkdown>
              </div>
            )}
            <ToldReaders notes={review.notes} />
            {review.reviewer.id === account.id && (
              <Button
                variant="subtle"
                loading={withdrawing.isPending}
                onClick={() =>
                  withdrawing.mutate(
                    { claim: claim.id, review: review.id },
                    {
                      onSuccess: () => {
                        const name = reviewDraftName(account.id, claim.id);
                        keepDraft(name, typedAgain(claim, review), { alsoOnServer: true });
                      },
                    },
                  )
                }
              >
                <Trans>Take my verdict back</Trans>
              </Button>
            )}
          </article>
        );
      })}
      <InlineProblem error={withdrawing.error} />
    </section>
  );
}
