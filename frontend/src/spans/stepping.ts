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
