package org.claimdesk.extraction.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimdesk.extraction.claim.PartFinder.Placed;
import org.claimdesk.extraction.clause.Clause;
import org.claimdesk.extraction.clause.Link;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quantity.QuantityKind;
import org.claimdesk.extraction.time.TimeExpression;
import org.claimdesk.extraction.time.TimeKind;
import org.jspecify.annotations.Nullable;

/**
 * The period of each part of a statement: its own, else what the grammar shares with it, else none.
 * Shared are a period at the beginning ("In 2019 exports rose and imports fell"), the main clause's
 * with its participles (", killing 14"), one told with a parallel figure ("exports rose by 5
 * percent in May and imports by 3 percent"), and one at the end of what is joined. Relative and
 * subordinate clauses share none with the main clause, and neither does "the minister said on
 * Tuesday" with what was said.
 */
final class Periods {

  /** A change; "5 percent more than in 2019" is not of 2019. */
  private static final Set<QuantityKind> CHANGES =
      Set.of(
          QuantityKind.PERCENT,
          QuantityKind.PERCENTAGE_POINTS,
          QuantityKind.FRACTION,
          QuantityKind.RATIO);

  /** A period that begins so near a clause's start is told of all that is joined to it. */
  private static final int LEADING = 4;

  /** How far back, in code units, a word of comparison is looked for. */
  private static final int COMPARED = 20;

  /** How many clauses away a shared period is looked for. */
  private static final int CLAUSES = 4;

  private static final List<String> COMPARING =
      List.of(" than", " from", " versus", " against", "compared with", "compared to");

  /** What may stand between a word of comparison and its period: "than in the first quarter". */
  private static final List<String> LEADING_IN = List.of(" in", " the", " on");

  private static final Set<String> JOINING = Set.of("and", "but");

  private final Statement statement;
  private final List<Placed> placed;

  Periods(Statement statement, List<Placed> placed) {
    this.statement = statement;
    this.placed = placed;
  }

  /**
   * Index, in the statement's times, of the period of a part.
   *
   * @param at index of the part's clause
   * @param span the part itself, inside its clause
   * @param figure the part's figure
   */
  @Nullable Integer of(int at, Span span, @Nullable Quantity figure) {
    Clause clause = placed.get(at).clause();
    Span middle = figure == null ? span : figure;
    boolean change = figure != null && CHANGES.contains(figure.kind());
    Integer own = nearest(span, middle, !change);
    if (own == null && !span.equals(clause)) {
      own = nearest(clause, middle, false);
      if (own != null && placed.get(at).around().isApposed(statement.times().get(own))) {
        own = null;
      }
    }
    return own != null ? own : shared(at, figure);
  }

  private @Nullable Integer shared(int at, @Nullable Quantity figure) {
    Placed one = placed.get(at);
    for (int i = at - 1; i >= Math.max(0, at - CLAUSES); i--) {
      Placed other = placed.get(i);
      if (other.family() != one.family() || other.clause().link() == Link.PARTICIPIAL) {
        continue;
      }
      Integer time = nearest(other.clause(), one.clause(), false);
      if (time != null && (isLeading(other, time) || goesOn(one, other, figure))) {
        return time;
      }
    }
    Integer leading = one.family() == 0 ? leading(at) : null;
    return leading != null ? leading : atEnd(at);
  }

  /** Whether the clause, without a period of its own, goes on with what {@code other} tells. */
  private boolean goesOn(Placed one, Placed other, @Nullable Quantity figure) {
    return one.clause().link() != Link.COORDINATE
        || (figure != null
            && one.clause().past() == other.clause().past()
            && hasFigure(other.clause(), figure.kind()));
  }

  private boolean hasFigure(Span span, QuantityKind kind) {
    int i = Mentions.firstEndingAfter(statement.quantities(), span.start());
    return i < statement.quantities().size()
        && span.covers(statement.quantities().get(i))
        && statement.quantities().get(i).kind() == kind;
  }

  private boolean isLeading(Placed other, int time) {
    return statement.times().get(time).start() - other.clause().start() <= LEADING;
  }

  /** The period before the statement's own first clause: "In 2019, …". */
  private @Nullable Integer leading(int at) {
    int first = 0;
    while (first < at && placed.get(first).family() != 0) {
      first++;
    }
    int from = first == 0 ? statement.sentence().start() : placed.get(first - 1).clause().end();
    int to = placed.get(first).clause().start();
    return from < to ? nearest(Span.of(from, to), placed.get(first).clause(), false) : null;
  }

  /** The period at the end of what is joined: "Exports rose and imports fell in May". */
  private @Nullable Integer atEnd(int at) {
    if (at > 0 && placed.get(at - 1).family() == placed.get(at).family()) {
      return null; // a series, each with its own
    }
    if (at + 1 >= placed.size() || placed.get(at + 1).family() != placed.get(at).family()) {
      return null;
    }
    Clause next = placed.get(at + 1).clause();
    if (next.link() != Link.COORDINATE || !next.past() || !placed.get(at).clause().past()) {
      return null;
    }
    String between = statement.text().substring(placed.get(at).clause().end(), next.start());
    if (!JOINING.contains(between.strip())) {
      return null;
    }
    Integer time = nearest(next, Span.of(next.end(), next.end()), false);
    return time != null && statement.times().get(time).end() == next.end() ? time : null;
  }

  /**
   * The period inside {@code span} that is nearest to {@code middle}. Only two on either side are
   * looked at: time is linear in the statement.
   *
   * @param compared whether a period that something is compared with will do
   */
  private @Nullable Integer nearest(Span span, Span middle, boolean compared) {
    int after = Mentions.firstEndingAfter(statement.times(), middle.start());
    Integer best = null;
    int least = Integer.MAX_VALUE;
    for (int i = Math.max(0, after - 2); i < Math.min(statement.times().size(), after + 2); i++) {
      TimeExpression time = statement.times().get(i);
      int distance = Math.max(time.start() - middle.end(), middle.start() - time.end());
      if (distance < least
          && span.covers(time)
          && isPeriod(time)
          && (compared || !isCompared(time))) {
        best = i;
        least = distance;
      }
    }
    return best;
  }

  private static boolean isPeriod(TimeExpression time) {
    return time.kind() != TimeKind.DURATION && time.kind() != TimeKind.SET;
  }

  /** Whether a change is told against this period: "than in 2019", "from a year earlier". */
  private boolean isCompared(TimeExpression time) {
    if (time.text().contains("earlier") || time.text().contains("same")) {
      return true;
    }
    int from = Math.max(statement.sentence().start(), time.start() - COMPARED);
    String before = statement.text().substring(from, time.start()).strip();
    before = before.toLowerCase(Locale.ROOT);
    int end = before.length() - lengthOfEnding(before, LEADING_IN);
    return lengthOfEnding(before.substring(0, end), COMPARING) > 0;
  }

  private static int lengthOfEnding(String text, List<String> endings) {
    for (String ending : endings) {
      if (text.endsWith(ending)) {
        return ending.length();
      }
    }
    return 0;
  }
}
