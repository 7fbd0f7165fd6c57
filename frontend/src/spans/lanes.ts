import type { Mark } from './marks';

/**
 * A height for the line under each mark, counted from the words down: marks that overlap never
 * share one, and each keeps its own from its first word to its last, wherever others begin and end.
 * Of marks that begin together the longest lies highest. One pass over the sorted marks.
 */
export function lanesOf(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  /** Where the last mark of each lane ends. */
  const ends: number[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const free = ends.findIndex((end) => end <= mark.start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = mark.end;
    lanes.set(mark.id, lane);
  }
  return lanes;
}
