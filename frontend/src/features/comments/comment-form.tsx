import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Draft } from '@/lib/drafts';
import { DraftNote } from '@/ui/draft-note';
import { InlineProblem } from '@/ui/states';
import { CommentField } from './comment-field';
import classes from './comments.module.css';

interface FormProps<T extends { readonly text: string }> {
  readonly label: string;
  readonly draft: Draft<T>;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly sending: boolean;
  readonly error: unknown;
  readonly children?: ReactNode;
}

/** The words of a comment, with where their draft is. */
export function CommentForm<T extends { readonly text: string }>(props: FormProps<T>) {
  const { label, draft, onSend, onCancel, sending, error, children } = props;
  const { text } = draft.value;
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <CommentField
        autoFocus
        label={label}
        value={text}
        onChange={(next) => draft.change({ text: next } as Partial<T>)}
        onSend={onSend}
      />
      <DraftNote draft={draft} describe={(other) => other.text} />
      <InlineProblem error={error} />
      {children}
      <div className={classes['tools']}>
        <Button type="submit" variant="default" loading={sending} disabled={text.trim() === ''}>
          <Trans>Save</Trans>
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
