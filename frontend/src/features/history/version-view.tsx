import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { moment } from '@/lib/format';
import type { ClaimVersion, Rating } from '@/lib/model';
import { partName } from '@/lib/parts';
import { PartByPart } from '@/ui/part-by-part';
import { ToldReaders } from '@/ui/told-readers';
import { VerdictSign } from '@/ui/verdict-sign';
import { fieldWords } from './history-words';
import classes from './history.module.css';

/** A claim as it was, with what had been said by then. */
export function VersionView({
  version,
  ratings,
  sayValue,
}: {
  version: ClaimVersion;
  ratings: readonly Rating[];
  /** What a field's value says to people, where it is a code. */
  sayValue: (field: string, value: string) => string;
}) {
  const { claim, reviews, evidence } = version;
  const listed = (mentions: readonly { text: string }[]) =>
    mentions.map(({ text }) => text).join('; ');
  const facts = [
    ['speaker', claim.speaker ?? ''],
    ['figures', listed(claim.quantities)],
    ['periods', listed(claim.times)],
    ['status', sayValue('status', claim.status)],
    ['dismissal', claim.dismissal?.reason ?? ''],
  ] as const;
  return (
    <>
      <p className={classes['statement']}>
        <span className={classes['around']}>{claim.context.before} </span>
        {claim.text}
        <span className={classes['around']}> {claim.context.after}</span>
      </p>
      <dl className={classes['changes']}>
        {facts
          .filter(([, words]) => words !== '')
          .map(([field, words]) => (
            <div key={field}>
              <dt>{fieldWords(field)}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
      <section aria-label={t`Reviews`}>
        <h2>
          <Trans>Reviews</Trans>
        </h2>
        {reviews.length === 0 && (
          <p className={classes['at']}>
            <Trans>None stood then.</Trans>
          </p>
        )}
        {reviews.map((review) => {
          const rating = ratings.find(({ id }) => id === review.rating);
          return (
            <article key={review.id} className={classes['version']}>
              <p className={classes['what']}>
                {review.hidden && <Trans>A verdict that shows when all are in</Trans>}
                {rating && <VerdictSign rating={rating} />}
                <span className={classes['at']}>
                  {review.reviewer.name}, {moment(review.created)}
                </span>
              </p>
              {review.conclusion && <p>{review.conclusion}</p>}
              <PartByPart findings={review.findings} ratings={ratings} />
              {review.rationale && <p className={classes['around']}>{review.rationale}</p>}
              <ToldReaders notes={review.notes} />
            </article>
          );
        })}
      </section>
      <section aria-label={t`Evidence`}>
        <h2>
          <Trans>Evidence</Trans>
        </h2>
        {evidence.length === 0 && (
          <p className={classes['at']}>
            <Trans>There was none.</Trans>
          </p>
        )}
        {evidence.map((each) => (
          <article key={each.id} className={classes['version']}>
            <p className={classes['what']}>
              <b>{each.title ?? each.url}</b>
              <span className={classes['at']}>
                {sayValue('stance', each.stance)}, {each.by}
              </span>
            </p>
            <q>{each.excerpt}</q>
            {each.parts.length > 0 && (
              <p className={classes['at']}>
                {t`About:`} {each.parts.map((part) => `“${partName(claim, part)}”`).join(', ')}
              </p>
            )}
            {each.reference && <p className={classes['at']}>{each.reference}</p>}
          </article>
        ))}
      </section>
    </>
  );
}
