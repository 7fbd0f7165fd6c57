import { kinds, statusWords, type ClaimKind } from '@/features/claims/words';
import type { ClaimStatus } from '@/lib/model';

/** What an address may say after its `?`; anything else in it is left out. */

const sorts = ['worth', 'newest', 'position'] as const;
export type ClaimSort = (typeof sorts)[number];

export interface QueueSearch {
  status?: string;
  kind?: ClaimKind;
  rating?: string;
  speaker?: string;
  publisher?: string;
  article?: string;
  dossier?: string;
  minWorth?: number;
  from?: string;
  to?: string;
  evidence?: 'yes' | 'no';
  reopened?: 'yes' | 'no';
  assigned?: string;
  q?: string;
  sort?: ClaimSort;
  /** The claim that is open. */
  claim?: string;
  /** The comment on it that the page was opened for. */
  comment?: string;
  /** The place of the claim that the page was opened for. */
  show?: ClaimPlace;
}

const claimPlaces = ['statement', 'evidence', 'reply', 'review', 'comments'] as const;
/** A place of a claim's pane that can be gone to. */
export type ClaimPlace = (typeof claimPlaces)[number];

const words = [
  'status',
  'rating',
  'speaker',
  'publisher',
  'article',
  'dossier',
  'assigned',
  'q',
  'claim',
  'comment',
] as const;

export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const read: QueueSearch = {};
  for (const name of words) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') read[name] = value;
    else if (typeof value === 'number') read[name] = String(value);
  }
  const { kind, minWorth, sort, from, to, evidence, reopened } = search;
  if (isDay(from)) read.from = from;
  if (isDay(to)) read.to = to;
  if (evidence === 'yes' || evidence === 'no') read.evidence = evidence;
  if (reopened === 'yes' || reopened === 'no') read.reopened = reopened;
  const place = claimPlaces.find((name) => name === search['show']);
  if (place) read.show = place;
  const knownKind = kinds.find((name) => name === kind);
  if (knownKind) read.kind = knownKind;
  if (typeof minWorth === 'number' && minWorth > 0 && minWorth <= 1) read.minWorth = minWorth;
  const known = sorts.find((name) => name === sort);
  if (known && known !== 'worth') read.sort = known;
  return read;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

export function readArticlesSearch(search: Record<string, unknown>): {
  q?: string;
  extractor?: 'older';
} {
  const { q, extractor } = search;
  return {
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(extractor === 'older' && { extractor }),
  };
}

/** How the reader shows an article's original: its printed pages, or its HTML. */
export type OriginalView = 'pages' | 'markup';

export interface ReaderSearch {
  /** The claim that is selected. */
  claim?: string;
  view?: OriginalView;
  /** Which claims are shown; all where they say nothing. */
  kind?: ClaimKind;
  status?: ClaimStatus;
}

const statuses = Object.keys(statusWords) as ClaimStatus[];

export function readReaderSearch(search: Record<string, unknown>): ReaderSearch {
  const { claim, view } = search;
  const kind = kinds.find((name) => name === search['kind']);
  const status = statuses.find((name) => name === search['status']);
  return {
    ...(typeof claim === 'string' && claim !== '' && { claim }),
    ...((view === 'pages' || view === 'markup') && { view }),
    ...(kind && { kind }),
    ...(status && { status }),
  };
}

const auditWords = ['person', 'action', 'subject', 'from', 'to'] as const;

export function readAuditSearch(
  search: Record<string, unknown>,
): Partial<Record<(typeof auditWords)[number], string>> {
  return Object.fromEntries(
    auditWords.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
}
