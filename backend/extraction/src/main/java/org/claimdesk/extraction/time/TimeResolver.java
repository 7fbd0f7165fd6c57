package org.claimdesk.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts meanings on the calendar, in text order, by the publication date and by what the text spoke
 * of before. What neither anchors keeps no bounds. Not thread-safe: one for each text.
 */
final class TimeResolver {

  private final @Nullable LocalDate published;
  private final FigureOrder order;
  private final Discourse discourse;
  private final Compositions compositions;

  /** The text's first date told in full, which dates without a year lean on for want of another. */
  private final @Nullable LocalDate told;

  /**
   * @param told the text's first date told in full, null for none
   */
  TimeResolver(@Nullable LocalDate published, FigureOrder order, @Nullable LocalDate told) {
    this.published = published;
    this.order = order;
    this.told = told;
    discourse = new Discourse(published);
    compositions = new Compositions(this);
  }

  /**
   * The meaning on the calendar; later calls may refer back to it.
   *
   * @param sentence the number of the sentence that holds the words
   */
  Resolution resolve(Meaning meaning, Tense tense, int sentence) {
    discourse.enter(sentence);
    Resolution found = find(meaning, tense);
    Period period = found.period();
    discourse.remember(meaning, period);
    if (found.kind() == TimeKind.DATE && period != null && period.from() != null) {
      order.tell(period.from());
    }
    return found;
  }

