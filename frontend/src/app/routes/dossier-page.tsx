import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Agreement } from '@/features/dossiers/agreement';
import { AddClaims } from '@/features/dossiers/add-claims';
import { ArchivedNote } from '@/features/dossiers/dossier-archive';
import { DossierClaims } from '@/features/dossiers/dossier-claims';
import { DossierForm } from '@/features/dossiers/dossier-form';
import { DossierProgressBar } from '@/features/dossiers/dossier-progress';
import { FillFromView } from '@/features/dossiers/fill-from-view';
import { Notes } from '@/features/dossiers/notes';
import { dossierQuery, gateQuery, useChangeDossier } from '@/features/dossiers/dossier-calls';
import { PublishForm } from '@/features/reports/publish-form';
import { frameQuery } from '@/features/reports/report-calls';
import { ReportList } from '@/features/reports/report-list';
import { ReportView } from '@/features/reports/report-view';
import { number } from '@/lib/format';
import type { DossierDetail } from '@/lib/model';
import { useRatings } from '@/lib/ratings';
import { useMay } from '@/lib/session';
import { LateMarkdown } from '@/ui/late-markdown';
import { Page } from '@/ui/page';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { curePlace } from '../cure-place';
import { ReportPictures } from '../late-pictures';
import classes from './dossier-page.module.css';

const DossierSettings = lazy(async () => ({
  default: (await import('@/features/dossiers/dossier-settings')).DossierSettings,
}));

const route = getRouteApi('/desk/dossiers/$dossierId');

export function DossierPage() {
  const { dossierId } = route.useParams();
  const dossier = useQuery(dossierQuery(dossierId));
  if (dossier.isPending) {
    return (
      <Page title={t`Dossier`}>
        <SkeletonLines label={t`The dossier is loading`} lines={[70, 40, 90, 90, 80]} />
      </Page>
    );
  }
  if (dossier.isError) {
    return <LoadProblem isPage error={dossier.error} retry={() => void dossier.refetch()} />;
  }
  return <Loaded key={dossierId} dossier={dossier.data} />;
}

