import { plural, t } from '@lingui/core/macro';
import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useBulkChange, useUndoBulkChange, type BulkAction } from '@/features/claims/bulk-calls';
import { mostChosen, type Selection } from '@/features/claims/use-selection';
import { dossiersQuery } from '@/features/dossiers/dossier-calls';
import { number } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import { useAssignable } from '@/lib/people';
import { reasonOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { Key } from '@/ui/states';
import { toast } from '@/ui/toasts';
import classes from './queue-bulk.module.css';

interface Props {
  readonly selection: Selection;
  /** How many claims the queue has, at least so many where `more`. */
  readonly total: number;
  readonly more: boolean;
}

/** What can be done to the claims that are chosen, all at once and taken back at once. */
export function QueueBulk({ selection, total, more }: Props) {
  const me = useAccount();
  const people = useAssignable(selection.ids.values().next().value);
  const dossiers = useInfiniteQuery(dossiersQuery).data?.pages.flatMap(({ items }) => items) ?? [];
  const changing = useBulkChange();
  const undoing = useUndoBulkChange();
  const problem = (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' });

  const run = (action: BulkAction) => {
    changing.mutateAsync({ ...action, claims: [...selection.ids] }).then((answer) => {
      const { id, done, refused } = answer;
      const left = refused.length;
      const reasons = [...new Set(refused.map(({ detail }) => detail))];
      const why = reasons.length > 2 ? `${reasons.slice(0, 2).join(' ')} …` : reasons.join(' ');
      const outcome = doneWords(action, done.length);
      selection.clear();
      toast({
        words:
          left === 0
            ? outcome
            : `${outcome} ${plural(left, { one: '# was left as it is:', other: '# were left as they are:' })} ${why}`,
        ...(done.length === 0 && { tone: 'problem' }),
        ...(id && {
          undo: () => {
            undoing.mutateAsync(id).then(({ refused: stayed }) => {
              const kept = stayed.length;
              if (kept === 0) return;
              toast({
                words: plural(kept, {
                  one: '# claim stays as somebody changed it since.',
                  other: '# claims stay as somebody changed them since.',
                }),
                tone: 'problem',
              });
            }, problem);
          },
        }),
      });
    }, problem);
  };
  useShortcuts([
    { keys: 'Escape', label: t`Choose none`, group: t`Queue`, run: selection.clear },
    {
      keys: 'Shift+A',
      label: t`Assign the chosen claims to me`,
      group: t`Queue`,
      run: () => run({ action: 'assign', account: me.id }),
    },
    {
      keys: 'Shift+D',
      label: t`Set the chosen claims aside`,
      group: t`Queue`,
      run: () => run({ action: 'dismiss', reason: 'not a claim' }),
    },
  ]);

  const chosen = selection.ids.size;
  const most = Math.min(total, mostChosen);
  const all = number(most);
  const isBounded = more || total > mostChosen;
  return (
    <div className={classes['bar']} role="group" aria-label={t`Chosen claims`}>
      <p className={classes['count']} role="status">
        {plural(chosen, { one: '# claim chosen', other: '# claims chosen' })}
      </p>
      {chosen < most && (
        <Button variant="subtle" onClick={() => void selection.all()}>
          {isBounded ? t`Choose the first ${all}` : t`Choose all ${all}`}
        </Button>
      )}
      <Button variant="subtle" onClick={selection.clear}>
        {t`None`}&nbsp;<Key>Escape</Key>
      </Button>
      <NativeSelect
        aria-label={t`Assign to`}
        value=""
        disabled={changing.isPending}
        onChange={({ currentTarget: { value } }) =>
          run(value === 'nobody' ? { action: 'unassign' } : { action: 'assign', account: value })
        }
        data={[
          { value: '', label: t`Assign to…`, disabled: true },
          { value: me.id, label: t`Me` },
          { value: 'nobody', label: t`Nobody` },
          ...people
            .filter(({ id }) => id !== me.id)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {dossiers.length > 0 && (
        <NativeSelect
          aria-label={t`Add to a dossier`}
          value=""
          disabled={changing.isPending}
          onChange={({ currentTarget: { value } }) =>
            run({ action: 'add_to_dossier', dossier: value })
          }
          data={[
            { value: '', label: t`Add to dossier…`, disabled: true },
            ...dossiers.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
      <Button
        variant="default"
        loading={changing.isPending}
        onClick={() => run({ action: 'dismiss', reason: 'not a claim' })}
      >
        {t`Not claims`}&nbsp;<Key>Shift+D</Key>
      </Button>
    </div>
  );
}

function doneWords({ action }: BulkAction, done: number): string {
  switch (action) {
    case 'assign':
      return plural(done, { one: '# claim assigned.', other: '# claims assigned.' });
    case 'unassign':
      return plural(done, { one: '# claim left to anybody.', other: '# claims left to anybody.' });
    case 'dismiss':
      return plural(done, {
        one: '# claim set aside as none.',
        other: '# claims set aside as none.',
      });
    case 'add_to_dossier':
      return plural(done, {
        one: '# claim added to the dossier.',
        other: '# claims added to the dossier.',
      });
  }
}
