package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Periods told by pointing: "last year", "the past two months", "that same week". */
final class PointerGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final YearGrammar years;
  private final DateGrammar dates;
  private final PhraseGrammar phrases;
  private final YearsApartGrammar apart;

  PointerGrammar(
      Tokens tokens,
      LengthGrammar lengths,
      YearGrammar years,
      DateGrammar dates,
      YearsApartGrammar apart) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.years = years;
    this.dates = dates;
    this.apart = apart;
    this.phrases = new PhraseGrammar(tokens);
  }

  /** "Last year", "the past two months", "that same week", "this Friday", "tomorrow". */
  @Nullable Parsed pointed(int i) {
    return pointed(i, true);
  }

  /**
   * The same.
   *
   * @param withYear whether "the same period" may take in a year, itself one of these expressions;
   *     not inside that year, or a text of nothing else would nest without end
   */
  private @Nullable Parsed pointed(int i, boolean withYear) {
    boolean named = tokens.isCapitalised(i) && tokens.isCapitalised(i - 1) && i > 1;
    if (tokens.is(i, Role.DAY) && !tokens.is(i - 1, Role.A) && !named) {
      Meaning day = new Meaning.Shifted(Unit.DAY, tokens.word(i).number(Role.DAY));
      return tokens.reads(i, "tonight")
          ? new Parsed(i + 1, new Meaning.Clock("TNI", day))
          : withPartOfDay(i + 1, day);
    }
    if (tokens.is(i, Role.ALL)) {
      return throughout(i + 1);
    }
    boolean the = tokens.is(i, Role.THE) || tokens.is(i, Role.POSSESSIVE);
    int at = the ? i + 1 : i;
    at = tokens.is(at, Role.THIS) && tokens.is(at + 1, Role.ROLLING) ? at + 1 : at;
    boolean that = tokens.is(at, Role.THAT);
    at = (that || tokens.is(at, Role.THIS)) && tokens.is(at + 1, Role.SAME) ? at + 1 : at;
    if (tokens.is(at, Role.SAME) || tokens.is(at, Role.THAT)) {
      return same(at, withYear);
    }
    if (tokens.is(at, Role.LATEST)) {
      int word = tokens.is(at + 1, Role.FISCAL) ? at + 2 : at + 1;
      Unit unit = tokens.is(word, Role.PERIOD) ? Unit.QUARTER : lengths.unit(word);
      return unit == null || tokens.is(word, Role.PLURAL) || unit.isClock()
          ? null
          : new Parsed(word + 1, new Meaning.Latest(unit));
    }
    if (!tokens.is(at, Role.POINTER)) {
      return null;
    }
    int side = tokens.word(at).number(Role.POINTER);
    int word = at + 1;
    word =
        tokens.is(word, Role.FISCAL) || tokens.is(word, Role.WHOLE)
            ? lengths.skipDash(word + 1)
            : word;
    Unit unit = lengths.unit(word);
    if (tokens.is(word, Role.WORKING)
        && lengths.unit(word + 1) == Unit.WEEK
        && !tokens.is(word + 1, Role.PLURAL)) {
      return new Parsed(word + 2, new Meaning.Shifted(Unit.WORKING_WEEK, side));
    }
    if (unit != null && !tokens.is(word, Role.PLURAL)) {
      return pointedUnit(unit, side, at, word + 1, the);
    }
    if (tokens.is(at, Role.ROLLING)) {
      LengthGrammar.Read length = lengths.length(word);
      if (length != null && !isHyphen(length.next())) {
        return new Parsed(
            length.next(),
            new Meaning.Rolling(length.length(), tokens.word(at).number(Role.ROLLING)));
      }
    }
    boolean preposition = !the && tokens.reads(at, "following");
    return preposition ? null : pointedName(side, word);
  }

  /** "All week", "all summer long". */
  private @Nullable Parsed throughout(int i) {
    Unit unit = tokens.is(i, Role.PLURAL) ? null : lengths.unit(i);
    int next = tokens.is(i + 1, Role.LONG) ? i + 2 : i + 1;
    if (tokens.is(i, Role.SEASON) && !tokens.isCapitalised(i)) {
      int month = tokens.word(i).number(Role.SEASON);
      return new Parsed(next, new Meaning.Yearless(new Yearly.Part(Unit.SEASON, month), null));
    }
    return unit == null || unit.compareTo(Unit.WEEK) < 0 || unit.compareTo(Unit.YEAR) > 0
        ? null
        : new Parsed(next, new Meaning.Shifted(unit, 0));
  }

  private @Nullable Parsed pointedUnit(Unit unit, int side, int at, int next, boolean the) {
    if (unit.isClock()) {
      return null;
    }
    if (the
        && unit == Unit.DAY
        && tokens.is(at, Role.ROLLING)
        && !tokens.is(at, Role.ANAPHOR)
        && side < 0) {
      return null;
    }
    boolean anaphor = tokens.is(at, Role.ANAPHOR) || (the && unit == Unit.DAY);
    if (anaphor) {
      return new Parsed(next, new Meaning.Anaphor(unit, side));
    }
    boolean rolling =
        (the
                && tokens.is(at, Role.ROLLING)
                && side < 0
                && unit.compareTo(Unit.MONTH) <= 0
                && unit != Unit.WEEKEND)
            || unit == Unit.FORTNIGHT;
    if (rolling) {
      return new Parsed(next, new Meaning.Rolling(Length.of(BigDecimal.ONE, unit), side));
    }
    Meaning shifted = new Meaning.Shifted(unit, side);
    if (unit == Unit.WEEK && tokens.is(afterPossessive(next), Role.WEEKDAY)) {
      return weekdayOf(afterPossessive(next), shifted);
    }
    return new Parsed(next, shifted);
  }

  private Parsed weekdayOf(int word, Meaning week) {
    return new Parsed(
        word + 1, new Meaning.WeekdayOf(tokens.word(word).number(Role.WEEKDAY), week));
  }

  private @Nullable Parsed pointedName(int side, int word) {
    if (tokens.is(word, Role.WEEKDAY)) {
      Parsed date = dates.weekdayDate(word);
      return date != null
          ? date
          : withPartOfDay(
              dates.afterStop(word),
              new Meaning.Weekday(tokens.word(word).number(Role.WEEKDAY), side));
    }
    YearGrammar.Figure month = dates.month(word);
    boolean verb =
        tokens.is(word, Role.MONTH_WORD)
            && !tokens.isCapitalised(word)
            && tokens.isLetters(word + 1);
    if (month != null && !verb && dates.day(month.next()) == null) {
      return new Parsed(
          month.next(), new Meaning.Yearless(new Yearly.Part(Unit.MONTH, month.value()), side));
    }
    if (tokens.is(word, Role.SEASON)) {
      return new Parsed(
          word + 1,
          new Meaning.Yearless(
              new Yearly.Part(Unit.SEASON, tokens.word(word).number(Role.SEASON)), side));
    }
    if (tokens.is(word, Role.PART_OF_DAY)) {
      return withPartOfDay(word, new Meaning.Shifted(Unit.DAY, side));
    }
    Parsed named = phrases.namedDay(word);
    return named == null
        ? null
        : new Parsed(
            named.next(),
            new Meaning.Yearless(((Meaning.Yearless) named.meaning()).yearly(), side));
  }

  /** "The year", "the month": the one spoken of. */
  @Nullable Parsed theUnit(int i) {
    int at = tokens.is(i, Role.THE) ? i + 1 : -1;
    at = tokens.is(at, Role.WHOLE) || tokens.is(at, Role.FISCAL) ? at + 1 : at;
    Unit unit = lengths.unit(at);
    if (unit == null || tokens.is(at, Role.PLURAL) || unit.isClock()) {
      return null;
    }
    return new Parsed(
        at + 1,
        unit == Unit.WEEKEND || unit == Unit.WEEK
            ? new Meaning.Shifted(unit, 0)
            : unit == Unit.QUARTER ? new Meaning.Latest(unit) : new Meaning.Anaphor(unit, 0));
  }

  /** "That year", "the same week", "the same period last year". */
  private @Nullable Parsed same(int at, boolean withYear) {
    int word = tokens.is(at, Role.THAT) && tokens.is(at + 1, Role.SAME) ? at + 2 : at + 1;
    if (tokens.is(word, Role.PART_OF_DAY)) {
      return withPartOfDay(word, new Meaning.Anaphor(Unit.DAY, 0));
    }
    boolean period = tokens.is(word, Role.PERIOD);
    Unit unit = lengths.unit(word);
    boolean same = tokens.is(word - 1, Role.SAME);
    if (withYear && (period || (same && unit != null && !unit.isClock()))) {
      int next =
          tokens.is(word + 1, Role.OF)
                  || tokens.is(word + 1, Role.IN)
                  || (tokens.is(word + 1, Role.A) && tokens.is(word + 1, Role.HALF_DAY))
              ? word + 2
              : word + 1;
      Parsed year = apart.length(next);
      year = year != null ? year : apart.length(word + 1);
      year = year != null ? year : yearWords(next);
      if (year != null) {
        return new Parsed(year.next(), new Meaning.SamePeriod(unit, year.meaning()));
      }
    }
    if (unit == null || unit.isClock() || tokens.is(word, Role.PLURAL)) {
      return null;
    }
    return new Parsed(word + 1, new Meaning.Anaphor(unit, 0));
  }

  /** "Last year", "2016", "the previous year" and the like, as the year of something else. */
  @Nullable Parsed yearWords(int i) {
    YearGrammar.Figure year = years.year(i);
    if (year != null) {
      return new Parsed(
          year.next(), YearGrammar.absolute(Unit.YEAR, LocalDate.of(year.value(), 1, 1)));
    }
    Parsed pointed = pointed(i, false);
    boolean isYear =
        pointed != null
            && ((pointed.meaning() instanceof Meaning.Shifted shifted
                    && shifted.unit() == Unit.YEAR)
                || (pointed.meaning() instanceof Meaning.Anaphor anaphor
                    && anaphor.unit() == Unit.YEAR));
    return isYear ? pointed : null;
  }

  /** A week told by pointing: "last week", "the following week"; null for anything else. */
  @Nullable Parsed week(int i) {
    Parsed week = tokens.is(i, Role.POINTER) || tokens.is(i, Role.THE) ? pointed(i) : null;
    boolean isWeek =
        week != null
            && ((week.meaning() instanceof Meaning.Shifted shifted && shifted.unit() == Unit.WEEK)
                || (week.meaning() instanceof Meaning.Anaphor anaphor
                    && anaphor.unit() == Unit.WEEK));
    return isWeek ? week : null;
  }

  /** The day with "night", "early morning" where one follows. */
  Parsed withPartOfDay(int i, Meaning day) {
    int at = tokens.is(i, Role.PART) && tokens.is(i + 1, Role.PART_OF_DAY) ? i + 1 : i;
    if (!tokens.is(at, Role.PART_OF_DAY)) {
      return new Parsed(i, day);
    }
    String part = ClockGrammar.partOfDay(tokens.word(at).number(Role.PART_OF_DAY));
    return new Parsed(at + 1, new Meaning.Clock(part, day));
  }

  /** The index after a possessive 's, or the same index. */
  int afterPossessive(int i) {
    return tokens.isApostrophe(i)
            && tokens.isGlued(i)
            && tokens.is(i + 1, Role.S)
            && tokens.isGlued(i + 1)
        ? i + 2
        : i;
  }

  private boolean isHyphen(int i) {
    return tokens.isDash(i) && tokens.isGlued(i) && tokens.isGlued(i + 1);
  }

  boolean isUnit(int i, Unit unit) {
    return lengths.unit(i) == unit;
  }
}
