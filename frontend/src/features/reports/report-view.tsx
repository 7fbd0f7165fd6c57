import { i18n } from '@lingui/core';
import { msg, ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { day, listed, moment, number } from '@/lib/format';
import type { Rating, ReportClaim, ReportContent } from '@/lib/model';
import { PartByPart } from '@/ui/part-by-part';
import { VerdictSign } from '@/ui/verdict-sign';
import classes from './reports.module.css';

const stances = {
  supports: msg`Supports`,
  refutes: msg`Refutes`,
  context: msg`Context`,
} as const;

/** The report as its readers see it, from a frozen version or as a preview. */
export function ReportView({ content }: { content: ReportContent }) {
  const ratings = [...content.scale.ratings, ...content.otherRatings];
  return (
    <article className={classes['report']}>
      {content.corrections.length > 0 && (
        <section className={classes['corrections']} aria-label={t`Corrections`}>
          {content.corrections.map((correction) => (
            <p key={correction.number}>
              <b>
                <Trans>Correction, {ph({ moment: moment(correction.published) })}:</Trans>
              </b>{' '}
              {correction.note}
            </p>
          ))}
        </section>
      )}
      {content.override && (
        <section className={classes['override']} aria-label={t`Published all the same`}>
          <p>
            <b>
              <Trans>Published with gaps:</Trans>
            </b>{' '}
            {content.override.reason}
          </p>
          <ul>
            {content.override.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </section>
      )}
      {content.summary && <p className={classes['summary']}>{content.summary}</p>}
      {content.claims.map((claim) => (
        <ClaimInReport key={claim.id} claim={claim} content={content} ratings={ratings} />
      ))}
      <section className={classes['method']}>
        <h2>
          <Trans>Method</Trans>
        </h2>
        <p>{content.method}</p>
      </section>
    </article>
  );
}

interface ClaimProps {
  readonly claim: ReportClaim;
  readonly content: ReportContent;
  readonly ratings: readonly Rating[];
}

function ClaimInReport({ claim, content, ratings }: ClaimProps) {
  const source = content.sources.find(({ id }) => id === claim.source);
  const rating = ratings.find(({ id }) => id === claim.verdict?.rating);
  const published = source?.published;
  return (
    <section className={classes['claim']} aria-label={t`Claim ${{ number: String(claim.number) }}`}>
      <blockquote>
        {claim.contextBefore && <span>{claim.contextBefore} </span>}
        <b>{claim.text}</b>
        {claim.contextAfter && <span> {claim.contextAfter}</span>}
      </blockquote>
      <p className={classes['fine']}>
        {[claim.speaker?.name, source?.title, source?.publisher, published ? day(published) : null]
          .filter(Boolean)
          .join(' · ')}
        {claim.link && /^https?:/.test(claim.link) && (
          <>
            {' · '}
            <a href={claim.link} target="_blank" rel="noreferrer">
              <Trans>in its place</Trans>
            </a>
          </>
        )}
      </p>
      {claim.corrected?.map(({ reading, text, read, corrected }) => (
        <p key={`${reading} ${text ?? ''}`} className={classes['fine']}>
          <Trans>
            Corrected by the desk: {ph({ reading: text ? `“${text}”` : t`Speaker` })} is {corrected}
            ; software had read {read}
          </Trans>
        </p>
      ))}
      {claim.verdict && rating ? (
        <>
          <p className={classes['verdict']}>
            <VerdictSign rating={rating} size={18} />
          </p>
          <p className={classes['conclusion']}>{claim.verdict.conclusion}</p>
          <PartByPart findings={claim.verdict.findings} ratings={ratings} />
          {claim.verdict.rationale && (
            <p className={classes['rationale']}>{claim.verdict.rationale}</p>
          )}
          <p className={classes['fine']}>
            <Trans>
              Decided by {ph({ names: listed(claim.verdict.decidedBy.map(({ name }) => name)) })},{' '}
              {ph({ moment: moment(claim.verdict.decided) })}
            </Trans>
          </p>
        </>
      ) : (
        <p className={classes['fine']}>
          <Trans>No verdict yet</Trans>
        </p>
      )}
      {claim.evidence.length > 0 && (
        <ul className={classes['sources']} aria-label={t`Evidence`}>
          {claim.evidence.map((evidence) => (
            <li key={evidence.id}>
              <b>{i18n._(stances[evidence.stance])}:</b>{' '}
              {evidence.url && /^https?:/.test(evidence.url) ? (
                <a href={evidence.url} target="_blank" rel="noreferrer">
                  {evidence.title ?? evidence.url}
                </a>
              ) : (
                (evidence.title ?? evidence.url ?? evidence.copy?.fileName)
              )}
              {evidence.publisher && `, ${evidence.publisher}`}. <q>{evidence.excerpt}</q>
              {evidence.referenceValue &&
                ` ${t`Reference value: ${{ value: number(evidence.referenceValue.value) }} ${{ unit: evidence.referenceValue.unit ?? '' }}.`}`}
              {claim.checks
                .filter((check) => check.evidence === evidence.id)
                .map((check) => ` ${check.words}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