function Loaded({ dossier }: { dossier: DossierDetail }) {
  const { view } = route.useSearch();
  const navigate = useNavigate();
  const isEditor = useMay('editor');
  const mayEdit = isEditor && !dossier.archived;
  const mayAdd = useMay('reviewer') && !dossier.archived;
  const ratings = useRatings();
  const gate = useQuery(gateQuery(dossier.id));
  const changing = useChangeDossier(dossier);
  const [editing, setEditing] = useState(false);
  const { decided, dismissed, total } = dossier.progress;
  return (
    <Page
      title={dossier.title}
      line={
        <>
          {t`${{ settled: number(decided + dismissed) }} of ${plural(total, { one: '# claim', other: '# claims' })} settled`}
          {dossier.reviews === 2 && ` · ${t`two blind reviews each`}`}
        </>
      }
      actions={
        <>
          <Button
            variant="default"
            component="a"
            href={`/queue?dossier=${dossier.id}`}
            onClick={(event) => {
              event.preventDefault();
              void navigate({ to: '/queue', search: { dossier: dossier.id } });
            }}
          >
            <Trans>Review its claims</Trans>
          </Button>
          {mayEdit && !editing && (
            <Button variant="subtle" onClick={() => setEditing(true)}>
              <Trans>Edit</Trans>
            </Button>
          )}
        </>
      }
    >
      <div className={classes['columns']}>
        <div className={classes['main']}>
          <ArchivedNote dossier={dossier} mayReopen={isEditor} />
          {editing ? (
            <DossierForm
              of={dossier.id}
              initial={{
                title: dossier.title,
                summary: dossier.summary ?? '',
                notes: dossier.notes ?? '',
                reviews: dossier.reviews === 2 ? 2 : 1,
              }}
              verb={t`Save`}
              saving={changing}
              onSave={(fields, accepted) =>
                changing.mutate(fields, {
                  onSuccess: () => {
                    accepted();
                    setEditing(false);
                  },
                })
              }
              onCancel={() => setEditing(false)}
            />
          ) : (
            <>
              {dossier.summary && (
                <div className={classes['summary']}>
                  <LateMarkdown>{dossier.summary}</LateMarkdown>
                </div>
              )}
              <DossierProgressBar progress={dossier.progress} />
              {dossier.notes && <Notes>{dossier.notes}</Notes>}
            </>
          )}
          <nav className={classes['views']} aria-label={t`Dossier`}>
            <Link
              to="/dossiers/$dossierId"
              params={{ dossierId: dossier.id }}
              search={{}}
              activeOptions={{ exact: true }}
              aria-current={view === undefined ? 'page' : undefined}
            >
              <Trans>Claims</Trans>
            </Link>
            <Link
              to="/dossiers/$dossierId"
              params={{ dossierId: dossier.id }}
              search={{ view: 'preview' }}
              aria-current={view === 'preview' ? 'page' : undefined}
            >
              <Trans>Preview</Trans>
            </Link>
            <Link
              to="/dossiers/$dossierId"
              params={{ dossierId: dossier.id }}
              search={{ view: 'settings' }}
              aria-current={view === 'settings' ? 'page' : undefined}
            >
              <Trans>Settings</Trans>
            </Link>
          </nav>
          {view === 'preview' ? (
            <Preview dossier={dossier.id} />
          ) : view === 'settings' ? (
            <Suspense
              fallback={<SkeletonLines label={t`The settings are loading`} lines={[60, 90, 80]} />}
            >
              <DossierSettings dossier={dossier} />
            </Suspense>
          ) : (
            <>
              {dossier.claims.length === 0 && (
                <p className={classes['none']}>
                  <Trans>No claims yet. Find them below, or add each from the queue.</Trans>
                </p>
              )}
              <DossierClaims dossier={dossier} mayEdit={mayAdd} />
              {mayAdd && <AddClaims dossier={dossier} />}
              {mayAdd && <FillFromView dossier={dossier.id} />}
              <ReportPictures
                of={{ kind: 'dossier', id: dossier.id }}
                whenNone={t`Nothing to compare yet. Pictures come with two claims and a verdict, with two claims that name a period, or with a figure and its reference value.`}
              />
              {dossier.reviews === 2 && (
                <Agreement
                  dossier={dossier.id}
                  ratings={ratings}
                  claimLink={(claim, statement) => (
                    <Link to="/claims/$claimId/history" params={{ claimId: claim }}>
                      {statement}
                    </Link>
                  )}
                />
              )}
            </>
          )}
        </div>
        <aside className={classes['side']} aria-label={t`Report`}>
          {gate.isPending && <SkeletonLines label={t`The gate is loading`} lines={[60, 90, 80]} />}
          {gate.isError && <LoadProblem error={gate.error} retry={() => void gate.refetch()} />}
          {gate.data && (
            <PublishForm
              dossier={dossier.id}
              gate={gate.data}
              versions={dossier.reports}
              mayPublish={mayEdit}
              cureLink={(finding) => (
                <Link {...curePlace(dossier.id, finding)}>{finding.message}</Link>
              )}
              onPublished={(report) => {
                toast({ words: t`Version ${{ number: String(report.number) }} is published` });
                void navigate({ to: '/reports/$reportId', params: { reportId: report.id } });
              }}
            />
          )}
          <h2>
            <Trans>Published versions</Trans>
          </h2>
          <ReportList
            dossier={dossier.id}
            whenEmpty={
              <p className={classes['none']}>
                <Trans>None yet.</Trans>
              </p>
            }
          />
        </aside>
      </div>
    </Page>
  );
}

function Preview({ dossier }: { dossier: string }) {
  const of = useMemo(() => ({ kind: 'dossier', id: dossier }) as const, [dossier]);
  const preview = useQuery(frameQuery(of));
  if (preview.isPending) {
    return <SkeletonLines label={t`The preview is loading`} lines={[100, 90, 95, 60]} />;
  }
  if (preview.isError) {
    return <LoadProblem error={preview.error} retry={() => void preview.refetch()} />;
  }
  return (
    <ReportView
      of={of}
      frame={preview.data}
      pictures={<ReportPictures of={of} whenNone={null} />}
    />
  );
}
