import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { number } from '@/lib/format';
import { useShortcuts } from '@/lib/keys';
import { Icon } from '@/ui/icon';
import { Key } from '@/ui/states';
import { summaryQuery, type ClaimFilter, type ClaimSort } from './claim-calls';
import classes from './claims.module.css';
import { kinds, plain, statusWords } from './words';

/** What waits for somebody: the queue's own choice where the address names none. */
export const waiting = 'open,in_review,disputed';

export interface QueueChoice extends ClaimFilter {
  readonly sort?: ClaimSort;
}

interface Props {
  readonly choice: QueueChoice;
  readonly onChange: (part: { [K in keyof QueueChoice]: QueueChoice[K] | undefined }) => void;
}

/** Search, filters and order of the queue; all of it stands in the address. */
export function QueueFilters({ choice, onChange }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const more = [choice.kind, choice.speaker, choice.publisher, choice.minWorth].filter(
    (chosen) => chosen !== undefined,
  ).length;
  const [open, setOpen] = useState(more > 0);
  useShortcuts([
    { keys: '/', label: 'Search', group: 'Queue', run: () => search.current?.focus() },
    { keys: 'f', label: 'Show or hide the filters', group: 'Queue', run: () => setOpen(!open) },
  ]);
  const { status: _, ...withoutStatus } = filterOf(choice);
  const summary = useQuery(summaryQuery(withoutStatus)).data;

  const names = (
    tallies: readonly { value: string; claims: number }[] | undefined,
    chosen = '',
  ) => {
    const values = (tallies ?? []).slice(0, 100).map(({ value, claims }) => ({
      value,
      label: `${value} (${number(claims)})`,
    }));
    if (chosen !== '' && !values.some(({ value }) => value === chosen)) {
      values.unshift({ value: chosen, label: chosen });
    }
    return [{ value: '', label: 'Any' }, ...values];
  };
  const statusCount = (status: string) =>
    summary?.status.find(({ value }) => value === status)?.claims ?? 0;

  return (
    <div className={classes['filters']} role="search">
      <SearchField
        key={choice.q ?? ''}
        q={choice.q ?? ''}
        field={search}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      <div className={classes['filterRow']}>
        <NativeSelect
          aria-label="Status"
          value={choice.status ?? waiting}
          onChange={({ currentTarget: { value } }) =>
            onChange({ status: value === waiting ? undefined : value })
          }
          data={[
            { value: waiting, label: 'To do' },
            ...Object.entries(statusWords).map(([value, { word }]) => ({
              value,
              label: `${word} (${number(statusCount(value))})`,
            })),
            { value: 'all', label: 'All' },
          ]}
        />
        <NativeSelect
          aria-label="Order"
          value={choice.sort ?? 'worth'}
          onChange={({ currentTarget: { value } }) =>
            onChange({ sort: value === 'worth' ? undefined : (value as ClaimSort) })
          }
          data={[
            { value: 'worth', label: 'By worth' },
            { value: 'newest', label: 'Newest' },
            { value: 'position', label: 'By article' },
          ]}
        />
        <Button
          variant={open || more > 0 ? 'light' : 'default'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          Filters{more > 0 && ` (${String(more)})`}
        </Button>
      </div>
      {open && (
        <div className={classes['moreFilters']}>
          <NativeSelect
            label="Kind"
            value={choice.kind ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ kind: kinds.find((kind) => kind === value) })
            }
            data={[
              { value: '', label: 'Any' },
              ...kinds.map((kind) => ({ value: kind, label: plain(kind) })),
            ]}
          />
          <NativeSelect
            label="Worth at least"
            value={String(choice.minWorth ?? '')}
            onChange={({ currentTarget: { value } }) =>
              onChange({ minWorth: value === '' ? undefined : Number(value) })
            }
            data={[
              { value: '', label: 'Any' },
              { value: '0.25', label: '25 %' },
              { value: '0.5', label: '50 %' },
              { value: '0.75', label: '75 %' },
            ]}
          />
          <NativeSelect
            label="Who said it"
            value={choice.speaker ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ speaker: value || undefined })}
            data={names(summary?.speakers, choice.speaker)}
          />
          <NativeSelect
            label="Outlet"
            value={choice.publisher ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ publisher: value || undefined })}
            data={names(summary?.publishers, choice.publisher)}
          />
          {more > 0 && (
            <Button
              variant="subtle"
              className={classes['clear']}
              onClick={() =>
                onChange({
                  kind: undefined,
                  speaker: undefined,
                  publisher: undefined,
                  minWorth: undefined,
                })
              }
            >
              Clear filters
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function SearchField({
  q,
  field,
  onSearch,
}: {
  q: string;
  field: React.RefObject<HTMLInputElement | null>;
  onSearch: (q: string) => void;
}) {
  const [words, setWords] = useState(q);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(words.trim());
        field.current?.blur();
      }}
    >
      <TextInput
        ref={field}
        type="search"
        aria-label="Search the claims"
        placeholder="Search the claims"
        leftSection={<Icon name="search" size={15} />}
        rightSection={<Key>/</Key>}
        value={words}
        onChange={({ currentTarget: { value } }) => {
          setWords(value);
          if (value === '' && q !== '') onSearch('');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </form>
  );
}

/** The part of the choice that the server filters by. */
export function filterOf({ sort: _, status = waiting, ...rest }: QueueChoice): ClaimFilter {
  return status === 'all' ? rest : { ...rest, status };
}
