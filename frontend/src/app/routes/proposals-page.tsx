import { t } from '@lingui/core/macro';
import { getRouteApi } from '@tanstack/react-router';
import { ProposalList } from '@/features/proposals/proposal-list';
import { Page } from '@/ui/page';

const route = getRouteApi('/desk/proposals');

/** What extracting articles again would change, before anybody accepts it. */
export function ProposalsPage() {
  const { job } = route.useSearch();
  return (
    <Page title={t`Extracted again`}>
      <ProposalList job={job} />
    </Page>
  );
}
