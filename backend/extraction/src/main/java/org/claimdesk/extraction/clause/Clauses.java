package org.claimdesk.extraction.clause;

import java.util.List;
import org.claimdesk.extraction.document.Span;

/** The clauses of a stretch of text, in text order. */
public final class Clauses {

  private static final int FEWEST_WORDS = 3;

  /** "5,000 troops" stands by itself, "45" does not. */
  private static final int FEWEST_COUNTED = 2;

  private static final int OPENING = Tag.PREPOSITION | Tag.ING | Tag.PARTICIPLE;

  private final ClauseLine line;
  private final List<Clause> all;

  /** For each word the first of those between the same two marks. */
  private final int[] chunkStart;

  /** For the first word between two marks the end of those; 0 for any other. */
  private final int[] chunkEnd;

  private final boolean[] chunkStands;
  private final boolean[] chunkHasVerb;

  Clauses(ClauseLine line, List<Clause> all) {
    this.line = line;
    this.all = List.copyOf(all);
    chunkStart = new int[line.size()];
    chunkEnd = new int[line.size()];
    chunkStands = new boolean[line.size()];
    chunkHasVerb = new boolean[line.size()];
    int start = 0;
    for (int i = 0; i <= line.size(); i++) {
      if (i == line.size() || line.is(i, Tag.MARK)) {
        chunk(start, i);
        start = i + 1;
      }
    }
  }

  private void chunk(int from, int end) {
    int start = line.is(from, Tag.CONJUNCTION) ? from + 1 : from;
    if (start >= end) {
      return;
    }
    chunkEnd[start] = end;
    for (int i = from; i < end; i++) {
      chunkStart[i] = start;
      chunkHasVerb[start] = chunkHasVerb[start] || line.isFinite(i);
    }
    int first = line.afterAdverbs(start);
    int fewest = line.is(first, Tag.FIGURE) ? FEWEST_COUNTED : FEWEST_WORDS;
    boolean stands = chunkHasVerb[start] || line.is(first, Tag.FIGURE | OPENING);
    chunkStands[start] = stands && end - start >= fewest;
  }

  /** The clauses. */
  public List<Clause> all() {
    return all;
  }

  /**
   * What of {@code clause} is said by the figure in it: the words between marks where these stand
   * by themselves (", nearly 5,000 troops, "), those with the verb together with the subject before
   * them, else the whole clause.
   */
  public Span around(Clause clause, Span figure) {
    int start = chunkStart[line.wordAt(figure.start())];
    Span chunk = Span.of(line.start(start), line.end(Math.max(start, chunkEnd[start] - 1)));
    if (!chunkStands[start] || !clause.covers(chunk)) {
      return clause;
    }
    return chunkHasVerb[start] ? Span.of(clause.start(), chunk.end()) : chunk;
  }

  /** Whether a time only tells of the noun before it: ", its best result since 1998, ". */
  public boolean isApposed(Span time) {
    int start = chunkStart[line.wordAt(time.start())];
    return line.is(start, Tag.DETERMINER) && !chunkStands[start];
  }
}
