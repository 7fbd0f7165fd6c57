package org.claimdesk.extraction.time;

import org.jspecify.annotations.Nullable;

/** What the words of a time expression say, before anything anchors them to the calendar. */
sealed interface Meaning {

  /** Days told in full: "June 16, 2021", "2013", "the 1990s". */
  record Absolute(Period period) implements Meaning {}

  /**
   * A period of the year without its year.
   *
   * @param side -1 for the last one, 1 for the next one, 0 for this year's, null where tense tells
   */
  record Yearless(Yearly yearly, @Nullable Integer side) implements Meaning {}

  /** A yearless period with the year told by other words: "June last year". */
  record InYear(Yearly yearly, Meaning year) implements Meaning {}

  /**
   * A weekday.
   *
   * @param side as for {@link Yearless}
   */
  record Weekday(int weekday, @Nullable Integer side) implements Meaning {}

  /** The nth such weekday after the publication, before it where negative. */
  record WeekdaysAway(int weekday, int nth) implements Meaning {}

  /** "The 15th", "Tuesday the 19th": a day of the month that tense tells, and its weekday or 0. */
  record NumberedDay(int day, int weekday) implements Meaning {}

  /** A weekday of a week told by other words: "Monday of last week". */
  record WeekdayOf(int weekday, Meaning week) implements Meaning {}

  /** A calendar unit so many units from that of the publication: "last year", "tomorrow". */
  record Shifted(Unit unit, int offset) implements Meaning {}

  /** A unit told by what was mentioned before: "that year", "the following month". */
  record Anaphor(Unit unit, int offset) implements Meaning {}

  /** The last whole unit before the publication, or the one the text speaks of. */
  record Latest(Unit unit) implements Meaning {}

  /**
   * Some units of a longer period, counted from its start, or from its end where {@code first} is
   * negative: "the first 10 months of this year" is (1, 10).
   */
  record Within(Unit unit, int first, int count, Meaning whole) implements Meaning {}

  /** "The first nine months" of a year that the publication tells. */
  record FirstUnits(Length length) implements Meaning {}

  /** "Week ending December 4": a length by a day or month at one edge, or the unit around it. */
  record Ending(Length length, Edge edge, Meaning day) implements Meaning {}

  /** Where the day that is told lies in a length. */
  enum Edge {
    START,
    END,
    /** Anywhere: the calendar unit that holds the day. */
    AROUND
  }

  /** The nth weekday of a longer period: "the first Monday of May"; negative from the end. */
  record WeekdayWithin(int weekday, int nth, Meaning whole) implements Meaning {}

  /** A hedged stretch of a period: "early 2019". It keeps the bounds of the whole. */
  record Part(Meaning whole) implements Meaning {}

  /** "The end of last week": the first, middle or last third of a period, counted from 1. */
  record Third(Meaning whole, int nth) implements Meaning {}

  /** "The rest of the year": what of a period is left from the day of publication on. */
  record Rest(Meaning whole) implements Meaning {}

  /** Some length before or after a day: "18 months ago", "two weeks before May 13". */
  record Offset(Length length, int sign, @Nullable Meaning base) implements Meaning {}

  /** "Ten years ago this week": the day, week or month that lies a length from another. */
  record Counterpart(Length length, int sign, Meaning base) implements Meaning {}

  /** "A year earlier", "year-ago": the period spoken of, so many years before. */
  record YearsApart(int years, boolean fromPublication) implements Meaning {}

  /** "In three weeks": a day to come where the sentence looks ahead, else a length. */
  record InLength(Length length) implements Meaning {}

  /** "The past two months", "the next few days": a stretch that touches the publication. */
  record Rolling(Length length, int sign) implements Meaning {}

  /** "The same period last year": the days spoken of before, in another year. */
  record SamePeriod(@Nullable Unit unit, Meaning year) implements Meaning {}

  /** Both ends belong to the range. */
  record Range(Meaning first, Meaning last) implements Meaning {}

  /** One side open. */
  record Bounded(Side side, Meaning period) implements Meaning {}

  /** Which side of a period an expression with one open side keeps. */
  enum Side {
    /** From the period's first day on. */
    SINCE,
    /** Up to the period's last day. */
    UNTIL,
    /** Up to the day before the period. */
    BEFORE,
    /** From the day after the period on. */
    AFTER
  }

  /** From the first day of the publication's year up to the publication. */
  record YearToDate() implements Meaning {}

  /**
   * A day written in figures whose order of day and month is not told.
   *
   * @param year 0 where none is written
   */
  record Ambiguous(int first, int second, int year) implements Meaning {

    Yearly.Day monthFirst() {
      return new Yearly.Day(first, second);
    }

    Yearly.Day dayFirst() {
      return new Yearly.Day(second, first);
    }

    /** Both readings, which is all that is known. */
    String timex() {
      String written = year == 0 ? "XXXX" : Integer.toString(year);
      return written
          + monthFirst().timex().substring(4)
          + "|"
          + written
          + dayFirst().timex().substring(4);
    }
  }

  /** A time or part of the day ("TNI"); without a day it belongs to the day spoken of. */
  record Clock(String time, @Nullable Meaning day) implements Meaning {}

  /** A length alone. */
  record Lasting(Length length) implements Meaning {}

  /** Something that recurs, with the ISO 8601 length between. */
  record Recurring(String timex) implements Meaning {}

  /** A word without bounds, with its TIMEX3 reference. */
  record Vague(String reference) implements Meaning {}

  /** "The coming months": starts with the publication, ends nowhere. */
  record Coming() implements Meaning {}
}
