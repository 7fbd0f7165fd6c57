import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { useShortcuts } from '@/lib/keys';
import { Icon } from '@/ui/icon';
import { Key } from '@/ui/states';
import type { ClaimFilter, ClaimSort } from './claim-calls';
import classes from './claims.module.css';
import { statusWord, statusWords } from './words';

/** What waits for somebody: the queue's own choice where the address names none. */
export const waiting = 'open,in_review,disputed';

export interface QueueChoice extends ClaimFilter {
  readonly sort?: ClaimSort;
}

/** Parts of the choice to change; `undefined` takes one back. */
export type ChoicePart = { [K in keyof QueueChoice]?: QueueChoice[K] | undefined };

/** What the choice names beside status and order. */
const narrowing = [
  'q',
  'kind',
  'speaker',
  'publisher',
  'minWorth',
  'from',
  'to',
  'dossier',
  'article',
  'rating',
  'evidence',
  'reopened',
  'assigned',
] as const satisfies (keyof QueueChoice)[];

interface Props {
  readonly choice: QueueChoice;
  readonly onChange: (part: ChoicePart) => void;
  readonly filtersOpen: boolean;
  readonly onFilters: (open: boolean) => void;
  readonly filtersButton: RefObject<HTMLButtonElement | null>;
  /** Beside the search field. */
  readonly children?: ReactNode;
}

/** Search, status and order of the queue, and the way to its facets; all of it in the address. */
export function QueueFilters(props: Props) {
  const { choice, onChange, filtersOpen, onFilters, filtersButton, children } = props;
  const search = useRef<HTMLInputElement>(null);
  const chosen = narrowing.filter((name) => choice[name] !== undefined).length;
  useShortcuts([
    { keys: '/', label: t`Search`, group: t`Queue`, run: () => search.current?.focus() },
    {
      keys: 'f',
      label: t`Show or hide the filters`,
      group: t`Queue`,
      run: () => onFilters(!filtersOpen),
    },
  ]);
  const status = choice.status ?? waiting;
  const statuses = [
    { value: waiting, label: t`To do` },
    ...Object.keys(statusWords).map((value) => ({ value, label: statusWord(value) })),
    { value: 'all', label: t`All` },
  ];
  if (!statuses.some(({ value }) => value === status)) {
    statuses.push({ value: status, label: status.split(',').map(statusWord).join(', ') });
  }

  return (
    <div className={classes['filters']} role="search">
      <div className={classes['searchRow']}>
        <SearchField
          key={choice.q ?? ''}
          q={choice.q ?? ''}
          field={search}
          onSearch={(q) => onChange({ q: q || undefined })}
        />
        {children}
      </div>
      <div className={classes['filterRow']}>
        <PlainSelect
          label={t`Status`}
          value={status}
          onChoose={(value) => onChange({ status: value === waiting ? undefined : value })}
          options={statuses}
        />
        <PlainSelect
          label={t`Order`}
          value={choice.sort ?? 'worth'}
          onChoose={(value) => onChange({ sort: sorts.find((sort) => sort === value) })}
          options={[
            { value: 'worth', label: t`By worth` },
            { value: 'newest', label: t`Newest` },
            { value: 'position', label: t`By article` },
          ]}
        />
        <Button
          ref={filtersButton}
          variant={filtersOpen || chosen > 0 ? 'light' : 'default'}
          aria-expanded={filtersOpen}
          onClick={() => onFilters(!filtersOpen)}
        >
          {chosen > 0 ? t`Filters (${chosen})` : t`Filters`}
        </Button>
      </div>
    </div>
  );
}

/** The orders that the address names; by worth is the one it leaves out. */
const sorts = ['newest', 'position'] as const satisfies ClaimSort[];

/** A field of the browser's own: the first page has no room for more. */
function PlainSelect({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}) {
  return (
    <select
      className={classes['select']}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** The choice without all that narrows it. */
export function cleared(): ChoicePart {
  return Object.fromEntries(narrowing.map((name) => [name, undefined]));
}

function SearchField({
  q,
  field,
  onSearch,
}: {
  q: string;
  field: RefObject<HTMLInputElement | null>;
  onSearch: (q: string) => void;
}) {
  const [words, setWords] = useState(q);
  return (
    <form
      className={classes['search']}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(words.trim());
        field.current?.blur();
      }}
    >
      <span className={classes['searchIcon']}>
        <Icon name="search" size={15} />
      </span>
      <input
        ref={field}
        type="search"
        className={classes['searchField']}
        aria-label={t`Search the claims`}
        placeholder={t`Search the claims`}
        value={words}
        onChange={({ currentTarget: { value } }) => {
          setWords(value);
          if (value === '' && q !== '') onSearch('');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span className={classes['searchKey']}>
        <Key>/</Key>
      </span>
    </form>
  );
}

/** The part of the choice that the server filters by. */
export function filterOf({ sort: _, status = waiting, ...rest }: QueueChoice): ClaimFilter {
  return status === 'all' ? rest : { ...rest, status };
}
