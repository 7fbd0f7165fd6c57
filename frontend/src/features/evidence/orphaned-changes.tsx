import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useReducer } from 'react';
import { keeperOf, keptDrafts } from '@/lib/draft-keeper';
import { keepDraft } from '@/lib/drafts';
import type { ClaimDetail } from '@/lib/model';
import { useAccount } from '@/lib/session';
import { toast } from '@/ui/toasts';
import type { EvidenceDraft } from './evidence-fields';
import classes from './evidence.module.css';

interface Props {
  readonly claim: ClaimDetail;
  /** The evidence whose form is open, which says itself that it was removed. */
  readonly open: string | undefined;
  /** Opens the form for new evidence. */
  readonly onAdd: () => void;
}

/** What one had typed to change evidence that was removed since: to be added anew, or given up. */
export function OrphanedChanges({ claim, open, onAdd }: Props) {
  const account = useAccount();
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0);
  const name = `${account.id}.claim.${claim.id}.evidence`;
  const kept = keptDrafts(name);
  // What is being added already must not be written over.
  const adding = kept.some((draft) => draft.name === name);
  const orphaned = kept.filter((draft) => {
    const evidence = draft.name.slice(name.length + 1);
    return (
      evidence !== '' && evidence !== open && !claim.evidence.some(({ id }) => id === evidence)
    );
  });
  const discard = (draft: string) => {
    keeperOf(draft, true).discard();
    lookAgain();
  };
  return orphaned.map((draft) => {
    const value = draft.value as EvidenceDraft;
    return (
      <div key={draft.name} role="note" className={classes['orphaned']}>
        <p>
          <Trans>You were changing evidence that was removed since. What you wrote is kept:</Trans>{' '}
          <q>{value.excerpt || value.title || value.url}</q>
        </p>
        <Button
          variant="default"
          disabled={adding}
          onClick={() => {
            keepDraft(name, { ...value, began: null }, { alsoOnServer: true });
            discard(draft.name);
            onAdd();
          }}
        >
          <Trans>Add it anew…</Trans>
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            discard(draft.name);
            toast({
              words: t`Your change was let go`,
              undo: () => {
                keepDraft(draft.name, value, { alsoOnServer: true });
                lookAgain();
              },
            });
          }}
        >
          <Trans>Discard</Trans>
        </Button>
        {adding && (
          <p>
            <Trans>Finish or discard the evidence that you are adding first.</Trans>
          </p>
        )}
      </div>
    );
  });
}
