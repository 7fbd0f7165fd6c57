package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.DerivedFigure.Relation;
import org.jspecify.annotations.Nullable;

/** Finds the figures that a statement implies by a figure and its change, and works them out. */
public final class DerivedFigures {
  private static final Vocabulary WORDS = Vocabulary.ENGLISH;
  private static final UnitWords UNITS = UnitWords.in(Locale.ENGLISH);

  /** How many words may stand between a change and the word that gives its direction. */
  private static final int NEAR = 4;

  /** And how many between a figure and its change. */
  private static final int FAR = 12;

  private final Tokens tokens;
  private final List<Quantity> figures;

  private DerivedFigures(Tokens tokens, List<Quantity> figures) {
    this.tokens = tokens;
    this.figures = figures;
  }

  /**
   * What the figures of one statement imply.
   *
   * @param text the whole text
   * @param statement the stretch of it to look at, best one sentence
   * @param quantities the text's quantities, in its order; those outside the statement are left out
   */
  public static List<DerivedFigure> of(String text, Span statement, List<Quantity> quantities) {
    List<Quantity> figures = quantities.stream().filter(statement::covers).toList();
    if (figures.size() < 2) {
      return List.of();
    }
    Tokens tokens = Tokens.of(WORDS.lexicon, text, statement.start(), statement.end());
    return new DerivedFigures(tokens, figures).all();
  }

  private List<DerivedFigure> all() {
    List<DerivedFigure> found = new ArrayList<>();
    for (int i = 0; i + 1 < figures.size(); i++) {
      DerivedFigure change = change(i);
      if (change != null) {
        found.add(change);
      }
    }
    for (int i = 0; i < figures.size(); i++) {
      DerivedFigure figure = byPercent(i);
      if (figure != null) {
        found.add(figure);
      }
    }
    return List.copyOf(found);
  }

  /** "From $20m to $12m", "7 %, up from 5 %": the change between the two, in percent. */
  private @Nullable DerivedFigure change(int i) {
    Quantity first = figures.get(i);
    Quantity second = figures.get(i + 1);
    boolean falls = tokens.word(before(second)).equals("from");
    Quantity from = falls ? second : first;
    Quantity to = falls ? first : second;
    boolean alike = first.kind() == second.kind() && Objects.equals(first.unit(), second.unit());
    boolean near = before(second) - after(first) <= NEAR;
    BigDecimal a = from.value();
    BigDecimal b = to.value();
    boolean led = tokens.word(before(to)).equals("to") || side(tokens.word(before(from) - 1)) != 0;
    if (!tokens.word(before(from)).equals("from")
        || !led
        || !alike
        || !near
        || a == null
        || b == null
        || a.signum() <= 0) {
      return null;
    }
    Bounds bounds = PercentChange.between(from, to);
    BigDecimal percent = rounded(PercentChange.percent(a, b), 3);
    if (percent == null) {
      return null;
    }
    String direction = percent.signum() < 0 ? "a fall" : "a rise";
    String points =
        from.kind() == QuantityKind.PERCENT
            ? show(b.subtract(a).abs()) + " percentage points, which is "
            : "";
    String words =
        "From %s to %s is %s of %s%s percent."
            .formatted(show(a), show(b), direction, points, show(percent.abs()));
    return new DerivedFigure(Relation.CHANGE, from, to, bounds, "percent", words);
  }

  /** "$115.6 billion, over 30 percent higher": the figure on the other side of a percent change. */
  private @Nullable DerivedFigure byPercent(int i) {
    Quantity change = figures.get(i);
    int direction = change.kind() == QuantityKind.PERCENT ? direction(change) : 0;
    if (direction == 0 || !PercentChange.isPossible(change, direction > 0)) {
      return null;
    }
    Quantity next = i + 1 < figures.size() ? figures.get(i + 1) : null;
    if (next != null && isAmount(next) && before(next) - after(change) < NEAR) {
      String link = tokens.word(before(next));
      if (link.equals("to") || link.equals("from")) {
        return derived(next, change, direction > 0, link.equals("to"));
      }
    }
    Quantity last = i > 0 ? figures.get(i - 1) : null;
    if (last == null || !isAmount(last) || before(change) - after(last) > FAR || isStep(last)) {
      return null;
    }
    boolean base = tokens.word(before(last)).equals("from");
    return derived(last, change, direction > 0, !base);
  }

