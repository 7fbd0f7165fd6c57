package org.claimdesk.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates and months as written: "Dec. 15-16, 2021", "9 June", "fourth of July". */
final class DateGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final YearGrammar years;
  private final FigureOrder order;

  DateGrammar(Tokens tokens, LengthGrammar lengths, YearGrammar years, FigureOrder order) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.years = years;
    this.order = order;
  }

  /** The month that the token names, with a full stop after an abbreviation; null for none. */
  YearGrammar.@Nullable Figure month(int i) {
    if (!tokens.is(i, Role.MONTH)) {
      return null;
    }
    int next = i + 1;
    if (tokens.is(i, Role.ABBREVIATION) && tokens.isMark(next, '.') && tokens.isGlued(next)) {
      next++;
    }
    return new YearGrammar.Figure(next, tokens.word(i).number(Role.MONTH));
  }

  /** Whether a month's name without a day or year beside it is one, and not a verb or a name. */
  private boolean isPlainMonth(int i, int next) {
    boolean announced =
        tokens.is(i - 1, Role.MONTH_BEFORE)
            || (tokens.isDash(i - 1) && tokens.is(i - 2, Role.PART));
    boolean joined =
        (isJoint(i - 1) && (tokens.is(i - 2, Role.MONTH) || tokens.isDigits(i - 2)))
            || (isJoint(next) && tokens.is(next + 1, Role.MONTH) && tokens.isCapitalised(next + 1));
    announced |= joined && (tokens.isCapitalised(i) || tokens.is(i - 1, Role.TO));
    if (tokens.is(i, Role.ABBREVIATION)) {
      return (tokens.isMark(next - 1, '.') && tokens.isCapitalised(i)) || announced;
    }
    if (!tokens.is(i, Role.MONTH_WORD)) {
      return tokens.isCapitalised(i) || announced;
    }
    boolean alone = i == 0 && next >= tokens.size();
    boolean named = tokens.is(i - 1, Role.NAME_TITLE);
    boolean rarelyAnotherWord = tokens.word(i).number(Role.MONTH_WORD) == 2;
    boolean inside =
        rarelyAnotherWord
            && tokens.isCapitalised(i)
            && tokens.isLowerCase(i - 1)
            && !tokens.is(next, Role.ON)
            && !tokens.is(i - 1, Role.S);
    return alone || inside || (announced && !named);
  }

  private boolean isJoint(int i) {
    return tokens.isDash(i)
        || tokens.is(i, Role.AND)
        || tokens.is(i, Role.TO)
        || tokens.is(i, Role.OR);
  }

  /** A date that starts with a month's name, or the month alone. */
  @Nullable Parsed monthFirst(int i) {
    YearGrammar.Figure month = month(i);
    if (month == null) {
      return null;
    }
    int at = month.next();
    YearGrammar.Figure day = day(tokens.is(at, Role.THE) ? at + 1 : at);
    if ((day != null
            && !tokens.is(day.next(), Role.COUNTED)
            && Yearly.isDay(month.value(), day.value()))
        || (day != null && day.value() <= 31 && month.value() == 2 && day.value() >= 30)) {
      order.seenInWords(true);
      YearGrammar.Figure last = rangeEnd(day.next(), day.value(), isNextDay(day));
      YearGrammar.Figure year = yearAfter(last == null ? day.next() : last.next(), true);
      int next = year != null ? year.next() : last != null ? last.next() : day.next();
      return new Parsed(
          next, days(month.value(), day.value(), last == null ? day.value() : last.value(), year));
    }
    Parsed spoken = spokenAfterMonth(month.value(), at);
    if (spoken != null) {
      return spoken;
    }
    YearGrammar.Figure year = yearAfter(at, false);
    if (year != null) {
      return new Parsed(
          year.next(),
          YearGrammar.absolute(Unit.MONTH, LocalDate.of(year.value(), month.value(), 1)));
    }
    if (!isPlainMonth(i, at)) {
      return null;
    }
    return new Parsed(at, new Meaning.Yearless(new Yearly.Part(Unit.MONTH, month.value()), null));
  }

  /** "January twenty-five, nineteen eighty-six": a day in words needs its year. */
  private @Nullable Parsed spokenAfterMonth(int month, int at) {
    YearGrammar.Figure day = spokenDay(at);
    YearGrammar.Figure year = day == null ? null : yearAfter(day.next(), true);
    return day == null || year == null || !Yearly.isDay(month, day.value())
        ? null
        : new Parsed(year.next(), days(month, day.value(), day.value(), year));
  }

  /** "Twenty-five January nineteen eighty-six". */
  private @Nullable Parsed spokenBeforeMonth(int i) {
    YearGrammar.Figure day = spokenDay(i);
    YearGrammar.Figure month = day == null ? null : month(day.next());
    YearGrammar.Figure year = month == null ? null : yearAfter(month.next(), true);
    return day == null || month == null || year == null || !Yearly.isDay(month.value(), day.value())
        ? null
        : new Parsed(year.next(), days(month.value(), day.value(), day.value(), year));
  }

  private YearGrammar.@Nullable Figure spokenDay(int i) {
    LengthGrammar.Count count = tokens.is(i, Role.NUMBER) ? lengths.count(i) : null;
    int value = count == null || count.value() == null ? 0 : count.value().intValue();
    return count == null || value < 1 || value > 31
        ? null
        : new YearGrammar.Figure(count.next(), value);
  }

  /** A date that starts with the day: "15 November 2019", "1-8 September", "fourth of July". */
  @Nullable Parsed dayFirst(int i) {
    int start = tokens.is(i, Role.THE) ? i + 1 : i;
    YearGrammar.Figure day = day(start);
    if (day == null || (tokens.isGlued(start) && isFigureMark(start - 1))) {
      return day == null ? spokenBeforeMonth(start) : null;
    }
    boolean between = tokens.is(i - 1, Role.BETWEEN) && tokens.is(day.next(), Role.AND);
    YearGrammar.Figure last = rangeEnd(day.next(), day.value(), between);
    int at = last == null ? day.next() : last.next();
    boolean of = tokens.is(at, Role.OF);
    at = of ? at + 1 : at;
    YearGrammar.Figure month = month(at);
    if (month == null && last != null) {
      last = null;
      at = tokens.is(day.next(), Role.OF) ? day.next() + 1 : day.next();
      month = month(at);
    }
    if (month == null || !Yearly.isDay(month.value(), day.value())) {
      return null;
    }
    YearGrammar.Figure year = yearAfter(month.next(), true);
    boolean verb =
        tokens.is(at, Role.MONTH_WORD)
            && !tokens.isCapitalised(at)
            && !of
            && year == null
            && day.next() == start + 1;
    if (verb) {
      return null;
    }
    order.seenInWords(false);
    return new Parsed(
        year == null ? month.next() : year.next(),
        days(month.value(), day.value(), last == null ? day.value() : last.value(), year));
  }

  /** Whether the mark makes the digits after it part of a longer figure. */
  private boolean isFigureMark(int i) {
    return tokens.isMark(i, '$')
        || tokens.isMark(i, '£')
        || tokens.isMark(i, '€')
        || tokens.isMark(i, '/')
        || (tokens.isDigits(i - 1)
            && tokens.isGlued(i)
            && (tokens.isMark(i, '.') || tokens.isMark(i, ',') || tokens.isMark(i, ':')));
  }

  private static Meaning days(int month, int first, int last, YearGrammar.@Nullable Figure year) {
    Meaning from = dayOf(month, first, year);
    return first == last ? from : new Meaning.Range(from, dayOf(month, last, year));
  }

  private static Meaning dayOf(int month, int day, YearGrammar.@Nullable Figure year) {
    Yearly.Day yearly = new Yearly.Day(month, day);
    Period period = year == null ? null : yearly.in(year.value());
    return period == null ? new Meaning.Yearless(yearly, null) : new Meaning.Absolute(period);
  }

  /** A day of the month, in figures with or without its ending, or as an ordinal. */
  YearGrammar.@Nullable Figure day(int i) {
    if (tokens.is(i, Role.ORDINAL) && tokens.word(i).number(Role.ORDINAL) > 0) {
      return new YearGrammar.Figure(i + 1, tokens.word(i).number(Role.ORDINAL));
    }
    if (tokens.is(i, Role.NUMBER)
        && tokens.word(i).number(Role.NUMBER) >= 20
        && tokens.is(lengths.skipDash(i + 1), Role.ORDINAL)) {
      int ones = lengths.skipDash(i + 1);
      int value = tokens.word(i).number(Role.NUMBER) + tokens.word(ones).number(Role.ORDINAL);
      return value <= 31 ? new YearGrammar.Figure(ones + 1, value) : null;
    }
    int value = tokens.value(i);
    if (value < 1 || value > 31 || tokens.length(i) > 2) {
      return null;
    }
    if (tokens.is(i + 1, Role.ORDINAL_ENDING) && tokens.isGlued(i + 1)) {
      return new YearGrammar.Figure(i + 2, value);
    }
    boolean figure =
        tokens.isGlued(i + 1)
            && (tokens.isMark(i + 1, '.')
                || tokens.isMark(i + 1, ',')
                || tokens.isMark(i + 1, ':')
                || tokens.isMark(i + 1, '%'))
            && tokens.isGlued(i + 2)
            && tokens.isDigits(i + 2);
    return figure || tokens.isMark(i + 1, '%') ? null : new YearGrammar.Figure(i + 1, value);
  }

  /** The last day of "15-16", "13 to 15", "13th through the 15th". */
  private YearGrammar.@Nullable Figure rangeEnd(int i, int first, boolean between) {
    if (!between && !tokens.isDash(i) && !tokens.is(i, Role.TO)) {
      return null;
    }
    YearGrammar.Figure last = day(tokens.is(i + 1, Role.THE) ? i + 2 : i + 1);
    return last == null
            || last.value() <= first
            || (tokens.is(last.next(), Role.HALF_DAY) && !tokens.is(last.next(), Role.A))
        ? null
        : last;
  }

  /** "March 3 and 4": the day after, with nothing that the figure could count. */
  private boolean isNextDay(YearGrammar.Figure first) {
    YearGrammar.Figure last = tokens.is(first.next(), Role.AND) ? day(first.next() + 1) : null;
    return last != null
        && last.value() == first.value() + 1
        && (last.next() > first.next() + 2 || !tokens.isLetters(last.next()));
  }

  private YearGrammar.@Nullable Figure yearAfter(int i, boolean afterDay) {
    int at = tokens.isMark(i, ',') || tokens.is(i, Role.OF) || tokens.is(i, Role.IN) ? i + 1 : i;
    if (tokens.is(at, Role.IN)) {
      at++;
    }
    if (tokens.isApostrophe(at) && tokens.length(at + 1) == 2 && tokens.value(at + 1) >= 0) {
      int two = tokens.value(at + 1);
      return new YearGrammar.Figure(at + 2, two < 50 ? 2000 + two : 1900 + two);
    }
    YearGrammar.Figure year = years.year(at);
    if (year == null || (!afterDay && at > i && tokens.isMark(i, ',') && year.value() < 1900)) {
      return null;
    }
    return years.isCount(at, year) ? null : year;
  }

  /** "Saturday, April 25": the date decides, and the weekday the year where none is told. */
  @Nullable Parsed weekdayDate(int i) {
    int next = afterStop(i);
    next = tokens.isMark(next, ',') ? next + 1 : next;
    Parsed date = monthFirst(next);
    date = date != null ? date : dayFirst(next);
    if (date != null
        && date.meaning() instanceof Meaning.Yearless yearless
        && yearless.yearly() instanceof Yearly.Day day) {
      int weekday = tokens.word(i).number(Role.WEEKDAY);
      return new Parsed(
          date.next(), new Meaning.Yearless(new Yearly.WeekdayDate(day, weekday), yearless.side()));
    }
    boolean isDay =
        date != null
            && date.meaning() instanceof Meaning.Absolute absolute
            && absolute.period().unit() == Unit.DAY;
    return isDay ? date : null;
  }

  /** "9 December (Thursday)", "Dec. 3, Friday,": the date with the weekday after it. */
  Parsed beforeWeekday(Parsed date) {
    int at = date.next();
    boolean bracket = tokens.isMark(at, '(') && tokens.isMark(at + 2, ')');
    boolean aside = tokens.isMark(at, ',') && !tokens.isLetters(at + 2) && !tokens.isDigits(at + 2);
    if ((!bracket && !aside) || !tokens.is(at + 1, Role.WEEKDAY)) {
      return date;
    }
    int next = bracket ? at + 3 : at + 2;
    if (date.meaning() instanceof Meaning.Yearless yearless
        && yearless.yearly() instanceof Yearly.Day day) {
      Yearly named = new Yearly.WeekdayDate(day, tokens.word(at + 1).number(Role.WEEKDAY));
      return new Parsed(next, new Meaning.Yearless(named, yearless.side()));
    }
    return CalendarGrammar.isDay(date.meaning()) ? new Parsed(next, date.meaning()) : date;
  }

  /** The index after a full stop that belongs to an abbreviation. */
  int afterStop(int i) {
    return tokens.is(i, Role.ABBREVIATION) && tokens.isMark(i + 1, '.') && tokens.isGlued(i + 1)
        ? i + 2
        : i + 1;
  }
}
