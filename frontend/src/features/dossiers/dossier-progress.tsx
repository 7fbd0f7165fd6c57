import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { number, share } from '@/lib/format';
import type { Dossier } from '@/lib/model';
import classes from './dossiers.module.css';

const statuses = [
  { status: 'decided', word: msg`decided` },
  { status: 'dismissed', word: msg`not claims` },
  { status: 'disputed', word: msg`disputed` },
  { status: 'inReview', word: msg`in review` },
  { status: 'open', word: msg({ message: 'open', context: 'claims' }) },
] as const;

/** How far the dossier's claims have come, by status: as a bar and in words. */
export function DossierProgressBar({ progress }: Pick<Dossier, 'progress'>) {
  const there = statuses.filter(({ status }) => progress[status] > 0);
  if (there.length === 0) return null;
  return (
    <div className={classes['progress']}>
      <div aria-hidden="true">
        {there.map(({ status }) => (
          <span
            key={status}
            data-status={status}
            style={{ inlineSize: `${String((100 * progress[status]) / progress.total)}%` }}
          />
        ))}
      </div>
      <ul aria-label={t`Claims by status`}>
        {there.map(({ status, word }) => (
          <li key={status}>
            <i data-status={status} aria-hidden="true" /> {number(progress[status])} {i18n._(word)}{' '}
            ({share(progress[status] / progress.total)})
          </li>
        ))}
      </ul>
    </div>
  );
}
