package org.claimdesk.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates all in figures: "2021-12-09", "12/09/2021", "31-Oct-74", "2017-Q1", "2013-14". */
final class FigureDates {

  private final Tokens tokens;
  private final YearGrammar years;
  private final DateGrammar dates;
  private final FigureOrder order;

  FigureDates(Tokens tokens, YearGrammar years, DateGrammar dates, FigureOrder order) {
    this.tokens = tokens;
    this.years = years;
    this.dates = dates;
    this.order = order;
  }

  @Nullable Parsed read(int i) {
    if (!tokens.isDigits(i) && !tokens.is(i, Role.Q) && !tokens.is(i, Role.H)) {
      return null;
    }
    boolean inside =
        tokens.isGlued(i)
            && tokens.isDigits(i)
            && tokens.isDigits(i - 2)
            && (tokens.isMark(i - 1, '/')
                || tokens.isMark(i - 1, '.')
                || tokens.isMark(i - 1, ',')
                || (tokens.isDash(i - 1) && tokens.isGlued(i - 1) && !tokens.isMark(i + 1, '/')));
    inside |= tokens.is(i - 1, Role.NUMBERED);
    if (inside) {
      return null;
    }
    Parsed found = three(i);
    found = found != null ? found : compact(i);
    found = found != null ? found : quarterOrHalf(i);
    return found != null ? found : two(i);
  }

  private @Nullable Parsed three(int i) {
    char mark =
        tokens.isMark(i + 1, '/')
            ? '/'
            : tokens.isMark(i + 1, '.') ? '.' : tokens.isDash(i + 1) ? '-' : 0;
    if (mark == 0 || !isSame(i + 3, mark) || !isGlued(i + 1, i + 4)) {
      return null;
    }
    int first = tokens.value(i);
    int third = tokens.value(i + 4);
    YearGrammar.Figure month = dates.month(i + 2);
    int second = month == null ? tokens.value(i + 2) : month.value();
    if (first < 0
        || second < 1
        || third < 0
        || (tokens.length(i + 2) > 2 && month == null)
        || (isGlued(i + 5, i + 6) && isSame(i + 5, mark) && tokens.isDigits(i + 6))) {
      return null;
    }
    if (tokens.length(i) == 4) {
      return tokens.length(i + 4) > 2 ? null : day(i + 5, first, second, third);
    }
    if (tokens.length(i) > 2
        || (tokens.length(i + 4) != 4 && (tokens.length(i + 4) != 2 || mark == '.'))) {
      return null;
    }
    int year = tokens.length(i + 4) == 4 ? third : third < 50 ? 2000 + third : 1900 + third;
    if (month != null) {
      return day(i + 5, year, second, first);
    }
    if (year < 1000 || year > 2199) {
      return null;
    }
    Meaning date = date(first, second, year);
    return date == null ? null : new Parsed(i + 5, date);
  }

  /** Day and month in the order that the figures allow, with a year or 0. */
  private @Nullable Meaning date(int first, int second, int year) {
    boolean monthFirst = Yearly.isDay(first, second);
    boolean dayFirst = Yearly.isDay(second, first);
    if (first != second && monthFirst && dayFirst) {
      return new Meaning.Ambiguous(first, second, year);
    }
    if (!monthFirst && !dayFirst) {
      return null;
    }
    if (first != second) {
      order.seenInFigures(monthFirst);
    }
    Yearly.Day day = monthFirst ? new Yearly.Day(first, second) : new Yearly.Day(second, first);
    return year != 0 && day.in(year) == null ? null : CalendarGrammar.ofYear(day, year);
  }

  /** "2/15" without a year, where the words around it announce a date. */
  private @Nullable Parsed yearless(int i) {
    int next = i + 3;
    boolean second =
        (tokens.isDash(i - 1) || tokens.is(i - 1, Role.TO))
            && tokens.isDigits(i - 2)
            && tokens.isMark(i - 3, '/');
    boolean first =
        tokens.is(i - 1, Role.FROM)
            && (tokens.isDash(next) || tokens.is(next, Role.TO))
            && tokens.isMark(next + 2, '/');
    boolean announced =
        first
            || second
            || tokens.is(i - 1, Role.ON)
            || tokens.is(i - 1, Role.SINCE)
            || tokens.is(i - 1, Role.UNTIL)
            || tokens.is(i - 1, Role.WEEKDAY)
            || (i == 0 && (next == tokens.size() || tokens.isDash(next)));
    boolean fraction =
        tokens.is(next, Role.OF)
            || tokens.is(next, Role.UNIT)
            || tokens.isMark(next, '%')
            || (tokens.isLowerCase(next) && !tokens.isKnown(next));
    if (!announced || fraction || tokens.length(i) > 2 || tokens.length(i + 2) > 2) {
      return null;
    }
    boolean attacks = tokens.value(i) == 9 && tokens.value(i + 2) == 11;
    Meaning date = attacks ? null : date(tokens.value(i), tokens.value(i + 2), 0);
    return date == null ? null : new Parsed(next, date);
  }

