import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { share } from '@/lib/format';
import type { Claim, Quantity, Time } from '@/lib/model';
import classes from './claims.module.css';
import { Speaker } from './speaker';
import { Statement } from './statement';
import { figureOf, hedgeOf, isUnresolved, periodOf, plain, unitOf, waitsForDay } from './words';

const wordLists = new Intl.ListFormat(undefined, { type: 'unit', style: 'short' });

/** The claim verbatim, who said it, its figures and periods, and why it is in the queue. */
export function ClaimFacts({ claim }: { claim: Claim }) {
  return (
    <section aria-label={t`The claim`} className={classes['facts']}>
      <blockquote className={classes['verbatim']}>
        {claim.context.before && <span className={classes['around']}>{claim.context.before} </span>}
        <span className={classes['words']}>
          <Statement claim={claim} />
        </span>
        {claim.context.after && <span className={classes['around']}> {claim.context.after}</span>}
      </blockquote>
      <Speaker claim={claim} />
      <Anchor claim={claim} />
      <Figures claim={claim} />
      {waitsForDay(claim) && (
        <p className={classes['unresolved']}>
          <Trans>
            {ph({
              times: wordLists.format(
                claim.times.filter(isUnresolved).map(({ text }) => `“${text}”`),
              ),
            })}{' '}
            is not resolved: the article’s day of publication is not known. Give it in the article.
          </Trans>
        </p>
      )}
      <Reasons claim={claim} />
    </section>
  );
}

/** What a newer extractor made of a claim that people had worked on. */
function Anchor({ claim }: { claim: Claim }) {
  if (claim.anchor !== 'moved' && claim.anchor !== 'lost') return null;
  return (
    <p className={classes['speaker']}>
      {claim.anchor === 'moved'
        ? t`A newer extractor finds this claim with other words; these stay, as they were worked on.`
        : t`A newer extractor does not find this claim any more; it stays, as it was worked on.`}
    </p>
  );
}

/** Each figure with the period that its part of the claim names. */
export function Figures({ claim }: { claim: Pick<Claim, 'quantities' | 'times' | 'parts'> }) {
  const timeOf = (index: number): Time | null => {
    const time = claim.parts.find(({ quantity }) => quantity === index)?.time ?? null;
    return time === null ? null : (claim.times[time] ?? null);
  };
  const paired = new Set(claim.quantities.map((_, index) => timeOf(index)));
  const alone = claim.times.filter((time) => !paired.has(time));
  if (claim.quantities.length === 0 && alone.length === 0) return null;
  return (
    <ul className={classes['chips']} aria-label={t`Figures and periods`}>
      {claim.quantities.map((quantity, index) => (
        <FigureChip key={quantity.start} quantity={quantity} time={timeOf(index)} />
      ))}
      {alone.map((time) => (
        <li key={time.start} className={classes['chip']}>
          <span className={classes['chipPeriod']}>{periodOf(time) ?? t`period unknown`}</span>
          <span className={classes['chipSource']}>“{time.text}”</span>
        </li>
      ))}
    </ul>
  );
}

function FigureChip({ quantity, time }: { quantity: Quantity; time: Time | null }) {
  const hedge = hedgeOf(quantity);
  const unit = unitOf(quantity);
  return (
    <li className={classes['chip']}>
      <span className={classes['chipFigure']}>
        {hedge && <i>{hedge} </i>}
        <b>{figureOf(quantity)}</b>
        {unit && ` ${unit}`}
        {quantity.of && quantity.of !== unit && ` ${t`of ${{ whole: quantity.of }}`}`}
      </span>
      {time && <span className={classes['chipPeriod']}>{periodOf(time) ?? `“${time.text}”`}</span>}
      <span className={classes['chipSource']}>“{quantity.text}”</span>
    </li>
  );
}

function Reasons({ claim }: { claim: Claim }) {
  const reasons = claim.reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const strongest = Math.max(0.01, ...reasons.map(({ weight }) => Math.abs(weight)));
  return (
    <details className={classes['reasons']}>
      <summary>
        {claim.origin === 'manual'
          ? t`Marked by hand`
          : t`Worth checking ${{ share: share(claim.worth) }}`}
        {claim.origin === 'adjusted' && t`, adjusted by hand`}
        {claim.kinds.length > 0 && `: ${wordLists.format(claim.kinds.map(plain))}`}
      </summary>
      <ul>
        <li className={classes['chance']}>
          <Trans>
            Evidence could show it true or false: {ph({ share: share(claim.checkable) })}
          </Trans>
        </li>
        {reasons.map((reason) => (
          <li key={reason.feature + reason.text}>
            <span
              className={classes['weight']}
              data-against={reason.weight < 0 || undefined}
              title={reason.weight.toFixed(2)}
            >
              <span
                style={{ inlineSize: `${String((Math.abs(reason.weight) / strongest) * 100)}%` }}
              />
            </span>
            <span>
              {reason.weight < 0 ? t`Against` : t`For`}: {reason.aloud}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
