import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useIsMutating, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moment, shortened } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import type { Decision } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { useRatings } from '@/lib/ratings';
import { Dialog } from '@/ui/dialog';
import { InlineProblem, Key, SkeletonLines } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { VerdictSign } from '@/ui/verdict-sign';
import { decisionsQuery, useTakeBack } from './decision-calls';
import classes from './recent-decisions.module.css';

interface Props {
  /** Goes to the claim whose decision was taken back. */
  readonly onReturn: (claim: string) => void;
}

/**
 * One's own last ten decisions. `u` takes the last of them back, `u` again the one before; a message
 * that offers to undo something else comes first while it is shown.
 */
export function RecentDecisions({ onReturn }: Props) {
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const takeBack = useTakeBack();
  const sending = useIsMutating({ mutationKey: ['decide'] }) > 0;

  const undo = (decision: Decision) =>
    takeBack.mutateAsync(decision).then(
      () => {
        const statement = shortened(decision.text);
        toast({ words: t`Taken back: “${statement}”` });
        setOpen(false);
        onReturn(decision.claim);
      },
      (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }),
    );
  const undoLast = async () => {
    if (takeBack.isPending) return;
    if (sending) {
      toast({ words: t`A verdict is still on its way; it can be taken back when it is saved.` });
      return;
    }
    const { items } = await queries.query({ ...decisionsQuery, staleTime: 0 });
    const [last] = items;
    if (!last) toast({ words: t`There is no decision to take back.` });
    else if (last.obstacle != null) setOpen(true);
    else await undo(last);
  };
  useShortcuts([
    {
      keys: 'u',
      label: t`Undo the last decision`,
      group: t`Review`,
      run: () => {
        undoLast().catch((error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }));
      },
    },
  ]);

  return (
    <>
      <button type="button" className={classes['opener']} onClick={() => setOpen(true)}>
        <Trans>Recent decisions</Trans> <Key>u</Key>
      </button>
      {open && (
        <Dialog onClose={() => setOpen(false)} title={t`Recent decisions`} size="lg">
          <List busy={takeBack.isPending} onUndo={(decision) => void undo(decision)} />
        </Dialog>
      )}
    </>
  );
}

function List({
  busy,
  onUndo,
}: {
  readonly busy: boolean;
  readonly onUndo: (decision: Decision) => void;
}) {
  const decisions = useQuery(decisionsQuery);
  const ratings = useRatings();
  if (decisions.isPending) {
    return <SkeletonLines label={t`Your decisions are loading`} lines={[90, 80, 90]} />;
  }
  if (decisions.isError) return <InlineProblem error={decisions.error} />;
  if (decisions.data.items.length === 0) {
    return (
      <p>
        <Trans>You have decided nothing yet. The last ten decisions can be taken back here.</Trans>
      </p>
    );
  }
  return (
    <ul className={classes['list']} aria-label={t`Your last decisions`}>
      {decisions.data.items.map((decision) => {
        const rating = ratings.find(({ id }) => id === decision.rating);
        const statement = shortened(decision.text);
        return (
          <li key={decision.claim}>
            <span className={classes['what']}>
              {rating ? <VerdictSign rating={rating} size={15} /> : t`Not a claim`}
              <time dateTime={decision.at}>{moment(decision.at)}</time>
            </span>
            <span className={classes['text']}>{decision.text}</span>
            {decision.obstacle == null ? (
              <button
                type="button"
                disabled={busy}
                aria-label={t`Take back: ${statement}`}
                onClick={() => onUndo(decision)}
              >
                <Trans>Take back</Trans>
              </button>
            ) : (
              <span className={classes['obstacle']}>{obstacleOf(decision.obstacle)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function obstacleOf(obstacle: NonNullable<Decision['obstacle']>): string {
  switch (obstacle) {
    case 'adjudicated':
      return t`An editor has settled it: it cannot be taken back.`;
    case 'published':
      return t`A published report tells it: take it back at the claim, and publish a correction.`;
    case 'changed':
      return t`Somebody has changed the claim since: look at it first.`;
  }
}
