package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What whoever gives a verdict tells the readers of a report beside the rationale.
 *
 * @param terms what words mean, at most 20
 * @param limits what could not be found out, in Markdown, at most 5,000 characters
 * @param role what makes the speaker one, such as {@code mayor of Harbour City}, at most 200
 *     characters; where it is not said the report takes the article's own words
 */
@Serdeable
public record ReaderNotes(
    @Nullable List<Term> terms, @Nullable String limits, @Nullable String role) {

  private static final int MAX_TERMS = 20;
  private static final int MAX_TERM = 100;
  private static final int MAX_MEANING = 500;
  private static final int MAX_LIMITS = 5_000;
  private static final int MAX_ROLE = 200;

  /** Copies the list. */
  public ReaderNotes {
    terms = terms == null ? null : List.copyOf(terms);
  }

  /** What words mean; none where nothing was said. */
  public List<Term> glossary() {
    return terms == null ? List.of() : terms;
  }

  /**
   * This with surrounding space removed; null when it says nothing.
   *
   * @throws Problem 400 or 422 naming the first member that cannot be
   */
  static @Nullable ReaderNotes checked(@Nullable ReaderNotes notes) {
    if (notes == null) {
      return null;
    }
    if (notes.glossary().size() > MAX_TERMS) {
      throw Problem.unprocessable(
          "notes.terms",
          "notes.terms are "
              + notes.glossary().size()
              + "; at most "
              + MAX_TERMS
              + " fit. Leave out what readers know.");
    }
    List<Term> terms = new ArrayList<>();
    for (Term term : notes.glossary()) {
      terms.add(
          new Term(
              Field.text("notes.terms", term.term(), MAX_TERM),
              Field.text("notes.terms", term.meaning(), MAX_MEANING)));
    }
    String limits = Field.optional("notes.limits", notes.limits(), MAX_LIMITS);
    String role = Field.optional("notes.role", notes.role(), MAX_ROLE);
    return terms.isEmpty() && limits == null && role == null
        ? null
        : new ReaderNotes(terms, limits, role);
  }
}
