import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { number } from '@/lib/format';
import { facetQuery, type ClaimFilter } from './claim-calls';
import classes from './claims.module.css';

/** How many of the claims that the filter meets, whatever their status, are settled. */
export function ProgressCount({ filter }: { filter: ClaimFilter }) {
  const statuses = useQuery(facetQuery('status', filter, '')).data;
  let settled = 0;
  let all = 0;
  for (const { value, claims } of statuses?.values ?? []) {
    all += claims;
    if (value === 'decided' || value === 'dismissed') settled += claims;
  }
  const done = number(settled);
  const total = `${number(all)}${statuses?.more ? '+' : ''}`;
  return (
    <div className={classes['progress']}>
      <progress value={settled} max={Math.max(1, all)} aria-label={t`Claims settled`} />
      <span>{statuses ? t`${done} of ${total} settled` : ' '}</span>
    </div>
  );
}
