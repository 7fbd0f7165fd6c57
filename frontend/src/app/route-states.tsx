import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { EmptyState, LoadProblem } from '@/ui/states';

export function NotFound() {
  return (
    <main>
      <EmptyState title={t`There is no such page`} isPage>
        <p>
          <Trans>
            The address may be mistyped, or what it showed is gone.{' '}
            <Link to="/queue">Go to the queue</Link>
          </Trans>
        </p>
      </EmptyState>
    </main>
  );
}

export function RouteProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <LoadProblem
      isPage
      error={error}
      retry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}

/** The same where nothing of the desk is there to stand in. */
export function DeskProblem(props: ErrorComponentProps) {
  return (
    <main>
      <RouteProblem {...props} />
    </main>
  );
}
