import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { number } from '@/lib/format';
import { reasonOf } from '@/lib/problem';
import { InlineProblem } from '@/ui/states';
import { toast } from '@/ui/toasts';
import classes from './dossiers.module.css';
import { foundByViewQuery, savedViewsQuery, useFillFromView } from './fill-calls';

/** How many claims are added at once; the server's own bound. */
const mostAdded = 1000;

/**
 * Adds the claims that a saved view of the queue finds: all, or of more than a thousand the most
 * worth checking first and then, as long as somebody asks, the next thousand.
 */
export function FillFromView({ dossier }: { dossier: string }) {
  const views = useQuery(savedViewsQuery).data?.items ?? [];
  const [chosen, setChosen] = useState('');
  const view = views.find(({ id }) => id === chosen);
  const found = useQuery(foundByViewQuery(view));
  const [added, setAdded] = useState(0);
  const { filling, undoing } = useFillFromView(dossier);
  const problem = (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' });

  const choose = (id: string) => {
    setChosen(id);
    setAdded(0);
  };
  const fill = (id: string) => {
    filling.mutateAsync(id).then(
      ({ id: change, done, more }) => {
        toast({
          words: plural(done.length, {
            0: 'All of them are here already.',
            one: '# claim added.',
            other: '# claims added.',
          }),
          ...(change && { undo: () => void undoing.mutateAsync(change).catch(problem) }),
        });
        if (more) setAdded((before) => before + done.length);
        else choose('');
      },
      // The panel says why, below the button.
      () => undefined,
    );
  };

  if (views.length === 0) {
    return (
      <p className={classes['fine']}>
        <Trans>A view that is saved in the queue (v) can fill the dossier at once.</Trans>
      </p>
    );
  }
  const total = found.data?.total ?? 0;
  const counted = number(Math.min(total, mostAdded));
  return (
    <div className={classes['fill']}>
      <NativeSelect
        label={t`Add all claims of a saved view`}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t`Choose a view…` },
          ...views.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {view && found.data && (
        <>
          <p className={classes['fine']} role="status">
            {added > 0
              ? t`${{ added: number(added) }} claims are added. The view finds more: stop here, or add those that come next in worth.`
              : found.data.more
                ? t`It finds more than ${{ total: number(total) }} claims; the ${{ most: number(mostAdded) }} most worth checking are added.`
                : total > mostAdded
                  ? t`It finds ${{ total: number(total) }} claims; the ${{ most: number(mostAdded) }} most worth checking are added.`
                  : plural(total, {
                      one: 'It finds # claim; what is here already stays where it is.',
                      other: 'It finds # claims; what is here already stays where it is.',
                    })}
          </p>
          <Button
            variant="default"
            loading={filling.isPending}
            disabled={total === 0}
            onClick={() => fill(view.id)}
          >
            {added > 0
              ? t`Add the next ${{ most: number(mostAdded) }} claims`
              : total === 1
                ? t`Add this claim`
                : t`Add these ${counted} claims`}
          </Button>
        </>
      )}
      <InlineProblem error={found.error ?? filling.error} />
    </div>
  );
}
