import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { decimal, number } from '@/lib/format';
import type { ExportState, Job } from '@/lib/model';
import { useMay } from '@/lib/session';
import { Icon } from '@/ui/icon';
import { InlineProblem } from '@/ui/states';
import { exportsQuery, useMakeExport, useStopExport } from './report-calls';
import classes from './reports.module.css';

const formats = [
  { format: 'html', label: 'HTML', about: msg`a page on its own, to read, print and publish` },
  { format: 'pdf', label: 'PDF', about: msg`pages to print and to archive` },
  { format: 'docx', label: 'DOCX', about: msg`a document for word processors` },
  { format: 'md', label: 'Markdown', about: msg`plain text with Markdown’s marks` },
  { format: 'csv', label: 'CSV', about: msg`a table, one row a claim` },
  { format: 'json', label: 'JSON', about: msg`the frozen content itself` },
  { format: 'claimreview', label: 'ClaimReview', about: msg`schema.org, for search engines` },
  {
    format: 'annotations',
    label: 'Web Annotations',
    about: msg`W3C Web Annotations on the articles`,
  },
] as const;

interface Props {
  readonly report: string;
  /** A link to the jobs, in these words. */
  readonly jobLink: (words: ReactNode) => ReactNode;
}

/** The published version in each form; what takes long is made first, and shows how far it is. */
export function Downloads({ report, jobLink }: Props) {
  const { data } = useQuery(exportsQuery(report));
  const make = useMakeExport(report);
  const stop = useStopExport(report);
  const mayStop = useMay('reviewer');
  return (
    <>
      <ul className={classes['downloads']} aria-label={t`Downloads`}>
        {formats.map(({ format, label, about }) => {
          const state = data?.items.find((each) => each.format === format);
          return (
            <li key={format}>
              {state?.job ? (
                <UnderWay
                  label={label}
                  job={state.job}
                  progress={state.progress}
                  jobLink={jobLink}
                  {...(mayStop && { onStop: () => stop.mutate(format) })}
                />
              ) : state?.byJob && !state.made ? (
                <button
                  type="button"
                  title={i18n._(about)}
                  disabled={make.isPending}
                  onClick={() => make.mutate(format)}
                >
                  <Icon name="download" size={15} /> {t`Make ${{ format: label }}`}
                </button>
              ) : (
                <a
                  href={`/api/v1/reports/${report}/export?format=${format}`}
                  download
                  title={i18n._(about)}
                >
                  <Icon name="download" size={15} /> {label}{' '}
                  {typeof state?.bytes === 'number' && (
                    <span className={classes['size']}>{fileSize(state.bytes)}</span>
                  )}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      <InlineProblem error={make.error ?? stop.error} />
    </>
  );
}

interface UnderWayProps extends Pick<Props, 'jobLink'> {
  readonly label: string;
  readonly job: Job;
  readonly progress: ExportState['progress'];
  readonly onStop?: () => void;
}

/** A file that a job makes now: how far it is, the way to the job, and a way to stop it. */
function UnderWay({ label, job, progress, jobLink, onStop }: UnderWayProps) {
  const words =
    job.state === 'waiting'
      ? t`${{ format: label }} waits to be made`
      : t`${{ format: label }} is being made`;
  return (
    <span className={classes['making']}>
      <progress aria-label={words} {...(progress && { value: share(progress, label), max: 1 })} />
      <span role="status">{jobLink(words)}</span>
      {progress && <span className={classes['size']}>{howFar(progress)}</span>}
      {onStop && (
        <button type="button" aria-label={t`Stop making ${{ format: label }}`} onClick={onStop}>
          <Trans>Stop</Trans>
        </button>
      )}
    </span>
  );
}

type Progress = NonNullable<ExportState['progress']>;

function howFar({ step, done, total }: Progress): string {
  const [at, of] = [number(done), number(total)];
  return step === 'claims' ? t`${{ at }} of ${{ of }} claims` : t`${{ at }} of ${{ of }} pages`;
}

/** How much of the whole is done; a PDF's pages are numbered and saved once its claims are set, a fifth of the work. */
function share({ step, done, total }: Progress, label: string): number {
  const ofStep = done / Math.max(1, total);
  if (label !== 'PDF') return ofStep;
  return step === 'claims' ? 0.8 * ofStep : 0.8 + 0.2 * ofStep;
}

const kilobyte = 1e3;
const megabyte = 1e6;

function fileSize(bytes: number): string {
  return bytes < megabyte
    ? t`${{ size: number(Math.ceil(bytes / kilobyte)) }} kB`
    : t`${{ size: decimal(Math.round(bytes / (megabyte / 10)) / 10) }} MB`;
}
