package org.claimdesk.extraction.time;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times of day: "10 a.m.", "18:00 UTC", "0600 GMT", "noon", "nine o'clock". */
final class ClockGrammar {

  /** The TIMEX3 names of morning, afternoon, evening and night. */
  private static final List<String> PARTS_OF_DAY = List.of("TMO", "TAF", "TEV", "TNI");

  private static final int MINUTES_A_DAY = 24 * 60;

  private final Tokens tokens;

  ClockGrammar(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A time of day read. */
  record Clock(int next, String time) {}

  /** A time zone read: the minutes that it is ahead of UTC, null where its name does not tell. */
  private record Zone(int next, @Nullable Integer minutes) {}

  /** The TIMEX3 name of a part of the day, counted from 1. */
  static String partOfDay(int number) {
    return PARTS_OF_DAY.get(number - 1);
  }

  /** The time of day that starts at the token. */
  @Nullable Clock read(int i) {
    return read(i, tokens.isGlued(i) && !tokens.isMark(i - 1, '('));
  }

  private @Nullable Clock read(int i, boolean inside) {
    if (tokens.is(i, Role.CLOCK_WORD)) {
      return withZone(i + 1, tokens.reads(i, "midnight") ? "T24:00" : "T12:00");
    }
    int hour = tokens.value(i);
    if (hour < 0 || inside) {
      return null;
    }
    if (tokens.length(i) == 4) {
      return fourFigures(i, hour);
    }
    if (hour > 24 || tokens.length(i) > 2) {
      return null;
    }
    int at = i + 1;
    if (tokens.is(at, Role.O) && tokens.isApostrophe(at + 1) && tokens.reads(at + 2, "clock")) {
      return hour > 12 ? null : withZone(at + 3, time(hour, 0));
    }
    int minute = 0;
    boolean colon = tokens.isMark(at, ':') || tokens.isMark(at, '.');
    boolean minutes =
        colon
            && tokens.isGlued(at)
            && tokens.isGlued(at + 1)
            && tokens.length(at + 1) == 2
            && tokens.value(at + 1) >= 0
            && tokens.value(at + 1) < 60;
    boolean figures = minutes && tokens.isMark(at, ':');
    if (minutes) {
      minute = tokens.value(at + 1);
      at += 2;
    }
    int half = halfDay(at);
    if (half > at) {
      int shift = tokens.word(at).number(Role.HALF_DAY);
      if (hour > 12) {
        return null;
      }
      hour = hour % 12 + shift;
      at = half;
    } else if (!figures) {
      return null;
    }
    return withZone(at, time(hour, minute));
  }

  /** A time of day, or two as in "9am-5pm", "from 7 to 10 p.m.". */
  @Nullable Clock range(int i) {
    Clock first = read(i);
    int link = first != null ? first.next : i + 1;
    boolean between = tokens.is(i - 1, Role.BETWEEN) && tokens.is(link, Role.AND);
    if (!between && !tokens.isDash(link) && !tokens.is(link, Role.TO)) {
      return first;
    }
    Clock last = read(link + 1, false);
    if (last == null || last.time.equals("T24:00")) {
      return first;
    }
    String opens = first == null ? sameHalf(i, last.time) : first.time;
    return opens == null ? null : new Clock(last.next, opens + "/" + last.time);
  }

  /** The bare hour of "2 to 4 p.m.", in the half of the day of the time after it. */
  private @Nullable String sameHalf(int i, String last) {
    int hour = tokens.length(i) <= 2 && !tokens.isGlued(i) ? tokens.value(i) : -1;
    int until = Integer.parseInt(last, 1, 3, 10);
    int shift = until >= 12 && hour + 12 <= until ? 12 : 0;
    return hour < 1 || hour > 12 || hour + shift > until ? null : time(hour + shift, 0);
  }

  /** "1800 GMT", "0600 hours": four figures are an hour where their zone or name follows. */
  private @Nullable Clock fourFigures(int i, int written) {
    int hour = written / 100;
    int minute = written % 100;
    boolean hours = written < 1000 && tokens.reads(i + 1, "hours");
    Zone zone = zone(hours ? i + 2 : i + 1);
    return hour > 24 || minute > 59 || (!hours && zone == null)
        ? null
        : withZone(hours ? i + 2 : i + 1, time(hour, minute));
  }

  /** The hour of a clock's face after a part of the day: "last night at 8". */
  @Nullable Clock hour(int i) {
    int hour = tokens.length(i) <= 2 ? tokens.value(i) : -1;
    boolean more =
        tokens.isLetters(i + 1)
            || tokens.isMark(i + 1, '%')
            || (tokens.isGlued(i + 1) && tokens.isDigits(i + 2) && tokens.isGlued(i + 2));
    return hour < 1 || hour > 12 || more ? null : new Clock(i + 1, time(hour, 0));
  }

  private static String time(int hour, int minute) {
    return "T" + twoDigits(hour) + ":" + twoDigits(minute);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The time that a clock's face shows in a part of the day: eight in the evening is 20:00. */
  static String within(String part, String time) {
    int hour = Integer.parseInt(time, 1, 3, 10);
    boolean late = !part.equals("TMO") && hour >= (part.equals("TNI") ? 5 : 1) && hour < 12;
    return late ? String.format(Locale.ROOT, "T%02d%s", hour + 12, time.substring(3)) : time;
  }

  /** The index after "am", "p.m."; the same index where neither stands. */
  private int halfDay(int i) {
    if (!tokens.is(i, Role.HALF_DAY)) {
      return i;
    }
    if (tokens.length(i) == 2) {
      return i + 1;
    }
    if (!tokens.isMark(i + 1, '.') || !tokens.is(i + 2, Role.M)) {
      return tokens.is(i + 1, Role.M) && tokens.isGlued(i + 1) ? i + 2 : i;
    }
    return tokens.isMark(i + 3, '.') && tokens.isGlued(i + 3) ? i + 4 : i + 3;
  }

  private Clock withZone(int i, String time) {
    boolean bracket = tokens.isMark(i, '(');
    Zone zone = zone(bracket ? i + 1 : i);
    if (zone == null || (bracket && !tokens.isMark(zone.next, ')'))) {
      return new Clock(i, time);
    }
    return new Clock(bracket ? zone.next + 1 : zone.next, time + offset(zone.minutes));
  }

  /** "GMT", "UTC+2", "GMT -3:30", "local time", "Eastern Daylight Time", "New York time". */
  private @Nullable Zone zone(int i) {
    if (tokens.is(i, Role.ZONE)) {
      int value = tokens.word(i).number(Role.ZONE);
      int at = tokens.isLetters(i + 1) && tokens.reads(i + 1, "time") ? i + 2 : i + 1;
      return value == 0 ? ahead(at) : new Zone(at, value > MINUTES_A_DAY ? null : value);
    }
    for (int words = 1; words <= 3 && tokens.isCapitalised(i + words - 1); words++) {
      if (tokens.reads(i + words, "time")) {
        return new Zone(i + words + 1, null);
      }
    }
    return null;
  }

  /** The hours after UTC's name: "+2", "-03:30"; none is UTC itself. */
  private Zone ahead(int i) {
    boolean minus = tokens.isDash(i);
    int hours = tokens.value(i + 1);
    if ((!minus && !tokens.isMark(i, '+')) || hours < 0 || hours > 14 || !tokens.isGlued(i + 1)) {
      return new Zone(i, 0);
    }
    boolean minutes =
        tokens.isMark(i + 2, ':') && tokens.isGlued(i + 2) && tokens.length(i + 3) == 2;
    int value = 60 * hours + (minutes ? Math.max(tokens.value(i + 3), 0) : 0);
    return new Zone(minutes ? i + 4 : i + 2, minus ? -value : value);
  }

  /** The end of an ISO 8601 time. */
  private static String offset(@Nullable Integer minutes) {
    if (minutes == null) {
      return "";
    }
    int size = Math.abs(minutes);
    return minutes == 0
        ? "Z"
        : String.format(Locale.ROOT, "%s%02d:%02d", minutes < 0 ? "-" : "+", size / 60, size % 60);
  }
}
