import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { moment, number } from '@/lib/format';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { dossiersQuery } from './dossier-calls';
import classes from './dossiers.module.css';

export function DossierList({ whenEmpty }: { whenEmpty: ReactNode }) {
  const dossiers = useInfiniteQuery(dossiersQuery);
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
      <ul className={classes['list']} aria-label={t`Dossiers`}>
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
