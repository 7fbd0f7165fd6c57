import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { claimQuery } from '@/features/claims/claim-calls';
import { HistoryList } from '@/features/history/history-list';
import { useRatings } from '@/lib/ratings';
import { Page } from '@/ui/page';
import { codeWords } from '../code-words';

const route = getRouteApi('/desk/claims/$claimId/history');

export function HistoryPage() {
  const { claimId } = route.useParams();
  const ratings = useRatings();
  const claim = useQuery(claimQuery(claimId));
  return (
    <Page
      title={t`History of a claim`}
      line={
        claim.data && (
          <Link to="/queue" search={{ status: 'all', claim: claimId }}>
            {claim.data.text}
          </Link>
        )
      }
    >
      <HistoryList
        claim={claimId}
        sayValue={(field, value) => codeWords(field, value, ratings)}
        versionLink={(version) => (
          <Link
            to="/claims/$claimId/versions/$version"
            params={{ claimId, version: String(version) }}
          >
            <Trans>Version {version}</Trans>
          </Link>
        )}
      />
    </Page>
  );
}
