package org.claimdesk.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quantity.QuantityKind;
import org.claimdesk.extraction.time.TimeExpression;
import org.claimdesk.extraction.time.TimeKind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a statement with figures into its separately checkable parts: the clause of each figure,
 * with its period.
 */
final class PartFinder {

  private PartFinder() {}

  /**
   * One part for each figure that can be checked by itself; a mere duration or bare ordinal adds to
   * another's part.
   */
  static List<ClaimPart> parts(Statement statement) {
    List<ClaimPart> parts = new ArrayList<>();
    Periods periods = new Periods(statement);
    Span clause = Span.of(0, 0);
    Quantity before = null;
    for (int i = 0; i < statement.quantities().size(); i++) {
      Quantity quantity = statement.quantities().get(i);
      clause = clause(statement, quantity, clause, before);
      before = quantity;
      if (quantity.kind() == QuantityKind.DURATION && statement.quantities().size() > 1) {
        continue;
      }
      parts.add(
          new ClaimPart(
              clause.start(),
              clause.end(),
              statement.firstQuantity() + i,
              periods.of(clause, quantity)));
    }
    return parts;
  }

  /**
   * The stretch around {@code quantity} between commas, semicolons, colons and dashes. What was
   * searched for the figure before is not searched again: time is linear in the statement.
   *
   * @param known the clause of {@code before}
   * @param before the figure before in the statement, null for the first
   */
  private static Span clause(
      Statement statement, Quantity quantity, Span known, @Nullable Quantity before) {
    String text = statement.text();
    boolean shared = before != null && quantity.end() <= known.end();
    int least = shared && before != null ? before.start() : statement.sentence().start();
    int start = quantity.start();
    while (start > least && !isBoundary(text, start - 1)) {
      start--;
    }
    if (shared && start == least) {
      start = known.start();
    }
    int end = shared ? known.end() : quantity.end();
    while (!shared && end < statement.sentence().end() && !isBoundary(text, end)) {
      end++;
    }
    while (start < quantity.start() && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > quantity.end() && (isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == '.')) {
      end--;
    }
    return Span.of(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  private static boolean isBoundary(String text, int i) {
    return switch (text.charAt(i)) {
      case ';', ':', '—', '(', ')' -> true;
      case ',', '–' -> i + 1 < text.length() && isSpace(text.charAt(i + 1));
      default -> false;
    };
  }

  /** The periods of a statement: its times but for durations and frequencies. */
  private static final class Periods {
    private final List<TimeExpression> periods = new ArrayList<>();
    private final List<Integer> indices = new ArrayList<>();

    Periods(Statement statement) {
      for (int i = 0; i < statement.times().size(); i++) {
        TimeExpression time = statement.times().get(i);
        if (time.kind() != TimeKind.DURATION && time.kind() != TimeKind.SET) {
          periods.add(time);
          indices.add(statement.firstTime() + i);
        }
      }
    }

    /**
     * Index, in the document's list, of the period of the clause: the one inside it, else the
     * nearest before the figure, else the sentence's first.
     */
    @Nullable Integer of(Span clause, Quantity quantity) {
      int inside = Mentions.firstEndingAfter(periods, clause.start());
      if (inside < periods.size() && periods.get(inside).start() < clause.start()) {
        inside++;
      }
      if (inside < periods.size() && clause.covers(periods.get(inside))) {
        return indices.get(inside);
      }
      int before = Mentions.firstEndingAfter(periods, quantity.start()) - 1;
      return indices.isEmpty() ? null : indices.get(Math.max(0, before));
    }
  }
}
