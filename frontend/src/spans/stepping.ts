import type { Span } from './marks';

/** Where words and sentences stand, for choosing them with the keyboard. */
function segments(text: string, within: Span, granularity: 'word' | 'sentence'): Span[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity });
  const found: Span[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(within.start, within.end))) {
    const trimmed = segment.trim();
    if (trimmed === '') continue;
    const start = within.start + index + segment.indexOf(trimmed);
    found.push({ start, end: start + trimmed.length });
  }
  return found;
}

/** The sentences of the body, in order. */
export function sentencesOf(text: string, blocks: readonly (Span & { kind: string })[]): Span[] {
  return blocks
    .filter(({ kind }) => kind === 'body')
    .flatMap((block) => segments(text, block, 'sentence'));
}

/** The sentence after `at`, or before it; the one at the edge once there is no further. */
export function stepSentence(sentences: readonly Span[], at: Span, by: 1 | -1): Span | null {
  const found =
    by === 1
      ? sentences.find(({ start }) => start >= at.end)
      : sentences.findLast(({ end }) => end <= at.start);
  return found ?? sentences.at(by === 1 ? -1 : 0) ?? null;
}

/** One edge of `span` moved by a word; never past the other edge or out of `within`. */
export function stepWord(
  text: string,
  within: Span,
  span: Span,
  edge: 'start' | 'end',
  by: 1 | -1,
): Span {
  const places = segments(text, within, 'word').map((word) => word[edge]);
  const place =
    by === 1 ? places.find((at) => at > span[edge]) : places.findLast((at) => at < span[edge]);
  const moved = { ...span, [edge]: place ?? span[edge] };
  return moved.start < moved.end ? moved : span;
}

/** The beginning or end of a word that is nearest to `at`, inside `within`; `at` where no word is. */
export function nearestWordEdge(
  text: string,
  within: Span,
  edge: 'start' | 'end',
  at: number,
): number {
  let nearest: number | null = null;
  for (const word of segments(text, within, 'word')) {
    if (nearest === null || Math.abs(word[edge] - at) < Math.abs(nearest - at)) {
      nearest = word[edge];
    }
  }
  return nearest ?? at;
}

/** The beginning of the word before or after `at`, strictly inside `span`; `at` at its edges. */
export function stepInside(text: string, span: Span, at: number, by: 1 | -1): number {
  const places = segments(text, span, 'word')
    .map(({ start }) => start)
    .filter((start) => start > span.start);
  return (
    (by === 1 ? places.find((place) => place > at) : places.findLast((place) => place < at)) ?? at
  );
}
