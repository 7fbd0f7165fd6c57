package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import org.claimdesk.extraction.quantity.NumberWords.Form;
import org.jspecify.annotations.Nullable;

/**
 * Joins two amounts: between 5 and 10, 8-10 percent, four to five thousand, 1 in 5, a score of 2-1.
 * "Rose from $5 to $8" stays two amounts: a change is no range.
 */
final class RangeReader {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Vocabulary words;
  private final AmountReader amounts;
  private final ResultReader results;
  private final ChangeReader changes;

  RangeReader(Vocabulary words, AmountReader amounts) {
    this.words = words;
    this.amounts = amounts;
    results = new ResultReader(words);
    changes = new ChangeReader(words);
  }

  /** Makes {@code first} a range or ratio where a second amount goes with it. */
  void join(Tokens t, Draft first) {
    if (!first.isCardinal() || first.value == null) {
      return;
    }
    int opening = opening(t, first.from - 1);
    boolean hangs = t.isDash(first.to) && t.touches(first.to) && !t.touches(first.to + 1);
    int linked = first.to + (hangs && t.isWord(first.to + 1) ? 1 : 0);
    String link = link(t, first, linked, opening);
    if (link == null) {
      return;
    }
    int at = linked + (link.equals("out of") ? 2 : 1);
    at += isEach(t, at) ? 1 : 0;
    Phrases.Found<Modifier> hedge = words.hedgeAt(t, at);
    Draft second = amounts.read(t, hedge == null ? at : hedge.to());
    if (second == null || !second.isCardinal() || second.value == null) {
      return;
    }
    if (link.equals("in") || link.equals("out of") || link.equals("of")) {
      share(t, first, second, link.equals("in"));
      return;
    }
    if (link.equals("or") && !isGuess(first, second)) {
      return;
    }
    boolean dash = link.equals("-");
    if (results.take(t, first, second, dash, opening >= 0) || !compatible(first, second, dash)) {
      return;
    }
    int begin = opening >= 0 ? opening : beforeHedge(t, first.from);
    if (link.equals("to") && changes.isTold(t, first, second, begin)) {
      shareUnit(first, second);
      return;
    }
    if (isApart(t, first, second, link, opening)) {
      return;
    }
    String from = t.word(opening);
    combine(t, first, second);
    boolean between = link.equals("and") || from.equals("from") || from.equals("between");
    first.from = between && opening >= 0 ? opening : first.from;
  }

  /**
   * Takes a second bound into the first: "more than 100 but fewer than 200". Its hedges are known
   * by now; false where the two do not bound one figure.
   */
  static boolean bound(Tokens t, Draft first, Draft second) {
    BigDecimal a = first.value;
    BigDecimal b = second.value;
    if (a == null || b == null || first.kind == QuantityKind.ORDINAL) {
      return false;
    }
    int link = second.from - 1;
    String word = t.word(link);
    boolean joins = word.equals("and") || word.equals("but") || t.is(link, ',');
    boolean adjacent = link == first.to || (link == first.to + 1 && t.is(first.to, ','));
    int up = direction(first.modifier);
    boolean apart = up != 0 && up == -direction(second.modifier);
    boolean spans = apart && (up > 0 ? a.compareTo(b) < 0 : b.compareTo(a) < 0);
    if (!joins
        || !adjacent
        || !spans
        || (!first.isBare() && !Objects.equals(first.unit, second.unit))) {
      return false;
    }
    first.becomes(second.kind, second.unit);
    first.range(a, b);
    first.modifier = Modifier.EXACT;
    first.to = second.to;
    return true;
  }

  private static int direction(Modifier modifier) {
    return switch (modifier) {
      case MORE_THAN, AT_LEAST -> 1;
      case LESS_THAN, AT_MOST -> -1;
      case EXACT, APPROX -> 0;
    };
  }

  /** The index of "between" or "from" before a hedge that may end at {@code last}, or -1. */
  private int opening(Tokens t, int last) {
    int at = beforeHedge(t, last + 1) - 1;
    return t.word(at).equals("between") || t.word(at).equals("from") ? at : -1;
  }

  /** The first token of the hedge that ends before token {@code i}, or {@code i}. */
  private int beforeHedge(Tokens t, int i) {
    Phrases.Found<Modifier> hedge = words.modifierBefore.at(t, i - 1);
    return hedge == null ? i : hedge.from();
  }

  /** What joins the amount to a second one at token {@code i}, or null. */
  private @Nullable String link(Tokens t, Draft first, int i, int opening) {
    String word = t.word(i);
    if (t.isDash(i) && (first.isBare() || first.kind != QuantityKind.DURATION)) {
      boolean even = t.touches(i) == t.touches(i + 1) || t.isWord(i + 1) || isRising(t, first, i);
      return even || (t.isNumber(i + 1) && t.touches(i)) ? "-" : null;
    }
    if (t.is(i, '~')) {
      return "-";
    }
    return switch (word) {
      case "to", "through", "or" -> word.equals("or") ? "or" : "to";
      case "and" -> opening >= 0 ? "and" : null;
      case "in" -> first.isBare() ? "in" : null;
      case "of" -> first.isBare() && (isTen(t, i + 1) || isEach(t, i + 1)) ? "of" : null;
      case "out" -> first.isBare() && t.word(i + 1).equals("of") ? "out of" : null;
      default -> null;
    };
  }

