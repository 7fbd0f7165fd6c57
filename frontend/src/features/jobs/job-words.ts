import { counted, number } from '@/lib/format';
import type { Job } from '@/lib/model';

const minute = 60;
const hour = 60 * minute;

/** What the job does, as a heading. */
export function jobTitle(job: Job): string {
  return job.kind === 'import' ? `Import of ${job.title}` : job.title;
}

function remaining(seconds: number): string {
  if (seconds < minute) return 'less than a minute left';
  if (seconds < hour) return `about ${counted(Math.round(seconds / minute), 'minute')} left`;
  return `about ${counted(Math.round(seconds / hour), 'hour')} left`;
}

/** What is done: of an import, how many articles are new and how many were there. */
export function outcome(job: Job): string {
  const parts =
    job.kind === 'import'
      ? [`${number(job.done - job.unchanged)} new`, `${number(job.unchanged)} there already`]
      : [`${number(job.done - job.unchanged)} changed`, `${number(job.unchanged)} unchanged`];
  return [...parts, `${number(job.failed)} failed`].join(', ');
}

/** How it goes, in one line. */
export function progressWords(job: Job): string {
  const handled = `${number(job.done + job.failed)} of ${number(job.total)}`;
  switch (job.state) {
    case 'waiting':
      return `Waits to begin · ${counted(job.left, 'document')}`;
    case 'running':
      return [
        handled,
        job.rate && `${number(job.rate)} a second`,
        typeof job.remainingSeconds === 'number' && remaining(job.remainingSeconds),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'cancelled':
      return `Cancelled at ${handled}`;
    case 'failed':
      return `Stopped at ${handled}. ${job.reason ?? ''}`;
    case 'done':
      return 'Done';
  }
}
