import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { FactCheck } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { EarlierFactCheck } from '@/ui/earlier-fact-check';
import { Icon } from '@/ui/icon';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { factChecksQuery, useKeepFactCheck } from './fact-check-calls';
import classes from './fact-checks.module.css';

/** The fact-checks that were imported, narrowed by what is typed. */
export function FactCheckList({ mayChange }: { readonly mayChange: boolean }) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const list = useInfiniteQuery(factChecksQuery(q));
  const shown = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <>
      <TextInput
        label={t`Search`}
        description={t`Words of the claim, who said it, or the publisher`}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status" className={classes['fine']}>
        {list.data && plural(total, { one: '# fact-check', other: '# fact-checks' })}
      </p>
      {list.isPending && (
        <SkeletonLines label={t`The fact-checks are loading`} lines={[90, 40, 85, 40]} />
      )}
      {list.isError && <LoadProblem error={list.error} retry={() => void list.refetch()} />}
      {list.data && shown.length === 0 && (
        <p className={classes['fine']}>
          {q === '' ? (
            <Trans>
              None yet. Import files of ClaimReview: JSON-LD, pages that hold it, a line for each,
              or a ZIP archive.
            </Trans>
          ) : (
            <Trans>No fact-check has these words.</Trans>
          )}
        </p>
      )}
      {shown.length > 0 && (
        <ul className={classes['list']} aria-label={t`Earlier fact-checks`}>
          {shown.map((factCheck) => (
            <li key={factCheck.id}>
              <div>
                <EarlierFactCheck factCheck={factCheck} />
              </div>
              {mayChange && <Remove factCheck={factCheck} />}
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}

function Remove({ factCheck }: { readonly factCheck: FactCheck }) {
  const keeping = useKeepFactCheck();
  const { id, claim } = factCheck;
  const keep = (removed: boolean) =>
    keeping.mutateAsync({ id, removed }).then(
      () => {
        if (removed) toast({ words: t`Fact-check removed`, undo: () => void keep(false) });
      },
      (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }),
    );
  return (
    <button type="button" aria-label={t`Remove: ${claim}`} onClick={() => void keep(true)}>
      <Icon name="trash" size={15} />
    </button>
  );
}
