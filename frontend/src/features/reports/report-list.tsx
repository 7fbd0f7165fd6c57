import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { moment } from '@/lib/format';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { reportsQuery } from './report-calls';
import classes from './reports.module.css';

/** Published reports, newest first; of one dossier or of all. */
export function ReportList({ dossier, whenEmpty }: { dossier?: string; whenEmpty: ReactNode }) {
  const reports = useInfiniteQuery(reportsQuery(dossier));
  if (reports.isPending) {
    return <SkeletonLines label={t`Reports are loading`} lines={[80, 40, 70, 40]} />;
  }
  if (reports.isError) {
    return <LoadProblem error={reports.error} retry={() => void reports.refetch()} />;
  }
  const shown = reports.data.pages.flatMap(({ items }) => items);
  if (shown.length === 0) return whenEmpty;
  return (
    <>
      <ul className={classes['list']} aria-label={t`Published reports`}>
        {shown.map((report) => (
          <li key={report.id}>
            <Link to="/reports/$reportId" params={{ reportId: report.id }}>
              {dossier ? t`Version ${{ number: String(report.number) }}` : report.title}
            </Link>
            <span className={classes['fine']}>
              {!dossier && `${t`Version ${{ number: String(report.number) }}`} · `}
              {moment(report.published)} · {report.publishedBy.name}
            </span>
            {report.correction && <span className={classes['note']}>{report.correction}</span>}
          </li>
        ))}
      </ul>
      {reports.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={reports.isFetchingNextPage}
          onClick={() => void reports.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}
