import { infiniteQueryOptions, useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { answered } from '@/lib/problem';

/** What narrows the trail down; days are the reader's own. */
export interface AuditChoice {
  readonly person?: string;
  readonly action?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The beginning of a day where the reader is, as a moment. */
function moment(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

export function auditQuery({ from, to, ...choice }: AuditChoice) {
  const filter = {
    ...choice,
    ...(from && { from: moment(from) }),
    ...(to && { to: moment(to, 1) }),
  };
  return infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ signal, pageParam }) =>
      answered(
        api.GET('/api/v1/audit', {
          params: { query: { ...filter, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}

/** Walks the whole chain on the server. */
export function useVerification() {
  return useMutation({ mutationFn: () => answered(api.GET('/api/v1/audit/verification')) });
}
