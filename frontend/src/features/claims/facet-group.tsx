import { plural, t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState, type ReactNode } from 'react';
import { number } from '@/lib/format';
import type { Facet } from '@/lib/model';
import { useRatings } from '@/lib/ratings';
import { InlineProblem } from '@/ui/states';
import { facetQuery, type ClaimFilter } from './claim-calls';
import { facetTitle, valueLabel } from './facet-words';
import classes from './facets.module.css';

interface Props {
  readonly facet: Facet;
  readonly filter: ClaimFilter;
  readonly me: string;
  readonly chosen: (value: string) => boolean;
  /** The value that the address names, shown though it may not be among the most frequent. */
  readonly selected?: string | undefined;
  readonly onChoose: (value: string) => void;
  readonly children?: ReactNode;
}

/** One facet: its values with their counts, pressed to narrow by one and again to take it back. */
export function FacetGroup({ facet, filter, me, chosen, selected, onChoose, children }: Props) {
  const id = useId();
  const ratings = useRatings();
  const [letters, setLetters] = useState('');
  const find = useDeferredValue(letters.trim());
  const { name } = facet;
  const title = facetTitle(name);
  const isLong = facet.others > 0 || letters !== '';
  const searched = useQuery({ ...facetQuery(name, filter, find), enabled: find !== '' });
  const shown = find === '' ? facet : (searched.data ?? { ...facet, values: [], others: 0 });
  const values = [...shown.values];
  const isListed = (named: string) =>
    values.some(({ value }) => value === named || (named === 'me' && value === me));
  if (find === '' && selected !== undefined && !isListed(selected)) {
    values.unshift({ value: selected, label: selected, claims: 0 });
  }
  if (values.length === 0 && !isLong && !children) return null;
  const others = shown.others;

  return (
    <div role="group" className={classes['group']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
      {isLong && name !== 'month' && (
        <TextInput
          type="search"
          aria-label={t`Find in: ${title}`}
          placeholder={t`Find`}
          value={letters}
          onChange={({ currentTarget: { value } }) => setLetters(value)}
          onKeyDown={(event) => {
            // The first Escape empties the field, the next one closes the filters.
            if (event.key !== 'Escape' || letters === '') return;
            event.stopPropagation();
            setLetters('');
          }}
        />
      )}
      <InlineProblem error={searched.error} />
      <ul className={classes['values']}>
        {values.map((value) => {
          const words = valueLabel(
            name,
            value,
            me,
            (rating) => ratings.find((known) => known.id === rating)?.label ?? rating,
          );
          const count = `${number(value.claims)}${shown.more ? '+' : ''}`;
          return (
            <li key={value.value}>
              <button
                type="button"
                className={classes['value']}
                aria-pressed={chosen(value.value)}
                onClick={() => onChoose(value.value)}
              >
                <span className={classes['label']}>{words}</span>
                <span className={classes['count']}>{count}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {find !== '' && searched.data?.values.length === 0 && (
        <p className={classes['fine']}>{t`Nothing here holds these letters.`}</p>
      )}
      {others > 0 && (
        <p className={classes['fine']}>
          {plural(others, { one: '# other value', other: '# other values' })}
        </p>
      )}
    </div>
  );
}
