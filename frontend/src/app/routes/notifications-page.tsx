import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { NotificationList } from '@/features/notifications/notification-list';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';

export function NotificationsPage() {
  return (
    <Page title={t`Notifications`}>
      <NotificationList
        link={({ kind, claim, claims, comment }, words, onGo) =>
          kind === 'dispute' ? (
            <Link to="/claims/$claimId/dispute" params={{ claimId: claim }} onClick={onGo}>
              {words}
            </Link>
          ) : claims > 1 ? (
            <Link to="/queue" search={{ claim }} onClick={onGo}>
              {words}
            </Link>
          ) : (
            <Link
              to="/queue"
              search={{ status: 'all', claim, ...(comment && { comment }) }}
              onClick={onGo}
            >
              {words}
            </Link>
          )
        }
        whenEmpty={
          <EmptyState title={t`Nothing yet`}>
            <p>
              <Trans>
                Here stands who names you in a comment, what is assigned to you, and what becomes of
                your reviews.
              </Trans>
            </p>
          </EmptyState>
        }
      />
    </Page>
  );
}
