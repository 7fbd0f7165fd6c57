import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { currentLanguage } from '@/lib/language';
import { answered } from '@/lib/problem';

/** What there is to see: of a dossier as it stands, or of a published version, which never changes. */
export interface Pictured {
  readonly kind: 'dossier' | 'report';
  readonly id: string;
}

/** A dossier's are asked for anew with the dossier. */
export function picturesQuery({ kind, id }: Pictured) {
  const query = { language: currentLanguage() };
  const params = { path: { id }, query };
  return queryOptions({
    queryKey: [kind, id, 'pictures', query.language],
    queryFn: ({ signal }) =>
      kind === 'dossier'
        ? answered(api.GET('/api/v1/dossiers/{id}/pictures', { params, signal }))
        : answered(api.GET('/api/v1/reports/{id}/pictures', { params, signal })),
    staleTime: kind === 'report' ? Infinity : 0,
  });
}
