package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Days counted from a day that is known. */
final class Anchoring {

  /** Within a year and a half each day of a month but the 31st falls on each weekday. */
  private static final int MOST_MONTHS = 18;

  private Anchoring() {}

  static LocalDate weekdaysAway(Meaning.WeekdaysAway away, LocalDate anchor) {
    DayOfWeek wanted = DayOfWeek.of(away.weekday());
    return away.nth() < 0
        ? anchor.with(TemporalAdjusters.previous(wanted)).plusWeeks(away.nth() + 1L)
        : anchor.with(TemporalAdjusters.next(wanted)).plusWeeks(away.nth() - 1L);
  }

  /** The nearest such day of a month on the side of the tense; not all months have a 31st. */
  static Resolution numberedDay(Meaning.NumberedDay numbered, Tense tense, LocalDate anchor) {
    int step = tense == Tense.PAST ? -1 : 1;
    LocalDate month = anchor.withDayOfMonth(1);
    for (int months = 0; months < MOST_MONTHS; months++) {
      LocalDate day = month.withDayOfMonth(Math.min(numbered.day(), month.lengthOfMonth()));
      boolean onSide = tense == Tense.PAST ? !day.isAfter(anchor) : !day.isBefore(anchor);
      boolean weekday =
          numbered.weekday() == 0 || day.getDayOfWeek().getValue() == numbered.weekday();
      if (onSide && weekday && day.getDayOfMonth() == numbered.day()) {
        return Resolution.of(Unit.DAY.around(day), anchor);
      }
      month = month.plusMonths(step);
    }
    return Resolution.NONE;
  }

  /** What is told of an expression that only a publication date could anchor. */
  static Resolution unanchored(Meaning meaning) {
    if (meaning instanceof Meaning.Rolling rolling) {
      String iso = rolling.length().iso();
      return new Resolution(TimeKind.INTERVAL, null, iso, iso, null);
    }
    if (meaning instanceof Meaning.FirstUnits first) {
      String iso = first.length().iso();
      return new Resolution(TimeKind.INTERVAL, null, iso, iso, null);
    }
    if (meaning instanceof Meaning.InLength length) {
      String iso = length.length().iso();
      return new Resolution(TimeKind.DURATION, null, iso, iso, null);
    }
    if (meaning instanceof Meaning.Weekday weekday) {
      return Resolution.open(TimeKind.DATE, "XXXX-WXX-" + weekday.weekday());
    }
    if (meaning instanceof Meaning.Coming) {
      return Resolution.open(TimeKind.INTERVAL, "FUTURE_REF");
    }
    boolean isDay =
        (meaning instanceof Meaning.Shifted shifted && shifted.unit() == Unit.DAY)
            || meaning instanceof Meaning.WeekdayOf;
    return Resolution.open(isDay ? TimeKind.DATE : TimeKind.INTERVAL, null);
  }

  static Period shifted(Meaning.Shifted shifted, Tense tense, LocalDate anchor) {
    Unit unit = shifted.unit();
    Period now = unit.around(anchor);
    boolean pastWeekend =
        unit == Unit.WEEKEND
            && shifted.offset() == 0
            && tense != Tense.FUTURE
            && !now.holds(anchor);
    LocalDate shiftedDay = unit.plus(unit.floor(anchor), pastWeekend ? -1 : shifted.offset());
    return unit.around(shiftedDay);
  }

  static LocalDate weekday(Meaning.Weekday weekday, Tense tense, LocalDate anchor) {
    DayOfWeek wanted = DayOfWeek.of(weekday.weekday());
    Integer side = weekday.side();
    if (side == null) {
      return anchor.with(
          tense == Tense.FUTURE
              ? TemporalAdjusters.nextOrSame(wanted)
              : TemporalAdjusters.previousOrSame(wanted));
    }
    if (side < 0) {
      return anchor.with(TemporalAdjusters.previous(wanted));
    }
    LocalDate monday = Unit.WEEK.floor(anchor);
    LocalDate inWeek = monday.plusDays(weekday.weekday() - 1L);
    if (side > 0) {
      return inWeek.plusWeeks(1);
    }
    return tense == Tense.FUTURE && inWeek.isBefore(anchor) ? inWeek.plusWeeks(1) : inWeek;
  }

  /** A day told by a length: as fine as the length's unit, "two years ago" being a year. */
  static Resolution moved(Length length, int sign, LocalDate anchor) {
    LocalDate found = length.from(anchor, sign);
    if (found == null) {
      return Resolution.open(TimeKind.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    if (length.unit().isClock()) {
      String iso = length.iso();
      return new Resolution(TimeKind.DURATION, null, iso, iso, null);
    }
    Unit unit = length.unit().compareTo(Unit.MONTH) < 0 ? Unit.DAY : length.unit();
    boolean mixed = length.months().signum() != 0 && length.days().signum() != 0;
    return Resolution.of(
        (mixed ? Unit.DAY : unit.compareTo(Unit.YEAR) > 0 ? Unit.YEAR : unit).around(found),
        anchor);
  }

  static Resolution exact(Length length, int sign, LocalDate anchor) {
    LocalDate found = length.from(anchor, sign);
    return found == null ? Resolution.NONE : Resolution.of(Unit.DAY.around(found), anchor);
  }

  static Resolution rolling(Meaning.Rolling rolling, LocalDate anchor) {
    Length length = rolling.length();
    String iso = length.iso();
    boolean forward = rolling.sign() > 0;
    LocalDate start = forward ? anchor.plusDays(1) : anchor;
    if (length.unit() == Unit.QUARTER) {
      start = Unit.QUARTER.plus(Unit.QUARTER.floor(anchor), forward ? 1 : 0);
    }
    LocalDate other = length.from(start, rolling.sign());
    if (other == null || length.unit().isClock()) {
      return new Resolution(TimeKind.INTERVAL, null, iso, iso, null);
    }
    Period period =
        forward
            ? new Period(start, other, iso, length.unit())
            : new Period(other, start, iso, length.unit());
    return new Resolution(TimeKind.INTERVAL, period, iso, iso, anchor);
  }

  static Resolution firstUnits(Length length, LocalDate anchor) {
    String iso = length.iso();
    LocalDate from = Unit.YEAR.floor(anchor);
    LocalDate to = length.from(from, 1);
    BigDecimal count = length.count();
    if (to == null
        || count == null
        || length.unit().compareTo(Unit.YEAR) >= 0
        || length.unit().isClock()) {
      return new Resolution(TimeKind.INTERVAL, null, iso, iso, null);
    }
    int back = to.isAfter(anchor) ? 1 : 0;
    Period period = new Period(from.minusYears(back), to.minusYears(back), iso, length.unit());
    return new Resolution(TimeKind.INTERVAL, period, iso, iso, anchor);
  }

  /** Weeks belong to the month or year that holds their Thursday, as ISO 8601 counts them. */
  static LocalDate firstUnit(Unit unit, LocalDate from) {
    LocalDate first = unit.floor(from);
    return unit == Unit.WEEK && first.plusDays(3).isBefore(from) ? first.plusWeeks(1) : first;
  }

  static LocalDate lastUnit(Unit unit, LocalDate to) {
    LocalDate last = unit.floor(to.minusDays(1));
    return unit == Unit.WEEK && !last.plusDays(3).isBefore(to) ? last.minusWeeks(1) : last;
  }
}
