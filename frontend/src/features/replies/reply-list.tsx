import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { day } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import type { ClaimDetail, Reply } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { Icon } from '@/ui/icon';
import { InlineProblem, Key } from '@/ui/states';
import { toast } from '@/ui/toasts';
import toolClasses from '@/ui/tools.module.css';
import { useAddReply, useRemoveReply } from './reply-calls';
import { contentOf, fieldsOf } from './reply-fields';
import { ReplyForm } from './reply-form';
import { channels, outcomes } from './reply-words';
import classes from './replies.module.css';

interface Props {
  readonly claim: ClaimDetail;
  readonly mayAdd: boolean;
}

/** That whoever said the claim was asked for comment, and what they replied. */
export function ReplyList({ claim, mayAdd }: Props) {
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const removing = useRemoveReply(claim.id);
  const restoring = useAddReply(claim.id);
  /** As with evidence, the headline gets the focus: Enter there still saves the verdict. */
  const close = () => {
    setAdding(false);
    setChanging(null);
    heading.current?.focus();
  };
  useShortcuts(
    mayAdd
      ? [
          {
            keys: 'q',
            label: t`Write down that the claimant was asked`,
            group: t`Review`,
            run: () => setAdding(true),
          },
        ]
      : [],
  );
  const remove = (reply: Reply) =>
    removing.mutate(reply, {
      onSuccess: () =>
        toast({
          words: t`Reply removed`,
          undo: () => {
            restoring
              .mutateAsync(contentOf(fieldsOf(claim.id, reply)))
              .catch((error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }));
          },
        }),
    });
  return (
    <section aria-label={t`Asked for comment`} className={classes['replies']}>
      <div className={classes['head']}>
        <h2 ref={heading} tabIndex={-1}>
          {t`Asked for comment`}
          {claim.replies.length > 0 && ` (${String(claim.replies.length)})`}
        </h2>
        {mayAdd && !adding && (
          <Button
            variant="subtle"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setAdding(true)}
          >
            {t`Asked`}&nbsp;<Key>q</Key>
          </Button>
        )}
      </div>
      {claim.replies.length === 0 && !adding && (
        <p className={classes['none']}>
          <Trans>Not yet. Whoever made a claim has a right to answer before it is judged.</Trans>
        </p>
      )}
      <ul>
        {claim.replies.map((reply) => (
          <li key={reply.id}>
            {reply.id === changing && mayAdd ? (
              <ReplyForm claim={claim} reply={reply} onDone={close} />
            ) : (
              <ReplyEntry
                reply={reply}
                {...(mayAdd && {
                  onChange: () => setChanging(reply.id),
                  onRemove: () => remove(reply),
                })}
              />
            )}
          </li>
        ))}
      </ul>
      <InlineProblem error={removing.error} />
      {adding && <ReplyForm claim={claim} onDone={close} />}
    </section>
  );
}

interface EntryProps {
  readonly reply: Reply;
  readonly onChange?: () => void;
  readonly onRemove?: () => void;
}

function ReplyEntry({ reply, onChange, onRemove }: EntryProps) {
  const { claimant, answered, words, outcome } = reply;
  const others = reply.claims.length - 1;
  const last = answered ? day(answered) : null;
  return (
    <div className={classes['entry']}>
      <p>
        <b>{claimant}</b>, {i18n._(channels[reply.channel])}, {day(reply.asked)},{' '}
        {reply.askedBy.name}
      </p>
      <span className={toolClasses['tools']}>
        {onChange && (
          <button
            type="button"
            aria-label={t`Change what ${claimant} was asked`}
            onClick={onChange}
          >
            <Icon name="edit" size={15} />
          </button>
        )}
        {onRemove && (
          <button
            type="button"
            aria-label={t`Remove what ${claimant} was asked`}
            onClick={onRemove}
          >
            <Icon name="trash" size={15} />
          </button>
        )}
      </span>
      <p className={classes['outcome']} data-outcome={outcome}>
        {i18n._(outcomes[outcome])}
        {last && `, ${outcome === 'no_answer' ? t`until ${last}` : last}`}
      </p>
      {words && <blockquote>{words}</blockquote>}
      {others > 0 && (
        <p className={classes['none']}>
          {plural(others, {
            one: 'Asked at once about # other claim.',
            other: 'Asked at once about # other claims.',
          })}
        </p>
      )}
    </div>
  );
}
