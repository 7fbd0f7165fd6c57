package org.claimdesk.extraction.clause;

import org.claimdesk.extraction.document.Span;

/** The words of a line between each two marks, each such chunk known by its first word. */
final class Chunks {

  private static final int FEWEST_WORDS = 3;

  /** "5,000 troops" stands by itself, "45" does not. */
  private static final int FEWEST_COUNTED = 2;

  private static final int OPENING = Tag.PREPOSITION | Tag.ING | Tag.PARTICIPLE;

  private final ClauseLine line;

  /** For each word the first of its chunk. */
  private final int[] starts;

  /** For the first word of a chunk its end; 0 for any other. */
  private final int[] ends;

  private final boolean[] standing;
  private final boolean[] verbal;

  Chunks(ClauseLine line) {
    this.line = line;
    starts = new int[line.size()];
    ends = new int[line.size()];
    standing = new boolean[line.size()];
    verbal = new boolean[line.size()];
    int start = 0;
    for (int i = 0; i <= line.size(); i++) {
      if (i == line.size() || line.is(i, Tag.MARK)) {
        add(start, i);
        start = i + 1;
      }
    }
  }

  private void add(int from, int end) {
    int start = line.is(from, Tag.CONJUNCTION) ? from + 1 : from;
    if (start >= end) {
      return;
    }
    ends[start] = end;
    for (int i = from; i < end; i++) {
      starts[i] = start;
      verbal[start] = verbal[start] || line.isFinite(i);
    }
    int first = line.afterAdverbs(start);
    int fewest = line.is(first, Tag.FIGURE) ? FEWEST_COUNTED : FEWEST_WORDS;
    boolean stands = verbal[start] || line.is(first, Tag.FIGURE | OPENING);
    standing[start] = stands && end - start >= fewest;
  }

  /** The first word of the chunk in which {@code inside} begins. */
  int start(Span inside) {
    return starts[line.wordAt(inside.start())];
  }

  /** Where the chunk that begins with the word {@code start} stands in the text. */
  Span span(int start) {
    return Span.of(line.start(start), line.end(Math.max(start, ends[start] - 1)));
  }

  /** Whether the chunk says something by itself. */
  boolean stands(int start) {
    return standing[start];
  }

  /** Whether the chunk has a finite verb. */
  boolean hasVerb(int start) {
    return verbal[start];
  }
}
