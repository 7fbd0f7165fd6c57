import type { ClaimDetail, FigureCheck, NewFinding, PartFinding, Rating } from '@/lib/model';

/** What is typed about one part. */
export interface FindingDraft {
  readonly rating: string | null;
  readonly note: string;
}

/** By the place of the part, see {@link placeOf}. */
export type FindingDrafts = Readonly<Record<string, FindingDraft>>;

type Parted = Pick<ClaimDetail, 'parts' | 'quantities' | 'text' | 'start'>;

/**
 * Where in the frozen text a part stands, by its figure where it has one: what stays the same when
 * the claim's bounds change, while the part's number may not.
 */
function placeOf({ parts, quantities }: Parted, part: number): string {
  const { start, end } = quantities[parts[part]?.quantity ?? -1] ?? parts[part] ?? {};
  return `${String(start)}-${String(end)}`;
}

/** The part's own words. */
export function partWords({ parts, text, start }: Parted, part: number): string {
  const at = parts[part];
  return at ? text.slice(at.start - start, at.end - start) : '';
}

/** What reference values say about the figure of a part. */
export function checksOf(
  { parts, checks }: Pick<ClaimDetail, 'parts' | 'checks'>,
  part: number,
): readonly FigureCheck[] {
  const figure = parts[part]?.quantity ?? null;
  return figure === null ? [] : checks.filter(({ index }) => index === figure);
}

/** What is typed about a part so far. A rating of another scale than is offered counts as none. */
export function draftOf(
  claim: Parted,
  part: number,
  drafts: FindingDrafts,
  ratings: readonly Rating[],
): FindingDraft {
  const { rating, note } = drafts[placeOf(claim, part)] ?? { rating: null, note: '' };
  return { rating: ratings.some(({ id }) => id === rating) ? rating : null, note };
}

/** The same with something else about one part. */
export function withFinding(
  claim: Parted,
  part: number,
  drafts: FindingDrafts,
  change: Partial<FindingDraft>,
): FindingDrafts {
  const place = placeOf(claim, part);
  return { ...drafts, [place]: { rating: null, note: '', ...drafts[place], ...change } };
}

/** What was saved, to be typed on. */
export function draftsOf(claim: Parted, findings: readonly PartFinding[]): FindingDrafts {
  return Object.fromEntries(
    findings.flatMap(({ part, rating, note }) =>
      part === null || part === undefined || (!rating && !note)
        ? []
        : [[placeOf(claim, part), { rating: rating ?? null, note: note ?? '' }]],
    ),
  );
}

/** What is typed, as it is sent: of the parts that something is said of; a claim of one has none. */
export function findingsOf(
  claim: Parted,
  drafts: FindingDrafts,
  ratings: readonly Rating[],
): readonly NewFinding[] {
  if (claim.parts.length < 2) return [];
  return claim.parts
    .map((_, part) => ({ part, ...draftOf(claim, part, drafts, ratings) }))
    .map(({ note, ...finding }) => ({ ...finding, note: note.trim() || null }))
    .filter(({ rating, note }) => rating !== null || note !== null);
}
