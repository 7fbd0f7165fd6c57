import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useDraft } from '@/lib/drafts';
import { moment } from '@/lib/format';
import type { ClaimDetail, Comment } from '@/lib/model';
import { useAccount, useMay } from '@/lib/session';
import { InlineProblem } from '@/ui/states';
import { useAddComment, useDeleteComment, useResolve } from './comment-calls';
import { CommentForm } from './comment-form';
import { piecesOf } from './comment-words';
import classes from './comments.module.css';
import { EditComment } from './edit-comment';

interface Props {
  readonly claim: ClaimDetail;
  readonly comment: Comment;
  readonly answers?: readonly Comment[];
  /** What of the claim it is about, where that is not plain from where it stands. */
  readonly about?: string | null;
  readonly named?: string | undefined;
}

/** A comment with its answers, and what its reader may do with it. */
export function CommentEntry({ claim, comment, answers, about, named }: Props) {
  const account = useAccount();
  const mayComment = useMay('reviewer');
  const [doing, setDoing] = useState<'edit' | 'answer' | null>(null);
  const resolving = useResolve(claim.id);
  const deleting = useDeleteComment(claim.id);
  const mine = comment.author.id === account.id && !comment.deleted;
  const resolver = comment.resolvedBy?.name;
  return (
    <li
      id={`comment-${comment.id}`}
      className={classes['entry']}
      data-named={comment.id === named ? true : undefined}
    >
      <p className={classes['by']}>
        <b>{comment.author.name}</b>, {moment(comment.created)}
        {comment.edited && <Trans>, edited</Trans>}
        {resolver !== undefined && <Trans>, resolved by {resolver}</Trans>}
      </p>
      {about && (
        <p className={classes['note']}>
          <Trans>On “{about}”</Trans>
        </p>
      )}
      {doing === 'edit' ? (
        <EditComment claim={claim} comment={comment} onDone={() => setDoing(null)} />
      ) : comment.deleted ? (
        <p className={classes['note']}>
          <Trans>Taken back by its author.</Trans>
        </p>
      ) : (
        <Words comment={comment} />
      )}
      {answers && answers.length > 0 && (
        <ol className={classes['answers']}>
          {answers.map((answer) => (
            <CommentEntry key={answer.id} claim={claim} comment={answer} named={named} />
          ))}
        </ol>
      )}
      {doing === 'answer' && <Answer claim={claim} to={comment} onDone={() => setDoing(null)} />}
      {mayComment && doing === null && (
        <p className={classes['tools']}>
          {answers && (
            <>
              <button type="button" onClick={() => setDoing('answer')}>
                <Trans>Answer</Trans>
              </button>
              <button
                type="button"
                onClick={() => resolving.mutate({ id: comment.id, resolved: !comment.resolved })}
              >
                {comment.resolved ? <Trans>Reopen</Trans> : <Trans>Resolve</Trans>}
              </button>
            </>
          )}
          {mine && (
            <>
              <button type="button" onClick={() => setDoing('edit')}>
                <Trans>Edit</Trans>
              </button>
              <button type="button" onClick={() => deleting.mutate(comment)}>
                <Trans>Delete</Trans>
              </button>
            </>
          )}
        </p>
      )}
      <InlineProblem error={resolving.error ?? deleting.error} />
    </li>
  );
}

/** Text as text: links of the web and the names that were found are all that is more. */
function Words({ comment }: { comment: Comment }) {
  const names = comment.mentions.map(({ name }) => name);
  return (
    <p className={classes['words']}>
      {piecesOf(comment.text, names).map((piece, index) =>
        piece.kind === 'link' ? (
          <a key={index} href={piece.href} target="_blank" rel="noreferrer nofollow">
            {piece.text}
          </a>
        ) : piece.kind === 'mention' ? (
          <b key={index}>{piece.text}</b>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </p>
  );
}

function Answer({ claim, to, onDone }: { claim: ClaimDetail; to: Comment; onDone: () => void }) {
  const account = useAccount();
  const draft = useDraft(
    `${account.id}.comment.${to.id}.answer`,
    { text: '' },
    { alsoOnServer: true },
  );
  const adding = useAddComment(claim.id);
  const { text } = draft.value;
  const send = () => {
    if (text.trim() === '' || adding.isPending) return;
    adding.mutate(
      { text, answers: to.id },
      {
        onSuccess: () => {
          draft.discard();
          onDone();
        },
      },
    );
  };
  return (
    <CommentForm
      label={t`Answer`}
      draft={draft}
      onSend={send}
      onCancel={onDone}
      sending={adding.isPending}
      error={adding.error}
    />
  );
}
