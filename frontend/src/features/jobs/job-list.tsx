import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { activeJobsQuery, jobsQuery } from './job-calls';
import { JobRow } from './job-row';
import classes from './jobs.module.css';

/** Every job, the newest first. */
export function JobList({ whenEmpty }: { whenEmpty: ReactNode }) {
  const jobs = useInfiniteQuery(jobsQuery);
  if (jobs.isPending) return <SkeletonLines label={t`Jobs are loading`} lines={[60, 90, 60, 90]} />;
  if (jobs.isError) return <LoadProblem error={jobs.error} retry={() => void jobs.refetch()} />;
  const shown = jobs.data.pages.flatMap(({ items }) => items);
  if (shown.length === 0) return whenEmpty;
  return (
    <>
      <ul className={classes['list']} aria-label={t`Jobs`}>
        {shown.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
      {jobs.hasNextPage && (
        <Button
          variant="default"
          loading={jobs.isFetchingNextPage}
          onClick={() => void jobs.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}

/** The jobs that go on; nothing where there are none. */
export function ActiveJobs() {
  const { data } = useQuery(activeJobsQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <ul className={classes['list']} aria-label={t`Jobs under way`}>
      {data.items.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
    </ul>
  );
}
