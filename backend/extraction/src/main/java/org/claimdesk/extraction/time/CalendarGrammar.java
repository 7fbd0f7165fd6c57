package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Periods named by the calendar, each with its year if one is told: "Tuesday", "June last year".
 */
final class CalendarGrammar {

  private final Tokens tokens;
  private final YearGrammar years;
  private final DateGrammar dates;
  private final FigureDates figures;
  private final PhraseGrammar phrases;
  private final PointerGrammar pointers;

  CalendarGrammar(
      Tokens tokens,
      YearGrammar years,
      DateGrammar dates,
      PointerGrammar pointers,
      FigureOrder order) {
    this.tokens = tokens;
    this.years = years;
    this.dates = dates;
    this.pointers = pointers;
    this.figures = new FigureDates(tokens, years, dates, order);
    this.phrases = new PhraseGrammar(tokens);
  }

  /** A period that can hold others: no ordinals, no hedges. */
  @Nullable Parsed simple(int i) {
    Parsed found = weekday(i);
    found = found != null ? found : pointers.pointed(i);
    if (found != null) {
      return found;
    }
    found = figures.read(i);
    found = found != null ? found : dates.dayFirst(i);
    found = found != null ? found : monthOrSeason(i);
    if (found != null) {
      return dates.beforeWeekday(found);
    }
    found = years.decade(i);
    found = found != null ? found : fiscal(i);
    found = found != null ? found : namedDay(i);
    return found != null ? found : years.bareYear(i);
  }

  private @Nullable Parsed weekday(int i) {
    boolean name =
        (tokens.is(i - 1, Role.DAY_NAME_BEFORE) && tokens.isCapitalised(i - 1))
            || (tokens.is(i + 1, Role.DAY_NAME_AFTER) && tokens.isCapitalised(i + 1));
    if (!tokens.is(i, Role.WEEKDAY) || name) {
      return null;
    }
    Parsed date = dates.weekdayDate(i);
    if (date != null) {
      return withYear(date);
    }
    int next = dates.afterStop(i);
    boolean ends = !tokens.in(next) || tokens.isCapitalised(next);
    boolean announced = tokens.is(i - 1, Role.ON) || (next > i + 1 && !ends);
    boolean alone = i == 0 && next >= tokens.size();
    if (tokens.is(i, Role.WEEKDAY_WORD) && !alone && (!announced || !tokens.isCapitalised(i))) {
      return null;
    }
    int day = tokens.word(i).number(Role.WEEKDAY);
    boolean linked =
        tokens.is(next, Role.OF) || tokens.is(next, Role.FROM) || tokens.is(next, Role.IN);
    Parsed week = pointers.week(linked ? next + 1 : next);
    if (week != null) {
      return new Parsed(week.next(), new Meaning.WeekdayOf(day, week.meaning()));
    }
    Unit unit = tokens.is(next, Role.PLURAL) ? null : tokens.word(next).unit();
    boolean ahead = (unit == Unit.WEEK || unit == Unit.FORTNIGHT) && !tokens.isDash(next + 1);
    if (unit != null && ahead && (!tokens.isLetters(next + 1) || tokens.isKnown(next + 1))) {
      Length length = Length.of(BigDecimal.ONE, unit);
      return new Parsed(next + 1, new Meaning.Offset(length, 1, new Meaning.WeekdaysAway(day, 1)));
    }
    Parsed numbered = numbered(next, day);
    return numbered != null
        ? numbered
        : pointers.withPartOfDay(next, new Meaning.Weekday(day, null));
  }

  /** "Tuesday the 19th", "Thu 15th". */
  private @Nullable Parsed numbered(int i, int weekday) {
    int at = tokens.is(i, Role.THE) ? i + 1 : i;
    YearGrammar.Figure day =
        tokens.isDigits(at) && tokens.is(at + 1, Role.ORDINAL_ENDING) ? dates.day(at) : null;
    return day == null || tokens.isLetters(day.next()) || tokens.isDash(day.next())
        ? null
        : new Parsed(day.next(), new Meaning.NumberedDay(day.value(), weekday));
  }

