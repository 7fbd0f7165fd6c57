import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDraft } from '@/lib/drafts';
import { isPressed } from '@/lib/keys';
import type { ArchivedCopy, ClaimDetail, Evidence, GivenSource, NewEvidence } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem } from '@/ui/states';
import { CopyField } from './copy-field';
import { useAddEvidence, useChangeEvidence } from './evidence-calls';
import classes from './evidence.module.css';
import { ExcerptField } from './excerpt-field';
import { ReferenceField } from './reference-field';
import { SourceSearch } from './source-search';
import { partName, stances } from './words';

const empty = {
  url: '',
  title: '',
  publisher: '',
  published: '',
  excerpt: '',
  stance: 'supports' as Evidence['stance'],
  parts: [] as readonly number[],
  referenceValue: '',
  referenceUnit: '',
  figure: null as number | null,
  copy: null as ArchivedCopy | null,
};
type Fields = typeof empty;

/** As the server reads it in any language of the page. */
const plainNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

function fieldsOf(evidence: Evidence): Fields {
  const { referenceValue } = evidence;
  return {
    url: evidence.url ?? '',
    title: evidence.title ?? '',
    publisher: evidence.publisher ?? '',
    published: evidence.published ?? '',
    excerpt: evidence.excerpt,
    stance: evidence.stance,
    parts: evidence.parts ?? [],
    referenceValue: referenceValue ? plainNumber.format(referenceValue.value) : '',
    referenceUnit: referenceValue?.unit ?? '',
    figure: referenceValue?.figure ?? null,
    copy: evidence.copy ?? null,
  };
}

/** As it is sent; what is empty is taken away where it was there before. */
function contentOf(fields: Fields): NewEvidence {
  const written = fields.referenceValue.trim();
  return {
    url: fields.url.trim(),
    title: fields.title.trim(),
    publisher: fields.publisher.trim(),
    published: fields.published,
    excerpt: fields.excerpt.trim(),
    stance: fields.stance,
    parts: [...fields.parts],
    referenceValue:
      written === ''
        ? {}
        : { written, unit: fields.referenceUnit.trim() || null, figure: fields.figure },
    copy: fields.copy?.id ?? null,
  };
}

interface Props {
  readonly claim: ClaimDetail;
  /** The evidence to change; absent for a new piece. */
  readonly evidence?: Evidence;
  readonly onDone: () => void;
}

export function EvidenceForm({ claim, evidence: before, onDone }: Props) {
  const draft = useDraft<Fields>(
    `${useAccount().id}.claim.${claim.id}.evidence${before ? `.${before.id}` : ''}`,
    before ? fieldsOf(before) : empty,
  );
  const [searching, setSearching] = useState(false);
  const adding = useAddEvidence(claim.id);
  const changing = useChangeEvidence(claim.id);
  const saving = before ? changing : adding;
  const { value } = draft;

  const save = () => {
    if (saving.isPending) return;
    const onSuccess = () => {
      draft.discard();
      onDone();
    };
    const after = contentOf(value);
    if (before) changing.mutate({ before, after }, { onSuccess });
    else adding.mutate(after, { onSuccess });
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
        save();
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
        onCopy={(copy) => draft.change({ copy, ...filled(copy) })}
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
      <InlineProblem error={saving.error} />
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
