import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted, moment } from '@/lib/format';
import type { ArticleDependents } from '@/lib/model';
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
        Delete…
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
    <Modal
      opened
      onClose={onClose}
      title={published ? 'This article stays' : 'Delete this article?'}
    >
      {dependents.isPending ? (
        <SkeletonLines label="What depends on the article is loading" lines={[90, 60, 70]} />
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
            Delete
          </Button>
        )}
        <Button variant="subtle" data-autofocus onClick={onClose}>
          {published ? 'Close' : 'Keep it'}
        </Button>
      </div>
    </Modal>
  );
}

function Dependents({ title, dependents }: { title: string; dependents: ArticleDependents }) {
  const { claims, reports, dossiers } = dependents;
  if (reports.total > 0) {
    return (
      <>
        <p className={classes['ask']}>
          “{title}” is quoted by what was published, which must stay traceable to its source:
        </p>
        <ul className={classes['dependents']} aria-label="Reports that quote it">
          {reports.items.map((report) => (
            <li key={report.id}>
              <a href={`/reports/${report.id}`}>
                {report.title}, version {report.number}
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
      `${counted(claims.total, 'claim')}, ${String(claims.decided)} of them decided`,
    dependents.markedByHand > 0 &&
      `${counted(dependents.markedByHand, 'claim')} marked or adjusted by hand`,
    dependents.reviews > 0 && counted(dependents.reviews, 'review'),
    dependents.evidence > 0 && counted(dependents.evidence, 'piece', 'pieces') + ' of evidence',
  ].filter((words) => words !== false);
  return (
    <>
      <p className={classes['ask']}>
        {lost.length + dossiers.total === 0
          ? `Nothing depends on “${title}”. `
          : `With “${title}” go: `}
      </p>
      {lost.length + dossiers.total > 0 && (
        <ul className={classes['dependents']} aria-label="What will be lost">
          {lost.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {dossiers.items.map((dossier) => (
            <li key={dossier.id}>
              {dossier.claims > 0 ? counted(dossier.claims, 'claim') : 'its place'} in the dossier{' '}
              <a href={`/dossiers/${dossier.id}`}>{dossier.title}</a>
            </li>
          ))}
          <More named={dossiers.items.length} total={dossiers.total} />
        </ul>
      )}
      <p className={classes['ask']}>This cannot be undone. The audit trail keeps that it was.</p>
    </>
  );
}

function More({ named, total }: { named: number; total: number }) {
  return total > named ? <li>and {total - named} more</li> : null;
}
