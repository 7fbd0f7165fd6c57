package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of time expressions over the tokens of one text. Every rule looks at a bounded number
 * of tokens and none repeats without bound, so a pass over a text takes linear time.
 */
final class TimeGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final DateGrammar dates;
  private final PeriodGrammar periods;
  private final PhraseGrammar phrases;

  TimeGrammar(Tokens tokens) {
    this.tokens = tokens;
    lengths = new LengthGrammar(tokens);
    dates = new DateGrammar(tokens, lengths);
    periods = new PeriodGrammar(tokens, lengths, dates);
    phrases = new PhraseGrammar(tokens);
  }

  /** The longest expression that starts at the token; null where none does. */
  @Nullable Parsed mention(int i) {
    if (!tokens.isDigits(i) && tokens.word(i) == Word.UNKNOWN && !tokens.isApostrophe(i)) {
      return null;
    }
    Parsed best = bounded(i);
    if (best != null) {
      return best;
    }
    best = longer(range(i), clockFirst(i));
    best = longer(best, lengthFirst(i));
    best = longer(best, periods.yearAgo(i));
    best = longer(best, recurring(i));
    best = longer(best, vague(i));
    return best != null ? best : theUnit(i);
  }

  private static @Nullable Parsed longer(@Nullable Parsed a, @Nullable Parsed b) {
    return a == null || (b != null && b.next() > a.next()) ? b : a;
  }

  /** Expressions with one open side, and ranges opened by "from" or "between". */
  private @Nullable Parsed bounded(int i) {
    if (tokens.is(i, Role.FROM) || tokens.is(i, Role.BETWEEN)) {
      Parsed range = range(i + 1);
      return range != null && range.meaning() instanceof Meaning.Range ? range : null;
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
    period = period != null ? period : theYearEnd(at);
    if (period == null || period.meaning() instanceof Meaning.Range) {
      return null;
    }
    boolean strict = side == Meaning.Side.BEFORE || side == Meaning.Side.AFTER;
    boolean qualifies =
        periods.afterPossessive(period.next()) > period.next()
            || (tokens.isLowerCase(period.next()) && !isLink(period.next()));
    if (strict && (qualifies || period.meaning() instanceof Meaning.Weekday)) {
      return null;
    }
    return new Parsed(period.next(), new Meaning.Bounded(side, period.meaning()));
  }

  private @Nullable Parsed theYearEnd(int i) {
    Parsed year = periods.theUnit(i);
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
        || !isPoint(first.meaning())
        || !isPoint(last.meaning())) {
      return first;
    }
    return new Parsed(
        last.next(),
        new Meaning.Range(withYearOf(first.meaning(), last.meaning()), last.meaning()));
  }

  /** Whether the meaning can be an end of a range. */
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
    Clock clock = clock(tokens.is(at, Role.AT) ? at + 1 : at);
    if (clock == null
        || (!tokens.is(at, Role.AT) && at == point.next() && !isDay(point.meaning()))) {
      return point;
    }
    return isDay(point.meaning())
        ? new Parsed(clock.next, new Meaning.Clock(clock.time, point.meaning()))
        : point;
  }

  private static boolean isDay(Meaning meaning) {
    return meaning instanceof Meaning.Weekday
        || meaning instanceof Meaning.WeekdayOf
        || (meaning instanceof Meaning.Shifted shifted && shifted.unit() == Unit.DAY)
        || (meaning instanceof Meaning.Absolute absolute && absolute.period().unit() == Unit.DAY)
        || (meaning instanceof Meaning.Yearless yearless
            && !(yearless.yearly() instanceof Yearly.Part));
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
    Parsed day = periods.simple(at + 2);
    if (day == null) {
      return null;
    }
    return new Parsed(day.next(), new Meaning.Ending(unit, ending, day.meaning()));
  }

  /** A time of day read. */
  private record Clock(int next, String time) {}

  private @Nullable Clock clock(int i) {
    if (tokens.is(i, Role.CLOCK_WORD)) {
      return new Clock(zone(i + 1), tokens.lower(i).equals("midnight") ? "T24:00" : "T12:00");
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
    return new Clock(zone(at), String.format(java.util.Locale.ROOT, "T%02d:%02d", hour, minute));
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
    return at > i
            && tokens.lower(i).equals("local")
            && tokens.isLetters(at)
            && tokens.lower(at).equals("time")
        ? at + 1
        : at;
  }

  private @Nullable Parsed clockFirst(int i) {
    Clock clock =
        tokens.is(i, Role.CLOCK_WORD) && !tokens.is(i - 1, Role.AT) && !tokens.is(i - 1, Role.BY)
            ? null
            : clock(i);
    if (clock == null) {
      return null;
    }
    int at = tokens.isMark(clock.next, ',') ? clock.next + 1 : clock.next;
    at = tokens.is(at, Role.ON) ? at + 1 : at;
    Parsed day = periods.simple(at);
    return day != null && (isDay(day.meaning()) || day.meaning() instanceof Meaning.Anaphor)
        ? new Parsed(day.next(), new Meaning.Clock(clock.time, day.meaning()))
        : new Parsed(clock.next, new Meaning.Clock(clock.time, null));
  }

  /** Lengths, and what is told by one: "two hours", "18 months ago", "twice a week". */
  private @Nullable Parsed lengthFirst(int i) {
    if (tokens.is(i, Role.UNIT) && tokens.isDash(i + 1) && tokens.is(i + 2, Role.LONG)) {
      Unit unit = lengths.unit(i);
      BigDecimal count = tokens.is(i, Role.PLURAL) ? null : BigDecimal.ONE;
      return unit == null ? null : new Parsed(i + 3, new Meaning.Lasting(Length.of(count, unit)));
    }
    if (tokens.is(i, Role.IN)) {
      LengthGrammar.Read length = lengths.length(i + 1);
      boolean plain =
          length != null
              && length.length().count() != null
              && !tokens.isDash(length.next())
              && direction(length.next()) == 0
              && !tokens.is(i + 1, Role.A);
      return length != null && plain
          ? new Parsed(length.next(), new Meaning.InLength(length.length()))
          : null;
    }
    Parsed apart = periods.apart(i);
    if (apart != null) {
      return apart;
    }
    LengthGrammar.Read length = lengths.length(i);
    if (length == null) {
      return null;
    }
    int next = length.next();
    int sign = direction(next);
    if (sign != 0) {
      boolean fromDay = tokens.is(next, Role.EARLIER);
      int end = tokens.is(next, Role.FROM) ? next + 2 : next + 1;
      return new Parsed(
          end,
          new Meaning.Offset(
              length.length(), sign, fromDay ? new Meaning.Anaphor(Unit.DAY, 0) : null));
    }
    if (tokens.is(next, Role.BEFORE) || tokens.is(next, Role.AFTER) || tokens.is(next, Role.FROM)) {
      Parsed base = periods.simple(next + 1);
      if (base != null && isDay(base.meaning())) {
        return new Parsed(
            base.next(),
            new Meaning.Offset(
                length.length(), tokens.is(next, Role.BEFORE) ? -1 : 1, base.meaning()));
      }
    }
    if ((tokens.isDash(next) && tokens.is(next + 1, Role.OLD))
        || tokens.is(next, Role.OLD)
        || (tokens.isDash(next) && tokens.isGlued(next) && tokens.is(next + 1, Role.AGO))) {
      return null;
    }
    if (tokens.is(i, Role.A)
        && (tokens.isDigits(i - 1)
            || tokens.is(i - 1, Role.TIMES)
            || tokens.is(i - 1, Role.NUMBER))) {
      return new Parsed(next, new Meaning.Recurring(length.length().iso()));
    }
    int end = tokens.isDash(next) && tokens.is(next + 1, Role.LONG) ? next + 2 : next;
    return new Parsed(end, new Meaning.Lasting(length.length()));
  }

  /** -1 for "ago" or "earlier", 1 for "later" or "from now", 0 for neither. */
  private int direction(int i) {
    if (tokens.is(i, Role.AGO)) {
      return -1;
    }
    if (tokens.is(i, Role.EARLIER)) {
      return tokens.word(i).number(Role.EARLIER);
    }
    return tokens.is(i, Role.FROM) && (tokens.is(i + 1, Role.NOW) || tokens.is(i + 1, Role.DAY))
        ? 1
        : 0;
  }

  private @Nullable Parsed recurring(int i) {
    if (tokens.is(i, Role.RECURRING)) {
      return new Parsed(i + 1, new Meaning.Recurring(tokens.word(i).recurrence()));
    }
    if (tokens.is(i, Role.EVERY)) {
      int at = tokens.is(i + 1, Role.OTHER) ? i + 2 : i + 1;
      if (tokens.is(at, Role.WEEKDAY)) {
        return new Parsed(
            at + 1, new Meaning.Recurring("XXXX-WXX-" + tokens.word(at).number(Role.WEEKDAY)));
      }
      Unit unit = lengths.unit(at);
      if (unit != null) {
        return new Parsed(
            at + 1, new Meaning.Recurring(Length.of(BigDecimal.valueOf(at - i), unit).iso()));
      }
      LengthGrammar.Read length = lengths.length(at);
      return length == null
          ? null
          : new Parsed(length.next(), new Meaning.Recurring(length.length().iso()));
    }
    if (tokens.is(i, Role.WEEKDAYS)) {
      return new Parsed(
          i + 1, new Meaning.Recurring("XXXX-WXX-" + tokens.word(i).number(Role.WEEKDAYS)));
    }
    int times =
        tokens.is(i, Role.TIMES) && tokens.word(i).number(Role.TIMES) < 3
            ? i + 1
            : timesAfterCount(i);
    if (times > i && (tokens.is(times, Role.A) || tokens.is(times, Role.PER))) {
      Unit unit = lengths.unit(times + 1);
      return unit == null
          ? null
          : new Parsed(times + 2, new Meaning.Recurring(Length.of(BigDecimal.ONE, unit).iso()));
    }
    return null;
  }

  private int timesAfterCount(int i) {
    LengthGrammar.Count count = tokens.is(i, Role.A) ? null : lengths.count(i);
    return count != null && tokens.is(count.next(), Role.TIMES) ? count.next() + 1 : i;
  }

  private @Nullable Parsed vague(int i) {
    if ((tokens.is(i, Role.UNIT) && tokens.is(i + 1, Role.TO) && tokens.is(i + 2, Role.DATE))
        || (tokens.is(i, Role.UNIT)
            && tokens.isDash(i + 1)
            && tokens.is(i + 2, Role.TO)
            && tokens.isDash(i + 3)
            && tokens.is(i + 4, Role.DATE))) {
      return lengths.unit(i) == Unit.YEAR
          ? new Parsed(tokens.isDash(i + 1) ? i + 5 : i + 3, new Meaning.YearToDate())
          : null;
    }
    Parsed phrase = phrases.vague(i);
    boolean counted =
        phrase != null
            && (lengths.count(phrase.next()) != null || tokens.is(phrase.next(), Role.UNIT));
    return counted ? null : phrase;
  }

  /** "The year", "the quarter", "the weekend" alone. */
  private @Nullable Parsed theUnit(int i) {
    Parsed unit = periods.theUnit(i);
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
