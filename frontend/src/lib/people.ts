import { queryOptions } from '@tanstack/react-query';
import { api } from './api';
import { answered } from './problem';

/** Everybody who may sign in, by name. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/people', { signal })),
  staleTime: 60_000,
});
