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
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** A longer run of number words is no number. */
  private static final int MOST_WORDS = 24;

  private final Vocabulary words;
  private final NumberWords numbers;

  CardinalReader(Vocabulary words, NumberWords numbers) {
    this.words = words;
    this.numbers = numbers;
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

  private @Nullable Reading sum(Tokens t, int start, CardinalSum sum) {
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
        int joined = join(t, at, sum);
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
        int after = decimals(t, at + 1, sum);
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

  private int skipHyphen(Tokens t, int i) {
    boolean joins = t.isDash(i) && !t.isLongDash(i) && words.numeral(t.word(i + 1)) != null;
    return joins ? i + 1 : i;
  }

  private boolean isMultiplied(Tokens t, int i) {
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

  /** What "and" joins: a smaller number, or a share of the last scale ("and a half"). */
  private int join(Tokens t, int and, CardinalSum sum) {
    boolean article = t.word(and + 1).equals("a") || t.word(and + 1).equals("one");
    Reading share = article ? shareAt(t, and + 2) : sum.digits ? null : sharesAt(t, and + 1);
    boolean inGroup = sum.group != null && sum.total.signum() == 0;
    if (share != null && share.form() == Form.CARDINAL && inGroup) {
      // "five and a half million": the scale is the whole's, not the share's alone.
      share = new Reading(share.to() - 1, share.mantissa(), ONE, ONE, Form.FRACTION, false);
    }
    if (share != null && share.form() == Form.CARDINAL) {
      if (share.value().compareTo(sum.lastScale) >= 0) {
        return -1;
      }
      sum.total = sum.total.add(share.value());
      return share.to();
    }
    if (share != null && share.form() == Form.FRACTION) {
      BigDecimal times = sum.group == null ? sum.lastScale : BigDecimal.ONE;
      BigDecimal part = Decimals.plain(share.value().multiply(times));
      sum.group = sum.group == null ? part : sum.group.add(part);
      sum.step = sum.step.movePointLeft(1);
      if (sum.total.signum() > 0) {
        sum.total = sum.total.add(part);
        sum.group = null;
      }
      return share.to();
    }
    BigDecimal bound = sum.group == null ? sum.lastScale : sum.room == 100 ? HUNDRED : null;
    if (bound == null || !mayJoin(t, and + 1, sum)) {
      return -1;
    }
    CardinalSum rest = new CardinalSum();
    rest.depth = sum.depth + 1;
    Reading next =
        t.isNumber(and + 1) ? figures(t, and + 1) : share != null ? share : sum(t, and + 1, rest);
    sum.ordinal = next != null && next.form() == Form.ORDINAL;
    if (next == null || (next.form() != Form.CARDINAL && !sum.ordinal)) {
      return -1;
    }
    boolean thousands = bound.compareTo(HUNDRED) == 0 && next.scale().compareTo(THOUSAND) >= 0;
    if (thousands && next.mantissa().compareTo(bound) < 0) {
      sum.group = sum.value().add(next.mantissa());
      sum.total = BigDecimal.ZERO;
      sum.multiply(next.scale());
      return next.to();
    }
    if (next.value().compareTo(bound) >= 0) {
      return -1;
    }
    sum.group = sum.group == null ? next.value() : sum.group.add(next.value());
    sum.room = 0;
    sum.step = BigDecimal.ONE;
    return next.to();
  }

  private @Nullable Reading figures(Tokens t, int i) {
    BigDecimal value = Decimals.digits(t.text(i));
    return value == null || value.signum() == 0
        ? null
        : new Reading(i + 1, value, BigDecimal.ONE, BigDecimal.ONE, Form.CARDINAL, true);
  }

  /** Two figures with "and" between are two; words, or a scale word before, make it one. */
  private boolean mayJoin(Tokens t, int next, CardinalSum sum) {
    if (t.isNumber(next)) {
      return (!sum.digits || sum.total.signum() > 0 || sum.room == 100)
          && t.length(next) <= 3
          && !isMultiplied(t, next)
          && !t.touches(next + 1);
    }
    Numeral numeral = words.numeral(t.word(next));
    return numeral != null
        && !sum.digits
        && ((numeral.role().equals("small") && numeral.value().signum() > 0)
            || numeral.role().equals("ten"));
  }

  private @Nullable Reading shareAt(Tokens t, int i) {
    Numeral numeral = words.numeral(t.word(i));
    if (numeral == null) {
      return null;
    }
    return switch (numeral.role()) {
      case "share" -> numbers.fraction(t, i + 1, numeral.value(), false);
      case "part", "ordinal" ->
          numeral.value().intValue() > 2
              ? numbers.fraction(t, i + 1, Decimals.ratio(BigDecimal.ONE, numeral.value()), false)
              : null;
      default -> null;
    };
  }

  private @Nullable Reading sharesAt(Tokens t, int i) {
    Numeral times = words.numeral(t.word(i));
    int at = skipHyphen(t, i + 1);
    Numeral part = words.numeral(t.word(at));
    boolean shares =
        times != null && part != null && times.role().equals("small") && part.role().equals("part");
    return shares && times != null && part != null
        ? numbers.fraction(t, at + 1, Decimals.ratio(times.value(), part.value()), false)
        : null;
  }

  /** "point seven one", "point seventy-one"; the index after it, or -1. */
  private int decimals(Tokens t, int start, CardinalSum sum) {
    StringBuilder written = new StringBuilder();
    int i = start;
    while (written.length() < 10) {
      if (t.isNumber(i) && i == start && t.length(i) <= 6 && !t.text(i).contains(".")) {
        written.append(t.text(i).replace(",", ""));
        i++;
        break;
      }
      Numeral numeral = words.numeral(t.word(i));
      if (numeral == null || (!numeral.role().equals("small") && !numeral.role().equals("ten"))) {
        break;
      }
      Numeral next = words.numeral(t.word(skipHyphen(t, i + 1)));
      if (numeral.role().equals("ten") && next != null && next.role().equals("small")) {
        written.append(numeral.value().add(next.value()));
        i = skipHyphen(t, i + 1) + 1;
      } else {
        written.append(numeral.value());
        i++;
      }
    }
    if (written.isEmpty() || sum.group == null) {
      return -1;
    }
    sum.group = sum.group.add(new BigDecimal("0." + written));
    sum.step = BigDecimal.ONE.movePointLeft(written.length());
    sum.room = 0;
    return i;
  }
}
