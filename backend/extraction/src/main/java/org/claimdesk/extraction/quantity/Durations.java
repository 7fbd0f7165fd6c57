package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Lengths of time in ISO 8601: "PT1H30M", "P2W". */
final class Durations {
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private Durations() {}

  /** {@code value} of a unit of time, or null for a unit that ISO 8601 does not know. */
  static @Nullable String iso(BigDecimal value, Unit unit) {
    BigDecimal minutes = value.remainder(BigDecimal.ONE).multiply(SIXTY);
    boolean mixed = minutes.signum() != 0 && minutes.stripTrailingZeros().scale() <= 0;
    if (unit.name().equals("hour") && mixed) {
      BigDecimal hours = value.setScale(0, java.math.RoundingMode.DOWN);
      return "PT" + (hours.signum() == 0 ? "" : plain(hours) + "H") + plain(minutes) + "M";
    }
    return switch (unit.name()) {
      case "second" -> "PT" + plain(value) + "S";
      case "minute" -> "PT" + plain(value) + "M";
      case "hour" -> "PT" + plain(value) + "H";
      case "day" -> "P" + plain(value) + "D";
      case "week" -> "P" + plain(value) + "W";
      case "fortnight" -> "P" + plain(value.multiply(BigDecimal.valueOf(2))) + "W";
      case "month" -> "P" + plain(value) + "M";
      case "year" -> "P" + plain(value) + "Y";
      case "decade" -> "P" + plain(value.multiply(BigDecimal.TEN)) + "Y";
      case "century" -> "P" + plain(value.multiply(BigDecimal.valueOf(100))) + "Y";
      case "millennium" -> "P" + plain(value.multiply(BigDecimal.valueOf(1000))) + "Y";
      default -> null;
    };
  }

  /** Two amounts of time together, the larger unit first; null where one is unknown. */
  static @Nullable String iso(BigDecimal a, Unit unit, BigDecimal b, Unit smaller) {
    String first = iso(a, unit);
    String second = iso(b, smaller);
    if (first == null || second == null) {
      return null;
    }
    boolean clock = first.startsWith("PT");
    return first + (clock ? second.substring(2) : second.substring(1));
  }

  private static String plain(BigDecimal value) {
    return Decimals.plain(value).toPlainString();
  }
}
