package org.claimdesk.extraction.clause;

import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.jspecify.annotations.Nullable;

/** The clauses of a stretch of text, in text order. */
public final class Clauses {

  private final ClauseLine line;
  private final List<Clause> all;

  /** Made when first asked for: most clauses have no figure. */
  private @Nullable Chunks chunks;

  Clauses(ClauseLine line, List<Clause> all) {
    this.line = line;
    this.all = List.copyOf(all);
  }

  private Chunks chunks() {
    Chunks made = chunks;
    if (made == null) {
      made = new Chunks(line);
      chunks = made;
    }
    return made;
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
    int start = chunks().start(figure);
    Span chunk = chunks().span(start);
    if (!chunks().stands(start) || !clause.covers(chunk)) {
      return clause;
    }
    return chunks().hasVerb(start) ? Span.of(clause.start(), chunk.end()) : chunk;
  }

  /** Whether a time only tells of the noun before it: ", its best result since 1998, ". */
  public boolean isApposed(Span time) {
    int start = chunks().start(time);
    return line.is(start, Tag.DETERMINER) && !chunks().stands(start);
  }
}
