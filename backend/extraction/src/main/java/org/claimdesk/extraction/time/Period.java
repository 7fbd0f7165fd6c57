package org.claimdesk.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the calendar, half-open, with the TIMEX3 value that names them.
 *
 * @param from the first day inside, or null when open
 * @param to the first day outside, or null when open
 * @param unit how finely the words told the period
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate to, String timex, Unit unit) {

  /** The days from {@code first} up to the end of {@code last}, both closed. */
  static Period spanning(Period first, Period last) {
    return new Period(
        first.from, last.to, first.timex + "/" + last.timex, coarser(first.unit, last.unit));
  }

  private static Unit coarser(Unit a, Unit b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** The same days of the calendar so many years later, earlier where negative. */
  Period plusYears(int years) {
    if (from == null || to == null) {
      return this;
    }
    Period whole = unit.around(from);
    if (from.equals(whole.from) && to.equals(whole.to) && unit != Unit.WEEK) {
      return unit.around(from.plusYears(years));
    }
    return ofMonthsOrDays(from.plusYears(years), to.plusYears(years), unit);
  }

  /** A period named by its first and last month where it is made of whole months, else by days. */
  static Period ofMonthsOrDays(LocalDate from, LocalDate to, Unit unit) {
    LocalDate last = to.minusDays(1);
    boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1;
    Unit names = months ? Unit.MONTH : Unit.DAY;
    String first = names.around(from).timex();
    String end = names.around(last).timex();
    return new Period(from, to, first.equals(end) ? first : first + "/" + end, unit);
  }

  /** Whether the day lies inside; an open side holds everything. */
  boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  /** Days between this period and {@code day}, 0 where it lies inside. */
  long distance(LocalDate day) {
    if (holds(day)) {
      return 0;
    }
    return from != null && day.isBefore(from)
        ? Unit.distance(day, from)
        : to == null ? 0 : Unit.distance(to, day);
  }
}
