package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.claimdesk.extraction.quantity.Comparison.Outcome;
import org.claimdesk.extraction.quantity.NumberWords.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Checks a written figure against a reference value, by its written precision and its hedge:
 * "$115.6 billion" admits 115.55 to 115.65 billion, "nearly 5,000" somewhat less than 5,000 and
 * nothing above, "over 30 percent" nothing below 30.
 */
public final class ReferenceCheck {
  /** How far "nearly" and "just over" may reach, and from where on a difference contradicts. */
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** How far "about" reaches on either side, and the most that silent rounding may hide. */
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final MathContext PRECISION = MathContext.DECIMAL64;

  private ReferenceCheck() {}

  /**
   * What {@code reference} says about {@code quantity}.
   *
   * @param unit the reference's unit: an ISO 4217 code, "percent", an English name or symbol of a
   *     unit of measure; null where it is the quantity's own
   */
  public static Comparison compare(Quantity quantity, BigDecimal reference, @Nullable String unit) {
    BigDecimal converted = UnitConversion.convert(reference, unit, quantity);
    boolean result = quantity.kind() == QuantityKind.RATIO && quantity.value() == null;
    if (converted == null || result) {
      String other = result ? "a result of two numbers" : "in " + quantity.unit();
      String words =
          show(reference)
              + " "
              + (unit == null ? "" : unit + " ")
              + "cannot be compared: '"
              + quantity.text()
              + "' is "
              + other
              + ".";
      return new Comparison(Outcome.INCOMPARABLE, reference, null, null, words);
    }
    Bounds admitted = admitted(quantity);
    BigDecimal stated = stated(quantity, converted);
    BigDecimal percent =
        stated.signum() == 0
            ? null
            : converted
                .subtract(stated)
                .multiply(BigDecimal.valueOf(100))
                .divide(stated.abs(), PRECISION);
    Outcome outcome = outcome(quantity, converted, admitted, percent);
    return new Comparison(
        outcome,
        converted,
        admitted,
        percent,
        words(quantity, converted, stated, percent, outcome));
  }

  /** The values that the figure admits as it is written. */
  public static Bounds admitted(Quantity quantity) {
    BigDecimal value = quantity.value();
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    if (value == null) {
      // "Hundreds" admits up to the next open plural; a range admits its ends.
      BigDecimal top = high == null && low != null ? low.multiply(BigDecimal.TEN) : high;
      return new Bounds(low, top, true, high != null);
    }
    BigDecimal tenth = value.abs().multiply(TENTH);
    boolean barely = startsWith(quantity, "barely");
    return switch (quantity.modifier()) {
      case AT_LEAST -> Bounds.closed(value, null);
      case AT_MOST -> Bounds.closed(null, value);
      case MORE_THAN -> new Bounds(value, barely ? value.add(tenth) : null, false, true);
      case LESS_THAN -> new Bounds(barely ? value.subtract(tenth) : null, value, true, false);
      case APPROX -> {
        BigDecimal reach = value.abs().multiply(TWENTIETH).max(halfStep(quantity, value));
        yield startsWith(quantity, "from-below")
            ? Bounds.closed(value.subtract(tenth), value)
            : Bounds.closed(value.subtract(reach), value.add(reach));
      }
      case EXACT -> {
        BigDecimal half = halfStep(quantity, value);
        yield Bounds.closed(value.subtract(half), value.add(half));
      }
    };
  }

  /**
   * What a change implies for the figure before it: "$115.6 billion, over 30 percent higher than a
   * year earlier" puts the year before below $88.96 billion.
   *
   * @param current the figure after the change
   * @param change the change, in percent
   * @param rise whether the figure rose
   * @throws IllegalArgumentException if {@code change} is not in percent or a fall of all there was
   */
  public static Bounds before(Quantity current, Quantity change, boolean rise) {
    if (change.kind() != QuantityKind.PERCENT) {
      throw new IllegalArgumentException(
          "'"
              + change.text()
              + "' is "
              + change.kind().code()
              + "; a change in percent is needed.");
    }
    Bounds now = admitted(current);
    Bounds by = admitted(change);
    BigDecimal least = factor(rise ? by.low() : by.high(), rise);
    BigDecimal most = factor(rise ? by.high() : by.low(), rise);
    if ((least != null && least.signum() <= 0) || (most != null && most.signum() <= 0)) {
      throw new IllegalArgumentException(
          "'" + change.text() + "' leaves nothing; a fall of less than 100 percent is needed.");
    }
    BigDecimal low = now.low() == null || most == null ? null : now.low().divide(most, PRECISION);
    BigDecimal high =
        now.high() == null || least == null ? null : now.high().divide(least, PRECISION);
    return Bounds.closed(low, high);
  }

  private static @Nullable BigDecimal factor(@Nullable BigDecimal percent, boolean rise) {
    if (percent == null) {
      return null;
    }
    BigDecimal share = percent.movePointLeft(2);
    return rise ? BigDecimal.ONE.add(share) : BigDecimal.ONE.subtract(share);
  }

  /** The written value, or the end of the range that is nearer to the reference. */
  private static BigDecimal stated(Quantity quantity, BigDecimal reference) {
    BigDecimal value = quantity.value();
    if (value != null) {
      return value;
    }
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    boolean above = high != null && (low == null || reference.compareTo(high) > 0);
    BigDecimal end = above ? high : low;
    if (end == null) {
      throw new IllegalArgumentException("'" + quantity.text() + "' has neither value nor bounds.");
    }
    return end;
  }

