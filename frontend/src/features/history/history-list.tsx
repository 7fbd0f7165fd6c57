import { Button } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { moment } from '@/lib/format';
import type { HistoryEntry } from '@/lib/model';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { WordDifference } from '@/ui/word-difference';
import { historyQuery } from './history-calls';
import { actionWords, fieldWords } from './history-words';
import classes from './history.module.css';

interface Props {
  readonly claim: string;
  /** The way to a version of the claim. */
  readonly versionLink: (version: number) => ReactNode;
  /** What a field's value says to people, where it is a code. */
  readonly sayValue: (field: string, value: string) => string;
}

/** What happened to a claim, the latest first. */
export function HistoryList({ claim, ...entries }: Props) {
  const history = useInfiniteQuery(historyQuery(claim));
  if (history.isPending) {
    return <SkeletonLines label={t`The history is loading`} lines={[50, 90, 60, 80]} />;
  }
  if (history.isError) {
    return <LoadProblem error={history.error} retry={() => void history.refetch()} />;
  }
  return (
    <>
      <ol className={classes['history']} aria-label={t`What happened`}>
        {history.data.pages
          .flatMap(({ items }) => items)
          .map((entry) => (
            <Entry key={entry.sequence} entry={entry} {...entries} />
          ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          <Trans>Earlier</Trans>
        </Button>
      )}
    </>
  );
}

/** What is read as a whole: of "4,200,000" and "4,200" the digits in common say nothing. */
const readings: ReadonlySet<string> = new Set(['figure', 'period']);

type EntryProps = Omit<Props, 'claim'> & { readonly entry: HistoryEntry };

function Entry({ entry, versionLink, sayValue }: EntryProps) {
  const { by, action, at, version, changes, hidden } = entry;
  return (
    <li>
      <p className={classes['what']}>
        <b>{by.name}</b> {actionWords(action)}
        <span className={classes['at']}>{moment(at)}</span>
        {version !== null && version !== undefined && versionLink(version)}
      </p>
      {hidden && (
        <p className={classes['at']}>
          <Trans>What it says shows once all blind reviews are in.</Trans>
        </p>
      )}
      {changes.length > 0 && (
        <dl className={classes['changes']}>
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{fieldWords(field)}</dt>
              <dd>
                {readings.has(field) ? (
                  `${before ?? ''} → ${after ?? ''}`
                ) : (
                  <WordDifference
                    before={before ? sayValue(field, before) : ''}
                    after={after ? sayValue(field, after) : ''}
                  />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
