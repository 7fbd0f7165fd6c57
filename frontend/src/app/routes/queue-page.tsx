import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { articleQuery } from '@/features/articles/article-calls';
import { claimQuery } from '@/features/claims/claim-calls';
import { ProgressCount } from '@/features/claims/progress-count';
import {
  filterOf,
  QueueFilters,
  type ChoicePart,
  type QueueChoice,
} from '@/features/claims/queue-filters';
import { QueueRows } from '@/features/claims/queue-rows';
import { longestList } from '@/features/claims/queue-calls';
import { useQueue } from '@/features/claims/use-queue';
import { useSelection } from '@/features/claims/use-selection';
import { number } from '@/lib/format';
import { usePainted } from '@/lib/idle';
import { useShortcuts } from '@/lib/keys';
import { useAccount, useMay } from '@/lib/session';
import { Icon } from '@/ui/icon';
import { Panes, type Tab } from '@/ui/panes';
import { EmptyState, Key, LoadProblem, SkeletonLines } from '@/ui/states';
import { ArticlePane, ClaimPane, RecentDecisions } from '../late-panes';
import { ArticleSkeleton, ClaimSkeleton } from '../pane-skeletons';
import { FacetPanel, QueueBulk, UnsavedDecisions, ViewsMenu } from '../late-queue';
import classes from './queue-page.module.css';

const route = getRouteApi('/desk/queue');

