import { Link } from '@tanstack/react-router';
import { JobList } from '@/features/jobs/job-list';
import { UploadList } from '@/features/jobs/upload-list';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';

export function JobsPage() {
  return (
    <Page title="Jobs">
      <UploadList />
      <JobList
        whenEmpty={
          <EmptyState title="No long work yet">
            <p>
              Drop a folder, a ZIP archive or many files on the <Link to="/articles">articles</Link>
              : how far their import has come is shown here.
            </p>
          </EmptyState>
        }
      />
    </Page>
  );
}
