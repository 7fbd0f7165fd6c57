import { t } from '@lingui/core/macro';
import { month } from '@/lib/format';
import type { Facet } from '@/lib/model';
import type { QueueChoice } from './queue-filters';
import { kindWord, statusWord } from './words';

export type FacetValue = Facet['values'][number];

/** What a person reads above a facet. */
export function facetTitle(name: Facet['name']): string {
  switch (name) {
    case 'status':
      return t`Status`;
    case 'kind':
      return t`Kind`;
    case 'speaker':
      return t`Who said it`;
    case 'publisher':
      return t`Outlet`;
    case 'month':
      return t`Published`;
    case 'dossier':
      return t`Dossier`;
    case 'rating':
      return t`Rating`;
    case 'evidence':
      return t`Evidence`;
    case 'reopened':
      return t`Reopened`;
    case 'assigned':
      return t`Assigned to`;
  }
}

/** What a person reads for a value; `ratingLabel` knows the names of ratings, `me` is who looks. */
export function valueLabel(
  name: Facet['name'],
  { value, label }: Pick<FacetValue, 'value' | 'label'>,
  me: string,
  ratingLabel: (id: string) => string,
): string {
  switch (name) {
    case 'status':
      return statusWord(value);
    case 'kind':
      return kindWord(value);
    case 'month':
      return month(value);
    case 'rating':
      return ratingLabel(value);
    case 'evidence':
      return value === 'yes' ? t`Has evidence` : t`No evidence yet`;
    case 'reopened':
      return value === 'yes' ? t`Evidence changed after the verdict` : t`Not reopened`;
    case 'assigned':
      if (value === 'nobody') return t`Nobody`;
      return value === me || value === 'me' ? t`Me` : label;
    default:
      return label;
  }
}

/** The day after a month, which the filter leaves out. */
export function monthEnd(value: string): string {
  const [year = 0, number = 0] = value.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}

/** Whether the address names this value. */
export function isChosen(
  choice: QueueChoice,
  statuses: readonly string[],
  name: Facet['name'],
  value: string,
  me: string,
): boolean {
  switch (name) {
    case 'status':
      return statuses.includes(value);
    case 'month':
      return choice.from === `${value}-01` && choice.to === monthEnd(value);
    case 'assigned':
      return choice.assigned === value || (choice.assigned === 'me' && value === me);
    default:
      return choice[name] === value;
  }
}
