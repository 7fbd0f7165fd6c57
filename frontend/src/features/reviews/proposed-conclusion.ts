import type { ClaimDetail, Evidence, Rating } from '@/lib/model';

/** A conclusion that stands in the field until the reviewer writes another. */
export interface ProposedConclusion {
  readonly words: string;
  /** What it rests on. */
  readonly from: 'arithmetic' | 'sources' | 'definition';
}

const longest = 300;

type Side = 'holds' | 'between' | 'fails' | 'open';

/**
 * Which way a rating judges: by its number where the scale gives numbers (5 is true, 1 is false), else
 * by its place on the scale, which runs from true to false.
 */
function sideOf(rating: Rating, scale: readonly Rating[]): Side {
  if (typeof rating.value === 'number') {
    return rating.value >= 4 ? 'holds' : rating.value <= 2 ? 'fails' : 'between';
  }
  if (scale.some(({ value }) => typeof value === 'number')) return 'open';
  const place = scale.findIndex(({ id }) => id === rating.id) / Math.max(1, scale.length - 1);
  return place < 0.4 ? 'holds' : place > 0.5 ? 'fails' : 'between';
}

function nameOf({ publisher, title, url }: Evidence): string | null {
  return publisher ?? title ?? (url == null ? null : new URL(url).hostname.replace(/^www\./, ''));
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

function sourcesOf(evidence: readonly Evidence[], stance: Evidence['stance']): readonly string[] {
  const names = evidence.filter((each) => each.stance === stance).map(nameOf);
  return [...new Set(names.map((name) => name ?? 'a document kept here'))];
}

/**
 * What can be said in one line, and truly, of a claim that is given `rating`: the arithmetic of the
 * reference values where it fits the rating, else whom the evidence comes from where all of it
 * points the rating's way, else what the rating means. In English, like all that reports say of
 * themselves.
 */
export function proposedConclusion(
  claim: Pick<ClaimDetail, 'checks' | 'evidence'>,
  rating: Rating,
  scale: readonly Rating[],
): ProposedConclusion {
  const side = sideOf(rating, scale);
  const agrees = claim.checks.map(
    ({ outcome }) => outcome === 'consistent' || outcome === 'rounded',
  );
  const fits =
    (side === 'holds' && agrees.every(Boolean)) ||
    ((side === 'fails' || side === 'between') && !agrees.some(Boolean));
  const arithmetic = claim.checks[0]?.words;
  if (arithmetic !== undefined && fits && arithmetic.length <= longest) {
    return { words: arithmetic, from: 'arithmetic' };
  }
  const supporting = sourcesOf(claim.evidence, 'supports');
  const refuting = sourcesOf(claim.evidence, 'refutes');
  const sources =
    side === 'holds' && refuting.length === 0 && supporting.length > 0
      ? `Supported by ${list.format(supporting)}.`
      : side === 'fails' && supporting.length === 0 && refuting.length > 0
        ? `Refuted by ${list.format(refuting)}.`
        : null;
  return sources !== null && sources.length <= longest
    ? { words: sources, from: 'sources' }
    : { words: rating.definition, from: 'definition' };
}
