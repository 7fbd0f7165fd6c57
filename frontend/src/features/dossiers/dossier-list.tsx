import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { moment, number } from '@/lib/format';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { archivedDossiersQuery, dossiersQuery } from './dossier-calls';
import classes from './dossiers.module.css';

/** The dossiers that are worked on; those that are archived where they are asked for. */
export function DossierList({ whenEmpty }: { whenEmpty: ReactNode }) {
  const [archived, setArchived] = useState(false);
  return (
    <>
      <div className={classes['tools']}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-pressed={archived}
          onClick={() => setArchived(!archived)}
        >
          {archived ? <Trans>Show those worked on</Trans> : <Trans>Show the archived</Trans>}
        </Button>
      </div>
      <Rows
        key={String(archived)}
        archived={archived}
        whenEmpty={
          archived ? (
            <p className={classes['fine']}>
              <Trans>
                No dossier is archived. An editor archives one in its settings, once nothing in it
                is to change.
              </Trans>
            </p>
          ) : (
            whenEmpty
          )
        }
      />
    </>
  );
}

function Rows({ archived, whenEmpty }: { archived: boolean; whenEmpty: ReactNode }) {
  const dossiers = useInfiniteQuery(archived ? archivedDossiersQuery : dossiersQuery);
  if (dossiers.isPending) {
    return <SkeletonLines label={t`Dossiers are loading`} lines={[70, 30, 85, 30]} />;
  }
  if (dossiers.isError) {
    return <LoadProblem error={dossiers.error} retry={() => void dossiers.refetch()} />;
  }
  const shown = dossiers.data.pages.flatMap(({ items }) => items);
  if (shown.length === 0) return whenEmpty;
  return (
    <>
      <ul className={classes['list']} aria-label={archived ? t`Archived dossiers` : t`Dossiers`}>
        {shown.map((dossier) => {
          const { decided, dismissed, total } = dossier.progress;
          return (
            <li key={dossier.id} className={classes['row']}>
              <Link to="/dossiers/$dossierId" params={{ dossierId: dossier.id }} search={{}}>
                {dossier.title}
              </Link>
              <span className={classes['fine']}>
                {[
                  dossier.reviews === 2 && t`two blind reviews`,
                  dossier.reports > 0 &&
                    plural(dossier.reports, {
                      one: '# version published',
                      other: '# versions published',
                    }),
                  t`changed ${{ moment: moment(dossier.updated) }}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className={classes['count']}>
                {t`${{ settled: number(decided + dismissed) }} of ${plural(total, { one: '# claim', other: '# claims' })} settled`}
              </span>
            </li>
          );
        })}
      </ul>
      {dossiers.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={dossiers.isFetchingNextPage}
          onClick={() => void dossiers.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}