  private static Outcome outcome(
      Quantity quantity, BigDecimal reference, Bounds admitted, @Nullable BigDecimal percent) {
    BigDecimal value = quantity.value();
    if (admitted.admits(reference)) {
      return Outcome.CONSISTENT;
    }
    if (value != null
        && (isRounded(quantity, value, reference) || value.compareTo(reference) == 0)) {
      return Outcome.ROUNDED;
    }
    if (quantity.kind() == QuantityKind.ORDINAL) {
      return Outcome.CONTRADICTED;
    }
    int side = value == null ? 0 : reference.compareTo(value);
    boolean broken =
        switch (quantity.modifier()) {
          case MORE_THAN, AT_LEAST -> side < 0;
          case LESS_THAN, AT_MOST -> side > 0;
          case APPROX -> side > 0 && startsWith(quantity, "from-below");
          case EXACT -> false;
        };
    boolean small = percent != null && percent.abs().compareTo(BigDecimal.TEN) <= 0 && !broken;
    return small ? Outcome.OFF : Outcome.CONTRADICTED;
  }

  /** Whether an unhedged figure with zeros at its end is the reference, rounded to them. */
  private static boolean isRounded(Quantity quantity, BigDecimal value, BigDecimal reference) {
    if (quantity.modifier() != Modifier.EXACT || value.signum() == 0) {
      return false;
    }
    int zeros = Math.max(0, -value.stripTrailingZeros().scale());
    BigDecimal unit = BigDecimal.ONE.movePointRight(zeros);
    BigDecimal most = unit.divide(TWO).min(value.abs().multiply(TWENTIETH));
    return zeros > 0 && reference.subtract(value).abs().compareTo(most) <= 0;
  }

  /** Half of what one unit of the last written place is worth; no more than a tenth in words. */
  private static BigDecimal halfStep(Quantity quantity, BigDecimal value) {
    if (quantity.kind() == QuantityKind.ORDINAL) {
      return BigDecimal.ZERO;
    }
    Tokens tokens = tokens(quantity);
    NumberWords numbers = new NumberWords(Vocabulary.ENGLISH);
    for (int i = 0; i < tokens.size(); i++) {
      Reading reading = numbers.read(tokens, i, quantity.kind() == QuantityKind.MONEY);
      if (reading != null && reading.value().signum() != 0) {
        // A unit made of two ("6ft 2in") is as precise as its smaller part; its share is small.
        BigDecimal half = reading.step().divide(TWO);
        boolean scaled = reading.scale().compareTo(BigDecimal.ONE) > 0 && reading.isWhole();
        boolean words = scaled && reading.mantissa().precision() <= 1;
        boolean share = reading.form() == NumberWords.Form.FRACTION;
        return words || share ? half.min(value.abs().multiply(share ? TWENTIETH : TENTH)) : half;
      }
    }
    return value.abs().multiply(TWENTIETH);
  }

  private static Tokens tokens(Quantity quantity) {
    String text = quantity.text();
    return new Tokens(Vocabulary.ENGLISH.lexicon).read(text, 0, text.length());
  }

  private static boolean startsWith(Quantity quantity, String role) {
    return Vocabulary.ENGLISH.is(role, tokens(quantity).word(0));
  }

  private static String words(
      Quantity quantity,
      BigDecimal reference,
      BigDecimal stated,
      @Nullable BigDecimal percent,
      Outcome outcome) {
    String side = distance(reference, stated, percent);
    String hedge = hedge(quantity);
    return switch (outcome) {
      case CONSISTENT ->
          quantity.value() == null
              ? show(reference) + " lies within '" + quantity.text() + "'."
              : hedge.isEmpty()
                  ? side + ": within the written precision."
                  : side + ": '" + hedge + "' holds.";
      case ROUNDED -> side + ": '" + quantity.text() + "' is that, rounded.";
      case OFF -> side + ": '" + quantity.text() + "' is off by that.";
      case CONTRADICTED ->
          hedge.isEmpty()
              ? side + ": '" + quantity.text() + "' is contradicted."
              : side + ": '" + hedge + "' does not hold.";
      case INCOMPARABLE -> "";
    };
  }

  private static String distance(
      BigDecimal reference, BigDecimal stated, @Nullable BigDecimal percent) {
    int side = reference.compareTo(stated);
    if (side == 0) {
      return show(reference) + " is the written value";
    }
    String where = side < 0 ? " below " : " above ";
    if (percent == null) {
      return show(reference)
          + " is "
          + show(reference.subtract(stated).abs())
          + where
          + show(stated);
    }
    BigDecimal size = percent.abs();
    String share =
        size.compareTo(new BigDecimal("0.1")) < 0
            ? "less than 0.1"
            : size.setScale(1, RoundingMode.HALF_UP).toPlainString();
    return show(reference) + " is " + share + " %" + where + show(stated);
  }

  /** The hedge's words, "" without one. */
  private static String hedge(Quantity quantity) {
    if (quantity.modifier() == Modifier.EXACT) {
      return "";
    }
    Tokens tokens = tokens(quantity);
    NumberWords numbers = new NumberWords(Vocabulary.ENGLISH);
    int i = 0;
    while (i < tokens.size() && tokens.isWord(i) && numbers.read(tokens, i, false) == null) {
      i++;
    }
    return i == 0 ? quantity.text() : tokens.text(0, i);
  }

  private static String show(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(value);
  }
}
