import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { counted, moment } from '@/lib/format';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { dossiersQuery } from './dossier-calls';
import classes from './dossiers.module.css';

export function DossierList({ whenEmpty }: { whenEmpty: ReactNode }) {
  const dossiers = useInfiniteQuery(dossiersQuery);
  if (dossiers.isPending) {
    return <SkeletonLines label="Dossiers are loading" lines={[70, 30, 85, 30]} />;
  }
  if (dossiers.isError) {
    return <LoadProblem error={dossiers.error} retry={() => void dossiers.refetch()} />;
  }
  const shown = dossiers.data.pages.flatMap(({ items }) => items);
  if (shown.length === 0) return whenEmpty;
  return (
    <>
      <ul className={classes['list']} aria-label="Dossiers">
        {shown.map((dossier) => {
          const { decided, dismissed, total } = dossier.progress;
          return (
            <li key={dossier.id} className={classes['row']}>
              <Link to="/dossiers/$dossierId" params={{ dossierId: dossier.id }} search={{}}>
                {dossier.title}
              </Link>
              <span className={classes['fine']}>
                {dossier.reviews === 2 ? 'two blind reviews · ' : ''}
                {dossier.reports > 0 ? `${counted(dossier.reports, 'version')} published · ` : ''}
                changed {moment(dossier.updated)}
              </span>
              <span className={classes['count']}>
                {decided + dismissed} of {counted(total, 'claim')} settled
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
          Show more
        </Button>
      )}
    </>
  );
}
