package org.claimdesk.extraction.time;

import org.jspecify.annotations.Nullable;

/** A period with its time of day, or two periods as a range: "from Monday to Wednesday". */
final class RangeGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final PeriodGrammar periods;
  private final EndingGrammar endings;
  private final ClockGrammar clocks;

  RangeGrammar(
      Tokens tokens,
      LengthGrammar lengths,
      PeriodGrammar periods,
      CalendarGrammar calendar,
      ClockGrammar clocks) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.periods = periods;
    endings = new EndingGrammar(tokens, lengths, calendar);
    this.clocks = clocks;
  }

  /** A period, or two with a dash or "to" between. */
  @Nullable Parsed read(int i) {
    Parsed first = dated(i);
    if (first == null) {
      return null;
    }
    int link = first.next();
    boolean between = tokens.is(i - 1, Role.BETWEEN) && tokens.is(link, Role.AND);
    if (!between && !tokens.isDash(link) && !tokens.is(link, Role.TO)) {
      return first;
    }
    int at = tokens.is(link + 1, Role.IN) || tokens.is(link + 1, Role.ON) ? link + 2 : link + 1;
    int present = present(at);
    Parsed last = present > at ? new Parsed(present, new Meaning.Shifted(Unit.DAY, 0)) : dated(at);
    boolean aside =
        last != null
            && tokens.isDash(link)
            && (last.meaning() instanceof Meaning.Shifted
                || last.meaning() instanceof Meaning.Anaphor);
    if (last == null
        || aside
        || last.meaning() instanceof Meaning.Range
        || !isPair(first.meaning(), last.meaning())) {
      return first;
    }
    Meaning.Range range =
        new Meaning.Range(withYearOf(first.meaning(), last.meaning()), last.meaning());
    return tokens.is(i - 1, Role.FROM) && compares(i - 1, range)
        ? first
        : new Parsed(last.next(), range);
  }

  /** The index after "now", "date", "the present day"; the same index where none stands. */
  private int present(int i) {
    int at = tokens.is(i, Role.THE) ? i + 1 : i;
    at = tokens.reads(at, "current") ? at + 1 : at;
    int next = tokens.is(at, Role.NOW) && lengths.unit(at + 1) == Unit.DAY ? at + 2 : at + 1;
    return tokens.is(at, Role.NOW) || tokens.is(at, Role.DATE) ? next : i;
  }

  /** Whether the meaning can be an end of a range. */
  private static boolean isPair(Meaning first, Meaning last) {
    boolean weekday = first instanceof Meaning.Weekday || last instanceof Meaning.Weekday;
    return isPoint(first)
        && isPoint(last)
        && (!weekday || (CalendarGrammar.isDay(first) && CalendarGrammar.isDay(last)));
  }

  static boolean isPoint(Meaning meaning) {
    return !(meaning instanceof Meaning.Range)
        && !(meaning instanceof Meaning.Rolling)
        && !(meaning instanceof Meaning.FirstUnits);
  }

  /** "Nov-Feb 2017": the first end takes the year of the last, or the year before. */
  private static Meaning withYearOf(Meaning first, Meaning last) {
    if (first instanceof Meaning.Yearless yearless
        && last instanceof Meaning.Absolute end
        && end.period().from() != null) {
      int year = end.period().from().getYear();
      Period same = yearless.yearly().in(year);
      boolean later =
          same != null && same.from() != null && same.from().isAfter(end.period().from());
      Period period = later ? yearless.yearly().in(year - 1) : same;
      return period == null ? first : new Meaning.Absolute(period);
    }
    return first;
  }

  /** A period, with the time of day after it. */
  @Nullable Parsed dated(int i) {
    Parsed point = periods.point(i);
    if (point == null) {
      return endings.read(i);
    }
    int at = tokens.isMark(point.next(), ',') ? point.next() + 1 : point.next();
    ClockGrammar.Clock clock = clocks.read(tokens.is(at, Role.AT) ? at + 1 : at);
    if (clock == null && tokens.is(at, Role.AT) && point.meaning() instanceof Meaning.Clock) {
      clock = clocks.hour(at + 1);
    }
    if (clock == null
        || (!tokens.is(at, Role.AT)
            && at == point.next()
            && !CalendarGrammar.isDay(point.meaning()))) {
      return point;
    }
    if (!CalendarGrammar.isDay(point.meaning())) {
      return point;
    }
    return point.meaning() instanceof Meaning.Clock part
        ? new Parsed(
            clock.next(),
            new Meaning.Clock(ClockGrammar.within(part.time(), clock.time()), part.day()))
        : new Parsed(clock.next(), new Meaning.Clock(clock.time(), point.meaning()));
  }

  /**
   * Whether "rose 5 percent from the first quarter of 2016 to the second" compares two periods that
   * adjoin, rather than naming the time from one to the other.
   */
  private boolean compares(int i, Meaning.Range pair) {
    boolean change = false;
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      change |= tokens.isMark(k, '%') || tokens.is(k, Role.PERCENT);
    }
    return change
        && pair.first() instanceof Meaning.Absolute first
        && pair.last() instanceof Meaning.Absolute last
        && first.period().to() != null
        && first.period().to().equals(last.period().from());
  }
}