  /** The meaning on the calendar without keeping it for later words. */
  Resolution find(Meaning meaning, Tense tense) {
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
      return compositions.range(range, tense);
    }
    if (meaning instanceof Meaning.Part part) {
      return find(part.whole(), tense);
    }
    if (meaning instanceof Meaning.Third third) {
      return compositions.third(third, tense);
    }
    if (meaning instanceof Meaning.Within within) {
      return compositions.within(within, tense);
    }
    if (meaning instanceof Meaning.WeekdayWithin weekday) {
      return compositions.weekdayWithin(weekday, tense);
    }
    if (meaning instanceof Meaning.Anaphor anaphor) {
      return discourse.anaphor(anaphor.unit(), anaphor.offset());
    }
    if (meaning instanceof Meaning.YearsApart apart) {
      return discourse.yearsApart(apart);
    }
    if (meaning instanceof Meaning.SamePeriod same) {
      return samePeriod(same, tense);
    }
    if (meaning instanceof Meaning.Clock clock) {
      return clock(clock, tense);
    }
    if (meaning instanceof Meaning.YearToDate) {
      return discourse.yearToDate();
    }
    if (meaning instanceof Meaning.Ambiguous ambiguous) {
      Meaning settled = settled(ambiguous);
      return settled == meaning
          ? Resolution.open(TimeKind.DATE, ambiguous.timex())
          : find(settled, tense);
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
      return compositions.ending(ending, tense);
    }
    if (meaning instanceof Meaning.Offset offset) {
      return offset(offset, tense);
    }
    if (meaning instanceof Meaning.Counterpart counterpart) {
      return compositions.counterpart(counterpart, tense);
    }
    return published == null ? Anchoring.unanchored(meaning) : deictic(meaning, tense, published);
  }

  /** What a date in figures means where the text tells its order; any other meaning as it is. */
  Meaning settled(Meaning meaning) {
    Yearly.Day day = meaning instanceof Meaning.Ambiguous ambiguous ? order.read(ambiguous) : null;
    return day == null || !(meaning instanceof Meaning.Ambiguous written)
        ? meaning
        : CalendarGrammar.ofYear(day, written.year());
  }

  private Resolution deictic(Meaning meaning, Tense tense, LocalDate anchor) {
    if (meaning instanceof Meaning.Shifted shifted) {
      return Resolution.of(Anchoring.shifted(shifted, tense, anchor), anchor);
    }
    if (meaning instanceof Meaning.Weekday weekday) {
      return Resolution.of(Unit.DAY.around(Anchoring.weekday(weekday, tense, anchor)), anchor);
    }
    if (meaning instanceof Meaning.WeekdaysAway away) {
      return Resolution.of(Unit.DAY.around(Anchoring.weekdaysAway(away, anchor)), anchor);
    }
    if (meaning instanceof Meaning.NumberedDay numbered) {
      return Anchoring.numberedDay(numbered, tense, anchor);
    }
    if (meaning instanceof Meaning.WeekdayOf weekday) {
      Period week = find(weekday.week(), tense).period();
      LocalDate from = week == null ? null : week.from();
      return from == null
          ? Resolution.NONE
          : Resolution.of(Unit.DAY.around(from.plusDays(weekday.weekday() - 1L)), anchor);
    }
    if (meaning instanceof Meaning.Latest latest) {
      return Resolution.of(discourse.latest(latest.unit(), anchor), anchor);
    }
    if (meaning instanceof Meaning.InLength length) {
      return tense == Tense.FUTURE
          ? Anchoring.moved(length.length(), 1, anchor)
          : find(new Meaning.Lasting(length.length()), tense);
    }
    if (meaning instanceof Meaning.Rolling rolling) {
      return Anchoring.rolling(rolling, anchor);
    }
    if (meaning instanceof Meaning.Rest rest) {
      return compositions.rest(rest, anchor);
    }
    if (meaning instanceof Meaning.FirstUnits first) {
      return Anchoring.firstUnits(first.length(), anchor);
    }
    return new Resolution(
        TimeKind.INTERVAL,
        new Period(anchor, null, "FUTURE_REF", Unit.DAY),
        null,
        "FUTURE_REF",
        anchor);
  }

  private Resolution yearless(Yearly yearly, @Nullable Integer side, Tense tense) {
    LocalDate anchor = published == null && side == null ? told : published;
    Period period =
        anchor == null
            ? null
            : YearChoice.choose(yearly, side, published == null ? Tense.UNKNOWN : tense, anchor);
    if (period == null && anchor != null && yearly instanceof Yearly.WeekdayDate mistaken) {
      return yearless(mistaken.date(), side, tense);
    }
    TimeKind kind = yearly instanceof Yearly.Part ? TimeKind.INTERVAL : TimeKind.DATE;
    return period == null ? Resolution.open(kind, yearly.timex()) : Resolution.of(period, anchor);
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
    discourse.mention(period);
    return inner.with(
        switch (bounded.side()) {
          case SINCE -> new Period(period.from(), null, period.timex(), period.unit());
          case UNTIL -> new Period(null, period.to(), period.timex(), period.unit());
          case BEFORE -> new Period(null, period.from(), period.timex(), period.unit());
          case AFTER -> new Period(period.to(), null, period.timex(), period.unit());
        });
  }

  private Resolution samePeriod(Meaning.SamePeriod same, Tense tense) {
    Period base = discourse.samePeriodBase(same.unit());
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
    Resolution of = clock.day() != null ? find(clock.day(), tense) : discourse.day();
    String date = of.period() == null ? "" : of.period().timex();
    return of.withTimex(date + clock.time());
  }

  private Resolution offset(Meaning.Offset offset, Tense tense) {
    Meaning base = offset.base();
    LocalDate start = published;
    if (base instanceof Meaning.Anaphor) {
      start = discourse.spokenFrom();
    } else if (base != null) {
      Period period = find(base, tense).period();
      start = period == null ? null : period.from();
    }
    if (start == null || (base instanceof Meaning.Anaphor && offset.length().count() == null)) {
      return Resolution.open(TimeKind.DATE, null);
    }
    boolean told = base != null && !(base instanceof Meaning.Anaphor);
    return told
        ? Anchoring.exact(offset.length(), offset.sign(), start)
        : Anchoring.moved(offset.length(), offset.sign(), start);
  }
}
