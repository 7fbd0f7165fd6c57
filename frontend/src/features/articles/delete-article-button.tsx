import { ph, plural, t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { moment, number } from '@/lib/format';
import type { ArticleDependents } from '@/lib/model';
import { Dialog } from '@/ui/dialog';
import { InlineProblem, SkeletonLines } from '@/ui/states';
import { dependentsQuery, useDeleteArticle } from './article-calls';
import classes from './articles.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly onDeleted: () => void;
}

/** Deletes an article, after saying what goes with it: this cannot be undone. */
export function DeleteArticleButton({ id, title, onDeleted }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        <Trans>Delete…</Trans>
      </Button>
      {asking && (
        <DeleteDialog
          id={id}
          title={title}
          onDeleted={onDeleted}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function DeleteDialog({ id, title, onDeleted, onClose }: Props & { onClose: () => void }) {
  const dependents = useQuery(dependentsQuery(id));
  const deleting = useDeleteArticle(id);
  const published = (dependents.data?.reports.total ?? 0) > 0;
  return (
    <Dialog onClose={onClose} title={published ? t`This article stays` : t`Delete this article?`}>
      {dependents.isPending ? (
        <SkeletonLines label={t`What depends on the article is loading`} lines={[90, 60, 70]} />
      ) : (
        dependents.data && <Dependents title={title} dependents={dependents.data} />
      )}
      <InlineProblem error={dependents.error ?? deleting.error} />
      <div className={classes['buttons']}>
        {!published && (
          <Button
            loading={deleting.isPending}
            disabled={!dependents.data}
            onClick={() =>
              deleting.mutate(undefined, {
                onSuccess: onDeleted,
                // What stands in the way came up after it was asked: show it.
                onError: () => void dependents.refetch(),
              })
            }
          >
            <Trans>Delete</Trans>
          </Button>
        )}
        <Button variant="subtle" data-autofocus onClick={onClose}>
          {published ? t`Close` : t`Keep it`}
        </Button>
      </div>
    </Dialog>
  );
}

function Dependents({ title, dependents }: { title: string; dependents: ArticleDependents }) {
  const { claims, reports, dossiers } = dependents;
  if (reports.total > 0) {
    return (
      <>
        <p className={classes['ask']}>
          <Trans>
            “{title}” is quoted by what was published, which must stay traceable to its source:
          </Trans>
        </p>
        <ul className={classes['dependents']} aria-label={t`Reports that quote it`}>
          {reports.items.map((report) => (
            <li key={report.id}>
              <a href={`/reports/${report.id}`}>
                <Trans>
                  {ph({ title: report.title })}, version {ph({ number: report.number })}
                </Trans>
              </a>
              , {moment(report.published)}
            </li>
          ))}
          <More named={reports.items.length} total={reports.total} />
        </ul>
      </>
    );
  }
  const lost = [
    claims.total > 0 &&
      t`${plural(claims.total, { one: '# claim', other: '# claims' })}, ${{ decided: number(claims.decided) }} of them decided`,
    dependents.markedByHand > 0 &&
      plural(dependents.markedByHand, {
        one: '# claim marked or adjusted by hand',
        other: '# claims marked or adjusted by hand',
      }),
    dependents.reviews > 0 && plural(dependents.reviews, { one: '# review', other: '# reviews' }),
    dependents.evidence > 0 &&
      plural(dependents.evidence, { one: '# piece of evidence', other: '# pieces of evidence' }),
  ].filter((words) => words !== false);
  return (
    <>
      <p className={classes['ask']}>
        {lost.length + dossiers.total === 0
          ? t`Nothing depends on “${title}”.`
          : t`With “${title}” go:`}
      </p>
      {lost.length + dossiers.total > 0 && (
        <ul className={classes['dependents']} aria-label={t`What will be lost`}>
          {lost.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {dossiers.items.map((dossier) => (
            <li key={dossier.id}>
              {dossier.claims > 0 ? (
                <Plural
                  value={dossier.claims}
                  one="# claim in the dossier"
                  other="# claims in the dossier"
                />
              ) : (
                <Trans>its place in the dossier</Trans>
              )}{' '}
              <a href={`/dossiers/${dossier.id}`}>{dossier.title}</a>
            </li>
          ))}
          <More named={dossiers.items.length} total={dossiers.total} />
        </ul>
      )}
      <p className={classes['ask']}>
        <Trans>This cannot be undone. The audit trail keeps that it was.</Trans>
      </p>
    </>
  );
}

function More({ named, total }: { named: number; total: number }) {
  return total > named ? (
    <li>
      <Trans>and {ph({ count: number(total - named) })} more</Trans>
    </li>
  ) : null;
}
