import { t } from '@lingui/core/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Facet } from '@/lib/model';
import { Icon } from '@/ui/icon';
import { InlineProblem, SkeletonLines } from '@/ui/states';
import { facetsQuery } from './claim-calls';
import { FacetGroup } from './facet-group';
import { isChosen, monthEnd } from './facet-words';
import classes from './facets.module.css';
import { cleared, filterOf, waiting, type ChoicePart, type QueueChoice } from './queue-filters';
import { kinds, statusWords } from './words';

interface Props {
  readonly choice: QueueChoice;
  readonly me: string;
  readonly onChange: (part: ChoicePart) => void;
  readonly onClose: () => void;
}

/** In the order in which one narrows a queue. */
const order: readonly Facet['name'][] = [
  'status',
  'assigned',
  'evidence',
  'reopened',
  'kind',
  'speaker',
  'publisher',
  'month',
  'dossier',
  'rating',
];

/** All that the queue can be narrowed to, each with how many claims that leaves. */
export function FacetPanel({ choice, me, onChange, onClose }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const filter = filterOf(choice);
  const facets = useQuery(facetsQuery(filter));
  const statuses = (filter.status ?? Object.keys(statusWords).join(',')).split(',');
  useEffect(() => panel.current?.focus(), []);

  const choose = (name: Facet['name'], value: string) => {
    const chosen = isChosen(choice, statuses, name, value, me);
    switch (name) {
      case 'status':
        onChange({ status: statusesWith(statuses, value, !chosen) });
        return;
      case 'kind':
        onChange({ kind: chosen ? undefined : kinds.find((kind) => kind === value) });
        return;
      case 'month':
        onChange(
          chosen
            ? { from: undefined, to: undefined }
            : { from: `${value}-01`, to: monthEnd(value) },
        );
        return;
      case 'evidence':
        onChange({ evidence: chosen ? undefined : value === 'yes' ? 'yes' : 'no' });
        return;
      case 'reopened':
        onChange({ reopened: chosen ? undefined : 'yes' });
        return;
      case 'assigned':
        onChange({ assigned: chosen ? undefined : value === me ? 'me' : value });
        return;
      default:
        onChange({ [name]: chosen ? undefined : value });
    }
  };

  return (
    <div
      ref={panel}
      className={classes['panel']}
      role="dialog"
      aria-label={t`Filters`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={classes['head']}>
        <h2>{t`Filters`}</h2>
        <Button variant="subtle" onClick={() => onChange(cleared())}>
          {t`Clear filters`}
        </Button>
        <button
          type="button"
          className={classes['close']}
          aria-label={t`Close the filters`}
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </button>
      </header>
      <div className={classes['groups']} data-scrolls>
        <InlineProblem error={facets.error} />
        {facets.isPending && (
          <SkeletonLines label={t`The filters are loading`} lines={[60, 90, 80, 0, 60, 90, 70]} />
        )}
        {facets.data &&
          order.map((name) => (
            <FacetGroup
              key={name}
              facet={facets.data.get(name) ?? { name, values: [], others: 0, more: false }}
              filter={filter}
              me={me}
              chosen={(value) => isChosen(choice, statuses, name, value, me)}
              selected={name === 'status' || name === 'month' ? undefined : choice[name]}
              onChoose={(value) => choose(name, value)}
            >
              {name === 'month' && <Days choice={choice} onChange={onChange} />}
            </FacetGroup>
          ))}
        <NativeSelect
          label={t`Worth at least`}
          value={String(choice.minWorth ?? '')}
          onChange={({ currentTarget: { value } }) =>
            onChange({ minWorth: value === '' ? undefined : Number(value) })
          }
          data={[
            { value: '', label: t`Any` },
            { value: '0.25', label: '25 %' },
            { value: '0.5', label: '50 %' },
            { value: '0.75', label: '75 %' },
          ]}
        />
      </div>
    </div>
  );
}

/** The first and the last day of publication. */
function Days({ choice, onChange }: Pick<Props, 'choice' | 'onChange'>) {
  return (
    <div className={classes['days']}>
      <TextInput
        type="date"
        label={t`From`}
        value={choice.from ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ from: value || undefined })}
      />
      <TextInput
        type="date"
        label={t`Until`}
        value={choice.to ? shifted(choice.to, -1) : ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ to: value ? shifted(value, 1) : undefined })
        }
      />
    </div>
  );
}

/** The address names the first day that is left out, a person the last one inside. */
function shifted(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** The statuses with one more or less, as the address names them. */
function statusesWith(statuses: readonly string[], value: string, with_: boolean) {
  const next = Object.keys(statusWords).filter((code) =>
    code === value ? with_ : statuses.includes(code),
  );
  if (next.length === 0 || next.length === Object.keys(statusWords).length) return 'all';
  const joined = next.join(',');
  const todo = waiting.split(',');
  return next.length === todo.length && todo.every((code) => next.includes(code))
    ? undefined
    : joined;
}
