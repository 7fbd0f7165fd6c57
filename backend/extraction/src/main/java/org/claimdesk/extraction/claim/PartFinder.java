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
    for (int i = 0; i < statement.quantities().size(); i++) {
      Quantity quantity = statement.quantities().get(i);
      if (quantity.kind() == QuantityKind.DURATION && statement.quantities().size() > 1) {
        continue;
      }
      Span clause = clause(statement, quantity);
      parts.add(
          new ClaimPart(
              clause.start(),
              clause.end(),
              statement.firstQuantity() + i,
              period(statement, clause, quantity)));
    }
    return parts;
  }

  /** The stretch around {@code quantity} between commas, semicolons, colons and dashes. */
  private static Span clause(Statement statement, Quantity quantity) {
    String text = statement.text();
    int start = quantity.start();
    while (start > statement.sentence().start() && !isBoundary(text, start - 1)) {
      start--;
    }
    int end = quantity.end();
    while (end < statement.sentence().end() && !isBoundary(text, end)) {
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

  /**
   * The period of the clause: the one inside it, else the nearest before the figure, else the
   * sentence's first.
   */
  private static @Nullable Integer period(Statement statement, Span clause, Quantity quantity) {
    @Nullable Integer before = null;
    @Nullable Integer first = null;
    for (int i = 0; i < statement.times().size(); i++) {
      TimeExpression time = statement.times().get(i);
      if (time.kind() == TimeKind.DURATION || time.kind() == TimeKind.SET) {
        continue;
      }
      int index = statement.firstTime() + i;
      if (clause.covers(time)) {
        return index;
      }
      first = first == null ? index : first;
      before = time.end() <= quantity.start() ? Integer.valueOf(index) : before;
    }
    return before == null ? first : before;
  }
}
