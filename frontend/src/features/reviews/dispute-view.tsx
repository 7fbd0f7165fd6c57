import { NativeSelect } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { moment, number } from '@/lib/format';
import type { ClaimDetail, Evidence, Rating, Review } from '@/lib/model';
import { ToldReaders } from '@/ui/told-readers';
import { VerdictSign } from '@/ui/verdict-sign';
import { WordDifference } from '@/ui/word-difference';
import { AdjudicationForm } from './adjudication-form';
import { differing } from './differing';
import classes from './dispute.module.css';
import { PartsCompared } from './parts-compared';

interface Props {
  readonly claim: ClaimDetail;
  readonly ratings: readonly Rating[];
  readonly onSettled: () => void;
}

/** Two reviews beside each other, and below them the words that settle what they differ on. */
export function DisputeView({ claim, ratings, onSettled }: Props) {
  const [chosen, setChosen] = useState<readonly [number, number]>(() => differing(claim.reviews));
  const left = claim.reviews[chosen[0]];
  const right = claim.reviews[chosen[1]];
  if (!left || !right) return null;
  const choose = (side: 0 | 1, at: number) =>
    setChosen(side === 0 ? [at, chosen[1]] : [chosen[0], at]);
  const columns = [
    { side: 0 as const, review: left, other: right },
    { side: 1 as const, review: right, other: left },
  ];
  return (
    <>
      <blockquote className={classes['statement']}>{claim.text}</blockquote>
      {claim.checks.map((check) => (
        <p key={`${check.evidence} ${check.figure}`} className={classes['check']}>
          {check.words}
        </p>
      ))}
      <div className={classes['sides']}>
        {columns.map(({ side, review, other }) => (
          <section key={side} aria-label={review.reviewer.name} className={classes['side']}>
            <header>
              {claim.reviews.length > 2 ? (
                <NativeSelect
                  aria-label={side === 0 ? t`Review on the left` : t`Review on the right`}
                  value={String(chosen[side])}
                  data={claim.reviews.map((each, at) => ({
                    value: String(at),
                    label: each.reviewer.name,
                  }))}
                  onChange={(event) => choose(side, Number(event.currentTarget.value))}
                />
              ) : (
                <h2>{review.reviewer.name}</h2>
              )}
              <span className={classes['at']}>{moment(review.created)}</span>
            </header>
            <Side
              claim={claim}
              review={review}
              other={other}
              ratings={ratings}
              isRight={side === 1}
            />
          </section>
        ))}
      </div>
      <PartsCompared claim={claim} ratings={ratings} left={left} right={right} />
      <AdjudicationForm
        key={claim.id}
        claim={claim}
        ratings={ratings.filter((rating) => claim.scales.includes(rating.scale))}
        left={left}
        right={right}
        onSettled={onSettled}
      />
    </>
  );
}

interface SideProps {
  readonly claim: ClaimDetail;
  readonly review: Review;
  readonly other: Review;
  readonly ratings: readonly Rating[];
  /** The difference is marked on one side: what it changes about the other. */
  readonly isRight: boolean;
}

function Side({ claim, review, other, ratings, isRight }: SideProps) {
  const rating = ratings.find(({ id }) => id === review.rating);
  const reliedOn = claim.evidence.filter(({ id }) => review.evidence.includes(id));
  const words = (own: string | null | undefined, theirs: string | null | undefined) =>
    isRight ? <WordDifference before={theirs ?? ''} after={own ?? ''} /> : own;
  return (
    <>
      {rating && (
        <p className={classes['verdict']}>
          <VerdictSign rating={rating} size={17} />
        </p>
      )}
      {review.informed && (
        <p className={classes['at']}>
          <Trans>Given when another verdict could be seen: not a blind one.</Trans>
        </p>
      )}
      <h3>
        <Trans>Conclusion</Trans>
      </h3>
      <p className={classes['words']}>{words(review.conclusion, other.conclusion)}</p>
      <h3>
        <Trans>Rationale</Trans>
      </h3>
      <p className={classes['words']}>
        {review.rationale ? (
          words(review.rationale, other.rationale)
        ) : (
          <span className={classes['at']}>
            <Trans>None was given.</Trans>
          </span>
        )}
      </p>
      <ToldReaders notes={review.notes} beside={other.notes} compare={words} />
      <h3>
        <Trans>Evidence that was there for the review</Trans>
      </h3>
      {reliedOn.length === 0 ? (
        <p className={classes['at']}>
          <Trans>None that is still there.</Trans>
        </p>
      ) : (
        <ul className={classes['evidence']}>
          {reliedOn.map((evidence) => (
            <EvidenceLine
              key={evidence.id}
              evidence={evidence}
              alone={!other.evidence.includes(evidence.id)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function EvidenceLine({ evidence, alone }: { evidence: Evidence; alone: boolean }) {
  const { title, url, stance, excerpt, referenceValue } = evidence;
  const stances = { supports: t`Supports`, refutes: t`Refutes`, context: t`Context` };
  const place = (evidence.parts ?? []).map((part) => part + 1).join(', ');
  return (
    <li data-alone={alone || undefined}>
      <b>{stances[stance]}:</b>{' '}
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {title ?? url}
        </a>
      ) : (
        title
      )}
      {place !== '' && (
        <>
          {' '}
          <Trans>(part {place})</Trans>
        </>
      )}
      {referenceValue && (
        <>
          {' · '}
          {number(referenceValue.value)} {referenceValue.unit}
        </>
      )}
      <q>{excerpt}</q>
      {alone && (
        <span className={classes['at']}>
          <Trans>The other reviewer did not see it.</Trans>
        </span>
      )}
    </li>
  );
}
