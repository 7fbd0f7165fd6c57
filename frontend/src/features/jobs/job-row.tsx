import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { moment, number } from '@/lib/format';
import type { Job } from '@/lib/model';
import { useMay } from '@/lib/session';
import { Icon } from '@/ui/icon';
import { InlineProblem, LoadProblem, SkeletonLines } from '@/ui/states';
import { failuresQuery, useChangeJob } from './job-calls';
import { jobTitle, outcome, progressWords } from './job-words';
import classes from './jobs.module.css';

/** A job: how far it came, what failed and why, and what can be done with it. */
export function JobRow({ job }: { job: Job }) {
  const change = useChangeJob(job);
  const mayChange = useMay('reviewer');
  const [open, setOpen] = useState(false);
  const goesOn = job.state === 'waiting' || job.state === 'running';
  const resumable = job.state === 'cancelled' || job.state === 'failed';
  return (
    <li className={classes['job']} data-state={job.state}>
      <div className={classes['head']}>
        <h2>{jobTitle(job)}</h2>
        <span className={classes['fine']}>
          {job.createdBy} · {moment(job.createdAt)}
        </span>
      </div>
      <progress
        value={job.done + job.failed}
        max={Math.max(1, job.total)}
        aria-label={jobTitle(job)}
      />
      <p className={classes['words']}>
        <Icon name={iconOf(job)} size={15} />
        <span>{progressWords(job)}</span>
        <span className={classes['outcome']}>{outcome(job)}</span>
      </p>
      <div className={classes['actions']}>
        {job.failed > 0 && (
          <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open
              ? t`Hide what failed (${{ count: number(job.failed) }})`
              : t`Show what failed (${{ count: number(job.failed) }})`}
          </Button>
        )}
        {mayChange && goesOn && (
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate('cancel')}
          >
            <Trans>Cancel</Trans>
          </Button>
        )}
        {mayChange && resumable && (
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate('resume')}
          >
            <Plural
              value={job.left}
              one="Resume (# document left)"
              other="Resume (# documents left)"
            />
          </Button>
        )}
        {mayChange && !goesOn && (
          <Button
            variant="subtle"
            loading={change.isPending}
            aria-label={t`Take ${{ job: jobTitle(job) }} off the list`}
            onClick={() => change.mutate('remove')}
          >
            <Trans>Take off the list</Trans>
          </Button>
        )}
      </div>
      <InlineProblem error={change.error} />
      {open && <Failures id={job.id} />}
    </li>
  );
}

function iconOf(job: Job) {
  switch (job.state) {
    case 'waiting':
      return 'clock';
    case 'running':
      return 'open';
    case 'cancelled':
      return 'cross';
    case 'failed':
      return 'warning';
    case 'done':
      return job.failed > 0 ? 'warning' : 'done';
  }
}

function Failures({ id }: { id: string }) {
  const failures = useInfiniteQuery(failuresQuery(id));
  if (failures.isPending) return <SkeletonLines label={t`Failures are loading`} lines={[60, 80]} />;
  if (failures.isError) {
    return <LoadProblem error={failures.error} retry={() => void failures.refetch()} />;
  }
  return (
    <>
      <ul className={classes['failures']} aria-label={t`What failed`}>
        {failures.data.pages
          .flatMap(({ items }) => items)
          .map((failure) => (
            <li key={failure.number}>
              <b>{failure.name}</b>
              <span>{failure.reason}</span>
            </li>
          ))}
      </ul>
      {failures.hasNextPage && (
        <Button
          variant="subtle"
          loading={failures.isFetchingNextPage}
          onClick={() => void failures.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}
