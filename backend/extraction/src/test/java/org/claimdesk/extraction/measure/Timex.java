package org.claimdesk.extraction.measure;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of TIMEX3 attributes (Pustejovsky et al., TimeML annotation guidelines 1.2.1),
 * so that two ways of writing one time compare as equal.
 */
final class Timex {

  private static final Pattern YEAR = Pattern.compile("(?:FY)?(\\d{4})");
  private static final Pattern DECADE = Pattern.compile("(\\d{3})X?");
  private static final Pattern CENTURY = Pattern.compile("(\\d{2})(?:XX)?");
  private static final Pattern PART_OF_YEAR = Pattern.compile("(\\d{4})-([A-Z0-9]{2})");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(?:-(WE|\\d))?");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)(?::(\\d\\d))?(?::(\\d\\d))?(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?");
  private static final Pattern PART_OF_DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T([A-Z]{2})");

  /** Quarters, halves and seasons: the first month and the number of months. */
  private static final Map<String, int[]> MONTHS =
      Map.of(
          "Q1", new int[] {1, 3},
          "Q2", new int[] {4, 3},
          "Q3", new int[] {7, 3},
          "Q4", new int[] {10, 3},
          "H1", new int[] {1, 6},
          "H2", new int[] {7, 6},
          "SP", new int[] {3, 3},
          "SU", new int[] {6, 3},
          "FA", new int[] {9, 3},
          "WI", new int[] {12, 3});

  /** Parts of the day: the first hour and the hour after the last. */
  private static final Map<String, int[]> HOURS =
      Map.of(
          "MO", new int[] {6, 12},
          "MI", new int[] {12, 13},
          "AF", new int[] {12, 18},
          "EV", new int[] {18, 22},
          "NI", new int[] {20, 28},
          "DT", new int[] {8, 18});

  private static final Pattern LENGTH =
      Pattern.compile(
          "P(?:([\\d.]+)DE)?(?:([\\d.]+)CE)?(?:([\\d.]+)Y)?(?:([\\d.]+)M)?(?:([\\d.]+)Q)?(?:([\\d.]+)W)?"
              + "(?:([\\d.]+)D)?(?:T(?:([\\d.]+)H)?(?:([\\d.]+)M)?(?:([\\d.]+)S)?)?");

  /** Months in each of the first five groups of {@link #LENGTH}, seconds in each of the others. */
  private static final int[] GROUP_SIZES = {120, 1200, 12, 1, 3, 604800, 86400, 3600, 60, 1};

  private Timex() {}

  /** Where a time begins and ends, half-open, in ISO 8601; null for anything but such a time. */
  static @Nullable Bounds bounds(@Nullable String value) {
    if (value == null) {
      return null;
    }
    int slash = value.indexOf('/');
    if (slash > 0) {
      Bounds first = bounds(value.substring(0, slash));
      Bounds last = bounds(value.substring(slash + 1));
      return first == null || last == null ? null : new Bounds(first.low(), last.high());
    }
    try {
      Bounds days = days(value);
      return days == null ? hours(value) : days;
    } catch (DateTimeException e) {
      return null; // such as a thirteenth month: no time
    }
  }

  private static @Nullable Bounds days(String value) {
    Matcher m = YEAR.matcher(value);
    if (m.matches()) {
      return years(number(m, 1), 1);
    }
    m = DECADE.matcher(value);
    if (m.matches()) {
      return years(number(m, 1) * 10, 10);
    }
    m = CENTURY.matcher(value);
    if (m.matches()) {
      return years(number(m, 1) * 100, 100);
    }
    m = WEEK.matcher(value);
    if (m.matches()) {
      LocalDate monday =
          LocalDate.of(number(m, 1), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, 2))
              .with(WeekFields.ISO.dayOfWeek(), 1);
      if (m.group(3) == null) {
        return span(monday, monday.plusDays(7));
      }
      return m.group(3).equals("WE")
          ? span(monday.plusDays(5), monday.plusDays(7))
          : span(monday.plusDays(number(m, 3) - 1), monday.plusDays(number(m, 3)));
    }
    m = PART_OF_YEAR.matcher(value);
    if (m.matches()) {
      int[] months = MONTHS.get(m.group(2));
      int first = months == null ? number(m, 2) : months[0];
      LocalDate start = LocalDate.of(number(m, 1), first, 1);
      return span(start, start.plusMonths(months == null ? 1 : months[1]));
    }
    m = DAY.matcher(value);
    if (m.matches()) {
      LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
      return span(day, day.plusDays(1));
    }
    return null;
  }

  private static @Nullable Bounds hours(String value) {
    Matcher m = PART_OF_DAY.matcher(value);
    if (m.matches() && HOURS.containsKey(m.group(2))) {
      LocalDateTime midnight = LocalDate.parse(m.group(1)).atStartOfDay();
      int[] hours = HOURS.get(m.group(2));
      return new Bounds(iso(midnight.plusHours(hours[0])), iso(midnight.plusHours(hours[1])));
    }
    m = TIME.matcher(value);
    if (!m.matches()) {
      return null;
    }
    LocalDateTime start =
        LocalDate.parse(m.group(1))
            .atTime(
                number(m, 2),
                m.group(3) == null ? 0 : number(m, 3),
                m.group(4) == null ? 0 : number(m, 4));
    LocalDateTime end =
        m.group(3) == null
            ? start.plusHours(1)
            : m.group(4) == null ? start.plusMinutes(1) : start.plusSeconds(1);
    return new Bounds(iso(start), iso(end));
  }

  /** The length of a duration as months and seconds, or null where the value is none. */
  static @Nullable Length length(@Nullable String value) {
    Matcher m = value == null ? null : LENGTH.matcher(value);
    if (m == null || !m.matches()) {
      return null;
    }
    BigDecimal months = BigDecimal.ZERO;
    BigDecimal seconds = BigDecimal.ZERO;
    for (int group = 1; group <= m.groupCount(); group++) {
      if (m.group(group) != null) {
        BigDecimal part =
            new BigDecimal(m.group(group)).multiply(BigDecimal.valueOf(GROUP_SIZES[group - 1]));
        months = group <= 5 ? months.add(part) : months;
        seconds = group <= 5 ? seconds : seconds.add(part);
      }
    }
    return months.signum() == 0 && seconds.signum() == 0
        ? null
        : new Length(months.stripTrailingZeros(), seconds.stripTrailingZeros());
  }

  private static Bounds years(int first, int count) {
    return span(LocalDate.of(first, 1, 1), LocalDate.of(first + count, 1, 1));
  }

  private static Bounds span(LocalDate first, LocalDate end) {
    return new Bounds(first.toString(), end.toString());
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  /** Midnight is written as the day alone, as the sets do. */
  private static String iso(LocalDateTime time) {
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.toString();
  }

  /** A half-open interval in ISO 8601; an open side is null. */
  record Bounds(@Nullable String low, @Nullable String high) {}

  /** Calendar months and clock seconds, which do not convert into each other. */
  record Length(BigDecimal months, BigDecimal seconds) {}
}
