import { i18n } from '@lingui/core';
import { msg, plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClaimChange, ReportChange } from '@/lib/model';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { WordDifference } from '@/ui/word-difference';
import { differenceQuery } from './report-calls';
import classes from './reports.module.css';

const fields: Readonly<Record<string, ReturnType<typeof msg>>> = {
  title: msg`Title`,
  summary: msg`Summary`,
  method: msg`Method`,
  scale: msg`Scale`,
  notRequired: msg`Not required for this report`,
  text: msg`Statement`,
  speaker: msg`Speaker`,
  role: msg`Role of the speaker`,
  figures: msg`Figures`,
  periods: msg`Periods`,
  status: msg`Status`,
  verdict: msg`Verdict`,
  conclusion: msg`Conclusion`,
  rationale: msg`Rationale`,
  findings: msg`Part by part`,
  terms: msg`Meaning of terms`,
  limits: msg`What could not be found out`,
  decidedBy: msg`Decided by`,
  alsoIn: msg`Also in`,
  corrected: msg`Corrected by the desk`,
  replies: msg`Asked for comment`,
  evidence: msg`Evidence`,
};

interface Props {
  readonly report: string;
  /** The version's number, at least 2. */
  readonly number: number;
}

/** What a version says differently than an earlier one, claim by claim and word by word. */
export function ReportDifference({ report, number }: Props) {
  const [from, setFrom] = useState(number - 1);
  const difference = useQuery(differenceQuery(report, from));
  return (
    <section className={classes['difference']} aria-label={t`What changed`}>
      <NativeSelect
        label={t`Compared with`}
        value={String(from)}
        data={Array.from({ length: number - 1 }, (_, index) => number - 1 - index).map(
          (version) => ({
            value: String(version),
            label: t`Version ${{ number: String(version) }}`,
          }),
        )}
        onChange={({ currentTarget }) => setFrom(Number(currentTarget.value))}
      />
      {difference.isPending && (
        <SkeletonLines label={t`What changed is loading`} lines={[60, 90, 40]} />
      )}
      {difference.isError && (
        <LoadProblem error={difference.error} retry={() => void difference.refetch()} />
      )}
      {difference.data && (
        <>
          <Changes changes={difference.data.changes} />
          {difference.data.claims.map((claim) => (
            <Changed key={claim.claim} claim={claim} />
          ))}
          <p className={classes['fine']}>
            {plural(difference.data.unchanged, {
              one: '# claim is told as before.',
              other: '# claims are told as before.',
            })}
          </p>
        </>
      )}
    </section>
  );
}

function Changed({ claim }: { claim: ClaimChange }) {
  const now = claim.number ?? null;
  const number = String(now ?? claim.was ?? '');
  const isNew = (claim.was ?? null) === null;
  return (
    <article>
      <h2>
        {now === null ? (
          <Trans>Claim {number} is told no more</Trans>
        ) : (
          <a href={`#claim-${number}`}>{isNew ? t`Claim ${number} is new` : t`Claim ${number}`}</a>
        )}
      </h2>
      <blockquote>{claim.text}</blockquote>
      <Changes changes={claim.changes} />
    </article>
  );
}

function Changes({ changes }: { changes: readonly ReportChange[] }) {
  if (changes.length === 0) return null;
  return (
    <dl>
      {changes.map(({ field, before, after }, index) => {
        const words = fields[field];
        return (
          <div key={`${field} ${String(index)}`}>
            <dt>{words ? i18n._(words) : field}</dt>
            <dd>
              <WordDifference before={before ?? ''} after={after ?? ''} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
