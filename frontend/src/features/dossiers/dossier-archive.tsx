import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { moment } from '@/lib/format';
import type { DossierDetail } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { InlineProblem } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { useArchiveDossier } from './dossier-calls';
import classes from './settings.module.css';

interface Props {
  readonly dossier: Pick<DossierDetail, 'id' | 'title' | 'archived'>;
}

/** Puts the dossier away, with the way back. */
export function ArchiveButton({ dossier }: Props) {
  const archiving = useArchiveDossier(dossier.id);
  const { title } = dossier;
  const archive = () => {
    archiving.mutateAsync(true).then(
      () =>
        toast({
          words: t`“${title}” is archived`,
          undo: () => {
            archiving
              .mutateAsync(false)
              .catch((error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }));
          },
        }),
      // The panel says why, below the button.
      () => undefined,
    );
  };
  return (
    <section aria-label={t`Archive`} className={classes['panel']}>
      <h2>
        <Trans>Archive</Trans>
      </h2>
      <p className={classes['fine']}>
        <Trans>
          An archived dossier stays as it is and leaves the list. Its reports stay where they are,
          and it can be reopened.
        </Trans>
      </p>
      <Button variant="default" loading={archiving.isPending} onClick={archive}>
        <Trans>Archive the dossier</Trans>
      </Button>
      <InlineProblem error={archiving.error} />
    </section>
  );
}

/** Says that nothing in the dossier changes, and how to take it up again. */
export function ArchivedNote({ dossier, mayReopen }: Props & { mayReopen: boolean }) {
  const archiving = useArchiveDossier(dossier.id);
  if (!dossier.archived) return null;
  const name = dossier.archived.by.name;
  const at = moment(dossier.archived.at);
  return (
    <div className={classes['archived']} role="status">
      <p>
        <Trans>
          Archived by {name}, {at}: nothing in it changes until it is reopened.
        </Trans>
      </p>
      {mayReopen && (
        <Button
          variant="default"
          loading={archiving.isPending}
          onClick={() => archiving.mutate(false)}
        >
          <Trans>Reopen</Trans>
        </Button>
      )}
      <InlineProblem error={archiving.error} />
    </div>
  );
}
