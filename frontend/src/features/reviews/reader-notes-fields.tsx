import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { NotesDraft } from './reader-notes';
import { unreadTerm } from './reader-notes';
import classes from './reviews.module.css';

interface Props {
  readonly value: NotesDraft;
  readonly readOnly: boolean;
  /** What the server says of a field. */
  readonly problem: (field: 'terms' | 'limits' | 'role') => string | null;
  readonly onChange: (part: Partial<NotesDraft>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** What a report tells its readers beside the verdict: it stands folded until something is written. */
export function ReaderNotesFields({ value, readOnly, problem, onChange, onKeyDown }: Props) {
  const written = [value.terms, value.limits, value.role].some((words) => words !== '');
  const unread = unreadTerm(value.terms);
  const field = (name: keyof NotesDraft) => ({
    readOnly,
    value: value[name],
    error: problem(name),
    onKeyDown,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <details className={classes['readerNotes']} open={written}>
      <summary>
        <Trans>For the report’s readers: limits, terms, role</Trans>
      </summary>
      <Textarea
        label={t`What we could not find out`}
        rows={3}
        maxLength={5000}
        {...field('limits')}
      />
      <Textarea
        label={t`Meaning of terms`}
        description={t`A line each, such as “TEU: a container of twenty feet”`}
        rows={3}
        {...field('terms')}
        error={
          problem('terms') ??
          (unread === null ? null : t`“${unread}” has no meaning: write a colon and what it means.`)
        }
      />
      <TextInput
        label={t`Role of the speaker`}
        description={t`Left empty, the report takes the article’s own words`}
        maxLength={200}
        {...field('role')}
      />
    </details>
  );
}
