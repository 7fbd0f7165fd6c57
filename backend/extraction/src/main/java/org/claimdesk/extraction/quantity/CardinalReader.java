package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.claimdesk.extraction.quantity.NumberWords.Form;
import org.claimdesk.extraction.quantity.NumberWords.Reading;
import org.claimdesk.extraction.quantity.Vocabulary.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Adds up number words: those under a hundred add, "hundred" multiplies the group, a scale word
 * multiplies and closes it ("two hundred and two thousand"), and an ordinal ends it.
 */
final class CardinalReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A longer run of number words is no number. */
  private static final int MOST_WORDS = 24;

  private final Vocabulary words;
  private final NumberWords numbers;
  private final CardinalJoin joins;
  private final SpokenDecimals decimals;

  CardinalReader(Vocabulary words, NumberWords numbers) {
    this.words = words;
    this.numbers = numbers;
    joins = new CardinalJoin(words, numbers, this);
    decimals = new SpokenDecimals(words);
  }

  /** The number that begins with the number word at {@code i}, or null. */
  @Nullable Reading read(Tokens t, int i) {
    return sum(t, i, new CardinalSum());
  }

  /** The number whose figures end before {@code i}, with the words that follow: "4.5 million". */
  Reading readOn(Tokens t, int i, BigDecimal figures, BigDecimal step) {
    CardinalSum sum = new CardinalSum();
    sum.group = figures;
    sum.step = step;
    sum.digits = true;
    Reading reading = sum(t, i, sum);
    return reading == null ? sum.reading(i, Form.CARDINAL) : reading;
  }

  /** The number that goes on with token {@code start} from what {@code sum} holds, or null. */
  @Nullable Reading sum(Tokens t, int start, CardinalSum sum) {
    int i = start;
    while (i - start < MOST_WORDS) {
      int at = i > start || sum.digits ? skipHyphen(t, i) : i;
      if (t.isNumber(at)) {
        if (sum.group != null
            || sum.isEmpty()
            || at != i
            || !isMultiplied(t, at)
            || !add(t, at, sum)) {
          break;
        }
        i = at + 1;
        continue;
      }
      if (t.word(at).equals("and") && !sum.isEmpty() && sum.depth < 2) {
        int joined = joins.join(t, at, sum);
        if (joined < 0) {
          break;
        }
        i = joined;
        if (sum.ordinal) {
          return sum.reading(i, Form.ORDINAL);
        }
        continue;
      }
      if (t.word(at).equals("point") && sum.group != null && at == i) {
        int after = decimals.read(t, at + 1, sum);
        if (after < 0) {
          break;
        }
        i = after;
        continue;
      }
      Numeral numeral = words.numeral(t.word(at));
      if (numeral == null) {
        break;
      }
      Reading ended = ending(t, at, numeral, sum);
      if (ended != null) {
        return ended;
      }
      if (!sum.take(numeral)) {
        break;
      }
      i = at + 1;
    }
    return sum.isEmpty() && i == start ? null : sum.reading(i, Form.CARDINAL);
  }

  /** Steps over the hyphen of "twenty-one" and "three-and-a-half". */
  private int skipHyphen(Tokens t, int i) {
    boolean and = t.word(i + 1).equals("and") && t.isDash(i + 2) && t.touches(i + 2);
    boolean joins = and || words.numeral(t.word(i + 1)) != null;
    return joins && t.isDash(i) && !t.isLongDash(i) ? i + 1 : i;
  }

  /** Whether the figure at {@code i} stands before a word that multiplies it. */
  boolean isMultiplied(Tokens t, int i) {
    Numeral next = words.numeral(t.word(i + 1));
    return next != null && (next.role().equals("hundred") || next.role().equals("scale"));
  }

  private static boolean add(Tokens t, int i, CardinalSum sum) {
    BigDecimal value = Decimals.digits(t.text(i));
    if (value == null || value.compareTo(sum.lastScale) >= 0) {
      return false;
    }
    sum.group = value;
    sum.room = 0;
    return true;
  }

  /** An ordinal, a denominator or a dozen, which end the number; null where none stands here. */
  private @Nullable Reading ending(Tokens t, int i, Numeral numeral, CardinalSum sum) {
    BigDecimal group = sum.group;
    switch (numeral.role()) {
      case "ordinal" -> {
        boolean single = sum.total.signum() == 0 && sum.room == 0 && group != null;
        if (single && group != null) {
          boolean third = group.compareTo(BigDecimal.ONE) == 0 && numeral.value().intValue() > 2;
          return third
              ? numbers.fraction(t, i + 1, Decimals.ratio(group, numeral.value()), sum.digits)
              : null;
        }
        if ((group != null && numeral.value().intValue() >= sum.room)
            || (sum.digits && group == null)) {
          return null;
        }
        sum.total = sum.total.add(numeral.value());
        return sum.reading(i + 1, Form.ORDINAL);
      }
      case "ordinal-scale" -> {
        BigDecimal times = group == null ? BigDecimal.ONE : group;
        sum.group = times.multiply(numeral.value());
        return sum.reading(i + 1, Form.ORDINAL);
      }
      case "part" -> {
        boolean single =
            sum.total.signum() == 0 && group != null && sum.scale.compareTo(BigDecimal.ONE) == 0;
        return single && group != null && group.compareTo(HUNDRED) < 0
            ? numbers.fraction(t, i + 1, Decimals.ratio(group, numeral.value()), sum.digits)
            : null;
      }
      case "share" -> {
        boolean single = sum.total.signum() == 0 && group != null && sum.room == 0;
        return single && group != null && group.compareTo(BigDecimal.ONE) == 0
            ? numbers.fraction(t, i + 1, numeral.value(), false)
            : null;
      }
      default -> {
        boolean dozens =
            numeral.role().equals("dozen")
                || (numeral.role().equals("plural") && numeral.value().intValue() == 12);
        if (!dozens) {
          return null;
        }
        BigDecimal times = sum.isEmpty() ? BigDecimal.ONE : sum.value();
        sum.total = BigDecimal.ZERO;
        sum.group = times.multiply(BigDecimal.valueOf(12));
        sum.scale = BigDecimal.valueOf(12);
        sum.step = sum.scale;
        return sum.reading(i + 1, Form.CARDINAL);
      }
    }
  }
}
