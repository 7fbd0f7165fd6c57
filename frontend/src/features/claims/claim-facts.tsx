import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef, type Ref } from 'react';
import { number, share } from '@/lib/format';
import type { Claim } from '@/lib/model';
import classes from './claims.module.css';
import { Correctable, CorrectedNote, OpenCorrection } from './correctable';
import { Speaker } from './speaker';
import { Statement } from './statement';
import { useCorrecting, type Correcting } from './use-correcting';
import {
  figureOf,
  figureWords,
  hedgeOf,
  isUnresolved,
  kindWord,
  periodOf,
  unitOf,
  waitsForDay,
} from './words';

const wordLists = new Intl.ListFormat(undefined, { type: 'unit', style: 'short' });

interface Props {
  readonly claim: Claim;
  /** The words of the claim, for whoever puts the focus on them. */
  readonly ref?: Ref<HTMLQuoteElement> | undefined;
}

/** The claim verbatim, who said it, its figures and periods, and why it is in the queue. */
export function ClaimFacts({ claim, ref }: Props) {
  return <Facts key={claim.id} claim={claim} ref={ref} />;
}

function Facts({ claim, ref }: Props) {
  const facts = useRef<HTMLElement>(null);
  const correcting = useCorrecting(claim, facts);
  const { open } = correcting;
  return (
    <section ref={facts} aria-label={t`The claim`} className={classes['facts']}>
      <blockquote ref={ref} tabIndex={-1} className={classes['verbatim']}>
        {claim.context.before && <span className={classes['around']}>{claim.context.before} </span>}
        <span className={classes['words']}>
          <Statement claim={claim} />
        </span>
        {claim.context.after && <span className={classes['around']}> {claim.context.after}</span>}
      </blockquote>
      <Speaker claim={claim} correcting={correcting} />
      {open?.kind === 'speaker' && <OpenCorrection claim={claim} correcting={correcting} />}
      <Anchor claim={claim} />
      <Figures claim={claim} correcting={correcting} />
      {open && open.kind !== 'speaker' && <OpenCorrection claim={claim} correcting={correcting} />}
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

interface FiguresProps {
  readonly claim: Pick<Claim, 'quantities' | 'times' | 'parts'> &
    Partial<Pick<Claim, 'corrections'>>;
  /** Null where nothing can be corrected, as in a preview. */
  readonly correcting?: Correcting | null;
}

/** Each figure with the period that its part of the claim names. */
export function Figures({ claim, correcting = null }: FiguresProps) {
  const timeOf = (index: number): number | null =>
    claim.parts.find(({ quantity }) => quantity === index)?.time ?? null;
  const paired = new Set(claim.quantities.map((_, index) => timeOf(index)));
  const alone = claim.times.map((_, index) => index).filter((index) => !paired.has(index));
  // A period of several figures is corrected where it stands first.
  const first = (index: number) =>
    claim.quantities.findIndex((_, figure) => timeOf(figure) === timeOf(index)) === index;
  if (claim.quantities.length === 0 && alone.length === 0) return null;
  return (
    <ul className={classes['chips']} aria-label={t`Figures and periods`}>
      {claim.quantities.map((quantity, index) => {
        const time = timeOf(index);
        return (
          <li key={quantity.start} className={classes['chip']}>
            <FigureLine claim={claim} index={index} correcting={correcting} />
            {time !== null && claim.times[time] && (
              <PeriodLine
                claim={claim}
                index={time}
                unknown={`“${claim.times[time].text}”`}
                correcting={first(index) ? correcting : null}
              />
            )}
            <span className={classes['chipSource']}>“{quantity.text}”</span>
          </li>
        );
      })}
      {alone.map((index) => (
        <li key={claim.times[index]?.start} className={classes['chip']}>
          <PeriodLine
            claim={claim}
            index={index}
            unknown={t`period unknown`}
            correcting={correcting}
          />
          <span className={classes['chipSource']}>“{claim.times[index]?.text}”</span>
        </li>
      ))}
    </ul>
  );
}

interface LineProps extends FiguresProps {
  readonly index: number;
}

function FigureLine({ claim, index, correcting = null }: LineProps) {
  const quantity = claim.quantities[index];
  if (!quantity) return null;
  const hedge = hedgeOf(quantity);
  const unit = unitOf(quantity);
  const place = { kind: 'figure', index } as const;
  const corrected = claim.corrections?.figures.find(({ read }) => read.start === quantity.start);
  return (
    <>
      <Correctable
        correcting={correcting}
        place={place}
        words={figureWords(quantity)}
        className={classes['chipFigure']}
      >
        {hedge && <i>{hedge} </i>}
        <b title={typeof quantity.value === 'number' ? number(quantity.value) : undefined}>
          {figureOf(quantity)}
        </b>
        {unit && ` ${unit}`}
        {quantity.of && quantity.of !== unit && ` ${t`of ${{ whole: quantity.of }}`}`}
      </Correctable>
      {corrected && (
        <CorrectedNote
          correcting={correcting}
          place={place}
          read={figureWords(corrected.read)}
          by={corrected.by.name}
          at={corrected.at}
        />
      )}
    </>
  );
}

function PeriodLine({
  claim,
  index,
  unknown,
  correcting = null,
}: LineProps & { readonly unknown: string }) {
  const time = claim.times[index];
  if (!time) return null;
  const place = { kind: 'period', index } as const;
  const days = periodOf(time) ?? unknown;
  const corrected = claim.corrections?.periods.find(({ read }) => read.start === time.start);
  return (
    <>
      <Correctable
        correcting={correcting}
        place={place}
        words={days}
        className={classes['chipPeriod']}
      >
        {days}
      </Correctable>
      {corrected && (
        <CorrectedNote
          correcting={correcting}
          place={place}
          read={periodOf(corrected.read) ?? t`period unknown`}
          by={corrected.by.name}
          at={corrected.at}
        />
      )}
    </>
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
        {claim.kinds.length > 0 && `: ${wordLists.format(claim.kinds.map(kindWord))}`}
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
