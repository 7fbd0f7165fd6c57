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
      ? [{ keys: 'n', label: 'New dossier', group: 'Dossiers', run: () => setCreating(true) }]
      : [],
  );
  return (
    <Page
      title="Dossiers"
      actions={
        mayCreate && (
          <Button onClick={() => setCreating(true)}>
            New dossier&nbsp;<Key>n</Key>
          </Button>
        )
      }
    >
      <DossierList
        whenEmpty={
          <EmptyState title="One investigation, one dossier">
            <p>
              A dossier gathers the claims of one investigation, says how many reviews each needs,
              and becomes the report.
            </p>
            {mayCreate ? (
              <Button onClick={() => setCreating(true)}>Create the first dossier</Button>
            ) : (
              <p>An editor has to create the first one.</p>
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