  /** "Eight of 10" is a share; "two of 14" may be two figures. */
  private static boolean isTen(Tokens t, int i) {
    return t.word(i).equals("ten")
        || (t.isNumber(i) && (t.text(i).equals("10") || t.text(i).equals("100")));
  }

  private static boolean isEach(Tokens t, int i) {
    return t.word(i).equals("every") || t.word(i).equals("each");
  }

  /** "75 -300mm": a dash at the second figure joins it to a smaller one; else it is a minus. */
  private static boolean isRising(Tokens t, Draft first, int dash) {
    BigDecimal low = first.value;
    BigDecimal high = t.isNumber(dash + 1) ? Decimals.digits(t.text(dash + 1)) : null;
    return first.isBare()
        && first.reading.digits()
        && low != null
        && high != null
        && low.compareTo(high) < 0;
  }

  /** "Between the tenth and the fifteenth": makes {@code first} a range of ranks. */
  boolean ranks(Tokens t, Draft first) {
    boolean opens =
        t.word(first.from - 1).equals("the") && t.word(first.from - 2).equals("between");
    boolean and = t.word(first.to).equals("and");
    int at = t.word(first.to + 1).equals("the") ? first.to + 2 : first.to + 1;
    Draft second = opens && and ? amounts.read(t, at) : null;
    if (second == null
        || second.reading.form() != Form.ORDINAL
        || first.value == null
        || second.value == null) {
      return false;
    }
    first.range(first.value, second.value);
    first.from -= 2;
    first.to = second.to;
    return true;
  }

  /** 1 in 5, three out of four, nine of every ten. */
  private static void share(Tokens t, Draft first, Draft second, boolean in) {
    BigDecimal a = first.value;
    BigDecimal b = second.value;
    boolean numbers = a != null && b != null && second.isBare() && a.signum() > 0;
    boolean whole = first.reading.isWhole() && second.reading.isWhole();
    boolean year = in && t.isNumber(second.from) && t.length(second.from) == 4;
    if (numbers && whole && a != null && b != null && a.compareTo(b) < 0 && !year) {
      first.value = Decimals.ratio(a, b);
      first.kind = QuantityKind.RATIO;
      first.to = second.to;
    }
  }

  /** "two or three", "10 or 12": a guess in small steps. */
  private static boolean isGuess(Draft first, Draft second) {
    BigDecimal a = first.value;
    BigDecimal b = second.value;
    return a != null
        && b != null
        && first.isBare()
        && a.compareTo(b) < 0
        && first.reading.digits() == second.reading.digits()
        && b.compareTo(a.multiply(BigDecimal.valueOf(2))) <= 0;
  }

  /** Whether the two can be the ends of one range. */
  private static boolean compatible(Draft first, Draft second, boolean dash) {
    if (first.isBare()) {
      return true;
    }
    if (second.isBare()) {
      return first.signBefore
          && (dash
              || second.reading.scale().compareTo(BigDecimal.ONE) != 0
              || first.reading.scale().compareTo(BigDecimal.ONE) == 0);
    }
    return first.kind == second.kind && Objects.equals(first.unit, second.unit);
  }

  /** "From $5 and 10 ...": no opening that asks for an "and". */
  private static boolean isApart(Tokens t, Draft first, Draft second, String link, int opening) {
    return link.equals("and")
        && !first.isBare()
        && second.isBare()
        && !t.word(opening).equals("between");
  }

  /** Gives the first of two figures what only the second says: its scale, its unit, its noun. */
  private static void shareUnit(Draft first, Draft second) {
    first.value = scaled(first, second);
    if (first.isBare() && !second.isBare()) {
      first.becomes(second.kind, second.unit);
      first.measure = second.measure;
    } else if (first.isBare()) {
      first.nounAt = second.to;
    }
  }

  /** The first figure's value, in the scale of the second where it has none: 3 to 5 million. */
  private static @Nullable BigDecimal scaled(Draft first, Draft second) {
    BigDecimal value = first.value;
    BigDecimal scale = second.reading.scale();
    boolean shares =
        value != null
            && first.reading.scale().compareTo(BigDecimal.ONE) == 0
            && scale.compareTo(BigDecimal.ONE) > 0
            && value.abs().compareTo(second.reading.mantissa().abs()) < 0;
    return shares && value != null ? value.multiply(scale) : value;
  }

  /** "5-7,000": the first of two figures without the thousands that the second is written with. */
  private static boolean isShortOfThousands(Tokens t, Draft first, BigDecimal a, BigDecimal b) {
    return first.reading.digits()
        && t.text(first.reading.to() - 1).length() <= 3
        && a.stripTrailingZeros().scale() <= 0
        && b.remainder(THOUSAND).signum() == 0
        && a.movePointRight(3).compareTo(b) < 0
        && a.movePointRight(4).compareTo(b) > 0;
  }

  private static void combine(Tokens t, Draft first, Draft second) {
    BigDecimal a = scaled(first, second);
    BigDecimal b = second.value;
    if (a == null || b == null) {
      return;
    }
    if (first.isBare() && !second.isBare()) {
      first.becomes(second.kind, second.unit);
      first.measure = second.measure;
      first.of = second.of;
    }
    if (t.text(second.reading.to() - 1).endsWith(",000") && isShortOfThousands(t, first, a, b)) {
      a = a.movePointRight(3);
    }
    boolean rising = t.isDash(first.to) && t.touches(first.to + 1) && b.signum() < 0;
    first.range(a, rising ? b.abs() : b);
    first.to = second.to;
  }
}
