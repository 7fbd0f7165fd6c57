import { Link } from '@tanstack/react-router';
import { ReportList } from '@/features/reports/report-list';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';

export function ReportsPage() {
  return (
    <Page title="Reports">
      <ReportList
        whenEmpty={
          <EmptyState title="Nothing is published yet">
            <p>
              A report is published from a <Link to="/dossiers">dossier</Link>, once its claims have
              their verdicts and evidence.
            </p>
          </EmptyState>
        }
      />
    </Page>
  );
}