  private static @Nullable Parsed day(int next, int year, int month, int day) {
    if (year < 1000 || year > 2199 || month < 1 || month > 12) {
      return null;
    }
    Period period = new Yearly.Day(month, day).in(year);
    return period == null ? null : new Parsed(next, new Meaning.Absolute(period));
  }

  private @Nullable Parsed compact(int i) {
    int value = tokens.length(i) == 8 ? tokens.value(i) : -1;
    return value < 19_000_101
            || value > 21_991_231
            || (tokens.isGlued(i + 1) && tokens.isLetters(i + 1))
        ? null
        : day(i + 1, value / 10_000, value / 100 % 100, value % 100);
  }

  private @Nullable Parsed quarterOrHalf(int i) {
    YearGrammar.Figure year = tokens.length(i) == 4 && tokens.isDigits(i) ? figureYear(i) : null;
    int at = year == null ? i : tokens.isDash(year.next()) ? year.next() + 1 : year.next();
    boolean figureFirst = tokens.length(i) == 1 && tokens.isDigits(i) && tokens.isGlued(i + 1);
    int letter = figureFirst ? i + 1 : at;
    boolean quarter = tokens.is(letter, Role.Q);
    if ((!quarter && !tokens.is(letter, Role.H))
        || !tokens.isGlued(at + 1)
        || (!figureFirst && tokens.length(at + 1) != 1)) {
      return null;
    }
    int nth = tokens.value(figureFirst ? i : at + 1);
    if (nth < 1 || nth > (quarter ? 4 : 2)) {
      return null;
    }
    int next = at + 2;
    if (figureFirst && tokens.isGlued(next) && tokens.length(next) == 2 && tokens.isDigits(next)) {
      year = new YearGrammar.Figure(next + 1, 2000 + tokens.value(next));
      next++;
    } else if (year == null) {
      int from =
          tokens.is(next, Role.OF) || tokens.isDash(next) || tokens.is(next, Role.IN)
              ? next + 1
              : next;
      year = years.year(from);
      year = year != null ? year : years.fiscal(from);
      next = year == null ? next : year.next();
    }
    Yearly.Part part =
        new Yearly.Part(
            quarter ? Unit.QUARTER : Unit.HALF_YEAR, quarter ? 3 * nth - 2 : 6 * nth - 5);
    if (year == null) {
      return quarter && !figureFirst ? new Parsed(next, new Meaning.Yearless(part, null)) : null;
    }
    return new Parsed(next, new Meaning.Absolute(part.in(year.value())));
  }

  private YearGrammar.@Nullable Figure figureYear(int i) {
    int value = tokens.value(i);
    return value >= 1900 && value <= 2199 ? new YearGrammar.Figure(i + 1, value) : null;
  }

  /** "2013-14" (two years), "2015-12" and "12/2015" (a month). */
  private @Nullable Parsed two(int i) {
    boolean dash = tokens.isDash(i + 1);
    if ((!dash && !tokens.isMark(i + 1, '/'))
        || !isGlued(i + 1, i + 2)
        || !tokens.isDigits(i + 2)) {
      return null;
    }
    if (isGlued(i + 3, i + 4)
        && (tokens.isDash(i + 3) || tokens.isMark(i + 3, '/'))
        && tokens.isDigits(i + 4)) {
      return null;
    }
    int first = tokens.value(i);
    int second = tokens.value(i + 2);
    boolean yearFirst =
        tokens.length(i) == 4 && tokens.length(i + 2) == 2 && first >= 1500 && first <= 2199;
    if (yearFirst && second == (first + 1) % 100) {
      return new Parsed(
          i + 3,
          new Meaning.Range(
              YearGrammar.absolute(Unit.YEAR, LocalDate.of(first, 1, 1)),
              YearGrammar.absolute(Unit.YEAR, LocalDate.of(first + 1, 1, 1))));
    }
    if (yearFirst && second >= 1 && second <= 12) {
      return new Parsed(i + 3, YearGrammar.absolute(Unit.MONTH, LocalDate.of(first, second, 1)));
    }
    if (yearFirst && second > first % 100) {
      return new Parsed(
          i + 3,
          new Meaning.Range(
              YearGrammar.absolute(Unit.YEAR, LocalDate.of(first, 1, 1)),
              YearGrammar.absolute(Unit.YEAR, LocalDate.of(first / 100 * 100 + second, 1, 1))));
    }
    boolean yearLast =
        tokens.length(i + 2) == 4 && tokens.length(i) <= 2 && second >= 1900 && second <= 2199;
    if (yearLast && first >= 1 && first <= 12) {
      return new Parsed(i + 3, YearGrammar.absolute(Unit.MONTH, LocalDate.of(second, first, 1)));
    }
    return dash ? null : yearless(i);
  }

  private boolean isSame(int i, char mark) {
    return mark == '-' ? tokens.isDash(i) : tokens.isMark(i, mark);
  }

  private boolean isGlued(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!tokens.isGlued(i)) {
        return false;
      }
    }
    return true;
  }
}
