import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Downloads } from '@/features/reports/downloads';
import { frameQuery } from '@/features/reports/report-calls';
import { ReportView } from '@/features/reports/report-view';
import { moment } from '@/lib/format';
import { Page } from '@/ui/page';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { ReportPictures } from '../late-pictures';
import classes from './report-page.module.css';

const LateDifference = lazy(async () => ({
  default: (await import('@/features/reports/report-difference')).ReportDifference,
}));

const route = getRouteApi('/desk/reports/$reportId');

export function ReportPage() {
  const { reportId } = route.useParams();
  const of = useMemo(() => ({ kind: 'report', id: reportId }) as const, [reportId]);
  const report = useQuery(frameQuery(of));
  if (report.isPending) {
    return (
      <Page title={t`Report`}>
        <SkeletonLines label={t`The report is loading`} lines={[100, 90, 95, 60]} />
      </Page>
    );
  }
  if (report.isError) {
    return <LoadProblem isPage error={report.error} retry={() => void report.refetch()} />;
  }
  const { version, content } = report.data;
  if (!version) throw new Error('What is published is a version.');
  const { title, number, published, publishedBy, sha256, dossier } = version;
  return (
    <Page
      title={title}
      line={
        <>
          <Trans>
            Version {number}, published {ph({ moment: moment(published) })} by{' '}
            {ph({ name: publishedBy.name })} ·{' '}
            <Link to="/dossiers/$dossierId" params={{ dossierId: dossier }} search={{}}>
              its dossier
            </Link>
          </Trans>
        </>
      }
    >
      <div className={classes['files']}>
        <Downloads report={reportId} jobLink={(words) => <Link to="/jobs">{words}</Link>} />
        <p title={sha256}>SHA-256 {sha256.slice(0, 16)}…</p>
        {content.edition?.address && (
          <p>
            <a href={content.edition.address}>
              <Trans>The page that anyone can read</Trans>
            </a>
          </p>
        )}
      </div>
      {number > 1 && <WhatChanged key={reportId} report={reportId} number={number} />}
      <ReportView
        key={reportId}
        of={of}
        frame={report.data}
        pictures={<ReportPictures of={of} whenNone={null} />}
      />
    </Page>
  );
}

/** Folded until it is asked for: it compares two whole reports. */
function WhatChanged({ report, number }: { report: string; number: number }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>What changed</Trans>
      </summary>
      {open && (
        <Suspense
          fallback={<SkeletonLines label={t`What changed is loading`} lines={[60, 90, 40]} />}
        >
          <LateDifference report={report} number={number} />
        </Suspense>
      )}
    </details>
  );
}
