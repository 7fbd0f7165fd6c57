import { useQuery } from '@tanstack/react-query';
import { number } from '@/lib/format';
import { summaryQuery, type ClaimFilter } from './claim-calls';
import classes from './claims.module.css';

/** How many of the claims that the filter meets, whatever their status, are settled. */
export function ProgressCount({ filter }: { filter: ClaimFilter }) {
  const { status: _, ...anyStatus } = filter;
  const summary = useQuery(summaryQuery(anyStatus)).data;
  const count = (...statuses: string[]) =>
    summary?.status
      .filter(({ value }) => statuses.includes(value))
      .reduce((sum, { claims }) => sum + claims, 0) ?? 0;
  const settled = count('decided', 'dismissed');
  const total = summary?.total ?? 0;
  return (
    <div className={classes['progress']}>
      <progress value={settled} max={Math.max(1, total)} aria-label="Claims settled" />
      <span>{summary ? `${number(settled)} of ${number(total)} settled` : ' '}</span>
    </div>
  );
}
