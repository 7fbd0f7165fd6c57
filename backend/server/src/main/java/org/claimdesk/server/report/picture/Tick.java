package org.claimdesk.server.report.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * A round day on a time line.
 *
 * @param precision so far as it is named: year, month-short or day-short
 */
record Tick(LocalDate day, String precision) {

  private static final int MOST = 5;

  private record Step(Period period, String precision) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(Period.ofDays(1), "day-short"),
          new Step(Period.ofDays(7), "day-short"),
          new Step(Period.ofMonths(1), "month-short"),
          new Step(Period.ofMonths(3), "month-short"),
          new Step(Period.ofYears(1), "year"),
          new Step(Period.ofYears(2), "year"),
          new Step(Period.ofYears(5), "year"),
          new Step(Period.ofYears(10), "year"),
          new Step(Period.ofYears(25), "year"),
          new Step(Period.ofYears(50), "year"),
          new Step(Period.ofYears(100), "year"),
          new Step(Period.ofYears(500), "year"));

  /**
   * At most five from {@code first} to {@code last}, both inside, as close as their names allow.
   */
  static List<Tick> of(LocalDate first, LocalDate last) {
    for (Step step : STEPS) {
      List<Tick> ticks = ticks(step, first, last);
      if (ticks.size() <= MOST) {
        return ticks;
      }
    }
    return List.of(new Tick(first, "year"), new Tick(last, "year"));
  }

  private static List<Tick> ticks(Step step, LocalDate first, LocalDate last) {
    List<Tick> ticks = new ArrayList<>();
    for (LocalDate day = round(step.period(), first);
        !day.isAfter(last) && ticks.size() <= MOST;
        day = day.plus(step.period())) {
      if (!day.isBefore(first)) {
        ticks.add(new Tick(day, step.precision()));
      }
    }
    return ticks;
  }

  /** The last round day that is not after {@code day}. */
  private static LocalDate round(Period step, LocalDate day) {
    if (step.getYears() > 0) {
      return LocalDate.of(Math.floorDiv(day.getYear(), step.getYears()) * step.getYears(), 1, 1);
    }
    if (step.getMonths() > 0) {
      int month = (day.getMonthValue() - 1) / step.getMonths() * step.getMonths() + 1;
      return LocalDate.of(day.getYear(), month, 1);
    }
    return day;
  }

  /** At most five round numbers from {@code low} to {@code high}, ascending. */
  static List<BigDecimal> of(BigDecimal low, BigDecimal high) {
    BigDecimal span = high.subtract(low);
    if (span.signum() <= 0) {
      return List.of(low);
    }
    // The power of ten that is at most a tenth of the span, then its steps of 1, 2, 5, 10, …
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(span.precision() - span.scale() - 2);
    for (int factor : new int[] {1, 2, 5, 10, 20, 50, 100}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
      BigDecimal at = low.divide(step, 0, java.math.RoundingMode.CEILING).multiply(step);
      List<BigDecimal> ticks = new ArrayList<>();
      for (; at.compareTo(high) <= 0 && ticks.size() <= MOST; at = at.add(step)) {
        ticks.add(at);
      }
      if (ticks.size() <= MOST) {
        return ticks;
      }
    }
    return List.of(low, high);
  }
}
