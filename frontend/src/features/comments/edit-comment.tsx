import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { keepDraft, useDraft } from '@/lib/drafts';
import type { ClaimDetail, Comment } from '@/lib/model';
import { newerOf, statusOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { toast } from '@/ui/toasts';
import { WordDifference } from '@/ui/word-difference';
import { useEditComment } from './comment-calls';
import { CommentForm } from './comment-form';
import classes from './comments.module.css';

interface Props {
  readonly claim: ClaimDetail;
  readonly comment: Comment;
  readonly onDone: () => void;
}

/** Changes a comment; where another page was quicker, both states stand there to choose from. */
export function EditComment({ claim, comment, onDone }: Props) {
  const draftName = `${useAccount().id}.comment.${comment.id}.edit`;
  const draft = useDraft(
    draftName,
    // The state that was begun on goes with the draft: it may be saved after a reload, or elsewhere.
    { text: comment.text, began: { text: comment.text, version: comment.version } },
    { alsoOnServer: true },
  );
  const editing = useEditComment(claim.id);
  const { text, began } = draft.value;
  const save = (version: number) => {
    if (text.trim() === '' || editing.isPending) return;
    editing.mutate(
      { id: comment.id, version, text },
      {
        onSuccess: () => {
          draft.discard();
          onDone();
        },
      },
    );
  };
  const takeTheirs = () => {
    draft.discard();
    editing.reset();
    toast({
      words: t`Your version was let go`,
      undo: () => void keepDraft(draftName, draft.value, { alsoOnServer: true }),
    });
  };
  const refused = statusOf(editing.error) === 412;
  const current = newerOf(comment, editing.error);
  // Resolving a conversation makes a version, too; the words are what must not be lost.
  const stale = current.text !== began.text && !editing.isPending;
  return (
    <CommentForm
      label={t`Edit the comment`}
      draft={draft}
      onSend={() => save(current.text === began.text ? current.version : began.version)}
      onCancel={() => {
        draft.discard();
        onDone();
      }}
      sending={editing.isPending}
      error={refused ? null : editing.error}
    >
      {stale && (
        <div className={classes['changed']} role="alert">
          <p>
            <Trans>It was changed meanwhile, on another page. There it says now:</Trans>
          </p>
          <q>
            <WordDifference before={began.text} after={current.text} />
          </q>
          <div className={classes['tools']}>
            <Button variant="default" onClick={() => save(current.version)}>
              <Trans>Save mine instead</Trans>
            </Button>
            <Button variant="subtle" onClick={takeTheirs}>
              <Trans>Take what it says there</Trans>
            </Button>
          </div>
        </div>
      )}
    </CommentForm>
  );
}
