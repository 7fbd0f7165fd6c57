import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { JobList } from '@/features/jobs/job-list';
import { UploadList } from '@/features/jobs/upload-list';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';

export function JobsPage() {
  return (
    <Page title={t`Jobs`}>
      <UploadList />
      <JobList
        whenEmpty={
          <EmptyState title={t`No long work yet`}>
            <p>
              <Trans>
                Drop a folder, a ZIP archive or many files on the{' '}
                <Link to="/articles">articles</Link>: how far their import has come is shown here.
              </Trans>
            </p>
          </EmptyState>
        }
      />
    </Page>
  );
}
