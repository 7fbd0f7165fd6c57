import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { memo, useMemo } from 'react';
import { moment } from '@/lib/format';
import type { ReportContent } from '@/lib/model';
import { ClaimInReport } from './report-claim';
import { required } from './required-words';
import { useGrowing } from './use-growing';
import classes from './reports.module.css';

/** Rendered once: the list grows by others. */
const UnchangedClaim = memo(ClaimInReport);

/** The report as its readers see it, from a frozen version or as a preview. */
export function ReportView({ content }: { content: ReportContent }) {
  const ratings = useMemo(
    () => [...content.scale.ratings, ...content.otherRatings],
    [content.scale.ratings, content.otherRatings],
  );
  const shown = useGrowing(content.claims.length);
  return (
    <article className={classes['report']} aria-busy={shown < content.claims.length}>
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
      {content.claims.slice(0, shown).map((claim) => (
        <UnchangedClaim key={claim.id} claim={claim} content={content} ratings={ratings} />
      ))}
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
