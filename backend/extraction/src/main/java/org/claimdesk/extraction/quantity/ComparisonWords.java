package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.claimdesk.extraction.quantity.Comparison.Outcome;
import org.jspecify.annotations.Nullable;

/** Says the arithmetic of a comparison as a sentence. */
final class ComparisonWords {
  private ComparisonWords() {}

  /**
   * The sentence.
   *
   * @param reference the reference value in the figure's unit
   * @param given the reference as it was given, where it had to be converted; else null
   * @param stated the written value, or the end of the range that is nearer
   * @param percent how far apart they are; null where the written value is zero
   */
  static String of(
      Quantity quantity,
      BigDecimal reference,
      @Nullable String given,
      BigDecimal stated,
      @Nullable BigDecimal percent,
      Outcome outcome) {
    String unit = quantity.unit() == null ? "" : quantity.unit() + " ";
    String shown = show(reference) + (given == null ? "" : " " + unit + "(" + given + ")");
    String side = distance(reference, shown, stated, percent);
    String hedge = new WrittenPrecision(quantity).hedge();
    boolean range = quantity.value() == null;
    return switch (outcome) {
      case CONSISTENT ->
          range
              ? shown + " lies within '" + quantity.text() + "'."
              : hedge.isEmpty()
                  ? side + ": within the written precision."
                  : side + ": '" + hedge + "' holds.";
      case ROUNDED -> side + ": '" + quantity.text() + "' is that, rounded.";
      case OFF -> side + ": '" + quantity.text() + "' is off by that.";
      case CONTRADICTED ->
          hedge.isEmpty() || range
              ? side + ": '" + quantity.text() + "' is contradicted."
              : side + ": '" + hedge + "' does not hold.";
      case INCOMPARABLE -> "";
    };
  }

  /** Why the two cannot be compared, and what can. */
  static String incomparable(Quantity quantity, String given) {
    boolean result = quantity.kind() == QuantityKind.RATIO && quantity.value() == null;
    String unit = quantity.unit();
    String other =
        result
            ? "a result of two numbers"
            : switch (quantity.kind()) {
              case COUNT -> "a number of " + unit;
              case ORDINAL -> "a rank";
              case FRACTION, RATIO -> "a share";
              case NUMBER -> "a number without a unit";
              default -> "in " + unit;
            };
    String words = given + " cannot be compared: '" + quantity.text() + "' is " + other + ".";
    boolean shares =
        given.contains("percent")
            && (quantity.kind() == QuantityKind.PERCENT
                || quantity.kind() == QuantityKind.PERCENTAGE_POINTS);
    return shares
        ? words + " Percent is a share, percentage points are the difference of two shares."
        : words;
  }

  private static String distance(
      BigDecimal reference, String shown, BigDecimal stated, @Nullable BigDecimal percent) {
    int side = reference.compareTo(stated);
    if (side == 0) {
      return shown + " is the written value";
    }
    String where = side < 0 ? " below " : " above ";
    if (percent == null) {
      return shown + " is " + show(reference.subtract(stated).abs()) + where + show(stated);
    }
    return shown + " is " + share(percent) + " %" + where + show(stated);
  }

  private static String share(BigDecimal percent) {
    BigDecimal size = percent.abs();
    return size.compareTo(new BigDecimal("0.1")) < 0
        ? "less than 0.1"
        : size.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /** A value with its thousands grouped and at most four places. */
  static String show(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(value);
  }
}
