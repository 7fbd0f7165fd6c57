import { t } from '@lingui/core/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDraft } from '@/lib/drafts';
import type { ReferenceSource } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem } from '@/ui/states';
import { useSaveSource } from './reference-calls';
import classes from './references.module.css';
import { topicWord } from './topic-words';

/** Where the words to search for stand in an address. */
const placeholder = '{query}';

interface Props {
  readonly topics: readonly string[];
  /** The source to change; absent for a new one. */
  readonly source?: ReferenceSource;
  readonly onDone: () => void;
}

/** A reference source as an editor writes it; what was typed survives a failed save. */
export function SourceForm({ topics, source: before, onDone }: Props) {
  const draft = useDraft(`${useAccount().id}.reference.${before?.id ?? 'new'}`, {
    topic: before?.topic ?? topics[0] ?? '',
    country: before?.country ?? '',
    name: before?.name ?? '',
    url: before?.url ?? '',
    search: before?.search ?? '',
    languages: before?.languages.join(' ') ?? '',
    notes: before?.notes ?? '',
  });
  const saving = useSaveSource();
  const { value } = draft;
  type Name = keyof typeof value;
  const field = (name: Name) => ({
    value: value[name],
    error: fieldProblem(saving.error, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.change({ [name]: event.currentTarget.value }),
  });
  const leave = () => {
    draft.discard();
    onDone();
  };
  return (
    <form
      className={classes['form']}
      aria-label={before ? t`Change reference source` : t`Add reference source`}
      onSubmit={(event) => {
        event.preventDefault();
        if (saving.isPending) return;
        const languages = value.languages.split(/[\s,]+/).filter((code) => code !== '');
        const source = { ...value, languages };
        saving.mutate(before ? { before, source } : { source }, { onSuccess: leave });
      }}
    >
      <NativeSelect
        label={t`Topic`}
        data={topics.map((topic) => ({ value: topic, label: topicWord(topic) }))}
        {...field('topic')}
      />
      <TextInput
        label={t`Country`}
        description={t`Two letters; empty for the whole world`}
        {...field('country')}
      />
      <TextInput
        label={t({ message: 'Name', context: 'reference source' })}
        required
        withAsterisk={false}
        autoFocus
        {...field('name')}
      />
      <TextInput label={t`Address`} type="url" required withAsterisk={false} {...field('url')} />
      <TextInput
        label={t`Search address`}
        description={t`With ${placeholder} where the words stand`}
        {...field('search')}
      />
      <TextInput
        label={t`Languages`}
        description={t`Two letters each, with spaces`}
        {...field('languages')}
      />
      <TextInput label={t`Notes`} {...field('notes')} />
      <div className={classes['actions']}>
        <Button type="submit" loading={saving.isPending}>
          {before ? t`Save` : t`Add`}
        </Button>
        <Button variant="subtle" onClick={leave}>
          {t`Cancel`}
        </Button>
      </div>
      <InlineProblem error={saving.error} />
    </form>
  );
}