  private static boolean isAmount(Quantity quantity) {
    return switch (quantity.kind()) {
      case MONEY, COUNT, NUMBER, MEASURE ->
          quantity.value() != null && quantity.value().signum() > 0;
      case PERCENT, PERCENTAGE_POINTS, ORDINAL, DURATION, FRACTION, RATIO -> false;
    };
  }

  /** "Rose by $2 billion, or 5 percent": the figure is the step, not where it leads. */
  private boolean isStep(Quantity quantity) {
    String word = tokens.word(before(quantity));
    boolean of = word.equals("of") && side(tokens.word(before(quantity) - 1)) != 0;
    return of || word.equals("by") || side(word) != 0;
  }

  /** 1 where the change is a rise, -1 where it is a fall, 0 where no word near it says so. */
  private int direction(Quantity change) {
    String link = tokens.word(before(change));
    if (link.equals("to") || link.equals("from") || link.equals("at")) {
      return 0;
    }
    int end = after(change);
    for (int k = end; k < end + 2; k++) {
      if (side(tokens.word(k)) != 0) {
        return side(tokens.word(k));
      }
    }
    for (int k = before(change); k > before(change) - NEAR && !tokens.isNumber(k); k--) {
      if (side(tokens.word(k)) != 0) {
        return side(tokens.word(k));
      }
    }
    return 0;
  }

  private static int side(String word) {
    return WORDS.is("rise", word) ? 1 : WORDS.is("fall", word) ? -1 : 0;
  }

  private static DerivedFigure derived(
      Quantity amount, Quantity change, boolean rise, boolean isAfter) {
    Relation relation = isAfter ? Relation.BEFORE : Relation.AFTER;
    Bounds bounds =
        isAfter
            ? PercentChange.before(amount, change, rise)
            : PercentChange.after(amount, change, rise);
    String when = isAfter ? " before" : " after";
    String words =
        "'%s' and a %s of '%s' imply %s%s%s."
            .formatted(
                amount.text(),
                rise ? "rise" : "fall",
                change.text(),
                interval(bounds),
                amount.unit() == null ? "" : " " + UNITS.plural(amount.unit()),
                when);
    return new DerivedFigure(relation, amount, change, bounds, amount.unit(), words);
  }

  private static String interval(Bounds bounds) {
    BigDecimal low = rounded(bounds.low(), 5);
    BigDecimal high = rounded(bounds.high(), 5);
    if (low != null && high != null) {
      return low.compareTo(high) == 0 ? show(low) : show(low) + " to " + show(high);
    }
    if (high != null) {
      return (bounds.highInside() ? "at most " : "less than ") + show(high);
    }
    return low == null
        ? "any value"
        : (bounds.lowInside() ? "at least " : "more than ") + show(low);
  }

  private static @Nullable BigDecimal rounded(@Nullable BigDecimal value, int figures) {
    return value == null ? null : Decimals.plain(value.round(new MathContext(figures)));
  }

  private static String show(BigDecimal value) {
    return ComparisonWords.in(Locale.ENGLISH).show(value);
  }

  /** The token before the quantity. */
  private int before(Quantity quantity) {
    return firstFrom(quantity.start()) - 1;
  }

  /** The token after the quantity. */
  private int after(Quantity quantity) {
    return firstFrom(quantity.end());
  }

  /** The first token that begins at {@code index} of the text or later. */
  private int firstFrom(int index) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.start(middle) < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
