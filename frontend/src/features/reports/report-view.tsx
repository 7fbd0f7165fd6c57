import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { moment } from '@/lib/format';
import type { ReportContent, ReportFrame } from '@/lib/model';
import { ClaimPages } from './claim-pages';
import type { ReportPlace } from './report-calls';
import { ReportContents } from './report-contents';
import { required } from './required-words';
import classes from './reports.module.css';

interface Props {
  readonly of: ReportPlace;
  readonly frame: ReportFrame;
}

/** The report as its readers see it, from a frozen version or as a preview. */
export function ReportView({ of, frame: { content, contents } }: Props) {
  const ratings = useMemo(
    () => [...content.scale.ratings, ...content.otherRatings],
    [content.scale.ratings, content.otherRatings],
  );
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
      <ReportContents contents={contents} ratings={ratings} />
      <ClaimPages of={of} content={content} contents={contents} ratings={ratings} />
      <section className={classes['method']}>
        <h2>
          <Trans>Method</Trans>
        </h2>
        <p>{content.method}</p>
        <NotRequired rules={content.notRequired ?? []} />
      </section>
    </article>
  );
}

/** What this report was excused from by its dossier's settings. */
function NotRequired({ rules }: { rules: NonNullable<ReportContent['notRequired']> }) {
  if (rules.length === 0) return null;
  return (
    <>
      <h3>
        <Trans>Not required for this report</Trans>
      </h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule.rule}>
            {required(rule)}{' '}
            {rule.effect === 'off' ? t`(not looked at)` : t`(looked at, not insisted on)`}
          </li>
        ))}
      </ul>
    </>
  );
}
