import { plural, t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { number } from '@/lib/format';
import type { ProposalEntry } from '@/lib/model';
import { useMay } from '@/lib/session';
import { EmptyState, InlineProblem, LoadProblem, SkeletonLines } from '@/ui/states';
import { Counts, Difference } from './difference';
import {
  jobQuery,
  proposalQuery,
  proposalsQuery,
  proposalSumQuery,
  useAcceptAll,
  useDiscardAll,
  useProposalsChanged,
} from './proposal-calls';
import classes from './proposals.module.css';

/** How far a job has come; the proposals are asked for again while it goes on. */
export function JobLine({ job }: { job: string }) {
  const progress = useQuery(jobQuery(job));
  const changed = useProposalsChanged();
  const done = progress.data ? progress.data.done + progress.data.failed : 0;
  const ended = Boolean(progress.data?.endedAt);
  const refresh = useEffectEvent(() => void changed());
  useEffect(() => {
    if (done > 0) refresh();
  }, [done]);
  if (progress.isError) return <InlineProblem error={progress.error} />;
  if (!progress.data) return null;
  const { title, total, failed, unchanged, left } = progress.data;
  return (
    <div className={classes['job']} role="status">
      <span>
        {[
          t`${title}: ${{ done: number(total - left) }} of ${plural(total, { one: '# article', other: '# articles' })}`,
          unchanged > 0 && t`${{ count: number(unchanged) }} without a change`,
          failed > 0 && t`${{ count: number(failed) }} failed`,
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
      {!ended && <progress value={total - left} max={Math.max(1, total)} aria-label={title} />}
    </div>
  );
}

interface Props {
  /** Only the proposals of this job. */
  readonly job: string | undefined;
}

/** The proposals that wait, added up and one by one. */
export function ProposalList({ job }: Props) {
  const mayDecide = useMay('editor');
  const sum = useQuery(proposalSumQuery(job));
  const proposals = useInfiniteQuery(proposalsQuery(job));
  const acceptAll = useAcceptAll(job);
  const discardAll = useDiscardAll(job);
  const waiting = sum.data?.articles ?? 0;
  if (proposals.isPending || sum.isPending) {
    return <SkeletonLines label={t`Proposals are loading`} lines={[60, 90, 80, 90]} />;
  }
  if (proposals.isError) {
    return <LoadProblem error={proposals.error} retry={() => void proposals.refetch()} />;
  }
  return (
    <>
      {job !== undefined && <JobLine job={job} />}
      {acceptAll.data && <JobLine job={acceptAll.data.id} />}
      {sum.data && waiting > 0 && (
        <section className={classes['sum']} aria-label={t`All proposals`}>
          <p>
            <Plural
              value={waiting}
              one="# article would change. Claims that people marked or worked on keep their words and verdicts."
              other="# articles would change. Claims that people marked or worked on keep their words and verdicts."
            />
          </p>
          <Counts counts={sum.data.counts} />
          <InlineProblem error={acceptAll.error ?? discardAll.error} />
          {mayDecide && (
            <div className={classes['buttons']}>
              <Button loading={acceptAll.isPending} onClick={() => acceptAll.mutate()}>
                <Trans>Accept all</Trans>
              </Button>
              <Button
                variant="subtle"
                loading={discardAll.isPending}
                onClick={() => discardAll.mutate()}
              >
                <Trans>Discard all</Trans>
              </Button>
            </div>
          )}
        </section>
      )}
      {waiting === 0 ? (
        <EmptyState title={t`No proposal waits`}>
          <p>
            <Trans>
              When articles are extracted again and something would change, it waits here until an
              editor accepts it. Choose articles under Articles, then “Extract again…”.
            </Trans>
          </p>
        </EmptyState>
      ) : (
        <ul className={classes['list']} aria-label={t`Proposals`}>
          {proposals.data.pages
            .flatMap(({ items }) => items)
            .map((entry) => (
              <Entry key={entry.article} entry={entry} />
            ))}
        </ul>
      )}
      {proposals.hasNextPage && (
        <Button
          variant="default"
          loading={proposals.isFetchingNextPage}
          onClick={() => void proposals.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: { entry: ProposalEntry }) {
  const [opened, setOpened] = useState(false);
  const proposal = useQuery({ ...proposalQuery(entry.article), enabled: opened });
  return (
    <li>
      <details onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>
          <b>{entry.title ?? t`Untitled article`}</b>
          {entry.publisher && <span> {entry.publisher}</span>}
          <Counts counts={entry.counts} />
        </summary>
        <a href={`/articles/${entry.article}`}>
          <Trans>Open the article</Trans>
        </a>
        {proposal.data && <Difference proposal={proposal.data} />}
        <InlineProblem error={proposal.error} />
      </details>
    </li>
  );
}
