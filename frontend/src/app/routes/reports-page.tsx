import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ReportList } from '@/features/reports/report-list';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';

export function ReportsPage() {
  return (
    <Page title={t`Reports`}>
      <ReportList
        whenEmpty={
          <EmptyState title={t`Nothing is published yet`}>
            <p>
              <Trans>
                A report is published from a <Link to="/dossiers">dossier</Link>, once its claims
                have their verdicts and evidence.
              </Trans>
            </p>
          </EmptyState>
        }
      />
    </Page>
  );
}
