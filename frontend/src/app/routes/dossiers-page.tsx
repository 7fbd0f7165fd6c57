import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DossierList } from '@/features/dossiers/dossier-list';
import { NewDossierDialog } from '@/features/dossiers/new-dossier-dialog';
import { useShortcuts } from '@/lib/keys';
import { useMay } from '@/lib/session';
import { Page } from '@/ui/page';
import { EmptyState, Key } from '@/ui/states';

export function DossiersPage() {
  const navigate = useNavigate();
  const mayCreate = useMay('editor');
  const [creating, setCreating] = useState(false);
  useShortcuts(
    mayCreate
      ? [{ keys: 'n', label: t`New dossier`, group: t`Dossiers`, run: () => setCreating(true) }]
      : [],
  );
  return (
    <Page
      title={t`Dossiers`}
      actions={
        mayCreate && (
          <Button onClick={() => setCreating(true)}>
            <Trans>New dossier</Trans>&nbsp;<Key>n</Key>
          </Button>
        )
      }
    >
      <DossierList
        whenEmpty={
          <EmptyState title={t`One investigation, one dossier`}>
            <p>
              <Trans>
                A dossier gathers the claims of one investigation, says how many reviews each needs,
                and becomes the report.
              </Trans>
            </p>
            {mayCreate ? (
              <Button onClick={() => setCreating(true)}>
                <Trans>Create the first dossier</Trans>
              </Button>
            ) : (
              <p>
                <Trans>An editor has to create the first one.</Trans>
              </p>
            )}
          </EmptyState>
        }
      />
      {creating && (
        <NewDossierDialog
          onClose={() => setCreating(false)}
          onCreated={(dossierId) =>
            void navigate({ to: '/dossiers/$dossierId', params: { dossierId }, search: {} })
          }
        />
      )}
    </Page>
  );
}
