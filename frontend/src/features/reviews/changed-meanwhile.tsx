import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Claim, Rating, Review } from '@/lib/model';
import { PartByPart } from '@/ui/part-by-part';
import { VerdictSign } from '@/ui/verdict-sign';
import classes from './reviews.module.css';

interface Props {
  /** The claim as the server has it, from the refusal. */
  readonly current: unknown;
  readonly ratings: readonly Rating[];
  readonly onKeepMine: (version: number) => void;
  readonly onTakeTheirs: () => void;
}

function isClaim(current: unknown): current is Pick<Claim, 'version' | 'status' | 'rating'> {
  return typeof current === 'object' && current !== null && 'version' in current;
}

/** Somebody was quicker: shows what stands now beside what was typed, and asks which. */
export function ChangedMeanwhile({ current, ratings, onKeepMine, onTakeTheirs }: Props) {
  const claim = isClaim(current) ? current : null;
  const rating = ratings.find(({ id }) => id === claim?.rating);
  return (
    <div className={classes['changed']} role="alert">
      <p>
        {rating ? (
          <Trans>
            <b>Somebody changed this claim after you opened it.</b> It is now decided as{' '}
            <VerdictSign rating={rating} />. What you wrote is above, unchanged.
          </Trans>
        ) : (
          <Trans>
            <b>Somebody changed this claim after you opened it.</b> It is now different. What you
            wrote is above, unchanged.
          </Trans>
        )}
      </p>
      <div className={classes['actions']}>
        {claim && (
          <Button variant="default" onClick={() => onKeepMine(claim.version)}>
            <Trans>Save mine as well</Trans>
          </Button>
        )}
        <Button variant="subtle" onClick={onTakeTheirs}>
          <Trans>Drop mine</Trans>
        </Button>
      </div>
    </div>
  );
}

/** A verdict that came in while this one was being written: both stand side by side. */
export function GivenMeanwhile({
  reviews,
  ratings,
}: {
  readonly reviews: readonly Review[];
  readonly ratings: readonly Rating[];
}) {
  if (reviews.length === 0) return null;
  return (
    <div className={classes['changed']} role="alert">
      {reviews.map((review) => {
        const rating = ratings.find(({ id }) => id === review.rating);
        const { name } = review.reviewer;
        return (
          <div key={review.id}>
            <p>
              <Trans>
                <b>{name} gave a verdict while you were writing.</b> Yours is unchanged; saving it
                adds a second review, and where the two differ an editor decides.
              </Trans>
            </p>
            {rating && (
              <p>
                <VerdictSign rating={rating} /> {review.conclusion}
              </p>
            )}
            <PartByPart findings={review.findings} ratings={ratings} />
          </div>
        );
      })}
    </div>
  );
}
