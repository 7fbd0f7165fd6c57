package org.claimdesk.extraction.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A period that comes once a year and is named without its year: "June 16", "the third quarter".
 */
sealed interface Yearly {

  /** The period of one year; null where that year has none, as 29 February. */
  @Nullable Period in(int year);

  /** The TIMEX3 value with the year left open. */
  String timex();

  /** A day of a month. */
  record Day(int month, int day) implements Yearly {
    @Override
    public @Nullable Period in(int year) {
      LocalDate first = LocalDate.of(year, month, 1);
      return day < 1 || day > first.lengthOfMonth()
          ? null
          : Unit.DAY.around(first.withDayOfMonth(day));
    }

    @Override
    public String timex() {
      return String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
    }
  }

  /** A month, quarter, half or season, told by the month it starts with. */
  record Part(Unit unit, int month) implements Yearly {
    @Override
    public Period in(int year) {
      return unit.around(LocalDate.of(year, month, 1));
    }

    @Override
    public String timex() {
      return "XXXX" + in(2000).timex().substring(4);
    }
  }

  /**
   * A named day: a date ({@code 12-25}), a weekday of a month ({@code 11-4x4} is November's fourth
   * Thursday, {@code 05--1x1} the last Monday of May), or {@code easter} of the western churches,
   * each with days to add ({@code easter-2}, {@code 11-4x4+1}).
   */
  record NamedDay(String rule) implements Yearly {
    @Override
    public @Nullable Period in(int year) {
      if (rule.startsWith("easter")) {
        return Unit.DAY.around(easter(year).plusDays(number(rule.substring(6))));
      }
      int month = Integer.parseInt(rule, 0, 2, 10);
      int cross = rule.indexOf('x');
      if (cross < 0) {
        return new Day(month, Integer.parseInt(rule, 3, rule.length(), 10)).in(year);
      }
      int weekOfMonth = number(rule.substring(3, cross));
      DayOfWeek weekday = DayOfWeek.of(number(rule.substring(cross + 1, cross + 2)));
      return Unit.DAY.around(
          LocalDate.of(year, month, 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(weekOfMonth, weekday))
              .plusDays(number(rule.substring(cross + 2))));
    }

    @Override
    public String timex() {
      return "XXXX-XX-XX";
    }

    private static int number(String written) {
      return written.isEmpty() ? 0 : Integer.parseInt(written);
    }

    /** The anonymous Gregorian computus as Meeus prints it (Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
      int a = year % 19;
      int b = year / 100;
      int c = year % 100;
      int d = b / 4;
      int e = b % 4;
      int f = (b + 8) / 25;
      int g = (b - f + 1) / 3;
      int h = (19 * a + b - d - g + 15) % 30;
      int i = c / 4;
      int k = c % 4;
      int l = (32 + 2 * e + 2 * i - h - k) % 7;
      int m = (a + 11 * h + 22 * l) / 451;
      int sum = h + l - 7 * m + 114;
      return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
  }

  /** A day of a month that must exist in some year. */
  static boolean isDay(int month, int day) {
    try {
      return LocalDate.of(2000, month, day).getDayOfMonth() == day;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
