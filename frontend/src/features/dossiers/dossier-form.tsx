import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDraft } from '@/lib/drafts';
import { fieldProblem } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem } from '@/ui/states';
import classes from './dossiers.module.css';
import { NotesField } from './notes';

export interface DossierFields {
  readonly title: string;
  readonly summary: string;
  readonly notes: string;
  readonly reviews: 1 | 2;
}

interface Props {
  /** Names the draft: `new`, or the dossier's id. */
  readonly of: string;
  readonly initial: DossierFields;
  readonly verb: string;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (fields: DossierFields, accepted: () => void) => void;
  readonly onCancel: () => void;
}

/** Title, summary, notes and how many reviews each claim needs. */
export function DossierForm({ of, initial, verb, saving, onSave, onCancel }: Props) {
  const draft = useDraft<DossierFields>(`${useAccount().id}.dossier.${of}`, initial);
  const { value } = draft;
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(
          {
            ...value,
            title: value.title.trim(),
            summary: value.summary.trim(),
            notes: value.notes.trim(),
          },
          draft.discard,
        );
      }}
    >
      <TextInput
        label={t`Title`}
        description={t`It becomes the report’s headline`}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
        value={value.title}
        error={fieldProblem(saving.error, 'title')}
        onChange={(event) => draft.change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t`Summary`}
        description={t`What the report found, in a few sentences; it can wait until the verdicts are in`}
        rows={4}
        value={value.summary}
        error={fieldProblem(saving.error, 'summary')}
        onChange={(event) => draft.change({ summary: event.currentTarget.value })}
      />
      <NotesField
        value={value.notes}
        problem={fieldProblem(saving.error, 'notes')}
        onChange={(notes) => draft.change({ notes })}
      />
      <NativeSelect
        label={t`Each claim needs`}
        value={String(value.reviews)}
        onChange={(event) => draft.change({ reviews: event.currentTarget.value === '2' ? 2 : 1 })}
        data={[
          { value: '1', label: t`one review` },
          { value: '2', label: t`two reviews, blind to each other` },
        ]}
      />
      <InlineProblem error={saving.error} />
      <div className={classes['buttons']}>
        <Button type="submit" loading={saving.isPending}>
          {verb}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            draft.discard();
            onCancel();
          }}
        >
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
