import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDraft } from '@/lib/drafts';
import type { ClaimDetail, Evidence } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem } from '@/ui/states';
import { useAddEvidence, useChangeEvidence, type NewEvidence } from './review-calls';
import classes from './reviews.module.css';

type Stance = Evidence['stance'];

const empty = {
  url: '',
  title: '',
  publisher: '',
  excerpt: '',
  stance: 'supports' as Stance,
  part: '',
  referenceValue: '',
  referenceUnit: '',
};

/** "115.6", "1,200" or "1 200" as a number; null when it is none. */
export function readNumber(written: string): number | null {
  const digits = written.replaceAll(/[\s,\u00a0\u202f]/g, '');
  return /^[-+]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}

function fieldsOf(evidence: Evidence): typeof empty {
  const { url, title, publisher, excerpt, stance, part, referenceValue } = evidence;
  return {
    url: url ?? '',
    title: title ?? '',
    publisher: publisher ?? '',
    excerpt,
    stance,
    part: part === null || part === undefined ? '' : String(part),
    referenceValue: referenceValue ? String(referenceValue.value) : '',
    referenceUnit: referenceValue?.unit ?? '',
  };
}

interface Props {
  readonly claim: ClaimDetail;
  /** The evidence to change; absent for a new piece. */
  readonly evidence?: Evidence;
  readonly onDone: () => void;
}

export function EvidenceForm({ claim, evidence: before, onDone }: Props) {
  const draft = useDraft(
    `${useAccount().id}.claim.${claim.id}.evidence${before ? `.${before.id}` : ''}`,
    before ? fieldsOf(before) : empty,
  );
  const adding = useAddEvidence(claim.id);
  const changing = useChangeEvidence(claim.id);
  const saving = before ? changing : adding;
  const { value } = draft;
  const written = value.referenceValue.trim();
  const reference = written === '' ? null : readNumber(written);
  const unreadable = written !== '' && reference === null;

  // A change that leaves these out keeps them, as the server reads it.
  const removed = Boolean(before?.referenceValue) && written === '';

  const fixedPart = typeof before?.part === 'number';

  const save = () => {
    if (unreadable || removed || saving.isPending) return;
    const evidence: NewEvidence = {
      url: value.url.trim(),
      title: value.title.trim() || null,
      publisher: value.publisher.trim() || null,
      excerpt: value.excerpt.trim(),
      stance: value.stance,
      part: value.part === '' ? null : Number(value.part),
      referenceValue:
        reference === null ? null : { value: reference, unit: value.referenceUnit.trim() },
    };
    const onSuccess = () => {
      draft.discard();
      onDone();
    };
    if (before) {
      const after = { ...evidence, title: value.title.trim(), publisher: value.publisher.trim() };
      changing.mutate({ before, after }, { onSuccess });
    } else adding.mutate(evidence, { onSuccess });
  };
  const text = (name: keyof typeof empty) => ({
    value: value[name],
    error: fieldProblem(saving.error, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.change({ [name]: event.currentTarget.value }),
  });

  return (
    <form
      className={classes['evidenceForm']}
      aria-label={before ? 'Change evidence' : 'Add evidence'}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          // The review's own Ctrl+Enter must not run as well.
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <fieldset className={classes['stances']}>
        <legend className="visually-hidden">Stance</legend>
        {(['supports', 'refutes', 'context'] as const).map((stance) => (
          <label key={stance}>
            <input
              type="radio"
              name="stance"
              checked={value.stance === stance}
              onChange={() => draft.change({ stance })}
            />
            {{ supports: 'Supports', refutes: 'Refutes', context: 'Context' }[stance]}
          </label>
        ))}
      </fieldset>
      <TextInput
        label="Address"
        type="url"
        placeholder="https://"
        required
        withAsterisk={false}
        autoFocus
        {...text('url')}
      />
      <Textarea
        label="Excerpt"
        description="The words that count, as they stand there"
        required
        withAsterisk={false}
        classNames={{ input: classes['rationale'] ?? '' }}
        {...text('excerpt')}
      />
      <div className={classes['pair']}>
        <TextInput label="Title" {...text('title')} />
        <TextInput label="Publisher" {...text('publisher')} />
        <TextInput
          label="Reference value"
          inputMode="decimal"
          placeholder="115600000000"
          {...text('referenceValue')}
          error={
            unreadable
              ? 'Write it in digits, such as 115600000000 or 3.7.'
              : removed
                ? 'It can be changed, not taken away: remove the evidence and add it anew.'
                : fieldProblem(saving.error, 'referenceValue')
          }
        />
        <TextInput
          label="Unit"
          placeholder={claim.quantities[0]?.unit ?? 'USD, percent, people'}
          required={reference !== null}
          withAsterisk={false}
          {...text('referenceUnit')}
        />
        {claim.parts.length > 1 && (
          <NativeSelect
            label="About"
            value={value.part}
            onChange={(event) => draft.change({ part: event.currentTarget.value })}
            data={[
              // A part once named can be changed, not taken away.
              ...(fixedPart ? [] : [{ value: '', label: 'The whole claim' }]),
              ...claim.parts.map((part, index) => ({
                value: String(index),
                label:
                  claim.quantities[part.quantity ?? -1]?.text ??
                  claim.text.slice(part.start - claim.start, part.end - claim.start),
              })),
            ]}
          />
        )}
      </div>
      <InlineProblem error={saving.error} />
      <div className={classes['actions']}>
        <Button type="submit" loading={saving.isPending}>
          {before ? 'Save' : 'Add'}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            if (before) draft.discard();
            onDone();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
