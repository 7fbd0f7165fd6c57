package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.claimdesk.extraction.quantity.Comparison.Outcome;
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
    return compare(quantity, reference, unit, Locale.ENGLISH);
  }

  /**
   * The same, with its words in a language.
   *
   * @param language English or German; English for any other
   */
  public static Comparison compare(
      Quantity quantity, BigDecimal reference, @Nullable String unit, Locale language) {
    ComparisonWords words = ComparisonWords.in(language);
    return compare(quantity, reference, unit, words.amount(reference, unit), words);
  }

  /** Compares a reference that was {@code given} in these words. */
  private static Comparison compare(
      Quantity quantity,
      BigDecimal reference,
      @Nullable String unit,
      String given,
      ComparisonWords said) {
    boolean result = quantity.kind() == QuantityKind.RATIO && quantity.value() == null;
    BigDecimal converted = result ? null : UnitConversion.convert(reference, unit, quantity);
    if (converted == null) {
      String words = said.incomparable(quantity, given, unit);
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
    String source = converted.compareTo(reference) == 0 ? null : given;
    String words = said.of(quantity, converted, source, stated, percent, outcome);
    return new Comparison(outcome, converted, admitted, percent, words);
  }

  /**
   * What another written figure says about {@code quantity}: "a third" and "33.3 %" are alike.
   *
   * @param reference one value without a hedge
   * @throws IllegalArgumentException if the reference is a range or has a hedge
   */
  public static Comparison compare(Quantity quantity, Quantity reference) {
    BigDecimal value = reference.value();
    if (value == null || reference.modifier() != Modifier.EXACT) {
      throw new IllegalArgumentException(
          "'" + reference.text() + "' is no single value; give one number without a hedge.");
    }
    ComparisonWords words = ComparisonWords.in(Locale.ENGLISH);
    boolean share =
        reference.kind() == QuantityKind.FRACTION || reference.kind() == QuantityKind.RATIO;
    return share && quantity.kind() == QuantityKind.PERCENT
        ? compare(quantity, value.movePointRight(2), "percent", reference.text(), words)
        : compare(quantity, value, reference.unit(), reference.text(), words);
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
    WrittenPrecision written = new WrittenPrecision(quantity);
    boolean barely = written.startsWith("barely");
    return switch (quantity.modifier()) {
      case AT_LEAST -> Bounds.closed(value, null);
      case AT_MOST -> Bounds.closed(null, value);
      case MORE_THAN -> new Bounds(value, barely ? value.add(tenth) : null, false, true);
      case LESS_THAN -> new Bounds(barely ? value.subtract(tenth) : null, value, true, false);
      case APPROX -> {
        BigDecimal reach = value.abs().multiply(TWENTIETH).max(written.halfStep(value));
        yield written.startsWith("from-below")
            ? Bounds.closed(value.subtract(tenth), value)
            : Bounds.closed(value.subtract(reach), value.add(reach));
      }
      case EXACT -> {
        BigDecimal half = written.halfStep(value);
        yield Bounds.closed(value.subtract(half), value.add(half));
      }
    };
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
    if (value == null && isRoundedEnd(quantity, reference)) {
      return Outcome.ROUNDED;
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
          case APPROX -> side > 0 && new WrittenPrecision(quantity).startsWith("from-below");
          case EXACT -> false;
        };
    boolean small = percent != null && percent.abs().compareTo(BigDecimal.TEN) <= 0 && !broken;
    return small ? Outcome.OFF : Outcome.CONTRADICTED;
  }

  /** Whether the reference, rounded, is an end of the range: 10.3 in "8 to 10 percent". */
  private static boolean isRoundedEnd(Quantity quantity, BigDecimal reference) {
    if (quantity.high() == null) {
      return false;
    }
    BigDecimal end = stated(quantity, reference);
    BigDecimal half = new WrittenPrecision(quantity).rangeHalfStep(end);
    return reference.subtract(end).abs().compareTo(half) <= 0;
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
}
