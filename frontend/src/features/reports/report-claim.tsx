import { ph, plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { day, listed, moment } from '@/lib/format';
import type { Rating, ReportClaim, ReportContent } from '@/lib/model';
import { LateMarkdown } from '@/ui/late-markdown';
import { PartByPart } from '@/ui/part-by-part';
import { VerdictSign } from '@/ui/verdict-sign';
import { EvidenceInReport, RepliesInReport } from './report-evidence';
import classes from './reports.module.css';

interface Props {
  readonly claim: ReportClaim;
  readonly content: ReportContent;
  readonly ratings: readonly Rating[];
}

/** What a report says of a claim, with the way to where it stands and how it was decided. */
export function ClaimInReport({ claim, content, ratings }: Props) {
  const source = content.sources.find(({ id }) => id === claim.source);
  const rating = ratings.find(({ id }) => id === claim.verdict?.rating);
  const published = source?.published;
  const others = claim.alsoIn ?? [];
  const { speaker, verdict } = claim;
  return (
    <>
      <blockquote>
        {claim.contextBefore && <span>{claim.contextBefore} </span>}
        <Link
          to="/articles/$articleId"
          params={{ articleId: claim.source }}
          search={{ claim: claim.id }}
          title={t`In its article`}
        >
          <b>{claim.text}</b>
        </Link>
        {claim.contextAfter && <span> {claim.contextAfter}</span>}
      </blockquote>
      <p className={classes['fine']}>
        {[
          speaker && [speaker.name, speaker.role].filter(Boolean).join(', '),
          source?.title,
          source?.publisher,
          published ? day(published) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
        {others.length > 0 && (
          <>
            {' · '}
            {plural(others.length, {
              one: 'also in # other outlet:',
              other: 'also in # other outlets:',
            })}{' '}
            {listed(others)}
          </>
        )}
      </p>
      <p className={classes['fine']}>
        {claim.link && /^https?:/.test(claim.link) && (
          <>
            <a href={claim.link} target="_blank" rel="noreferrer">
              <Trans>In its place on the live page</Trans>
            </a>
            {' · '}
          </>
        )}
        <Link to="/claims/$claimId/history" params={{ claimId: claim.id }}>
          <Trans>How it was decided</Trans>
        </Link>
      </p>
      {claim.corrected?.map(({ reading, text, read, corrected }) => (
        <p key={`${reading} ${text ?? ''}`} className={classes['fine']}>
          <Trans>
            Corrected by the desk: {ph({ reading: text ? `“${text}”` : t`Speaker` })} is {corrected}
            ; software had read {read}
          </Trans>
        </p>
      ))}
      {verdict && rating ? (
        <>
          <p className={classes['verdict']}>
            <VerdictSign rating={rating} size={18} />
          </p>
          <p className={classes['conclusion']}>
            <Decision claim={claim}>{verdict.conclusion}</Decision>
          </p>
          <p className={classes['fine']}>
            <Trans>
              “{ph({ rating: rating.label })}” is given when: {ph({ when: rating.definition })}
            </Trans>
          </p>
          <PartByPart findings={verdict.findings} ratings={ratings} />
          <Terms terms={verdict.notes?.terms ?? []} />
          {verdict.rationale && (
            <>
              <h3>
                <Decision claim={claim}>
                  <Trans>Why</Trans>
                </Decision>
              </h3>
              <LateMarkdown>{verdict.rationale}</LateMarkdown>
            </>
          )}
          {verdict.notes?.limits && (
            <>
              <h3>
                <Trans>What could not be found out</Trans>
              </h3>
              <LateMarkdown>{verdict.notes.limits}</LateMarkdown>
            </>
          )}
          <p className={classes['fine']}>
            {verdict.writtenBy && (
              <>
                <Trans>Written by {ph({ name: verdict.writtenBy.name })}</Trans>
                {'. '}
              </>
            )}
            <Trans>
              Decided by {ph({ names: listed(verdict.decidedBy.map(({ name }) => name)) })},{' '}
              {ph({ moment: moment(verdict.decided) })}
            </Trans>
          </p>
        </>
      ) : (
        <p className={classes['fine']}>
          <Trans>No verdict yet</Trans>
        </p>
      )}
      <EvidenceInReport claim={claim} />
      <RepliesInReport replies={claim.replies ?? []} />
    </>
  );
}

/** What was decided, with the way to the claim as it was at that version. */
function Decision({ claim, children }: { claim: ReportClaim; children: ReactNode }) {
  if (!claim.version) return children;
  return (
    <Link
      to="/claims/$claimId/versions/$version"
      params={{ claimId: claim.id, version: String(claim.version) }}
      title={t`How it was decided`}
    >
      {children}
    </Link>
  );
}

type Notes = NonNullable<NonNullable<ReportClaim['verdict']>['notes']>;

/** What words mean that readers may not know. */
function Terms({ terms }: { terms: NonNullable<Notes['terms']> }) {
  if (terms.length === 0) return null;
  return (
    <>
      <h3>
        <Trans>Meaning of terms</Trans>
      </h3>
      <dl className={classes['terms']}>
        {terms.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
