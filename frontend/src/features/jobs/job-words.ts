import { plural, t } from '@lingui/core/macro';
import { number } from '@/lib/format';
import type { Job } from '@/lib/model';

const minute = 60;
const hour = 60 * minute;

/** What the job does, as a heading. */
export function jobTitle(job: Job): string {
  const { title } = job;
  switch (job.kind) {
    case 'import':
    case 'fact_checks':
      return t`Import of ${title}`;
    case 'export':
      return t`Files of ${title}`;
    default:
      return title;
  }
}

function remaining(seconds: number): string {
  if (seconds < minute) return t`less than a minute left`;
  if (seconds < hour) {
    return plural(Math.round(seconds / minute), {
      one: 'about # minute left',
      other: 'about # minutes left',
    });
  }
  return plural(Math.round(seconds / hour), {
    one: 'about # hour left',
    other: 'about # hours left',
  });
}

/** What is done: of an import and of an export, how many are new and how many were there. */
export function outcome(job: Job): string {
  const fresh = number(job.done - job.unchanged);
  const same = number(job.unchanged);
  const failed = number(job.failed);
  switch (job.kind) {
    case 'import':
    case 'fact_checks':
      return t`${fresh} new, ${same} there already, ${failed} failed`;
    case 'export':
      return t`${fresh} made, ${same} there already, ${failed} failed`;
    default:
      return t`${fresh} changed, ${same} unchanged, ${failed} failed`;
  }
}

/** How a job ended, in a few words. */
export function ending(job: Job): string {
  switch (job.state) {
    case 'done':
      return outcome(job);
    case 'cancelled':
      return t`cancelled`;
    case 'failed':
      return t`failed`;
    case 'waiting':
    case 'running':
      return t`under way`;
  }
}

/** How it goes, in one line. */
export function progressWords(job: Job): string {
  const handled = t`${{ done: number(job.done + job.failed) }} of ${{ total: number(job.total) }}`;
  switch (job.state) {
    case 'waiting':
      return t`Waits to begin · ${plural(job.left, { one: '# document', other: '# documents' })}`;
    case 'running':
      return [
        handled,
        job.rate && t`${{ rate: number(job.rate) }} a second`,
        typeof job.remainingSeconds === 'number' && remaining(job.remainingSeconds),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'cancelled':
      return t`Cancelled at ${handled}`;
    case 'failed':
      return `${t`Stopped at ${handled}.`} ${job.reason ?? ''}`.trimEnd();
    case 'done':
      return t`Done`;
  }
}