  /** A month or date that starts with its month, or a season, each with its year if one is told. */
  private @Nullable Parsed monthOrSeason(int i) {
    Parsed month = dates.monthFirst(i);
    if (month != null) {
      return withYear(month);
    }
    int at = tokens.is(i, Role.THE) ? i + 1 : i;
    at = at > i && tokens.is(at, Role.WHOLE) ? at + 1 : at;
    if (!tokens.is(at, Role.SEASON)) {
      return null;
    }
    Parsed season =
        new Parsed(
            at + 1,
            new Meaning.Yearless(
                new Yearly.Part(Unit.SEASON, tokens.word(at).number(Role.SEASON)), null));
    Parsed full = withYear(season);
    boolean name =
        tokens.isCapitalised(at)
            && tokens.isCapitalised(full.next())
            && full.next() == season.next();
    boolean linked =
        !tokens.isCapitalised(at)
            && (!tokens.isLetters(full.next()) || tokens.isKnown(full.next()))
            && (tokens.is(i - 1, Role.OVER)
                || tokens.is(i - 1, Role.FOR)
                || tokens.is(i - 1, Role.TO)
                || tokens.is(i - 1, Role.BEFORE)
                || tokens.is(i - 1, Role.AFTER)
                || (tokens.isDash(i - 1) && tokens.is(i - 2, Role.PART)));
    boolean plain = at > i || linked || tokens.is(i - 1, Role.MONTH_BEFORE) || tokens.size() == 1;
    boolean compound =
        tokens.isLowerCase(full.next())
            && tokens.is(at, Role.SEASON_WORD)
            && at > i
            && !tokens.is(i - 1, Role.MONTH_BEFORE);
    if (name || compound) {
      return null;
    }
    return full.next() > season.next() || plain ? full : null;
  }

  private @Nullable Parsed fiscal(int i) {
    if (tokens.is(i, Role.FISCAL_YEAR) || tokens.is(i, Role.FISCAL)) {
      int at = pointers.isUnit(i + 1, Unit.YEAR) ? i + 2 : i + 1;
      Parsed pair = figures.read(at);
      if (pair != null && pair.meaning() instanceof Meaning.Range) {
        return pair;
      }
      YearGrammar.Figure year = years.fiscal(i);
      return year == null
          ? null
          : new Parsed(
              year.next(), YearGrammar.absolute(Unit.YEAR, LocalDate.of(year.value(), 1, 1)));
    }
    int word = tokens.is(i, Role.THE) ? i + 1 : i;
    if (pointers.isUnit(word, Unit.YEAR)) {
      YearGrammar.Figure year = tokens.is(word, Role.PLURAL) ? null : years.year(word + 1);
      return year == null
          ? null
          : new Parsed(
              year.next(), YearGrammar.absolute(Unit.YEAR, LocalDate.of(year.value(), 1, 1)));
    }
    return null;
  }

  private @Nullable Parsed namedDay(int i) {
    Parsed named = phrases.namedDay(i);
    if (named == null) {
      return null;
    }
    return tokens.is(named.next(), Role.PART_OF_DAY)
        ? pointers.withPartOfDay(named.next(), named.meaning())
        : withYear(named);
  }

  private Parsed withYear(Parsed yearless) {
    if (!(yearless.meaning() instanceof Meaning.Yearless plain)) {
      return yearless;
    }
    int at =
        tokens.isMark(yearless.next(), ',')
                || tokens.is(yearless.next(), Role.OF)
                || tokens.is(yearless.next(), Role.IN)
            ? yearless.next() + 1
            : yearless.next();
    Parsed year = pointers.yearWords(at);
    return year == null
        ? yearless
        : new Parsed(year.next(), inYear(plain.yearly(), year.meaning()));
  }

  static Meaning inYear(Yearly yearly, Meaning year) {
    if (year instanceof Meaning.Absolute absolute
        && absolute.period().unit() == Unit.YEAR
        && absolute.period().from() != null) {
      Period period = yearly.in(absolute.period().from().getYear());
      return period == null ? new Meaning.Yearless(yearly, null) : new Meaning.Absolute(period);
    }
    return new Meaning.InYear(yearly, year);
  }

  /** A day of a year, or of one that is not told where {@code year} is 0. */
  static Meaning ofYear(Yearly.Day day, int year) {
    Period period = year == 0 ? null : day.in(year);
    return period == null ? new Meaning.Yearless(day, null) : new Meaning.Absolute(period);
  }

  /** Whether the meaning is a single day. */
  static boolean isDay(Meaning meaning) {
    return meaning instanceof Meaning.Weekday
        || meaning instanceof Meaning.WeekdayOf
        || meaning instanceof Meaning.Ambiguous
        || (meaning instanceof Meaning.Clock clock && clock.day() != null)
        || (meaning instanceof Meaning.Shifted shifted && shifted.unit() == Unit.DAY)
        || (meaning instanceof Meaning.Absolute absolute && absolute.period().unit() == Unit.DAY)
        || (meaning instanceof Meaning.Yearless yearless
            && !(yearless.yearly() instanceof Yearly.Part));
  }
}
