package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A length of time in months, days and seconds, each of which may be 0, kept apart because a month
 * is no fixed number of days.
 *
 * @param count how many of {@code unit}, null where the words give no number ("a few days")
 * @param unit the unit that the words name first
 */
record Length(
    @Nullable BigDecimal count, Unit unit, BigDecimal months, BigDecimal days, BigDecimal seconds) {

  /** Years beyond these have no four digits, so no TIMEX3 value. */
  private static final int LAST_YEAR = 9999;

  private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(12L * LAST_YEAR);
  private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(366L * LAST_YEAR);
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

  static Length of(@Nullable BigDecimal count, Unit unit) {
    BigDecimal none = BigDecimal.ZERO;
    if (count == null) {
      return new Length(null, unit, none, none, none);
    }
    return switch (unit) {
      case SECOND -> new Length(count, unit, none, none, count);
      case MINUTE -> new Length(count, unit, none, none, times(count, 60));
      case HOUR -> new Length(count, unit, none, none, times(count, 3600));
      case DAY ->
          isWhole(count)
              ? new Length(count, unit, none, count, none)
              : new Length(count, unit, none, none, count.multiply(SECONDS_A_DAY));
      case WEEK -> new Length(count, unit, none, times(count, 7), none);
      case WORKING_WEEK -> new Length(count, unit, none, times(count, 5), none);
      case WEEKEND -> new Length(count, unit, none, times(count, 2), none);
      case FORTNIGHT -> new Length(count, unit, none, times(count, 14), none);
      case MONTH -> new Length(count, unit, count, none, none);
      case QUARTER, SEASON -> new Length(count, unit, times(count, 3), none, none);
      case HALF_YEAR -> new Length(count, unit, times(count, 6), none, none);
      case YEAR -> new Length(count, unit, times(count, 12), none, none);
      case DECADE -> new Length(count, unit, times(count, 120), none, none);
      case CENTURY -> new Length(count, unit, times(count, 1200), none, none);
    };
  }

  /** Both lengths one after the other. */
  Length and(Length more) {
    return new Length(
        count == null || more.count == null ? null : count,
        unit,
        months.add(more.months),
        days.add(more.days),
        seconds.add(more.seconds));
  }

  /**
   * The day this much later, or earlier with {@code sign} -1; null without a number or beyond the
   * years 1 to 9999.
   */
  @Nullable LocalDate from(LocalDate day, int sign) {
    if (count == null) {
      return null;
    }
    if (months.compareTo(MOST_MONTHS) > 0 || days.compareTo(MOST_DAYS) > 0) {
      return null;
    }
    LocalDate moved = day.plusMonths(sign * months.longValue()).plusDays(sign * days.longValue());
    return moved.getYear() < 1 || moved.getYear() > LAST_YEAR ? null : moved;
  }

  /** ISO 8601, in the unit of the words where that can be; with X for a number that is not told. */
  String iso() {
    if (count == null) {
      return unit.isClock() ? "PTX" + unit.name().charAt(0) : "PX" + letter();
    }
    StringBuilder out = new StringBuilder("P");
    BigDecimal years = months.divideToIntegralValue(BigDecimal.valueOf(12));
    BigDecimal rest = months.subtract(times(years, 12));
    boolean inYears = unit.compareTo(Unit.YEAR) >= 0;
    if (inYears && isWhole(rest)) {
      append(out, years, 'Y');
      append(out, rest, 'M');
    } else if (inYears) {
      append(out, months.divide(BigDecimal.valueOf(12), 4, RoundingMode.HALF_UP), 'Y');
    } else {
      append(out, months, 'M');
    }
    BigDecimal weeks = days.divideToIntegralValue(BigDecimal.valueOf(7));
    boolean inWeeks =
        (unit == Unit.WEEK || unit == Unit.FORTNIGHT)
            && months.signum() == 0
            && seconds.signum() == 0
            && times(weeks, 7).compareTo(days) == 0;
    append(out, inWeeks ? weeks : days, inWeeks ? 'W' : 'D');
    if (seconds.signum() != 0) {
      out.append('T');
      BigDecimal hours = seconds.divideToIntegralValue(BigDecimal.valueOf(3600));
      BigDecimal after = seconds.subtract(times(hours, 3600));
      BigDecimal minutes = after.divideToIntegralValue(BigDecimal.valueOf(60));
      append(out, hours, 'H');
      append(out, minutes, 'M');
      append(out, after.subtract(times(minutes, 60)), 'S');
    }
    return out.length() == 1 ? "PT0S" : out.toString();
  }

  private char letter() {
    return switch (unit) {
      case WEEK, FORTNIGHT -> 'W';
      case MONTH, QUARTER, SEASON, HALF_YEAR -> 'M';
      case YEAR, DECADE, CENTURY -> 'Y';
      default -> 'D';
    };
  }

  private static void append(StringBuilder out, BigDecimal count, char letter) {
    if (count.signum() != 0) {
      BigDecimal shortest = count.stripTrailingZeros();
      out.append(shortest.toPlainString()).append(letter);
    }
  }

  private static boolean isWhole(BigDecimal count) {
    return count.stripTrailingZeros().scale() <= 0;
  }

  private static BigDecimal times(BigDecimal count, int factor) {
    return count.multiply(BigDecimal.valueOf(factor));
  }
}
