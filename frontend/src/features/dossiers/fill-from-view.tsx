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

/** Adds all claims that a saved view of the queue finds. */
export function FillFromView({ dossier }: { dossier: string }) {
  const views = useQuery(savedViewsQuery).data?.items ?? [];
  const [chosen, setChosen] = useState('');
  const view = views.find(({ id }) => id === chosen);
  const found = useQuery(foundByViewQuery(view));
  const { filling, undoing } = useFillFromView(dossier);
  const problem = (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' });

  const fill = (id: string) => {
    filling.mutateAsync(id).then(
      ({ id: change, done, refused, more }) => {
        const added = done.length;
        const already = refused.filter(({ reason }) => reason === 'already').length;
        const most = number(mostAdded);
        const words = [
          plural(added, { one: '# claim added.', other: '# claims added.' }),
          already > 0 &&
            plural(already, { one: '# was there already.', other: '# were there already.' }),
          more && t`The view finds more than ${most}; narrow it to add the rest.`,
        ];
        toast({
          words: words.filter(Boolean).join(' '),
          ...(change && { undo: () => void undoing.mutateAsync(change).catch(problem) }),
        });
        setChosen('');
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
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: t`Choose a view…` },
          ...views.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {view && found.data && (
        <>
          <p className={classes['fine']} role="status">
            {found.data.more
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
            {total === 1 ? t`Add this claim` : t`Add these ${counted} claims`}
          </Button>
        </>
      )}
      <InlineProblem error={found.error ?? filling.error} />
    </div>
  );
}
