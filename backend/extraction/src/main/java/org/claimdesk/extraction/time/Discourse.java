package org.claimdesk.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a text has spoken of so far, for words that refer back to it. */
final class Discourse {

  /** Figures of a month or quarter are reported on within so many days of its end. */
  private static final long LATEST_REPORT_DAYS = 120;

  private final @Nullable LocalDate published;

  /** The latest period of any length. */
  private @Nullable Period spoken;

  /** The latest period longer than a day, which "the same period" and "a year earlier" mean. */
  private @Nullable Period stretch;

  private @Nullable Period day;
  private int stretchSentence;
  private int sentence;

  Discourse(@Nullable LocalDate published) {
    this.published = published;
  }

  /** Goes on to the sentence of this number. */
  void enter(int next) {
    sentence = next;
  }

  /** The day spoken of, unresolved where there is none. */
  Resolution day() {
    return day == null ? Resolution.NONE : Resolution.of(day, day.from());
  }

  /** The first day of the latest period spoken of. */
  @Nullable LocalDate spokenFrom() {
    return spoken == null ? null : spoken.from();
  }

  /** Keeps a period as spoken of that is no stretch of its own, as the one in "since 2013". */
  void mention(Period period) {
    spoken = period;
  }

  /** Keeps what was just resolved for later words to refer to. */
  void remember(Meaning meaning, @Nullable Period period) {
    boolean points =
        meaning instanceof Meaning.Bounded
            || meaning instanceof Meaning.Rolling
            || meaning instanceof Meaning.Coming;
    if (period == null && isStretch(meaning)) {
      stretch = null;
    }
    if (period == null || period.from() == null || period.to() == null || points) {
      return;
    }
    spoken = period;
    if (period.unit() == Unit.DAY && !period.timex().contains("/")) {
      day = period;
    } else {
      stretch = period;
      stretchSentence = sentence;
    }
  }

  /** Whether the words name a longer period, which a later "the same period" would mean. */
  private static boolean isStretch(Meaning meaning) {
    return meaning instanceof Meaning.Shifted
        || meaning instanceof Meaning.Within
        || meaning instanceof Meaning.FirstUnits
        || meaning instanceof Meaning.YearToDate;
  }

  /** The unit spoken of, or else the last whole one before the publication. */
  Period latest(Unit unit, LocalDate anchor) {
    return spoken != null && spoken.unit() == unit ? spoken : unit.around(unit.plus(anchor, -1));
  }

  /**
   * From the start of the year up to the end of the month or quarter that the text reports on, else
   * up to the publication.
   */
  Resolution yearToDate() {
    boolean reported =
        stretch != null
            && (stretch.unit() == Unit.MONTH || stretch.unit() == Unit.QUARTER)
            && (published == null || stretch.distance(published) <= LATEST_REPORT_DAYS);
    LocalDate end =
        reported && stretch != null && stretch.to() != null ? stretch.to().minusDays(1) : published;
    if (end == null) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    LocalDate from = Unit.YEAR.floor(end);
    return Resolution.of(Period.ofMonthsOrDays(from, end.plusDays(1), Unit.MONTH), end);
  }

  /** "That year", "the next day": a unit told by the latest one spoken of. */
  Resolution anaphor(Unit unit, int offset) {
    Period before = unit == Unit.DAY && day != null ? day : spoken;
    LocalDate from =
        before == null || before.unit().compareTo(unit) > 0 ? published : before.from();
    if (from == null || (unit == Unit.DAY && day == null)) {
      return Resolution.open(unit == Unit.DAY ? TimeKind.DATE : TimeKind.INTERVAL, null);
    }
    return Resolution.of(unit.around(unit.plus(unit.floor(from), offset)), from);
  }

  /** "A year earlier": the stretch spoken of in this sentence or the one before, else the year. */
  Resolution yearsApart(Meaning.YearsApart apart) {
    int distance = sentence - stretchSentence;
    Period base = distance > (apart.fromPublication() ? 0 : 1) ? null : stretch;
    if (base != null && base.from() != null && base.unit().compareTo(Unit.YEAR) < 0) {
      return Resolution.of(base.plusYears(apart.years()), base.from());
    }
    LocalDate anchor = spoken == null || apart.fromPublication() ? published : spoken.from();
    if (anchor == null) {
      return Resolution.open(TimeKind.INTERVAL, null);
    }
    return Resolution.of(Unit.YEAR.around(anchor.plusYears(apart.years())), anchor);
  }

  /**
   * The period that "the same period" means.
   *
   * @param unit the unit named ("the same quarter"), null for a period of any length
   */
  @Nullable Period samePeriodBase(@Nullable Unit unit) {
    Period base = unit == Unit.DAY ? day : stretch;
    if (base != null && (unit == null || base.unit() == unit)) {
      return base;
    }
    if (published == null || unit == null || unit.isClock() || unit == Unit.YEAR) {
      return null;
    }
    return unit.around(unit.plus(published, unit == Unit.QUARTER ? -1 : 0));
  }
}
