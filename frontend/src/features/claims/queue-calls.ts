import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { answered } from '@/lib/problem';
import type { ClaimFilter, ClaimSort } from './claim-calls';

/** How many claims one request brings. */
export const pageSize = 40;

/** How far down the list goes: what lies behind is found by narrowing it. */
export const longestList = 100_000;

/** Pages that nobody looks at are forgotten after this, so that a long scroll does not fill the memory. */
const keptMs = 20_000;

/** One page of the queue, by its number from 0. */
export function queuePageQuery(filter: ClaimFilter, sort: ClaimSort, page: number) {
  return queryOptions({
    queryKey: ['claims', 'queue', filter, sort, page],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/claims', {
          params: {
            query: {
              ...filter,
              sort,
              limit: pageSize,
              brief: true,
              ...(page > 0 && { skip: page * pageSize }),
            },
          },
          signal,
        }),
      ),
    gcTime: keptMs,
  });
}
