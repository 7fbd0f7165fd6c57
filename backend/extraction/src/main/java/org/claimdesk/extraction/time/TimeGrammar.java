package org.claimdesk.extraction.time;

import org.jspecify.annotations.Nullable;

/**
 * The grammar of time expressions over the tokens of one text. Every rule looks at a bounded number
 * of tokens and none repeats without bound, so a pass over a text takes linear time.
 */
final class TimeGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final PointerGrammar pointers;
  private final CalendarGrammar calendar;
  private final PeriodGrammar periods;
  private final MeasureGrammar measures;
  private final ClockGrammar clocks;
  private final PhraseGrammar phrases;

  TimeGrammar(Tokens tokens) {
    this.tokens = tokens;
    lengths = new LengthGrammar(tokens);
    YearGrammar years = new YearGrammar(tokens, lengths);
    DateGrammar dates = new DateGrammar(tokens, lengths, years);
    pointers = new PointerGrammar(tokens, lengths, years, dates);
    calendar = new CalendarGrammar(tokens, years, dates, pointers);
    periods = new PeriodGrammar(tokens, lengths, years, dates, pointers, calendar);
    measures = new MeasureGrammar(tokens, lengths, pointers, calendar);
    clocks = new ClockGrammar(tokens);
    phrases = new PhraseGrammar(tokens);
  }

  /** The longest expression that starts at the token; null where none does. */
  @Nullable Parsed mention(int i) {
    if (!mayBegin(i)) {
      return null;
    }
    Parsed best = bounded(i);
    if (best != null) {
      return best;
    }
    best = longer(range(i), clockFirst(i));
    best = longer(best, measures.lengthFirst(i));
    best = longer(best, pointers.yearAgo(i));
    best = longer(best, measures.recurring(i));
    best = longer(best, vague(i));
    return best != null ? best : theUnit(i);
  }

  /** A cheap test that most tokens of a text fail. */
  private boolean mayBegin(int i) {
    return opens(i)
        || (tokens.word(i).introduces() && (opens(i + 1) || opens(i + 2)))
        || (tokens.isApostrophe(i) && tokens.isDigits(i + 1));
  }

  private boolean opens(int i) {
    return tokens.isDigits(i) || tokens.word(i).opens();
  }

  private static @Nullable Parsed longer(@Nullable Parsed a, @Nullable Parsed b) {
    return a == null || (b != null && b.next() > a.next()) ? b : a;
  }

  /** Expressions with one open side, and ranges opened by "from" or "between". */
  private @Nullable Parsed bounded(int i) {
    if (tokens.is(i, Role.FROM) || tokens.is(i, Role.BETWEEN)) {
      Parsed range = range(i + 1);
      if (range != null && tokens.is(range.next(), Role.ONWARD) && isPoint(range.meaning())) {
        return new Parsed(
            range.next() + 1, new Meaning.Bounded(Meaning.Side.SINCE, range.meaning()));
      }
      boolean isRange = range != null && range.meaning() instanceof Meaning.Range;
      return isRange ? range : null;
    }
    Meaning.Side side =
        tokens.is(i, Role.SINCE)
            ? Meaning.Side.SINCE
            : tokens.is(i, Role.UNTIL) || tokens.is(i, Role.BY)
                ? Meaning.Side.UNTIL
                : tokens.is(i, Role.BEFORE)
                    ? Meaning.Side.BEFORE
                    : tokens.is(i, Role.AFTER) ? Meaning.Side.AFTER : null;
    if (side == null) {
      return null;
    }
    int at = tokens.is(i + 1, Role.IN) || tokens.is(i + 1, Role.ON) ? i + 2 : i + 1;
    Parsed period = dated(at);
    Parsed yearEnd = theYearEnd(at);
    period = yearEnd != null ? yearEnd : period;
    side = yearEnd != null && side == Meaning.Side.BEFORE ? Meaning.Side.UNTIL : side;
    if (period == null || period.meaning() instanceof Meaning.Range) {
      return null;
    }
    boolean strict = side == Meaning.Side.BEFORE || side == Meaning.Side.AFTER;
    boolean qualifies =
        pointers.afterPossessive(period.next()) > period.next()
            || (tokens.isLowerCase(period.next()) && !isLink(period.next()));
    if (strict && (qualifies || period.meaning() instanceof Meaning.Weekday)) {
      return null;
    }
    return new Parsed(period.next(), new Meaning.Bounded(side, period.meaning()));
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

  private @Nullable Parsed theYearEnd(int i) {
    Parsed year = pointers.theUnit(i);
    return year != null && tokens.is(year.next(), Role.PART_NOUN)
        ? new Parsed(year.next() + 1, new Meaning.Part(new Meaning.Shifted(Unit.YEAR, 0)))
        : null;
  }

  private boolean isLink(int i) {
    return tokens.is(i, Role.AND)
        || tokens.is(i, Role.OR)
        || tokens.is(i, Role.IN)
        || tokens.is(i, Role.TO)
        || tokens.is(i, Role.AT)
        || tokens.is(i, Role.ON)
        || tokens.is(i, Role.BY)
        || tokens.is(i, Role.FUTURE)
        || tokens.is(i, Role.PAST)
        || tokens.is(i, Role.THE)
        || tokens.is(i, Role.A);
  }

  /** A period, or two with a dash or "to" between. */
  private @Nullable Parsed range(int i) {
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
    Parsed last =
        tokens.is(at, Role.NOW) ? new Parsed(at + 1, new Meaning.Shifted(Unit.DAY, 0)) : dated(at);
    if (last == null
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

  /** Whether the meaning can be an end of a range. */
  private static boolean isPair(Meaning first, Meaning last) {
    boolean weekday = first instanceof Meaning.Weekday || last instanceof Meaning.Weekday;
    return isPoint(first)
        && isPoint(last)
        && (!weekday || (CalendarGrammar.isDay(first) && CalendarGrammar.isDay(last)));
  }

  private static boolean isPoint(Meaning meaning) {
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
  private @Nullable Parsed dated(int i) {
    Parsed point = periods.point(i);
    if (point == null) {
      return weekOf(i);
    }
    int at = tokens.isMark(point.next(), ',') ? point.next() + 1 : point.next();
    ClockGrammar.Clock clock = clocks.read(tokens.is(at, Role.AT) ? at + 1 : at);
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

  /** "The week of October 6", "week ending December 4". */
  private @Nullable Parsed weekOf(int i) {
    int at = tokens.is(i, Role.THE) ? i + 1 : i;
    Unit unit = lengths.unit(at);
    boolean ending = tokens.is(at + 1, Role.ENDING);
    if (unit == null
        || tokens.is(at, Role.PLURAL)
        || unit.isClock()
        || (!ending && !(tokens.is(at + 1, Role.OF) && unit == Unit.WEEK))) {
      return null;
    }
    Parsed day = calendar.simple(at + 2);
    if (day == null) {
      return null;
    }
    return new Parsed(day.next(), new Meaning.Ending(unit, ending, day.meaning()));
  }

  private @Nullable Parsed clockFirst(int i) {
    ClockGrammar.Clock clock =
        tokens.is(i, Role.CLOCK_WORD) && !tokens.is(i - 1, Role.AT) && !tokens.is(i - 1, Role.BY)
            ? null
            : clocks.read(i);
    if (clock == null) {
      return null;
    }
    int at = tokens.isMark(clock.next(), ',') ? clock.next() + 1 : clock.next();
    at = tokens.is(at, Role.ON) ? at + 1 : at;
    Parsed day = calendar.simple(at);
    return day != null
            && (CalendarGrammar.isDay(day.meaning()) || day.meaning() instanceof Meaning.Anaphor)
        ? new Parsed(day.next(), new Meaning.Clock(clock.time(), day.meaning()))
        : new Parsed(clock.next(), new Meaning.Clock(clock.time(), null));
  }

  private @Nullable Parsed vague(int i) {
    Parsed yearToDate = yearToDate(tokens.is(i, Role.THE) ? i + 1 : i);
    if (yearToDate != null) {
      return yearToDate;
    }
    Parsed phrase = phrases.vague(i);
    boolean counted =
        phrase != null
            && (lengths.count(phrase.next()) != null || tokens.is(phrase.next(), Role.UNIT));
    return counted ? null : phrase;
  }

  private @Nullable Parsed yearToDate(int i) {
    int to = lengths.skipDash(i + 1);
    int date = lengths.skipDash(to + 1);
    return lengths.unit(i) == Unit.YEAR && tokens.is(to, Role.TO) && tokens.is(date, Role.DATE)
        ? new Parsed(date + 1, new Meaning.YearToDate())
        : null;
  }

  /** "The year", "the quarter", "the weekend" alone. */
  private @Nullable Parsed theUnit(int i) {
    Parsed unit = pointers.theUnit(i);
    if (unit == null
        || tokens.is(unit.next(), Role.OF)
        || tokens.isDash(unit.next())
        || tokens.is(unit.next(), Role.BEFORE)
        || tokens.is(unit.next(), Role.AFTER)) {
      return null;
    }
    boolean kept =
        unit.meaning() instanceof Meaning.Latest
            || (unit.meaning() instanceof Meaning.Shifted shifted && shifted.unit() == Unit.WEEKEND)
            || (unit.meaning() instanceof Meaning.Anaphor anaphor && anaphor.unit() == Unit.YEAR);
    return kept ? unit : null;
  }
}
