import { t } from '@lingui/core/macro';
import { day, number } from '@/lib/format';
import type { FactCheck } from '@/lib/model';
import classes from './earlier-fact-check.module.css';

/** A fact-check that was published before: the claim, and the verdict in its publisher's own words. */
export function EarlierFactCheck({ factCheck }: { readonly factCheck: FactCheck }) {
  const { claim, claimant, publisher, url, title, published } = factCheck;
  const linked = /^https?:/.test(url);
  return (
    <>
      <p className={classes['claim']}>{claim}</p>
      <p className={classes['verdict']}>
        {publisher}: <b>{ratingWords(factCheck)}</b>
      </p>
      <p className={classes['fine']}>
        {[claimant && t`said by ${claimant}`, published && day(published)]
          .filter(Boolean)
          .join(' · ')}
        {linked && (
          <>
            {(claimant ?? published) && ' · '}
            <a href={url} target="_blank" rel="noreferrer">
              {title ?? new URL(url).hostname}
            </a>
          </>
        )}
      </p>
    </>
  );
}

/** “Mostly wrong”, or “Mostly wrong (2, on a scale from 1 to 5)”. */
function ratingWords({ rating, value, worst, best }: FactCheck): string {
  if (typeof value !== 'number' || typeof worst !== 'number' || typeof best !== 'number') {
    return rating;
  }
  const [given, low, high] = [number(value), number(worst), number(best)];
  return t`${rating} (${given}, on a scale from ${low} to ${high})`;
}
