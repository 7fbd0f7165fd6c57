import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { articleQuery } from '@/features/articles/article-calls';
import { claimQuery, claimsQuery } from '@/features/claims/claim-calls';
import { ProgressCount } from '@/features/claims/progress-count';
import { filterOf, QueueFilters, type QueueChoice } from '@/features/claims/queue-filters';
import { QueueList } from '@/features/claims/queue-list';
import { UnsavedDecisions } from '@/features/reviews/unsaved-decisions';
import { counted } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import { useMay } from '@/lib/session';
import { Icon } from '@/ui/icon';
import { Panes, type Tab } from '@/ui/panes';
import { EmptyState, LoadProblem, SkeletonLines } from '@/ui/states';
import { ArticlePane, ClaimPane, RecentDecisions } from '../late-panes';
import classes from './queue-page.module.css';

const route = getRouteApi('/desk/queue');

/** The queue, the article with its claims in place, and the claim under review. */
export function QueuePage() {
  const { claim: named, ...choice } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const mayReview = useMay('reviewer');
  const [queueOpen, setQueueOpen] = useState(false);
  const [tab, setTab] = useState<Tab>('left');
  const filter = filterOf(choice);
  const queue = useInfiniteQuery(claimsQuery(filter, choice.sort ?? 'worth'));
  const claims = queue.data?.pages.flatMap(({ items }) => items) ?? [];
  // The address follows a moment later; the next key must already find the claim that is shown.
  const [going, setGoing] = useState<{ readonly to: string | undefined } | null>(null);
  if (going && going.to === named) setGoing(null);
  const selected = (going ? going.to : named) ?? claims[0]?.id ?? null;
  const at = claims.findIndex(({ id }) => id === selected);
  const total = queue.data?.pages[0]?.total ?? 0;

  const settled = useRef(new Set<string>());
  const select = (claim: string | undefined) => {
    setGoing({ to: claim });
    if (claim) settled.current.delete(claim);
    setQueueOpen(false);
    setTab('right');
    void navigate({ search: { ...choice, ...(claim && { claim }) }, replace: true });
  };
  const step = (by: number) => {
    const next = claims[at < 0 ? 0 : at + by];
    if (next) select(next.id);
    if (at + by >= claims.length - 5 && queue.hasNextPage) void queue.fetchNextPage();
  };
  /** After a claim is settled: the next one below it that is not, else the nearest above. */
  const advance = () => {
    if (selected) settled.current.add(selected);
    const isLeft = ({ id }: { id: string }) => !settled.current.has(id);
    select(
      (claims.slice(at + 1).find(isLeft) ?? claims.slice(0, Math.max(0, at)).findLast(isLeft))?.id,
    );
  };
  const choose = (part: { [K in keyof QueueChoice]: QueueChoice[K] | undefined }) =>
    void navigate({
      search: Object.fromEntries(
        Object.entries({ ...choice, ...part }).filter(([, value]) => value !== undefined),
      ),
      replace: true,
    });

  useShortcuts([
    { keys: 'j', label: 'Next claim', group: 'Queue', run: () => step(1) },
    { keys: 'k', label: 'Previous claim', group: 'Queue', run: () => step(-1) },
  ]);

  const following = claims[at + 1];
  useEffect(() => {
    if (!following) return;
    // Whoever goes there asks again and sees what is wrong; ahead of time it only costs the head start.
    const unheard = () => undefined;
    queries.query(claimQuery(following.id)).catch(unheard);
    queries.query(articleQuery(following.article.id)).catch(unheard);
  }, [queries, following]);

  const list = (
    <>
      <header className={classes['queueHead']}>
        <QueueFilters choice={choice} onChange={choose} />
        <ProgressCount filter={filter} />
        <UnsavedDecisions onGoTo={select} />
        {mayReview && <RecentDecisions onReturn={select} />}
      </header>
      {queue.isPending ? (
        <div className={classes['waiting']}>
          <SkeletonLines
            label="The queue is loading"
            lines={[96, 80, 40, 92, 60, 40, 98, 70, 40]}
          />
        </div>
      ) : queue.isError ? (
        <LoadProblem error={queue.error} retry={() => void queue.refetch()} />
      ) : claims.length === 0 ? (
        <EmptyQueue choice={choice} />
      ) : (
        <QueueList
          label="Queue"
          claims={claims}
          selected={selected}
          onSelect={select}
          {...(queue.hasNextPage &&
            !queue.isFetchingNextPage && { onNearEnd: () => void queue.fetchNextPage() })}
          footer={<p className={classes['total']}>{counted(total, 'claim')}</p>}
        />
      )}
    </>
  );

  const nothing =
    claims.length === 0 ? null : (
      <EmptyState title="Nothing selected">
        <p>Choose a claim in the queue.</p>
      </EmptyState>
    );

  return (
    <>
      <title>Queue · Claimdesk</title>
      <h1 className="visually-hidden">Queue</h1>
      <Panes
        tab={tab}
        onTab={setTab}
        leftOpen={queueOpen}
        strip={
          <div className={classes['strip']}>
            <button
              type="button"
              aria-expanded={queueOpen}
              onClick={() => setQueueOpen(!queueOpen)}
            >
              <Icon name="queue" size={16} /> Queue
            </button>
            <button
              type="button"
              aria-label="Previous claim"
              disabled={at <= 0}
              onClick={() => step(-1)}
            >
              <Icon name="left" size={16} />
            </button>
            <button
              type="button"
              aria-label="Next claim"
              disabled={at < 0 || at >= claims.length - 1}
              onClick={() => step(1)}
            >
              <Icon name="right" size={16} />
            </button>
            <span>{at >= 0 && `${String(at + 1)} of ${String(total)}`}</span>
          </div>
        }
        left={{ label: 'Queue', content: list }}
        middle={{
          label: 'Article',
          content: selected ? <ArticlePane claimId={selected} onSelect={select} /> : nothing,
        }}
        right={{
          label: 'Claim',
          content: selected ? (
            <ClaimPane key={selected} claimId={selected} onSettled={advance} onGoTo={select} />
          ) : (
            nothing
          ),
        }}
      />
    </>
  );
}

function EmptyQueue({ choice }: { choice: QueueChoice }) {
  return Object.keys(choice).length > 0 ? (
    <EmptyState title="No claim meets these filters">
      <p>
        <Link to="/queue" search={{}}>
          Show everything that is to do
        </Link>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing to check">
      <p>
        Every claim is settled, or there is no article yet.{' '}
        <Link to="/articles" search={{}}>
          Import articles
        </Link>{' '}
        to fill the queue, or{' '}
        <Link to="/queue" search={{ status: 'all' }}>
          look at all claims
        </Link>
        .
      </p>
    </EmptyState>
  );
}
