import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { claimQuery } from '@/features/claims/claim-calls';
import { DisputeView } from '@/features/reviews/dispute-view';
import { useLookingAt, useOthers } from '@/lib/people';
import { useRatings } from '@/lib/ratings';
import { LookingNow } from '@/ui/initials';
import { Page } from '@/ui/page';
import { EmptyState, LoadProblem, SkeletonLines } from '@/ui/states';
import { toast } from '@/ui/toasts';

const route = getRouteApi('/desk/claims/$claimId/dispute');

/** Where an editor settles what two reviews differ on. */
export function DisputePage() {
  const { claimId } = route.useParams();
  const navigate = useNavigate();
  const ratings = useRatings();
  const claim = useQuery(claimQuery(claimId));
  const others = useOthers()(claimId);
  useLookingAt(claimId);
  if (claim.isPending) {
    return (
      <Page title={t`Dispute`}>
        <SkeletonLines label={t`The claim is loading`} lines={[90, 60, 80]} />
      </Page>
    );
  }
  if (claim.isError) {
    return <LoadProblem isPage error={claim.error} retry={() => void claim.refetch()} />;
  }
  return (
    <Page
      title={t`Dispute`}
      line={
        <>
          <Link to="/queue" search={{ status: 'all', claim: claimId }}>
            <Trans>The claim in its article</Trans>
          </Link>
          {' · '}
          <Link to="/claims/$claimId/history" params={{ claimId }}>
            <Trans>History</Trans>
          </Link>{' '}
          <LookingNow names={others} />
        </>
      }
    >
      {claim.data.status === 'disputed' ? (
        <DisputeView
          claim={claim.data}
          ratings={ratings}
          onSettled={() => {
            toast({ words: t`The dispute is settled` });
            void navigate({ to: '/disputes' });
          }}
        />
      ) : (
        <EmptyState title={t`There is no dispute here any more`}>
          <p>
            <Link to="/disputes">
              <Trans>Look at the other disputes</Trans>
            </Link>
          </p>
        </EmptyState>
      )}
    </Page>
  );
}
