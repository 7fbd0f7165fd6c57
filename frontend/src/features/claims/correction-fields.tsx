import { t } from '@lingui/core/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import type { Claim, FigureChange } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import classes from './claims.module.css';
import type { Correction, Place } from './correction-calls';
import { hedgeChoices } from './words';

/** What was typed, by field; a field that nobody touched is not there. */
export interface CorrectionDraft {
  readonly written?: string;
  readonly unit?: string;
  readonly modifier?: string;
  readonly of?: string;
  /** The first and the last day inside. */
  readonly first?: string;
  readonly last?: string;
  readonly inWords?: string;
  readonly name?: string;
  /** The days that the untouched one of the two fields showed. */
  readonly shown?: { readonly first: string; readonly last: string };
}

interface Props {
  readonly claim: Claim;
  readonly place: Place;
  readonly draft: CorrectionDraft;
  readonly error: unknown;
  readonly onChange: (change: CorrectionDraft) => void;
}

export function CorrectionFields(props: Props) {
  const { place } = props;
  if (place.kind === 'figure') return <FigureFields {...props} index={place.index} />;
  if (place.kind === 'period') return <PeriodFields {...props} index={place.index} />;
  return <SpeakerField {...props} />;
}

function FigureFields({ claim, draft, error, onChange, index }: Props & { index: number }) {
  const figure = claim.quantities[index];
  if (!figure) return null;
  const corrected = claim.corrections?.figures.find(({ read }) => read.start === figure.start);
  return (
    <>
      <TextInput
        data-autofocus
        autoFocus
        label={t`Value`}
        description={t`As people write it: $115.6bn, nearly 5,000, a third, 40 to 60`}
        value={draft.written ?? corrected?.corrected.text ?? figure.text}
        error={['written', 'value', 'low', 'high']
          .map((at) => fieldProblem(error, at))
          .find(Boolean)}
        onChange={(event) => onChange({ written: event.currentTarget.value })}
      />
      <div className={classes['correctionRow']}>
        <TextInput
          label={t`Unit`}
          placeholder={t`USD, percent, people`}
          value={draft.unit ?? figure.unit ?? ''}
          error={fieldProblem(error, 'unit')}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`Hedge`}
          data={hedgeChoices()}
          value={draft.modifier ?? figure.modifier}
          error={fieldProblem(error, 'modifier')}
          onChange={(event) => onChange({ modifier: event.currentTarget.value })}
        />
        <TextInput
          label={t`Figure of what`}
          value={draft.of ?? figure.of ?? ''}
          error={fieldProblem(error, 'of')}
          onChange={(event) => onChange({ of: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

function PeriodFields({ claim, draft, error, onChange, index }: Props & { index: number }) {
  const period = claim.times[index];
  if (!period) return null;
  const shown = { first: period.from ?? '', last: period.to ? daysAfter(period.to, -1) : '' };
  return (
    <>
      <div className={classes['correctionRow']}>
        <TextInput
          autoFocus
          type="date"
          label={t`First day`}
          value={draft.first ?? shown.first}
          error={fieldProblem(error, 'from')}
          onChange={(event) => onChange({ first: event.currentTarget.value, shown })}
        />
        <TextInput
          type="date"
          label={t`Last day`}
          value={draft.last ?? shown.last}
          error={fieldProblem(error, 'to')}
          onChange={(event) => onChange({ last: event.currentTarget.value, shown })}
        />
      </div>
      <TextInput
        label={t`Or the period in words`}
        placeholder={t`the first 10 months of 2021`}
        value={draft.inWords ?? ''}
        error={fieldProblem(error, 'written')}
        onChange={(event) => onChange({ inWords: event.currentTarget.value })}
      />
    </>
  );
}

function SpeakerField({ claim, draft, error, onChange }: Props) {
  return (
    <TextInput
      autoFocus
      label={t`Who says it`}
      description={t`Empty where the article itself says so`}
      value={draft.name ?? claim.speaker ?? ''}
      error={fieldProblem(error, 'name')}
      onChange={(event) => onChange({ name: event.currentTarget.value })}
    />
  );
}

const fields = {
  figure: ['written', 'value', 'low', 'high', 'unit', 'modifier', 'of'],
  period: ['written', 'from', 'to'],
  speaker: ['name'],
} as const;

/** Whether a problem stands beside one of the fields. */
export function fieldOf(place: Place, error: unknown): boolean {
  return fields[place.kind].some((field) => fieldProblem(error, field) !== null);
}

/** What a draft says is right; null where nothing was touched. */
export function correctionOf(place: Place, draft: CorrectionDraft): Correction | null {
  switch (place.kind) {
    case 'figure': {
      const { written, unit, modifier, of } = draft;
      const change: FigureChange = {
        ...(written !== undefined && { written }),
        ...(unit !== undefined && { unit }),
        ...(isHedge(modifier) && { modifier }),
        ...(of !== undefined && { of }),
      };
      return Object.keys(change).length > 0 ? { ...place, kind: 'figure', change } : null;
    }
    case 'period': {
      if (draft.inWords?.trim()) {
        return { ...place, kind: 'period', change: { written: draft.inWords } };
      }
      if (draft.first === undefined && draft.last === undefined) return null;
      const first = draft.first ?? draft.shown?.first ?? '';
      const last = draft.last ?? draft.shown?.last ?? '';
      const change = { from: first || null, to: last ? daysAfter(last, 1) : null };
      return { ...place, kind: 'period', change };
    }
    case 'speaker':
      return draft.name === undefined ? null : { kind: 'speaker', change: { name: draft.name } };
  }
}

function isHedge(code: string | undefined): code is NonNullable<FigureChange['modifier']> {
  return hedgeChoices().some(({ value }) => value === code);
}

/** A day, `2021-12-09`, so many days later. */
function daysAfter(day: string, days: number): string {
  const parsed = new Date(`${day}T00:00:00Z`);
  parsed.setUTCDate(parsed.getUTCDate() + days);
  return Number.isNaN(parsed.getTime()) ? day : parsed.toISOString().slice(0, 10);
}
