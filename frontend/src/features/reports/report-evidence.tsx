import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { day, number } from '@/lib/format';
import type { Reply, ReportClaim } from '@/lib/model';
import classes from './reports.module.css';

const stances = {
  supports: msg`Supports`,
  refutes: msg`Refutes`,
  context: msg`Context`,
} as const;

/** What speaks for and against a claim of a report, each with its archived copy. */
export function EvidenceInReport({ claim }: { claim: ReportClaim }) {
  if (claim.evidence.length === 0) return null;
  return (
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
          {evidence.publisher && `, ${evidence.publisher}`}.{' '}
          {claim.primarySources?.includes(evidence.id) && (
            <b className={classes['primary']}>
              <Trans>Primary source</Trans>
            </b>
          )}{' '}
          <q>{evidence.excerpt}</q>
          {evidence.referenceValue &&
            ` ${t`Reference value: ${{ value: number(evidence.referenceValue.value) }} ${{ unit: evidence.referenceValue.unit ?? '' }}.`}`}
          {claim.checks
            .filter((check) => check.evidence === evidence.id)
            .map((check) => ` ${check.words}`)}
          {evidence.copy && (
            <>
              {' '}
              <a href={`/api/v1/copies/${evidence.copy.id}/archive`} download>
                <Trans>Archived copy</Trans>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const ends = {
  waiting: msg`no answer yet`,
  replied: msg`replied`,
  declined: msg`declined to comment`,
  no_answer: msg`did not answer`,
} as const;

/** What whoever said a claim was asked, and their answer. */
export function RepliesInReport({ replies }: { replies: readonly Reply[] }) {
  if (replies.length === 0) return null;
  return (
    <ul className={classes['sources']} aria-label={t`Asked for comment`}>
      {replies.map((reply) => (
        <li key={reply.id}>
          <b>{t`Asked for comment`}:</b> {reply.claimant}, {day(reply.asked)}, {reply.askedBy.name};{' '}
          {i18n._(ends[reply.outcome])}
          {reply.answered && `, ${day(reply.answered)}`}
          {reply.words && (
            <>
              : <q>{reply.words}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
