import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { versionQuery } from '@/features/history/history-calls';
import { VersionView } from '@/features/history/version-view';
import historyClasses from '@/features/history/history.module.css';
import { moment } from '@/lib/format';
import { useRatings } from '@/lib/ratings';
import { Page } from '@/ui/page';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { codeWords } from '../code-words';

const route = getRouteApi('/desk/claims/$claimId/versions/$version');

/** A claim as it was at one of its versions. */
export function VersionPage() {
  const { claimId, version: named } = route.useParams();
  const ratings = useRatings();
  const version = useQuery(versionQuery(claimId, Number(named)));
  if (version.isPending) {
    return (
      <Page title={t`Version of a claim`}>
        <SkeletonLines label={t`The version is loading`} lines={[90, 80, 40]} />
      </Page>
    );
  }
  if (version.isError) {
    return <LoadProblem isPage error={version.error} retry={() => void version.refetch()} />;
  }
  const { version: number, until, versions } = version.data;
  const ended = until ? moment(until) : '';
  return (
    <Page
      title={t`Version ${number} of a claim`}
      line={
        <>
          {until ? <Trans>As it was until {ended}</Trans> : <Trans>As it is now</Trans>}
          {' · '}
          <Link to="/claims/$claimId/history" params={{ claimId }}>
            <Trans>History</Trans>
          </Link>
          {' · '}
          <Link to="/queue" search={{ status: 'all', claim: claimId }}>
            <Trans>The claim today</Trans>
          </Link>
        </>
      }
    >
      <nav className={historyClasses['versions']} aria-label={t`Versions`}>
        {versions.map((each) => (
          <Link
            key={each}
            to="/claims/$claimId/versions/$version"
            params={{ claimId, version: String(each) }}
            aria-current={each === number ? 'page' : undefined}
          >
            {each}
          </Link>
        ))}
      </nav>
      <VersionView
        version={version.data}
        ratings={ratings}
        sayValue={(field, value) => codeWords(field, value, ratings)}
      />
    </Page>
  );
}
