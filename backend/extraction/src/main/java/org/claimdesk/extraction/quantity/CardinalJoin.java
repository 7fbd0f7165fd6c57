package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.claimdesk.extraction.quantity.NumberWords.Form;
import org.claimdesk.extraction.quantity.NumberWords.Reading;
import org.claimdesk.extraction.quantity.Vocabulary.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * What "and" adds to a number: a smaller number ("three hundred and four"), or a share ("five and a
 * half million", "two and fifty-four hundredths").
 */
final class CardinalJoin {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Vocabulary words;
  private final NumberWords numbers;
  private final CardinalReader cardinals;

  CardinalJoin(Vocabulary words, NumberWords numbers, CardinalReader cardinals) {
    this.words = words;
    this.numbers = numbers;
    this.cardinals = cardinals;
  }

  /** Adds what the "and" at {@code and} joins to {@code sum}; the index after it, or -1. */
  int join(Tokens t, int and, CardinalSum sum) {
    int next = hyphen(t, and + 1);
    Reading share = articleShare(t, next);
    if (share != null) {
      boolean inGroup = sum.group != null && sum.total.signum() == 0;
      if (share.form() == Form.CARDINAL && inGroup) {
        // "five and a half million": the scale is the whole's, not the share's alone.
        share = new Reading(share.to() - 1, share.mantissa(), ONE, ONE, Form.FRACTION, false);
      }
      return share.form() == Form.CARDINAL ? addTotal(share, sum) : addShare(share, sum);
    }
    if (!mayJoin(t, next, sum)) {
      return -1;
    }
    CardinalSum rest = new CardinalSum();
    rest.depth = sum.depth + 1;
    Reading smaller = t.isNumber(next) ? figures(t, next) : cardinals.sum(t, next, rest);
    if (smaller == null) {
      return -1;
    }
    return switch (smaller.form()) {
      case FRACTION -> addShare(smaller, sum);
      case CARDINAL, ORDINAL -> addSmaller(smaller, sum);
      case PLURAL, MULTIPLE -> -1;
    };
  }

  /** "a million and half a million": all of it below the last scale. */
  private static int addTotal(Reading share, CardinalSum sum) {
    if (share.value().compareTo(sum.lastScale) >= 0) {
      return -1;
    }
    sum.total = sum.total.add(share.value());
    return share.to();
  }

  /** Adds a share of one, or of the last scale: "a million and a half". */
  private static int addShare(Reading share, CardinalSum sum) {
    BigDecimal times = sum.group == null ? sum.lastScale : ONE;
    BigDecimal part = Decimals.plain(share.value().multiply(times));
    sum.step = sum.step.movePointLeft(1);
    if (sum.total.signum() > 0) {
      sum.total = sum.value().add(part);
      sum.group = null;
    } else {
      sum.group = sum.group == null ? part : sum.group.add(part);
    }
    return share.to();
  }

  private static int addSmaller(Reading smaller, CardinalSum sum) {
    BigDecimal bound = sum.group == null ? sum.lastScale : sum.room == 100 ? HUNDRED : null;
    if (bound == null) {
      return -1;
    }
    sum.ordinal = smaller.form() == Form.ORDINAL;
    boolean thousands = bound.compareTo(HUNDRED) == 0 && smaller.scale().compareTo(THOUSAND) >= 0;
    if (thousands && smaller.mantissa().compareTo(bound) < 0) {
      sum.group = sum.value().add(smaller.mantissa());
      sum.total = BigDecimal.ZERO;
      sum.multiply(smaller.scale());
      return smaller.to();
    }
    if (smaller.value().compareTo(bound) >= 0) {
      return -1;
    }
    sum.group = sum.group == null ? smaller.value() : sum.group.add(smaller.value());
    sum.room = 0;
    sum.step = ONE;
    return smaller.to();
  }

  private static @Nullable Reading figures(Tokens t, int i) {
    BigDecimal value = Decimals.digits(t.text(i));
    return value == null || value.signum() == 0
        ? null
        : new Reading(i + 1, value, ONE, ONE, Form.CARDINAL, true);
  }

  /** Two figures with "and" between are two; words, or a scale word before, make it one. */
  private boolean mayJoin(Tokens t, int next, CardinalSum sum) {
    if (t.isNumber(next)) {
      return (!sum.digits || sum.total.signum() > 0 || sum.room == 100)
          && t.length(next) <= 3
          && !cardinals.isMultiplied(t, next)
          && !t.touches(next + 1);
    }
    Numeral numeral = words.numeral(t.word(next));
    return numeral != null
        && (!sum.digits || sum.room == 100)
        && ((numeral.role().equals("small") && numeral.value().signum() > 0)
            || numeral.role().equals("ten"));
  }

  /** "a half", "one quarter", "a quarter million", or null. */
  private @Nullable Reading articleShare(Tokens t, int i) {
    if (!t.word(i).equals("a") && !t.word(i).equals("one")) {
      return null;
    }
    int at = hyphen(t, i + 1);
    Numeral numeral = words.numeral(t.word(at));
    if (numeral == null) {
      return null;
    }
    return switch (numeral.role()) {
      case "share" -> numbers.fraction(t, at + 1, numeral.value(), false);
      case "part", "ordinal" ->
          numeral.value().intValue() > 2
              ? numbers.fraction(t, at + 1, Decimals.ratio(ONE, numeral.value()), false)
              : null;
      default -> null;
    };
  }

  private static int hyphen(Tokens t, int i) {
    return t.isDash(i) && t.touches(i) && t.touches(i + 1) ? i + 1 : i;
  }
}
