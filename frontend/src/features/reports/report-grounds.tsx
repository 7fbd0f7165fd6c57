import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { day, listed, moment, number } from '@/lib/format';
import type { ReportContent } from '@/lib/model';
import { VerdictSign } from '@/ui/verdict-sign';
import { required } from './required-words';
import classes from './report-grounds.module.css';

/** The articles that the claims stand in. */
export function Sources({ sources }: Pick<ReportContent, 'sources'>) {
  if (sources.length === 0) return null;
  return (
    <section className={classes['grounds']}>
      <h2>
        <Trans>Sources</Trans>
      </h2>
      <ol>
        {sources.map(({ id, title, publisher, authors, published, url, received, sha256 }) => (
          <li key={id}>
            <Link to="/articles/$articleId" params={{ articleId: id }} search={{}}>
              {[title?.trim(), url].find(Boolean) ?? t`An article without a title`}
            </Link>
            {[publisher, published && day(published)].filter(Boolean).map((words) => ` · ${words}`)}
            {authors.length > 0 && ` · ${t`by ${{ names: listed(authors) }}`}`}
            {url && /^https?:/i.test(url) && (
              <>
                {' · '}
                <a href={url} target="_blank" rel="noreferrer">
                  <Trans>live page</Trans>
                </a>
              </>
            )}
            <span className={classes['hash']}>
              <Trans>
                Received {ph({ moment: moment(received) })}, SHA-256 {sha256}
              </Trans>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How the claims were found and decided, by which scale, and what was not asked for. */
export function Method({ content }: { content: ReportContent }) {
  const { method, scale } = content;
  return (
    <section className={classes['grounds']}>
      <h2>
        <Trans>Method</Trans>
      </h2>
      <p>{method}</p>
      <h3>{scale.label}</h3>
      <dl className={classes['scale']}>
        {scale.ratings.map((rating) => (
          <div key={rating.id}>
            <dt>
              <VerdictSign rating={rating} />
              {rating.value != null && ` (${number(rating.value)})`}
            </dt>
            <dd>{rating.definition}</dd>
          </div>
        ))}
      </dl>
      <NotRequired rules={content.notRequired ?? []} />
    </section>
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

/** What tells a report from one that was tampered with; a preview has no hash of its own yet. */
export function Provenance({
  provenance: { extractors, auditSequence, auditHead },
  sha256,
}: Pick<ReportContent, 'provenance'> & { sha256: string | null }) {
  return (
    <section className={classes['grounds']}>
      <h2>
        <Trans>Provenance</Trans>
      </h2>
      <p>
        <Trans>Claims found by {ph({ names: listed(extractors) })}</Trans>
      </p>
      <p className={classes['hash']}>
        <Trans>Audit trail up to event {ph({ event: number(auditSequence) })}</Trans>, {auditHead}
      </p>
      {sha256 && (
        <p className={classes['hash']}>
          <Trans>This version: SHA-256 {sha256}</Trans>
        </p>
      )}
    </section>
  );
}
