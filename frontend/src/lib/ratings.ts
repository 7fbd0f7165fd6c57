import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api';
import type { Rating } from './model';
import { answered } from './problem';

export const ratingsQuery = queryOptions({
  queryKey: ['ratings'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/ratings', { signal })),
  staleTime: Infinity,
});

/** Every rating of every scale; empty until they are loaded. */
export function useRatings(): readonly Rating[] {
  return useQuery(ratingsQuery).data?.items ?? [];
}

/** One rating by its id; null for none, and until the ratings are loaded. */
export function useRating(id: string | null | undefined): Rating | null {
  const ratings = useRatings();
  return ratings.find((rating) => rating.id === id) ?? null;
}
