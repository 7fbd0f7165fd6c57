import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ComponentProps } from 'react';
import { claimQuery } from '@/features/claims/claim-calls';
import { ArticleSkeleton, ClaimSkeleton } from './pane-skeletons';

// The list of the queue shows first; the panes beside it come when it is there.
const LateArticlePane = lazy(async () => ({
  default: (await import('./article-pane')).ArticlePane,
}));
const LateDecisions = lazy(async () => ({
  default: (await import('@/features/reviews/recent-decisions')).RecentDecisions,
}));
const LateClaimPane = lazy(async () => ({ default: (await import('./claim-pane')).ClaimPane }));

export function ArticlePane(props: ComponentProps<typeof LateArticlePane>) {
  return (
    <Suspense fallback={<ArticleSkeleton />}>
      <LateArticlePane {...props} />
    </Suspense>
  );
}

export function ClaimPane(props: ComponentProps<typeof LateClaimPane>) {
  return (
    <Suspense fallback={<AskedClaim claimId={props.claimId} />}>
      <LateClaimPane {...props} />
    </Suspense>
  );
}

/** Asks for the claim while the scripts that show it are on their way. */
function AskedClaim({ claimId }: { claimId: string }) {
  useQuery(claimQuery(claimId));
  return <ClaimSkeleton />;
}

/** One's own last decisions and the key that takes them back; it comes after the list. */
export function RecentDecisions(props: ComponentProps<typeof LateDecisions>) {
  return (
    <Suspense>
      <LateDecisions {...props} />
    </Suspense>
  );
}
