import { Button } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { disputesQuery } from '@/features/claims/claim-calls';
import { useShortcuts } from '@/lib/keys';
import { Page } from '@/ui/page';
import { EmptyState, LoadProblem, SkeletonLines } from '@/ui/states';
import classes from './disputes-page.module.css';

/** The claims whose reviews differ. */
export function DisputesPage() {
  const navigate = useNavigate();
  const disputes = useInfiniteQuery(disputesQuery);
  const items = disputes.data?.pages.flatMap((page) => page.items) ?? [];
  const first = items[0];
  useShortcuts(
    first
      ? [
          {
            keys: 'Enter',
            label: t`Settle the first dispute`,
            group: t`Dispute`,
            run: () =>
              void navigate({ to: '/claims/$claimId/dispute', params: { claimId: first.id } }),
          },
        ]
      : [],
  );
  return (
    <Page title={t`Disputes`}>
      {disputes.isPending && (
        <SkeletonLines label={t`The disputes are loading`} lines={[90, 60, 80]} />
      )}
      {disputes.isError && (
        <LoadProblem error={disputes.error} retry={() => void disputes.refetch()} />
      )}
      {disputes.isSuccess && items.length === 0 && (
        <EmptyState title={t`No disputes`}>
          <p>
            <Trans>Claims whose reviews differ stand here, for an editor to settle.</Trans>
          </p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <ol className={classes['disputes']} aria-label={t`Disputes`}>
          {items.map((claim) => (
            <li key={claim.id}>
              <Link to="/claims/$claimId/dispute" params={{ claimId: claim.id }}>
                {claim.text}
              </Link>
              <span>
                {[claim.speaker, claim.article.publisher ?? claim.article.title]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      )}
      {disputes.hasNextPage && (
        <Button variant="default" onClick={() => void disputes.fetchNextPage()}>
          <Trans>More</Trans>
        </Button>
      )}
    </Page>
  );
}
