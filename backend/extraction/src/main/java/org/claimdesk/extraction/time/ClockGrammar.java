package org.claimdesk.extraction.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times of day: "10 a.m.", "18:00 UTC", "noon". */
final class ClockGrammar {

  private final Tokens tokens;

  ClockGrammar(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A time of day read. */
  record Clock(int next, String time) {}

  /** The time of day that starts at the token. */
  @Nullable Clock read(int i) {
    if (tokens.is(i, Role.CLOCK_WORD)) {
      return new Clock(zone(i + 1), tokens.reads(i, "midnight") ? "T24:00" : "T12:00");
    }
    int hour = tokens.value(i);
    if (hour < 0
        || hour > 24
        || tokens.length(i) > 2
        || (tokens.isGlued(i) && !tokens.isMark(i - 1, '('))) {
      return null;
    }
    int at = i + 1;
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
    return new Clock(zone(at), String.format(Locale.ROOT, "T%02d:%02d", hour, minute));
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

  private int zone(int i) {
    int at = tokens.is(i, Role.ZONE) ? i + 1 : i;
    return at > i && tokens.reads(i, "local") && tokens.isLetters(at) && tokens.reads(at, "time")
        ? at + 1
        : at;
  }
}
