import { Button } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { useDraft } from '@/lib/drafts';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { DraftNote } from '@/ui/draft-note';
import { InlineProblem, Key } from '@/ui/states';
import { aboutKey, type About } from './about';
import { useAddComment } from './comment-calls';
import { CommentField } from './comment-field';

interface Props {
  readonly claim: ClaimDetail;
  /** What it is to be about; null for the whole claim. */
  readonly about: About | null;
  /** How what it is about is called. */
  readonly name: string | null;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** Begins a conversation. Give it what it is about as `key`: each has a draft of its own. */
export function NewComment({ claim, about, name, field }: Props) {
  const account = useAccount();
  const draft = useDraft(
    `${account.id}.claim.${claim.id}.comment${aboutKey(about)}`,
    { text: '' },
    { alsoOnServer: true },
  );
  const adding = useAddComment(claim.id);
  const { text } = draft.value;
  useShortcuts([
    {
      keys: 'd',
      label: t`Write a comment`,
      group: t`Review`,
      run: () => field.current?.focus(),
    },
  ]);
  const send = () => {
    if (text.trim() === '' || adding.isPending) return;
    adding.mutate({ text, ...about }, { onSuccess: draft.discard });
  };
  return (
    <form
      aria-label={t`New comment`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <CommentField
        ref={field}
        label={name === null ? t`Comment` : t`Comment on “${name}”`}
        value={text}
        onChange={(next) => draft.change({ text: next })}
        onSend={send}
        error={fieldProblem(adding.error, 'text')}
      />
      <DraftNote draft={draft} describe={(other) => other.text} />
      {fieldProblem(adding.error, 'text') === null && <InlineProblem error={adding.error} />}
      <Button
        type="submit"
        variant="default"
        loading={adding.isPending}
        disabled={text.trim() === ''}
      >
        <Trans>Comment</Trans>&nbsp;<Key>d</Key>
      </Button>
    </form>
  );
}
