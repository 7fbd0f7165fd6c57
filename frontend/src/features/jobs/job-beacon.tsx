import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { share } from '@/lib/format';
import { activeJobsQuery } from './job-calls';
import { useJobEnds } from './job-ends';
import classes from './jobs.module.css';
import { useUploads } from './uploads';

/** Says in the rail of every page that long work goes on, and leads to it; else it is not there. */
export function JobBeacon() {
  const { data } = useQuery(activeJobsQuery);
  const navigate = useNavigate();
  useJobEnds(() => void navigate({ to: '/jobs' }));
  const uploads = useUploads().filter(({ problem }) => problem === undefined);
  const jobs = data?.items ?? [];
  if (jobs.length + uploads.length === 0) return null;
  const total = jobs.reduce((sum, job) => sum + job.total, 0);
  const handled = jobs.reduce((sum, job) => sum + job.done + job.failed, 0);
  const done = total === 0 ? 0 : handled / total;
  return (
    <Link
      to="/jobs"
      className={classes['beacon']}
      aria-label={t`${plural(jobs.length + uploads.length, { one: '# job', other: '# jobs' })} under way, ${{ share: share(done) }} done`}
    >
      <progress value={done} max={1} aria-hidden="true" />
      <span aria-hidden="true">{share(done)}</span>
    </Link>
  );
}
