package org.claimdesk.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Puts meanings on the calendar that are made of other meanings: ranges, parts, counted units. */
final class Compositions {

  private final TimeResolver resolver;

  Compositions(TimeResolver resolver) {
    this.resolver = resolver;
  }

  Resolution range(Meaning.Range range, Tense tense) {
    Meaning start = resolver.settled(range.first());
    Meaning end = resolver.settled(range.last());
    Resolution last = resolver.find(end, tense);
    Resolution first = resolver.find(start, tense);
    Period from = first.period();
    Period to = last.period();
    if (from == null || to == null || from.from() == null || to.from() == null) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    LocalDate anchor = last.anchor() != null ? last.anchor() : first.anchor();
    Yearly opens = yearly(start);
    Yearly closes = yearly(end);
    if (opens != null) {
      from = partOf(start, YearChoice.latest(opens, to.from()));
    } else if (closes != null) {
      to = partOf(end, YearChoice.earliest(closes, from.from()));
    } else if (from.from().isAfter(to.from()) && start instanceof Meaning.Weekday) {
      boolean forward = tense == Tense.FUTURE;
      from = forward ? from : Unit.DAY.around(from.from().minusWeeks(1));
      to = forward ? Unit.DAY.around(to.from().plusWeeks(1)) : to;
    }
    if (from == null
        || to == null
        || from.from() == null
        || to.to() == null
        || !from.from().isBefore(to.to())) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    return Resolution.of(Period.spanning(from, to), anchor);
  }

  /** The period without a year that a meaning is or is a part of, null for any other. */
  private static @Nullable Yearly yearly(Meaning meaning) {
    if (meaning instanceof Meaning.Third third) {
      return yearly(third.whole());
    }
    return meaning instanceof Meaning.Yearless yearless && yearless.side() == null
        ? yearless.yearly()
        : null;
  }

  /** What the meaning keeps of the whole: all, or a third. */
  private static @Nullable Period partOf(Meaning meaning, @Nullable Period whole) {
    LocalDate from = whole == null ? null : whole.from();
    LocalDate to = whole == null ? null : whole.to();
    Period part =
        meaning instanceof Meaning.Third third && whole != null && from != null && to != null
            ? third(from, to, whole.unit(), third.nth())
            : null;
    return part == null ? whole : part;
  }

  Resolution within(Meaning.Within within, Tense tense) {
    Resolution outer = resolver.find(within.whole(), tense);
    Period whole = outer.period();
    if (whole == null || whole.from() == null || whole.to() == null) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    Unit unit = within.unit();
    LocalDate first = Anchoring.firstUnit(unit, whole.from());
    LocalDate from;
    if (within.first() > 0) {
      from = unit.plus(first, within.first() - 1L);
    } else {
      from = unit.plus(Anchoring.lastUnit(unit, whole.to()), within.first() + 2L - within.count());
    }
    LocalDate to = unit.plus(from, within.count());
    if (!whole.holds(to.minusDays(1)) && unit.compareTo(Unit.WEEK) != 0) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    Period period = within.count() == 1 ? unit.around(from) : Period.ofMonthsOrDays(from, to, unit);
    return Resolution.of(period, outer.anchor());
  }

  Resolution weekdayWithin(Meaning.WeekdayWithin weekday, Tense tense) {
    Resolution outer = resolver.find(weekday.whole(), tense);
    Period whole = outer.period();
    LocalDate from = whole == null ? null : whole.from();
    if (whole == null || from == null) {
      return Resolution.NONE;
    }
    LocalDate found =
        from.with(
            TemporalAdjusters.dayOfWeekInMonth(weekday.nth(), DayOfWeek.of(weekday.weekday())));
    if (!whole.holds(found)) {
      return Resolution.NONE;
    }
    return Resolution.of(Unit.DAY.around(found), outer.anchor());
  }

  Resolution ending(Meaning.Ending ending, Tense tense) {
    Resolution last = resolver.find(ending.day(), tense);
    LocalDate end = last.period() == null ? null : last.period().to();
    LocalDate from = last.period() == null ? null : last.period().from();
    if (end == null || from == null) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    Length length = ending.length();
    if (ending.edge() == Meaning.Edge.AROUND) {
      return Resolution.of(length.unit().around(from), last.anchor());
    }
    boolean ends = ending.edge() == Meaning.Edge.END;
    LocalDate other = length.from(ends ? end : from, ends ? -1 : 1);
    return other == null
        ? Resolution.open(TimeKind.INTERVAL, null)
        : Resolution.of(
            Period.ofMonthsOrDays(ends ? other : from, ends ? end : other, length.unit()),
            last.anchor());
  }

  Resolution counterpart(Meaning.Counterpart counterpart, Tense tense) {
    Resolution now = resolver.find(counterpart.base(), tense);
    Period period = now.period();
    LocalDate from =
        period == null || period.from() == null
            ? null
            : counterpart.length().from(period.from(), counterpart.sign());
    return from == null || period == null
        ? Resolution.open(TimeKind.DATE, null)
        : Resolution.of(period.unit().around(from), now.anchor());
  }

  /**
   * A third of a week, month, quarter or half-year, as its beginning, middle or end. Years and
   * longer wholes stay whole, as TIMEX3 has it: how many months end a year is not agreed on.
   */
  Resolution third(Meaning.Third third, Tense tense) {
    Resolution outer = resolver.find(third.whole(), tense);
    Period whole = outer.period();
    if (whole == null || whole.from() == null || whole.to() == null) {
      return outer;
    }
    Period part = third(whole.from(), whole.to(), whole.unit(), third.nth());
    return part == null ? outer : Resolution.of(part, outer.anchor());
  }

  private static @Nullable Period third(LocalDate from, LocalDate to, Unit unit, int nth) {
    return switch (unit) {
      case WEEK ->
          nth == 2
              ? days(from.plusDays(2), from.plusDays(5))
              : nth == 1 ? days(from, from.plusDays(3)) : days(to.minusDays(3), to);
      case MONTH -> days(from.plusDays(10L * nth - 10), nth == 3 ? to : from.plusDays(10L * nth));
      case QUARTER, SEASON -> months(from, nth, 1);
      case HALF_YEAR -> months(from, nth, 2);
      default -> null;
    };
  }

  private static Period days(LocalDate from, LocalDate to) {
    return Period.ofMonthsOrDays(from, to, Unit.DAY);
  }

  private static Period months(LocalDate from, int nth, int count) {
    LocalDate first = from.plusMonths((long) count * (nth - 1));
    return Period.ofMonthsOrDays(first, first.plusMonths(count), Unit.MONTH);
  }

  Resolution rest(Meaning.Rest rest, LocalDate anchor) {
    Period whole = resolver.find(rest.whole(), Tense.FUTURE).period();
    if (whole == null || whole.from() == null || whole.to() == null) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    LocalDate from = whole.holds(anchor) ? anchor : whole.from();
    return Resolution.of(Period.ofMonthsOrDays(from, whole.to(), whole.unit()), anchor);
  }
}
