import { t } from '@lingui/core/macro';
import { Dialog } from '@/ui/dialog';
import { useCreateDossier } from './dossier-calls';
import { DossierForm } from './dossier-form';

interface Props {
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

export function NewDossierDialog({ onClose, onCreated }: Props) {
  const creating = useCreateDossier();
  return (
    <Dialog onClose={onClose} title={t`New dossier`}>
      <DossierForm
        of="new"
        initial={{ title: '', summary: '', notes: '', reviews: 1 }}
        verb={t`Create`}
        saving={creating}
        onSave={({ title, summary, notes, reviews }, accepted) =>
          creating.mutate(
            { title, summary: summary || null, notes: notes || null, reviews },
            {
              onSuccess: ({ id }) => {
                accepted();
                onCreated(id);
              },
            },
          )
        }
        onCancel={onClose}
      />
    </Dialog>
  );
}