/** The queue, the article with its claims in place, and the claim under review. */
export function QueuePage() {
  const { claim: named, comment, show, ...choice } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const account = useAccount();
  const mayReview = useMay('reviewer');
  const [queueOpen, setQueueOpen] = useState(false);
  const [tab, setTab] = useState<Tab>(show || comment ? 'right' : 'left');
  const [open, setOpen] = useState<'filters' | 'views' | null>(null);
  const filtersButton = useRef<HTMLButtonElement>(null);
  const viewsButton = useRef<HTMLButtonElement>(null);
  const filter = filterOf(choice);
  const sort = choice.sort ?? 'worth';
  const queue = useQueue(filter, sort);
  // The list first; what stands beside it is not even asked for until it is there.
  const listed = usePainted(!queue.isPending);
  const selection = useSelection(queue, JSON.stringify([filter, sort]));
  // The address follows a moment later; the next key must already find the claim that is shown.
  const [going, setGoing] = useState<{ readonly to: string | undefined } | null>(null);
  if (going && going.to === named) setGoing(null);
  const selected = (going ? going.to : named) ?? queue.claimAt(0)?.id ?? null;
  // Where the claim stands is remembered while its page is not loaded.
  const [place, setPlace] = useState<{ readonly claim: string | null; readonly at: number }>({
    claim: null,
    at: -1,
  });
  const found = queue.indexOf(selected);
  if (found >= 0 && (place.claim !== selected || place.at !== found)) {
    setPlace({ claim: selected, at: found });
  }
  const at = found >= 0 ? found : place.claim === selected ? place.at : -1;
  // A row that is gone to before its page is there is opened when it comes.
  const [awaited, setAwaited] = useState<number | null>(null);

  const settled = useRef(new Set<string>());
  // The claim that is gone to from within another one's pane, which takes the focus with it.
  const [landing, setLanding] = useState<string | null>(null);
  const land = (claim: string | undefined) => {
    select(claim);
    setLanding(claim ?? null);
  };
  const select = (claim: string | undefined) => {
    setLanding(null);
    setGoing({ to: claim });
    setAwaited(null);
    if (claim) settled.current.delete(claim);
    setQueueOpen(false);
    setTab('right');
    void navigate({ search: { ...choice, ...(claim && { claim }) }, replace: true });
  };
  const step = (by: number) => {
    const to = at < 0 ? 0 : at + by;
    if (to < 0 || to >= queue.count) return;
    const next = queue.claimAt(to);
    if (next) select(next.id);
    else setAwaited(to);
  };
  const arrived = awaited === null ? undefined : queue.claimAt(awaited);
  const opening = useRef(select);
  useEffect(() => {
    opening.current = select;
  });
  useEffect(() => {
    if (arrived) opening.current(arrived.id);
  }, [arrived]);

  /** After a claim is settled: the next one below it that is not, else the nearest above. */
  const advance = () => {
    if (selected) settled.current.add(selected);
    /** The nearest in one direction that is loaded and not settled. */
    const left = (from: number, by: number) => {
      for (let index = from; index < queue.count; index += by) {
        const claim = queue.claimAt(index);
        if (!claim || !settled.current.has(claim.id)) return claim?.id;
      }
      return undefined;
    };
    land(left(at + 1, 1) ?? left(at - 1, -1));
  };
  const go = (next: QueueChoice) => void navigate({ search: next, replace: true });
  const choose = (part: ChoicePart) =>
    go(
      Object.fromEntries(
        Object.entries({ ...choice, ...part }).filter(([, value]) => value !== undefined),
      ),
    );
  const extend = (by: number) => {
    if (at < 0 || at + by < 0 || at + by >= queue.count) return;
    selection.extend(at, at + by);
    step(by);
  };
  const close = (button: typeof filtersButton) => {
    setOpen(null);
    button.current?.focus();
  };

  useShortcuts([
    ...(mayReview
      ? [
          {
            keys: 'Shift+J',
            label: t`Choose this claim and the next`,
            group: t`Queue`,
            run: () => extend(1),
          },
          {
            keys: 'Shift+K',
            label: t`Choose this claim and the one before`,
            group: t`Queue`,
            run: () => extend(-1),
          },
          {
            keys: 't',
            label: t`Choose this claim or not`,
            group: t`Queue`,
            run: () => {
              if (at >= 0) selection.toggle(at, false);
            },
          },
        ]
      : []),
    { keys: 'j', label: t`Next claim`, group: t`Queue`, run: () => step(1) },
    { keys: 'k', label: t`Previous claim`, group: t`Queue`, run: () => step(-1) },
    {
      keys: 'v',
      label: t`Saved views`,
      group: t`Queue`,
      run: () => setOpen(open === 'views' ? null : 'views'),
    },
  ]);

  const following = listed ? queue.claimAt(at + 1) : undefined;
  useEffect(() => {
    if (!following) return;
    // Whoever goes there asks again and sees what is wrong; ahead of time it only costs the head start.
    const unheard = () => undefined;
    queries.query(claimQuery(following.id)).catch(unheard);
    queries.query(articleQuery(following.article.id)).catch(unheard);
  }, [queries, following]);

  const { total } = queue;
  const counted = number(total);
  const countWords = queue.more
    ? t`More than ${counted} claims`
    : plural(total, { one: '# claim', other: '# claims' });
  // Spoken when the queue is narrowed or widened, not with each claim that leaves it.
  const narrowedTo = JSON.stringify(filter);
  const [told, setTold] = useState({ of: narrowedTo, words: '' });
  if (told.of !== narrowedTo && !queue.isPending && queue.error === null) {
    setTold({ of: narrowedTo, words: countWords });
  }
  const bound = number(longestList);
  const list = (
    <div className={classes['queue']}>
      <header className={classes['queueHead']}>
        <QueueFilters
          choice={choice}
          onChange={choose}
          filtersOpen={open === 'filters'}
          onFilters={(wanted) => (wanted ? setOpen('filters') : close(filtersButton))}
          filtersButton={filtersButton}
        >
          <button
            ref={viewsButton}
            type="button"
            className={classes['views']}
            aria-expanded={open === 'views'}
            onClick={() => setOpen(open === 'views' ? null : 'views')}
          >
            {t`Views`}&nbsp;<Key>v</Key>
          </button>
        </QueueFilters>
        <ProgressCount filter={filter} />
        <Suspense>
          {listed && <UnsavedDecisions onGoTo={select} />}
          {open === 'views' && (
            <ViewsMenu
              choice={choice}
              me={account.id}
              onChoose={go}
              onClose={() => close(viewsButton)}
            />
          )}
          {open === 'filters' && (
            <FacetPanel
              choice={choice}
              me={account.id}
              onChange={choose}
              onClose={() => close(filtersButton)}
            />
          )}
        </Suspense>
        {mayReview && listed && <RecentDecisions onReturn={select} />}
      </header>
      {queue.isPending ? (
        <div className={classes['waiting']}>
          <SkeletonLines
            label={t`The queue is loading`}
            lines={[96, 80, 40, 92, 60, 40, 98, 70, 40]}
          />
        </div>
      ) : queue.error !== null ? (
        <LoadProblem error={queue.error} retry={queue.retry} />
      ) : queue.count === 0 ? (
        <EmptyQueue choice={choice} />
      ) : (
        <>
          <QueueRows
            key={JSON.stringify([filter, sort])}
            queue={queue}
            label={t`Queue`}
            selected={selected}
            at={awaited ?? at}
            onSelect={select}
            {...(mayReview && {
              ticked: (id) => selection.ids.has(id),
              onTick: selection.toggle,
            })}
          />
          <Suspense>
            {selection.ids.size > 0 && (
              <QueueBulk selection={selection} total={queue.total} more={queue.more} />
            )}
          </Suspense>
          <p className={classes['total']}>
            {countWords}
            {queue.count < total &&
              ` · ${t`narrow the queue to see what is behind the first ${bound}`}`}
          </p>
        </>
      )}
    </div>
  );

  const nothing =
    queue.count === 0 ? null : (
      <EmptyState title={t`Nothing selected`}>
        <p>{t`Choose a claim in the queue.`}</p>
      </EmptyState>
    );
  const position = number(at + 1);

  return (
    <>
      <title>{t`Queue · Claimdesk`}</title>
      <h1 className="visually-hidden">{t`Queue`}</h1>
      <p className="visually-hidden" role="status">
        {told.words}
      </p>
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
              <Icon name="queue" size={16} /> {t`Queue`}
            </button>
            <button
              type="button"
              aria-label={t`Previous claim`}
              disabled={at <= 0}
              onClick={() => step(-1)}
            >
              <Icon name="left" size={16} />
            </button>
            <button
              type="button"
              aria-label={t`Next claim`}
              disabled={at < 0 || at >= queue.count - 1}
              onClick={() => step(1)}
            >
              <Icon name="right" size={16} />
            </button>
            <span>{at >= 0 && t`${position} of ${counted}`}</span>
          </div>
        }
        left={{ label: t`Queue`, content: list }}
        middle={{
          label: t`Article`,
          content: !listed ? (
            <ArticleSkeleton />
          ) : selected ? (
            <ArticlePane claimId={selected} onSelect={select} />
          ) : (
            nothing
          ),
        }}
        right={{
          label: t`Claim`,
          content: !listed ? (
            <ClaimSkeleton />
          ) : selected ? (
            <ClaimPane
              key={selected}
              claimId={selected}
              onSettled={advance}
              onGoTo={land}
              lands={landing === selected}
              comment={comment}
              show={show}
            />
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
    <EmptyState title={t`No claim meets these filters`}>
      <p>
        <Link to="/queue" search={{}}>
          {t`Show everything that is to do`}
        </Link>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title={t`Nothing to check`}>
      <p>
        <Trans>
          Every claim is settled, or there is no article yet.{' '}
          <Link to="/articles" search={{}}>
            Import articles
          </Link>{' '}
          to fill the queue, or{' '}
          <Link to="/queue" search={{ status: 'all' }}>
            look at all claims
          </Link>
          .
        </Trans>
      </p>
    </EmptyState>
  );
}
