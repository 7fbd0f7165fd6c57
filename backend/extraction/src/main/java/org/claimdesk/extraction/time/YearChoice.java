package org.claimdesk.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Chooses the year of a date that is written without one. */
final class YearChoice {

  /** A date written without its year is seldom this many days away on one side ... */
  private static final long FAR_DAYS = 270;

  /** ... when the other side has one within this many days. */
  private static final long NEAR_DAYS = 75;

  private YearChoice() {}

  /**
   * The year's period that the words mean.
   *
   * @param side -1 for the last one that is over, 1 for the next one, 0 for that of this year, or
   *     the winter that began last year and is not over
   * @return null where no year near the anchor has the day
   */
  static @Nullable Period choose(
      Yearly yearly, @Nullable Integer side, Tense tense, LocalDate anchor) {
    if (side != null && side == 0) {
      Period before = yearly.in(anchor.getYear() - 1);
      return before != null && before.holds(anchor) ? before : yearly.in(anchor.getYear());
    }
    Period past = null;
    Period ahead = null;
    int last = anchor.getYear() + yearly.reach();
    for (int year = anchor.getYear() - yearly.reach(); year <= last; year++) {
      Period period = yearly.in(year);
      if (period == null || period.from() == null || period.to() == null) {
        continue;
      }
      boolean begun = !period.from().isAfter(anchor);
      boolean over = !period.to().isAfter(anchor);
      past = (side == null ? begun : over) ? period : past;
      ahead = ahead == null && (side == null ? !over : !begun) ? period : ahead;
    }
    if (past == null || ahead == null || side != null) {
      return side == null ? (past == null ? ahead : past) : side < 0 ? past : ahead;
    }
    return byTense(yearly, tense, past, past.distance(anchor), ahead, ahead.distance(anchor));
  }

  /** The latest such period that starts on {@code day} or before it. */
  static @Nullable Period latest(Yearly yearly, LocalDate day) {
    for (int year = day.getYear(); year >= day.getYear() - yearly.reach(); year--) {
      Period period = yearly.in(year);
      if (period != null && period.from() != null && !period.from().isAfter(day)) {
        return period;
      }
    }
    return null;
  }

  /** The earliest such period that starts on {@code day} or after it. */
  static @Nullable Period earliest(Yearly yearly, LocalDate day) {
    for (int year = day.getYear(); year <= day.getYear() + yearly.reach(); year++) {
      Period period = yearly.in(year);
      if (period != null && period.from() != null && !period.from().isBefore(day)) {
        return period;
      }
    }
    return null;
  }

  private static Period byTense(
      Yearly yearly, Tense tense, Period past, long since, Period ahead, long until) {
    boolean isDay = !(yearly instanceof Yearly.Part);
    boolean isQuarter = yearly instanceof Yearly.Part part && part.unit() == Unit.QUARTER;
    boolean isNamed = yearly instanceof Yearly.NamedDay;
    boolean isSetting = yearly instanceof Yearly.NamedDay named && named.setting();
    return switch (tense) {
      case PAST -> isDay && !isSetting && since > FAR_DAYS && until < NEAR_DAYS ? ahead : past;
      case FUTURE -> !isSetting && until > FAR_DAYS && since < NEAR_DAYS ? past : ahead;
      case UNKNOWN -> !isQuarter && (isNamed ? until : 2 * until) < since ? ahead : past;
    };
  }
}
