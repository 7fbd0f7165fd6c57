import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { InlineProblem } from '@/ui/states';
import { useDeleteArticle } from './article-calls';
import classes from './articles.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly onDeleted: () => void;
}

/** Deletes an article with its claims, after asking: this cannot be undone. */
export function DeleteArticleButton({ id, title, onDeleted }: Props) {
  const [asking, setAsking] = useState(false);
  const deleting = useDeleteArticle(id);
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        Delete…
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title="Delete this article?">
        <p className={classes['ask']}>
          “{title}” goes with all its claims, their evidence and verdicts. This cannot be undone.
        </p>
        <InlineProblem error={deleting.error} />
        <div className={classes['buttons']}>
          <Button
            loading={deleting.isPending}
            onClick={() => deleting.mutate(undefined, { onSuccess: onDeleted })}
          >
            Delete
          </Button>
          <Button variant="subtle" data-autofocus onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </div>
      </Modal>
    </>
  );
}
