import { t } from '@lingui/core/macro';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SavedView } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { useMay } from '@/lib/session';
import { Icon } from '@/ui/icon';
import { InlineProblem, SkeletonLines } from '@/ui/states';
import { toast } from '@/ui/toasts';
import type { QueueChoice } from './queue-filters';
import {
  choiceOf,
  contentOf,
  useChangeView,
  useDeleteView,
  useSaveView,
  viewsQuery,
} from './view-calls';
import classes from './views.module.css';

interface Props {
  readonly choice: QueueChoice;
  readonly me: string;
  readonly onChoose: (choice: QueueChoice) => void;
  readonly onClose: () => void;
}

/** The saved views, to choose by arrows and Enter; and the present choice, to save as another. */
export function ViewsMenu({ choice, me, onChoose, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const views = useQuery(viewsQuery);
  const mayShare = useMay('editor');
  const [renaming, setRenaming] = useState<string | null>(null);
  const items = views.data?.items ?? [];
  const isLoaded = views.data !== undefined;
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('[data-view], input')?.focus();
  }, [isLoaded]);

  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const entries = [...(menu.current?.querySelectorAll<HTMLElement>('[data-view]') ?? [])];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const next = entries[at < 0 ? 0 : (at + by + entries.length) % entries.length];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const choose = (chosen: QueueChoice) => {
    onChoose(chosen);
    onClose();
  };

  return (
    <div
      ref={menu}
      className={classes['menu']}
      role="dialog"
      aria-label={t`Saved views`}
      onKeyDown={step}
    >
      <InlineProblem error={views.error} />
      {views.isPending && <SkeletonLines label={t`The saved views are loading`} lines={[60, 80]} />}
      <ul>
        <li className={classes['entry']}>
          <button
            type="button"
            data-view
            className={classes['choose']}
            aria-current={Object.keys(choice).length === 0 ? 'true' : undefined}
            onClick={() => choose({})}
          >
            {t`All that is to do`}
          </button>
        </li>
        {items.map((view) =>
          renaming === view.id ? (
            <li key={view.id}>
              <RenameForm view={view} onDone={() => setRenaming(null)} />
            </li>
          ) : (
            <ViewEntry
              key={view.id}
              view={view}
              isCurrent={isSame(choiceOf(view), choice)}
              isMine={view.owner.id === me}
              mayChange={view.owner.id === me || mayShare}
              onChoose={() => choose(choiceOf(view))}
              onRename={() => setRenaming(view.id)}
            />
          ),
        )}
      </ul>
      <SaveForm choice={choice} mayShare={mayShare} />
    </div>
  );
}

function isSame(one: QueueChoice, other: QueueChoice): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof QueueChoice>;
  return [...names].every((name) => one[name] === other[name]);
}

interface EntryProps {
  readonly view: SavedView;
  readonly isCurrent: boolean;
  readonly isMine: boolean;
  readonly mayChange: boolean;
  readonly onChoose: () => void;
  readonly onRename: () => void;
}

function ViewEntry({ view, isCurrent, isMine, mayChange, onChoose, onRename }: EntryProps) {
  const deleting = useDeleteView();
  const saving = useSaveView();
  const { name, shared, filter, sort } = view;
  const owner = view.owner.name;
  const problem = (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' });
  const remove = () => {
    deleting.mutateAsync(view.id).then(
      () =>
        toast({
          words: t`View “${name}” deleted`,
          // Another's view comes back as one's own.
          undo: () => saving.mutate({ name, shared, filter, sort }, { onError: problem }),
        }),
      problem,
    );
  };
  return (
    <li className={classes['entry']}>
      <button
        type="button"
        data-view
        className={classes['choose']}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onChoose}
      >
        <span>{name}</span>
        {shared && (
          <span className={classes['fine']}>{isMine ? t`shared` : t`shared by ${owner}`}</span>
        )}
      </button>
      {mayChange && (
        <>
          <button
            type="button"
            className={classes['tool']}
            aria-label={t`Rename: ${name}`}
            onClick={onRename}
          >
            <Icon name="edit" size={14} />
          </button>
          <button
            type="button"
            className={classes['tool']}
            aria-label={t`Delete: ${name}`}
            disabled={deleting.isPending}
            onClick={remove}
          >
            <Icon name="trash" size={14} />
          </button>
        </>
      )}
    </li>
  );
}

function RenameForm({ view, onDone }: { view: SavedView; onDone: () => void }) {
  const [name, setName] = useState(view.name);
  const changing = useChangeView();
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        changing.mutate({ view, name }, { onSuccess: onDone });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <TextInput
        aria-label={t`New name`}
        value={name}
        maxLength={100}
        required
        autoFocus
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <Button type="submit" variant="default" loading={changing.isPending}>
        {t`Rename`}
      </Button>
      <InlineProblem error={changing.error} />
    </form>
  );
}

function SaveForm({ choice, mayShare }: { choice: QueueChoice; mayShare: boolean }) {
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const saving = useSaveView();
  if (Object.keys(choice).length === 0) {
    return (
      <p className={classes['fine']}>{t`Narrow the queue, then save what you see as a view.`}</p>
    );
  }
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(
          { name, shared, ...contentOf(choice) },
          {
            onSuccess: () => {
              setName('');
              toast({ words: t`View “${name}” saved` });
            },
          },
        );
      }}
    >
      <TextInput
        label={t`Save what you see as`}
        value={name}
        maxLength={100}
        required
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      {mayShare && (
        <Checkbox
          size="xs"
          label={t`For everybody`}
          checked={shared}
          onChange={({ currentTarget: { checked } }) => setShared(checked)}
        />
      )}
      <Button type="submit" loading={saving.isPending}>
        {t`Save the view`}
      </Button>
      <InlineProblem error={saving.error} />
    </form>
  );
}
