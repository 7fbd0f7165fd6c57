import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AuditTrail } from '@/features/audit/audit-trail';
import { actionWords } from '@/features/history/history-words';
import { useMay } from '@/lib/session';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';

const route = getRouteApi('/desk/audit');

/** The audit trail, for editors. */
export function AuditPage() {
  const choice = route.useSearch();
  const navigate = route.useNavigate();
  const mayRead = useMay('editor');
  return (
    <Page title={t`Audit trail`}>
      {mayRead ? (
        <AuditTrail
          choice={choice}
          onChange={(next) =>
            void navigate({
              search: Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')),
              replace: true,
            })
          }
          sayAction={actionWords}
          subjectLink={({ subject, subjectId }) =>
            subject === 'claim' && subjectId ? (
              <Link to="/claims/$claimId/history" params={{ claimId: subjectId }}>
                <Trans>Its history</Trans>
              </Link>
            ) : subject === 'dossier' && subjectId ? (
              <Link to="/dossiers/$dossierId" params={{ dossierId: subjectId }} search={{}}>
                <Trans>The dossier</Trans>
              </Link>
            ) : null
          }
        />
      ) : (
        <EmptyState title={t`The audit trail is for editors`} />
      )}
    </Page>
  );
}
