import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDraft } from '@/lib/drafts';
import type { ClaimDetail, Evidence } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem } from '@/ui/states';
import { useAddEvidence, type NewEvidence } from './review-calls';
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

export function EvidenceForm({ claim, onDone }: { claim: ClaimDetail; onDone: () => void }) {
  const draft = useDraft(`${useAccount().id}.claim.${claim.id}.evidence`, empty);
  const adding = useAddEvidence(claim.id);
  const { value } = draft;
  const written = value.referenceValue.trim();
  const reference = written === '' ? null : readNumber(written);
  const unreadable = written !== '' && reference === null;

  const add = () => {
    if (unreadable) return;
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
    adding.mutate(evidence, {
      onSuccess: () => {
        draft.discard();
        onDone();
      },
    });
  };
  const text = (name: keyof typeof empty) => ({
    value: value[name],
    error: fieldProblem(adding.error, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.change({ [name]: event.currentTarget.value }),
  });

  return (
    <form
      className={classes['evidenceForm']}
      aria-label="Add evidence"
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
        add();
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
              : fieldProblem(adding.error, 'referenceValue')
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
              { value: '', label: 'The whole claim' },
              ...claim.parts.map((part, index) => ({
                value: String(index),
                label: claim.text.slice(part.start - claim.start, part.end - claim.start),
              })),
            ]}
          />
        )}
      </div>
      <InlineProblem error={adding.error} />
      <div className={classes['actions']}>
        <Button type="submit" loading={adding.isPending}>
          Add
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
