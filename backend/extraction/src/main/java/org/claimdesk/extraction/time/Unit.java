package org.claimdesk.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A calendar unit, from the shortest to the longest. */
enum Unit {
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  WORKING_WEEK,
  WEEKEND,
  FORTNIGHT,
  MONTH,
  QUARTER,
  SEASON,
  HALF_YEAR,
  YEAR,
  DECADE,
  CENTURY;

  /** Whether the unit is a part of a day, too short for the calendar days of a period. */
  boolean isClock() {
    return compareTo(DAY) < 0;
  }

  /** The first day of the calendar unit that holds {@code day}; a week starts on Monday. */
  LocalDate floor(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> day;
      case WEEK, WORKING_WEEK, FORTNIGHT ->
          day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case WEEKEND -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1L);
      case SEASON -> day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
      case HALF_YEAR -> LocalDate.of(day.getYear(), day.getMonthValue() < 7 ? 1 : 7, 1);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
      case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
    };
  }

  /** The day {@code count} units later, earlier where negative; parts of a day move nothing. */
  LocalDate plus(LocalDate day, long count) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> day;
      case DAY -> day.plusDays(count);
      case WEEK, WORKING_WEEK, WEEKEND -> day.plusWeeks(count);
      case FORTNIGHT -> day.plusWeeks(2 * count);
      case MONTH -> day.plusMonths(count);
      case QUARTER, SEASON -> day.plusMonths(3 * count);
      case HALF_YEAR -> day.plusMonths(6 * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10 * count);
      case CENTURY -> day.plusYears(100 * count);
    };
  }

  /** The calendar unit that holds {@code day}. */
  Period around(LocalDate day) {
    LocalDate from = floor(day);
    LocalDate to =
        switch (this) {
          case WORKING_WEEK -> from.plusDays(5);
          case WEEKEND -> from.plusDays(2);
          default -> plus(from, 1);
        };
    return new Period(from, to, timex(from), this);
  }

  /** The TIMEX3 value of the unit that starts at {@code from}. */
  private String timex(LocalDate from) {
    int year = from.getYear();
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> from.toString();
      case WEEK, FORTNIGHT -> week(from);
      case WORKING_WEEK -> from + "/" + from.plusDays(4);
      case WEEKEND -> week(from) + "-WE";
      case MONTH -> year(year) + "-" + two(from.getMonthValue());
      case QUARTER -> year(year) + "-Q" + (from.getMonthValue() + 2) / 3;
      case SEASON -> year(year) + "-" + season(from.getMonthValue());
      case HALF_YEAR -> year(year) + (from.getMonthValue() < 7 ? "-H1" : "-H2");
      case YEAR -> year(year);
      case DECADE -> year(year).substring(0, 3);
      case CENTURY -> year(year).substring(0, 2);
    };
  }

  private static String season(int month) {
    return switch (month) {
      case 3 -> "SP";
      case 6 -> "SU";
      case 9 -> "FA";
      default -> "WI";
    };
  }

  private static String week(LocalDate day) {
    return year(day.get(IsoFields.WEEK_BASED_YEAR))
        + "-W"
        + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String year(int year) {
    String digits = Integer.toString(year);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** How far apart two days are, in days, without sign. */
  static long distance(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }
}
