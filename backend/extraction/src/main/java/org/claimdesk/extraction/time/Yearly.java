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

  /** How many years away from any year the period comes at most; 29 February is not in each. */
  default int reach() {
    return 1;
  }

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

    @Override
    public int reach() {
      return month == 2 && day == 29 ? 4 : 1;
    }
  }

  /** A day of a month in the years in which it falls on a weekday, 1 for Monday. */
  record WeekdayDate(Day date, int weekday) implements Yearly {
    @Override
    public @Nullable Period in(int year) {
      Period period = date.in(year);
      LocalDate day = period == null ? null : period.from();
      return day != null && day.getDayOfWeek().getValue() == weekday ? period : null;
    }

    @Override
    public String timex() {
      return date.timex();
    }

    @Override
    public int reach() {
      return 6;
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
   * A named day or feast, by its rule in phrases.tsv.
   *
   * @param setting whether the words are told to happen on it ("was robbed on New Year's Eve"), so
   *     that their tense tells its year; a "Christmas market" opens before the feast
   */
  record NamedDay(String rule, boolean setting) implements Yearly {

    /**
     * The day in a year: a date ({@code 12-25}), a weekday of a month ({@code 11-4x4} is November's
     * fourth Thursday, {@code 05--1x1} the last Monday of May), {@code easter}, {@code orthodox}
     * (Easter), {@code lunar} and {@code jewish} (new year), {@code hanukkah}, {@code islamic10-01}
     * (month and day), each with days to add ({@code easter-2}); {@code islamic09} is a month.
     */
    @Override
    public @Nullable Period in(int year) {
      int word = 0;
      while (word < rule.length() && Character.isLetter(rule.charAt(word))) {
        word++;
      }
      String rest = rule.substring(word);
      LocalDate feast =
          switch (rule.substring(0, word)) {
            case "" -> written(year);
            case "easter" -> Feasts.easter(year).plusDays(number(rest));
            case "orthodox" -> Feasts.orthodoxEaster(year).plusDays(number(rest));
            case "lunar" -> Feasts.lunarNewYear(year).plusDays(number(rest));
            case "jewish" -> Feasts.jewishNewYear(year).plusDays(number(rest));
            case "hanukkah" -> Feasts.hanukkah(year);
            default -> null;
          };
      return feast == null ? islamic(year, rest) : Unit.DAY.around(feast);
    }

    private static @Nullable Period islamic(int year, String monthAndDay) {
      int month = Integer.parseInt(monthAndDay, 0, 2, 10);
      boolean day = monthAndDay.length() > 2;
      LocalDate from =
          Feasts.islamic(year, month, day ? Integer.parseInt(monthAndDay, 3, 5, 10) : 1);
      if (from == null || day) {
        return from == null ? null : Unit.DAY.around(from);
      }
      return Period.ofMonthsOrDays(from, Feasts.islamicMonthAfter(from), Unit.MONTH);
    }

    private LocalDate written(int year) {
      int month = Integer.parseInt(rule, 0, 2, 10);
      int cross = rule.indexOf('x');
      if (cross < 0) {
        return LocalDate.of(year, month, Integer.parseInt(rule, 3, rule.length(), 10));
      }
      int weekOfMonth = number(rule.substring(3, cross));
      DayOfWeek weekday = DayOfWeek.of(number(rule.substring(cross + 1, cross + 2)));
      return LocalDate.of(year, month, 1)
          .with(TemporalAdjusters.dayOfWeekInMonth(weekOfMonth, weekday))
          .plusDays(number(rule.substring(cross + 2)));
    }

    @Override
    public String timex() {
      return "XXXX-XX-XX";
    }

    private static int number(String written) {
      return written.isEmpty() ? 0 : Integer.parseInt(written);
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
