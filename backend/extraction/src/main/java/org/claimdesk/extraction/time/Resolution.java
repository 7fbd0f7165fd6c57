package org.claimdesk.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meaning on the calendar.
 *
 * @param period the days, null where nothing anchors them
 * @param anchor the day that it was resolved against, null for an absolute or unresolved one
 */
record Resolution(
    TimeKind kind,
    @Nullable Period period,
    @Nullable String duration,
    @Nullable String timex,
    @Nullable LocalDate anchor) {

  static final Resolution NONE = new Resolution(TimeKind.DATE, null, null, null, null);

  static Resolution of(Period period, @Nullable LocalDate anchor) {
    boolean day = period.unit() == Unit.DAY && !period.timex().contains("/");
    TimeKind kind = day ? TimeKind.DATE : TimeKind.INTERVAL;
    return new Resolution(kind, period, null, period.timex(), anchor);
  }

  static Resolution open(TimeKind kind, @Nullable String timex) {
    return new Resolution(kind, null, null, timex, null);
  }

  Resolution with(Period other) {
    return new Resolution(TimeKind.INTERVAL, other, duration, other.timex(), anchor);
  }

  Resolution withTimex(String other) {
    return new Resolution(kind, period, duration, other, anchor);
  }
}
