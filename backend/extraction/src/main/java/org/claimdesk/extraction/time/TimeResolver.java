package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Puts meanings on the calendar, in text order, by the publication date and by what the text spoke
 * of before. What neither anchors keeps no bounds. Not thread-safe: one for each text.
 */
final class TimeResolver {

  private final @Nullable LocalDate published;
  private final FigureOrder order;

  /** The latest period spoken of that could be meant by "that year" or "a year earlier". */
  private @Nullable Period spoken;

  /** The latest day spoken of. */
  private @Nullable Period day;

  /** The year of the latest date told in full, for dates without one where no date is published. */
  private @Nullable Integer year;

  /**
   * @param year the year of the text's first date told in full, null for none
   */
  TimeResolver(@Nullable LocalDate published, FigureOrder order, @Nullable Integer year) {
    this.published = published;
    this.order = order;
    this.year = year;
  }

  /** The meaning on the calendar; later calls may refer back to it. */
  Resolution resolve(Meaning meaning, Tense tense) {
    Resolution found = find(meaning, tense);
    remember(meaning, found.period());
    return found;
  }

  private void remember(Meaning meaning, @Nullable Period period) {
    boolean points =
        meaning instanceof Meaning.Bounded
            || meaning instanceof Meaning.Rolling
            || meaning instanceof Meaning.Coming;
    if (period == null || period.from() == null || period.to() == null || points) {
      return;
    }
    spoken = period;
    if (period.unit() == Unit.DAY && !period.timex().contains("/")) {
      day = period;
    }
    if (meaning instanceof Meaning.Absolute && period.unit().compareTo(Unit.YEAR) <= 0) {
      year = period.from().getYear();
    }
  }

  private Resolution find(Meaning meaning, Tense tense) {
    if (meaning instanceof Meaning.Absolute absolute) {
      return Resolution.of(absolute.period(), null);
    }
    if (meaning instanceof Meaning.Yearless yearless) {
      return yearless(yearless.yearly(), yearless.side(), tense);
    }
    if (meaning instanceof Meaning.InYear inYear) {
      return inYear(inYear, tense);
    }
    if (meaning instanceof Meaning.Bounded bounded) {
      return bounded(bounded, tense);
    }
    if (meaning instanceof Meaning.Range range) {
      return range(range, tense);
    }
    if (meaning instanceof Meaning.Part part) {
      return find(part.whole(), tense);
    }
    if (meaning instanceof Meaning.Within within) {
      return within(within, tense);
    }
    if (meaning instanceof Meaning.WeekdayWithin weekday) {
      return weekdayWithin(weekday, tense);
    }
    if (meaning instanceof Meaning.Anaphor anaphor) {
      return anaphor(anaphor.unit(), anaphor.offset());
    }
    if (meaning instanceof Meaning.YearsApart apart) {
      return yearsApart(apart);
    }
    if (meaning instanceof Meaning.SamePeriod same) {
      return samePeriod(same, tense);
    }
    if (meaning instanceof Meaning.Clock clock) {
      return clock(clock, tense);
    }
    if (meaning instanceof Meaning.Ambiguous ambiguous) {
      Period period = order.read(ambiguous, published);
      return period == null ? Resolution.NONE : Resolution.of(period, null);
    }
    if (meaning instanceof Meaning.Lasting lasting) {
      String iso = lasting.length().iso();
      return new Resolution(TimeKind.DURATION, null, iso, iso, null);
    }
    if (meaning instanceof Meaning.Recurring recurring) {
      return Resolution.open(TimeKind.SET, recurring.timex());
    }
    if (meaning instanceof Meaning.Vague vague) {
      return Resolution.open(TimeKind.DATE, vague.reference());
    }
    if (meaning instanceof Meaning.Ending ending) {
      return ending(ending, tense);
    }
    return published == null ? unanchored(meaning) : deictic(meaning, tense, published);
  }

