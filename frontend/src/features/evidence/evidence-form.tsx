import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { keepDraft, useDraft } from '@/lib/drafts';
import { isPressed } from '@/lib/keys';
import type { ArchivedCopy, ClaimDetail, Evidence, GivenSource } from '@/lib/model';
import { partName } from '@/lib/parts';
import { fieldProblem, newerOf, reasonOf } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { DraftNote } from '@/ui/draft-note';
import { InlineProblem } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { CopyField } from './copy-field';
import { useAddEvidence, useChangeEvidence } from './evidence-calls';
import {
  changesOf,
  contentOf,
  described,
  draftOf,
  fieldsOf,
  noFields,
  type EvidenceDraft,
} from './evidence-fields';
import { EvidenceMeanwhile } from './evidence-meanwhile';
import classes from './evidence.module.css';
import { ExcerptField } from './excerpt-field';
import { ReferenceField } from './reference-field';
import { SourceSearch } from './source-search';
import { stances } from './words';

interface Props {
  readonly claim: ClaimDetail;
  /** The evidence to change; absent for a new piece. */
  readonly evidence?: Evidence;
  /** Whether somebody took the evidence away meanwhile. */
  readonly gone?: boolean;
  readonly onDone: () => void;
}

export function EvidenceForm({ claim, evidence: before, gone = false, onDone }: Props) {
  const draftName = `${useAccount().id}.claim.${claim.id}.evidence${before ? `.${before.id}` : ''}`;
  const draft = useDraft<EvidenceDraft>(draftName, before ? draftOf(before) : noFields, {
    alsoOnServer: true,
  });
  const [searching, setSearching] = useState(false);
  const adding = useAddEvidence(claim.id);
  const changing = useChangeEvidence(claim.id);
  const saving = before && !gone ? changing : adding;
  const { value } = draft;
  const theirs = before && !gone ? newerOf(before, changing.error) : null;
  const stale = theirs !== null && value.began !== null && theirs.version > value.began.version;

  const done = () => {
    draft.discard();
    onDone();
  };
  /** Puts what is typed on top of the evidence in the state of `on`, or adds it. */
  const save = (on: Evidence | null) => {
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
    const former = fieldsOf(on);
    changing.mutateAsync({ id: on.id, version: on.version, after }).then(
      (saved) => {
        done();
        toast({
          words: t`Evidence changed`,
          undo: () => {
            const back = changesOf(fieldsOf(saved), former);
            changing
              .mutateAsync({ id: saved.id, version: saved.version, after: back })
              .catch((error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }));
          },
        });
      },
      // The form shows why; what was typed stays in it.
      () => undefined,
    );
  };
  const submit = () =>
    save(before && !gone ? { ...before, version: value.began?.version ?? before.version } : null);
  const takeTheirs = () => {
    draft.discard();
    changing.reset();
    toast({
      words: t`Your version was let go`,
      undo: () => void keepDraft(draftName, value, { alsoOnServer: true }),
    });
  };
  const text = (name: 'title' | 'publisher' | 'published') => ({
    value: value[name],
    error: fieldProblem(saving.error, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.change({ [name]: event.currentTarget.value }),
  });
  /** What a document says of itself stands where nothing was typed. */
  const filled = ({ title, publisher, published, url }: ArchivedCopy | GivenSource) => ({
    title: value.title || (title ?? ''),
    publisher: value.publisher || (publisher ?? ''),
    published: value.published || (published ?? ''),
    url: value.url || (url ?? ''),
  });
  const choosePart = (index: number, about: boolean) =>
    draft.change({
      parts: about
        ? [...value.parts, index].toSorted((a, b) => a - b)
        : value.parts.filter((part) => part !== index),
    });

  return (
    <form
      className={classes['form']}
      aria-label={before ? t`Change evidence` : t`Add evidence`}
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
        submit();
      }}
    >
      <fieldset className={classes['choices']}>
        <legend className="visually-hidden">{t`Stance`}</legend>
        {(['supports', 'refutes', 'context'] as const).map((stance) => (
          <label key={stance}>
            <input
              type="radio"
              name="stance"
              checked={value.stance === stance}
              onChange={() => draft.change({ stance })}
            />
            {i18n._(stances[stance].word)}
          </label>
        ))}
      </fieldset>
      <CopyField
        url={value.url}
        copy={value.copy}
        problem={fieldProblem(saving.error, 'url')}
        onUrl={(url) => draft.change({ url })}
        onCopy={(copy) => draft.change(copy ? { copy, ...filled(copy) } : { copy })}
      >
        <ExcerptField
          excerpt={value.excerpt}
          copy={value.copy}
          problem={fieldProblem(saving.error, 'excerpt')}
          onExcerpt={(excerpt) => draft.change({ excerpt })}
        />
      </CopyField>
      {!before && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['again'] ?? ''}
          aria-expanded={searching}
          onClick={() => setSearching(!searching)}
        >
          {t`Use evidence of another claim`}
        </Button>
      )}
      {searching && (
        <SourceSearch
          claim={claim.id}
          onChoose={(source) => {
            draft.change({
              ...filled(source),
              copy: source.copy ?? null,
              excerpt: value.excerpt || source.excerpt,
            });
            setSearching(false);
          }}
        />
      )}
      <div className={classes['pair']}>
        <TextInput label={t`Title`} {...text('title')} />
        <TextInput label={t`Publisher`} {...text('publisher')} />
        <TextInput label={t`Day of publication`} type="date" {...text('published')} />
      </div>
      <Checkbox
        size="xs"
        label={t`Primary source`}
        description={t`It tells what its author measured, decided, said or saw, not what others told`}
        checked={value.primarySource}
        onChange={(event) => draft.change({ primarySource: event.currentTarget.checked })}
      />
      {claim.parts.length > 1 && (
        <fieldset className={classes['choices']}>
          <legend>{t`About (none: the whole claim)`}</legend>
          {claim.parts.map((_, index) => (
            <label key={index}>
              <input
                type="checkbox"
                checked={value.parts.includes(index)}
                onChange={(event) => choosePart(index, event.currentTarget.checked)}
              />
              {partName(claim, index)}
            </label>
          ))}
        </fieldset>
      )}
      <ReferenceField
        claim={claim}
        parts={value.parts}
        referenceValue={value.referenceValue}
        referenceUnit={value.referenceUnit}
        figure={value.figure}
        problem={fieldProblem(saving.error, 'referenceValue.written')}
        onChange={draft.change}
      />
      <DraftNote draft={draft} describe={(other) => described(claim, other)} />
      {gone && (
        <p className={classes['meanwhile']} role="alert">
          <Trans>
            <b>Somebody took this evidence away meanwhile.</b> What you wrote is above, unchanged;
            adding it makes a new piece.
          </Trans>
        </p>
      )}
      {stale && !saving.isPending ? (
        <EvidenceMeanwhile
          claim={claim}
          draft={value}
          theirs={fieldsOf(theirs)}
          onSaveMine={() => save(theirs)}
          onTakeTheirs={takeTheirs}
        />
      ) : (
        <InlineProblem error={saving.error} />
      )}
      <div className={classes['actions']}>
        <Button type="submit" loading={saving.isPending}>
          {before && !gone ? t`Save` : t`Add`}
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
