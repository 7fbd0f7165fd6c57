import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ClaimDetail } from '@/lib/model';
import { reasonOf } from '@/lib/problem';
import { comparisonQuery } from './evidence-calls';
import classes from './evidence.module.css';
import { outcomes } from './words';

const pauseMs = 250;

export interface Reference {
  readonly referenceValue: string;
  readonly referenceUnit: string;
  /** Index of the claim's figure that it is for; null while nobody said. */
  readonly figure: number | null;
}

interface Props extends Reference {
  readonly claim: ClaimDetail;
  readonly parts: readonly number[];
  readonly problem: string | null;
  readonly onChange: (change: Partial<Reference>) => void;
}

/** The figure that the evidence gives, compared with the claim's while it is typed. */
export function ReferenceField({ claim, parts, problem, onChange, ...value }: Props) {
  const asked = {
    reference: value.referenceValue.trim(),
    unit: value.referenceUnit.trim(),
    parts,
    figure: null,
  };
  const [settled] = useDebouncedValue(JSON.stringify(asked), pauseMs);
  const comparison = useQuery({
    ...comparisonQuery(claim.id, JSON.parse(settled) as typeof asked),
    placeholderData: keepPreviousData,
  });
  const written = asked.reference !== '';
  const figures = written ? (comparison.data?.figures ?? []) : [];
  const chosen =
    figures.length === 1 ? figures[0] : figures.find((each) => each.figure === value.figure);
  return (
    <>
      <div className={classes['pair']}>
        <TextInput
          label={t`Reference value`}
          placeholder={t`115.6 billion`}
          value={value.referenceValue}
          error={problem ?? (written && comparison.error ? reasonOf(comparison.error) : null)}
          onChange={(event) => onChange({ referenceValue: event.currentTarget.value })}
        />
        <TextInput
          label={t`Unit`}
          placeholder={claim.quantities[0]?.unit ?? t`USD, percent, people`}
          value={value.referenceUnit}
          onChange={(event) => onChange({ referenceUnit: event.currentTarget.value })}
        />
      </div>
      {figures.length > 1 && (
        <fieldset className={classes['choices']}>
          <legend>{t`Which figure is it for?`}</legend>
          {figures.map(({ figure, text }) => (
            <label key={figure}>
              <input
                type="radio"
                name="figure"
                checked={value.figure === figure}
                onChange={() => onChange({ figure })}
              />
              {text}
            </label>
          ))}
        </fieldset>
      )}
      <div role="status">
        {chosen && (
          <p className={classes['check']} data-outcome={chosen.outcome}>
            <b>{i18n._(outcomes[chosen.outcome].word)}:</b> {chosen.words}
          </p>
        )}
        {written && comparison.data?.remark && !comparison.error && (
          <p className={classes['check']}>{comparison.data.remark}</p>
        )}
      </div>
    </>
  );
}