  /** What is told of an expression that only a publication date could anchor. */
  private static Resolution unanchored(Meaning meaning) {
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

  private Resolution deictic(Meaning meaning, Tense tense, LocalDate anchor) {
    if (meaning instanceof Meaning.Shifted shifted) {
      return Resolution.of(shifted(shifted, tense, anchor), anchor);
    }
    if (meaning instanceof Meaning.Weekday weekday) {
      return Resolution.of(Unit.DAY.around(weekday(weekday, tense, anchor)), anchor);
    }
    if (meaning instanceof Meaning.WeekdayOf weekday) {
      Period week = find(weekday.week(), tense).period();
      LocalDate from = week == null ? null : week.from();
      return from == null
          ? Resolution.NONE
          : Resolution.of(Unit.DAY.around(from.plusDays(weekday.weekday() - 1L)), anchor);
    }
    if (meaning instanceof Meaning.Latest latest) {
      Period recent =
          spoken != null && spoken.unit() == latest.unit()
              ? spoken
              : latest.unit().around(latest.unit().plus(anchor, -1));
      return Resolution.of(recent, anchor);
    }
    if (meaning instanceof Meaning.Offset offset) {
      return offset(offset, tense, anchor);
    }
    if (meaning instanceof Meaning.InLength length) {
      return tense == Tense.FUTURE
          ? moved(length.length(), 1, anchor)
          : find(new Meaning.Lasting(length.length()), tense);
    }
    if (meaning instanceof Meaning.Rolling rolling) {
      return rolling(rolling, anchor);
    }
    if (meaning instanceof Meaning.FirstUnits first) {
      return firstUnits(first.length(), anchor);
    }
    if (meaning instanceof Meaning.YearToDate) {
      LocalDate from = Unit.YEAR.floor(anchor);
      return Resolution.of(
          new Period(from, anchor.plusDays(1), from + "/" + anchor, Unit.YEAR), anchor);
    }
    return new Resolution(
        TimeKind.INTERVAL,
        new Period(anchor, null, "FUTURE_REF", Unit.DAY),
        null,
        "FUTURE_REF",
        anchor);
  }

  private static Period shifted(Meaning.Shifted shifted, Tense tense, LocalDate anchor) {
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

  private static LocalDate weekday(Meaning.Weekday weekday, Tense tense, LocalDate anchor) {
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

  private Resolution yearless(Yearly yearly, @Nullable Integer side, Tense tense) {
    if (published == null) {
      Period period = year == null || side != null ? null : yearly.in(year);
      return period == null || period.from() == null
          ? Resolution.open(
              yearly instanceof Yearly.Part ? TimeKind.INTERVAL : TimeKind.DATE, yearly.timex())
          : Resolution.of(period, LocalDate.of(period.from().getYear(), 1, 1));
    }
    Period best = choose(yearly, side, tense, published);
    return best == null
        ? Resolution.open(TimeKind.DATE, yearly.timex())
        : Resolution.of(best, published);
  }

  private static @Nullable Period choose(
      Yearly yearly, @Nullable Integer side, Tense tense, LocalDate anchor) {
    Period best = null;
    boolean quarter = yearly instanceof Yearly.Part part && part.unit() == Unit.QUARTER;
    for (int offset = -4; offset <= 4; offset++) {
      Period period = yearly.in(anchor.getYear() + offset);
      if (period == null || period.from() == null || period.to() == null) {
        continue;
      }
      boolean begun = !period.from().isAfter(anchor);
      boolean over = !period.to().isAfter(anchor);
      if (side != null ? side == 0 : false) {
        best = offset == 0 ? period : best;
      } else if (side != null
          ? side < 0
          : tense == Tense.PAST || (quarter && tense == Tense.UNKNOWN)) {
        best = (side != null ? over : begun) ? period : best;
      } else if (side != null || tense == Tense.FUTURE) {
        boolean ahead = side != null ? !begun : !over;
        best = best == null && ahead ? period : best;
      } else if (best == null || period.distance(anchor) < best.distance(anchor)) {
        best = period;
      }
    }
    return best;
  }

  private Resolution inYear(Meaning.InYear inYear, Tense tense) {
    Resolution of = find(inYear.year(), tense);
    LocalDate from = of.period() == null ? null : of.period().from();
    Period period = from == null ? null : inYear.yearly().in(from.getYear());
    return period == null
        ? Resolution.open(TimeKind.INTERVAL, inYear.yearly().timex())
        : Resolution.of(period, of.anchor());
  }

  private Resolution bounded(Meaning.Bounded bounded, Tense tense) {
    boolean ahead = bounded.side() == Meaning.Side.UNTIL && tense == Tense.UNKNOWN;
    Tense side = bounded.side() == Meaning.Side.SINCE ? Tense.PAST : ahead ? Tense.FUTURE : tense;
    Resolution inner = find(bounded.period(), side);
    Period period = inner.period();
    if (period == null) {
      return inner;
    }
    remember(bounded.period(), period);
    return inner.with(
        switch (bounded.side()) {
          case SINCE -> new Period(period.from(), null, period.timex(), period.unit());
          case UNTIL -> new Period(null, period.to(), period.timex(), period.unit());
          case BEFORE -> new Period(null, period.from(), period.timex(), period.unit());
          case AFTER -> new Period(period.to(), null, period.timex(), period.unit());
        });
  }

  private Resolution range(Meaning.Range range, Tense tense) {
    Resolution last = find(range.last(), tense);
    Resolution first = find(range.first(), tense);
    Period from = first.period();
    Period to = last.period();
    if (from == null || to == null || from.from() == null || to.from() == null) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    LocalDate anchor = last.anchor() != null ? last.anchor() : first.anchor();
    if (from.from().isAfter(to.from()) && range.first() instanceof Meaning.Weekday) {
      boolean forward = tense == Tense.FUTURE;
      from = forward ? from : Unit.DAY.around(from.from().minusWeeks(1));
      to = forward ? Unit.DAY.around(to.from().plusWeeks(1)) : to;
    } else if (from.from().isAfter(to.from()) && range.first() instanceof Meaning.Yearless) {
      boolean forward = tense == Tense.FUTURE;
      from = forward ? from : from.plusYears(-1);
      to = forward ? to.plusYears(1) : to;
    } else if (range.first() instanceof Meaning.Yearless
        && range.last() instanceof Meaning.Yearless
        && !from.from().plusYears(1).isAfter(to.from())) {
      from = from.plusYears(1);
    }
    if (from.from() == null || to.to() == null || !from.from().isBefore(to.to())) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    return Resolution.of(Period.spanning(from, to), anchor);
  }

  private Resolution within(Meaning.Within within, Tense tense) {
    Resolution outer = find(within.whole(), tense);
    Period whole = outer.period();
    if (whole == null || whole.from() == null || whole.to() == null) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    Unit unit = within.unit();
    LocalDate first = firstUnit(unit, whole.from());
    LocalDate from;
    if (within.first() > 0) {
      from = unit.plus(first, (long) (within.first() - 1) * 1);
    } else {
      LocalDate lastStart = unit.floor(whole.to().minusDays(1));
      from = unit.plus(lastStart, within.first() + 2L - within.count() - 1L);
    }
    LocalDate to = unit.plus(from, within.count());
    Period period = within.count() == 1 ? unit.around(from) : Period.ofMonthsOrDays(from, to, unit);
    return Resolution.of(period, outer.anchor());
  }

  /** Weeks belong to the month or year that holds their Thursday, as ISO 8601 counts them. */
  private static LocalDate firstUnit(Unit unit, LocalDate from) {
    LocalDate first = unit.floor(from);
    return unit == Unit.WEEK && first.plusDays(3).isBefore(from) ? first.plusWeeks(1) : first;
  }

  private Resolution weekdayWithin(Meaning.WeekdayWithin weekday, Tense tense) {
    Resolution outer = find(weekday.whole(), tense);
    LocalDate from = outer.period() == null ? null : outer.period().from();
    if (from == null) {
      return Resolution.NONE;
    }
    LocalDate found =
        from.with(
            TemporalAdjusters.dayOfWeekInMonth(weekday.nth(), DayOfWeek.of(weekday.weekday())));
    return Resolution.of(Unit.DAY.around(found), outer.anchor());
  }

  private Resolution anaphor(Unit unit, int offset) {
    Period before = unit == Unit.DAY && day != null ? day : spoken;
    LocalDate from =
        before == null || before.unit().compareTo(unit) > 0 ? published : before.from();
    if (from == null || (unit == Unit.DAY && day == null && published == null)) {
      return Resolution.open(unit == Unit.DAY ? TimeKind.DATE : TimeKind.INTERVAL, null);
    }
    return Resolution.of(unit.around(unit.plus(unit.floor(from), offset)), from);
  }

  private Resolution yearsApart(Meaning.YearsApart apart) {
    Period base = spoken;
    if (base != null
        && base.from() != null
        && base.unit().compareTo(Unit.YEAR) < 0
        && (base.unit() != Unit.DAY || !apart.fromPublication())) {
      return Resolution.of(base.plusYears(apart.years()), base.from());
    }
    LocalDate anchor = base == null || apart.fromPublication() ? published : base.from();
    if (anchor == null) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    return Resolution.of(Unit.YEAR.around(anchor.plusYears(apart.years())), anchor);
  }

  private Resolution samePeriod(Meaning.SamePeriod same, Tense tense) {
    Period base = spoken;
    boolean fits =
        base != null
            && (same.unit() == null ? base.unit() != Unit.DAY : base.unit() == same.unit());
    if (!fits
        && published != null
        && same.unit() != null
        && !same.unit().isClock()
        && same.unit() != Unit.YEAR) {
      base = same.unit().around(same.unit().plus(published, same.unit() == Unit.QUARTER ? -1 : 0));
    } else if (!fits) {
      base = null;
    }
    LocalDate from = base == null ? null : base.from();
    if (base == null || from == null) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    int shift;
    LocalDate anchor = from;
    if (same.year() instanceof Meaning.YearsApart apart) {
      shift = apart.years();
    } else {
      Resolution target = find(same.year(), tense);
      LocalDate start = target.period() == null ? null : target.period().from();
      if (start == null) {
        return Resolution.open(TimeKind.INTERVAL, null);
      }
      shift = start.getYear() - from.getYear();
      anchor = target.anchor() != null ? target.anchor() : from;
    }
    return Resolution.of(base.plusYears(shift), anchor);
  }

  private Resolution clock(Meaning.Clock clock, Tense tense) {
    Resolution of =
        clock.day() != null
            ? find(clock.day(), tense)
            : day != null ? Resolution.of(day, day.from()) : Resolution.NONE;
    String date = of.period() == null ? "" : of.period().timex();
    return of.withTimex(date + clock.time());
  }

  private Resolution ending(Meaning.Ending ending, Tense tense) {
    Resolution last = find(ending.day(), tense);
    LocalDate end = last.period() == null ? null : last.period().to();
    LocalDate from = last.period() == null ? null : last.period().from();
    if (end == null || from == null) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    return ending.ends()
        ? Resolution.of(
            Period.ofMonthsOrDays(ending.unit().plus(end, -1), end, ending.unit()), last.anchor())
        : Resolution.of(ending.unit().around(from), last.anchor());
  }

  private Resolution offset(Meaning.Offset offset, Tense tense, LocalDate anchor) {
    Meaning base = offset.base();
    Resolution from =
        base == null ? Resolution.of(Unit.DAY.around(anchor), anchor) : find(base, tense);
    LocalDate start = from.period() == null ? null : from.period().from();
    return start == null
        ? Resolution.NONE
        : base == null || base instanceof Meaning.Anaphor
            ? moved(offset.length(), offset.sign(), start)
            : exact(offset.length(), offset.sign(), start);
  }

  /** A day told by a length: as fine as the length's unit, "two years ago" being a year. */
  private static Resolution moved(Length length, int sign, LocalDate anchor) {
    LocalDate found = length.from(anchor, sign);
    if (found == null) {
      return Resolution.open(TimeKind.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    Unit unit = length.unit().compareTo(Unit.MONTH) < 0 ? Unit.DAY : length.unit();
    boolean mixed = length.months().signum() != 0 && length.days().signum() != 0;
    return Resolution.of(
        (mixed ? Unit.DAY : unit.compareTo(Unit.YEAR) > 0 ? Unit.YEAR : unit).around(found),
        anchor);
  }

  private static Resolution exact(Length length, int sign, LocalDate anchor) {
    LocalDate found = length.from(anchor, sign);
    return found == null ? Resolution.NONE : Resolution.of(Unit.DAY.around(found), anchor);
  }

  private static Resolution rolling(Meaning.Rolling rolling, LocalDate anchor) {
    Length length = rolling.length();
    String iso = length.iso();
    LocalDate start = rolling.sign() > 0 ? anchor.plusDays(1) : anchor;
    LocalDate other = length.from(start, rolling.sign());
    if (other == null || length.unit().isClock()) {
      return new Resolution(TimeKind.INTERVAL, null, iso, iso, null);
    }
    Period period =
        rolling.sign() > 0
            ? new Period(start, other, iso, length.unit())
            : new Period(other, start, iso, length.unit());
    return new Resolution(TimeKind.INTERVAL, period, iso, iso, anchor);
  }

  private static Resolution firstUnits(Length length, LocalDate anchor) {
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
}
