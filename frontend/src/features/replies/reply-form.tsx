import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { keepDraft, useDraft } from '@/lib/drafts';
import { shortened } from '@/lib/format';
import { isPressed } from '@/lib/keys';
import type { ClaimDetail, Reply } from '@/lib/model';
import { peopleQuery } from '@/lib/people';
import { fieldProblem, newerOf, reasonOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { DraftNote } from '@/ui/draft-note';
import { InlineProblem } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { WordDifference } from '@/ui/word-difference';
import { sameSpeakerQuery, useAddReply, useChangeReply } from './reply-calls';
import {
  changesOf,
  contentOf,
  draftOf,
  fieldsOf,
  isAnswer,
  newFields,
  type ReplyDraft,
  type ReplyFields,
} from './reply-fields';
import { channels, outcomes } from './reply-words';
import classes from './replies.module.css';

interface Props {
  readonly claim: ClaimDetail;
  /** The reply to change; absent for a new one. */
  readonly reply?: Reply;
  readonly onDone: () => void;
}

/** That the claimant was asked, how and by whom, and what came. */
export function ReplyForm({ claim, reply: before, onDone }: Props) {
  const account = useAccount();
  const draft = useDraft<ReplyDraft>(
    `${account.id}.claim.${claim.id}.reply${before ? `.${before.id}` : ''}`,
    before ? draftOf(claim.id, before) : newFields(claim.speaker ?? '', account.id),
    { alsoOnServer: true },
  );
  const { value } = draft;
  const adding = useAddReply(claim.id);
  const changing = useChangeReply(claim.id);
  const saving = before ? changing : adding;
  const people = useQuery(peopleQuery).data?.items ?? [];
  const others = useQuery(sameSpeakerQuery(claim)).data ?? [];
  const theirs = before ? newerOf(before, changing.error) : null;
  const stale = theirs && value.began && theirs.version > value.began.version ? theirs : null;

  const done = () => {
    draft.discard();
    onDone();
  };
  const save = (on: Reply | null) => {
    if (saving.isPending) return;
    if (!on || !value.began) {
      adding.mutate(contentOf(value), { onSuccess: done });
      return;
    }
    const after = changesOf(value.began.fields, value);
    if (Object.keys(after).length === 0) {
      done();
      return;
    }
    const former = fieldsOf(claim.id, on);
    changing.mutateAsync({ reply: on, after }).then(
      (saved) => {
        done();
        toast({
          words: t`Reply changed`,
          undo: () => {
            changing
              .mutateAsync({ reply: saved, after: changesOf(fieldsOf(claim.id, saved), former) })
              .catch((error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }));
          },
        });
      },
      // The form shows why; what was typed stays in it.
      () => undefined,
    );
  };
  const field = (name: 'claimant' | 'asked' | 'words' | 'answered') => ({
    value: value[name],
    error: fieldProblem(saving.error, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.change({ [name]: event.currentTarget.value }),
  });
  const asker = people.some(({ id }) => id === value.askedBy)
    ? []
    : [{ value: value.askedBy, label: before?.askedBy.name ?? account.name }];
  return (
    <form
      className={classes['form']}
      aria-label={before ? t`Change what was asked` : t`Asked for comment`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        if (isPressed(event, 'Ctrl+Enter')) {
          // The review must not be saved as well.
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save(before ? { ...before, version: value.began?.version ?? before.version } : null);
      }}
    >
      <TextInput
        label={t`Who was asked`}
        required
        withAsterisk={false}
        autoFocus
        {...field('claimant')}
      />
      <div className={classes['row']}>
        <NativeSelect
          label={t`How`}
          value={value.channel}
          data={Object.entries(channels).map(([code, words]) => ({
            value: code,
            label: i18n._(words),
          }))}
          onChange={({ currentTarget }) =>
            draft.change({ channel: currentTarget.value as Reply['channel'] })
          }
        />
        <TextInput label={t`When`} type="date" required withAsterisk={false} {...field('asked')} />
        <NativeSelect
          label={t`By whom`}
          value={value.askedBy}
          error={fieldProblem(saving.error, 'askedBy')}
          data={[...asker, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ currentTarget }) => draft.change({ askedBy: currentTarget.value })}
        />
      </div>
      <div className={classes['row']}>
        <NativeSelect
          label={t`What came`}
          value={value.outcome}
          data={Object.entries(outcomes).map(([code, words]) => ({
            value: code,
            label: i18n._(words),
          }))}
          onChange={({ currentTarget }) =>
            draft.change({ outcome: currentTarget.value as Reply['outcome'] })
          }
        />
        {value.outcome !== 'waiting' && (
          <TextInput
            label={isAnswer(value.outcome) ? t`Day of the answer` : t`Waited until`}
            type="date"
            required={isAnswer(value.outcome)}
            withAsterisk={false}
            {...field('answered')}
          />
        )}
      </div>
      {isAnswer(value.outcome) && (
        <Textarea
          label={t`Word for word`}
          rows={4}
          maxLength={10_000}
          required={value.outcome === 'replied'}
          withAsterisk={false}
          {...field('words')}
        />
      )}
      {others.length > 0 && (
        <fieldset className={classes['others']}>
          <legend>{t`Asked at once about`}</legend>
          {others.map((other) => (
            <label key={other.id}>
              <input
                type="checkbox"
                checked={value.claims.includes(other.id)}
                onChange={({ currentTarget: { checked } }) =>
                  draft.change({
                    claims: checked
                      ? [...value.claims, other.id]
                      : value.claims.filter((id) => id !== other.id),
                  })
                }
              />
              {shortened(other.text)}
            </label>
          ))}
        </fieldset>
      )}
      <DraftNote draft={draft} describe={described} />
      {stale && !saving.isPending && value.began ? (
        <div className={classes['meanwhile']} role="alert">
          <p>
            <Trans>
              <b>Somebody changed this after you opened it.</b> What you wrote is above, unchanged.
            </Trans>
          </p>
          <p>
            <WordDifference
              before={described(value.began.fields)}
              after={described(fieldsOf(claim.id, stale))}
            />
          </p>
          <div className={classes['actions']}>
            <Button variant="default" onClick={() => save(stale)}>
              {t`Save mine on top`}
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                draft.discard();
                changing.reset();
                toast({
                  words: t`Your version was let go`,
                  undo: () =>
                    void keepDraft(
                      `${account.id}.claim.${claim.id}.reply.${stale.id}`,
                      { ...value },
                      { alsoOnServer: true },
                    ),
                });
              }}
            >
              {t`Take theirs`}
            </Button>
          </div>
        </div>
      ) : (
        <InlineProblem error={saving.error} />
      )}
      <div className={classes['actions']}>
        <Button type="submit" loading={saving.isPending}>
          {before ? t`Save` : t`Add`}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            if (before) draft.discard();
            onDone();
          }}
        >
          {t`Cancel`}
        </Button>
      </div>
    </form>
  );
}

/** A draft in words, to choose between two by. */
function described(fields: ReplyFields): string {
  return [
    fields.claimant,
    `${i18n._(channels[fields.channel])} ${fields.asked}`.trim(),
    `${i18n._(outcomes[fields.outcome])} ${fields.answered}`.trim(),
    fields.words,
  ]
    .filter((words) => words !== '')
    .join('\n');
}
