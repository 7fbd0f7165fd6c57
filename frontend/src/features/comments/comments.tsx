import { Button } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDraft } from '@/lib/drafts';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { useAccount, useMay } from '@/lib/session';
import { DraftNote } from '@/ui/draft-note';
import { InlineProblem, Key, LoadProblem } from '@/ui/states';
import { commentsQuery, useAddComment } from './comment-calls';
import { CommentEntry } from './comment-entry';
import { CommentField } from './comment-field';
import classes from './comments.module.css';

interface Props {
  readonly claim: ClaimDetail;
  /** A comment that the page was opened for. */
  readonly named?: string | undefined;
}

/** What people say to each other about a claim. Give it the claim's id as `key`. */
export function Comments({ claim, named }: Props) {
  const comments = useInfiniteQuery(commentsQuery(claim.id));
  const mayComment = useMay('reviewer');
  const [showsResolved, setShowsResolved] = useState(false);
  const pages = comments.data?.pages ?? [];
  const all = pages.flatMap(({ items }) => items);
  const { unresolved = 0, hidden = 0 } = pages.at(-1) ?? {};
  const first = all.filter(({ answers }) => !answers);
  const asked = all.find(({ id }) => id === named);
  const resolved = first.filter((comment) => comment.resolved);
  const settled = resolved.length;
  const opened = showsResolved || resolved.some(({ id }) => id === (asked?.answers ?? asked?.id));
  const shown = opened ? first : first.filter((comment) => !comment.resolved);

  useEffect(() => {
    if (!asked) return;
    document.getElementById(`comment-${asked.id}`)?.scrollIntoView({ block: 'center' });
  }, [asked]);

  const title =
    unresolved > 0
      ? plural(unresolved, { one: 'Comments (# open)', other: 'Comments (# open)' })
      : t`Comments`;
  return (
    <section aria-label={t`Comments`} className={classes['comments']}>
      <h2>{title}</h2>
      {comments.isError && (
        <LoadProblem error={comments.error} retry={() => void comments.refetch()} />
      )}
      {hidden > 0 && (
        <p className={classes['note']}>
          {plural(hidden, {
            one: '# comment of another reviewer shows once all blind reviews are in.',
            other: '# comments of other reviewers show once all blind reviews are in.',
          })}
        </p>
      )}
      <ol>
        {shown.map((comment) => (
          <CommentEntry
            key={comment.id}
            claim={claim}
            comment={comment}
            answers={all.filter(({ answers }) => answers === comment.id)}
            named={named}
          />
        ))}
      </ol>
      {resolved.length > 0 && !opened && (
        <Button variant="subtle" onClick={() => setShowsResolved(true)}>
          {plural(settled, {
            one: 'Show # resolved conversation',
            other: 'Show # resolved conversations',
          })}
        </Button>
      )}
      {comments.hasNextPage && (
        <Button variant="subtle" onClick={() => void comments.fetchNextPage()}>
          <Trans>More comments</Trans>
        </Button>
      )}
      {mayComment && <NewComment claim={claim} />}
    </section>
  );
}

function NewComment({ claim }: { claim: ClaimDetail }) {
  const account = useAccount();
  const draft = useDraft(
    `${account.id}.claim.${claim.id}.comment`,
    { text: '' },
    { alsoOnServer: true },
  );
  const adding = useAddComment(claim.id);
  const field = useRef<HTMLTextAreaElement>(null);
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
    adding.mutate({ text }, { onSuccess: draft.discard });
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
        label={t`Comment`}
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
