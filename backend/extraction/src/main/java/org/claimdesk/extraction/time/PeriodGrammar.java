package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Periods told by pointing, counting or naming: "last year", "the first 10 months of 2021". */
final class PeriodGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final DateGrammar dates;
  private final FigureDates figures;
  private final PhraseGrammar phrases;

  PeriodGrammar(Tokens tokens, LengthGrammar lengths, DateGrammar dates) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.dates = dates;
    this.figures = new FigureDates(tokens, dates);
    this.phrases = new PhraseGrammar(tokens);
  }

  /** A single period of any form, hedged ones included. */
  @Nullable Parsed point(int i) {
    Parsed found = part(i);
    found = found != null ? found : counted(i);
    return found != null ? found : simple(i);
  }

  /** A period that can hold others: no ordinals, no hedges. */
  @Nullable Parsed simple(int i) {
    Parsed found = weekday(i);
    found = found != null ? found : pointed(i);
    found = found != null ? found : figures.read(i);
    found = found != null ? found : dates.dayFirst(i);
    found = found != null ? found : monthOrSeason(i);
    found = found != null ? found : dates.decade(i);
    found = found != null ? found : fiscal(i);
    found = found != null ? found : namedDay(i);
    return found != null ? found : dates.bareYear(i);
  }

  /** "Mid-2019", "early this week", "the end of 1990", "year-end". */
  private @Nullable Parsed part(int i) {
    if (tokens.is(i, Role.THE)
        && tokens.is(i + 1, Role.PART)
        && !tokens.is(i + 1, Role.PART_NOUN)) {
      return part(i + 1);
    }
    if (tokens.is(i, Role.PART) || tokens.is(i, Role.EARLIER)) {
      int at = lengths.skipDash(i + 1);
      at =
          tokens.is(i, Role.EARLIER) && (tokens.is(at, Role.IN) || tokens.is(at, Role.ON))
              ? at + 1
              : at;
      at = tokens.is(at, Role.IN) ? at + 1 : at;
      Parsed whole = counted(at);
      whole = whole != null ? whole : simple(at);
      whole = whole != null ? whole : theUnit(at);
      if (whole == null) {
        return null;
      }
      return new Parsed(whole.next(), new Meaning.Part(whole.meaning()));
    }
    int noun = tokens.is(i, Role.THE) ? i + 1 : i;
    if (tokens.is(noun, Role.PART_NOUN) && tokens.is(noun + 1, Role.OF)) {
      Parsed whole = counted(noun + 2);
      whole = whole != null ? whole : simple(noun + 2);
      whole = whole != null ? whole : theUnit(noun + 2);
      if (whole == null && isUnit(noun + 2, Unit.YEAR)) {
        whole = new Parsed(noun + 3, new Meaning.Shifted(Unit.YEAR, 0));
      }
      return whole == null ? null : new Parsed(whole.next(), new Meaning.Part(whole.meaning()));
    }
    Unit unit = lengths.unit(noun);
    if (unit != null && !tokens.is(noun, Role.PLURAL) && unit.compareTo(Unit.MONTH) >= 0) {
      int end = afterPossessive(noun + 1);
      end = lengths.skipDash(end);
      if (tokens.is(end, Role.PART_NOUN) && tokens.lower(end).equals("end")) {
        return new Parsed(end + 1, new Meaning.Part(new Meaning.Shifted(unit, 0)));
      }
    }
    return null;
  }

  /** Ordinals: "third-quarter", "the first week of May", "the first 10 months of this year". */
  @Nullable Parsed counted(int i) {
    int at = tokens.is(i, Role.THE) || tokens.is(i, Role.POSSESSIVE) ? i + 1 : i;
    Parsed owner = owner(at);
    at = owner == null ? at : owner.next();
    boolean yearAgo = false;
    if (owner == null && isUnit(at, Unit.YEAR) && isApart(lengths.skipDash(at + 1))) {
      yearAgo = true;
      at = lengths.skipDash(at + 1) + 1;
    }
    at = tokens.is(at, Role.FISCAL) ? lengths.skipDash(at + 1) : at;
    int nth = 0;
    int next = at + 1;
    if (tokens.is(at, Role.ORDINAL)) {
      nth = tokens.word(at).number(Role.ORDINAL);
    } else if (tokens.value(at) > 0
        && tokens.value(at) < 100
        && tokens.is(at + 1, Role.ORDINAL_ENDING)
        && tokens.isGlued(at + 1)) {
      nth = tokens.value(at);
      next = at + 2;
    } else if (tokens.is(at, Role.ROLLING)
        && tokens.word(at).number(Role.ROLLING) < 0
        && tokens.lower(at).equals("last")) {
      nth = -1;
    }
    if (nth == 0) {
      return null;
    }
    next = lengths.skipDash(next);
    Meaning whole =
        owner != null ? owner.meaning() : yearAgo ? new Meaning.Shifted(Unit.YEAR, -1) : null;
    Unit unit = lengths.unit(next);
    if (unit != null && !tokens.is(next, Role.PLURAL)) {
      return ofUnit(unit, nth, next + 1, whole, nth == -1 && tokens.is(at, Role.ROLLING));
    }
    if (tokens.is(next, Role.HALF)) {
      Parsed year = whole != null ? new Parsed(next + 1, whole) : container(next + 1);
      Yearly.Part half = new Yearly.Part(Unit.HALF_YEAR, nth == 1 ? 1 : 7);
      return year == null || nth > 2 ? null : new Parsed(year.next(), inYear(half, year.meaning()));
    }
    if (tokens.is(next, Role.WEEKDAY)) {
      Parsed month = container(next + 1);
      return month == null
          ? null
          : new Parsed(
              month.next(),
              new Meaning.WeekdayWithin(
                  tokens.word(next).number(Role.WEEKDAY), nth, month.meaning()));
    }
    LengthGrammar.Read length = nth == 1 || nth == -1 ? lengths.length(next) : null;
    BigDecimal count = length == null ? null : length.length().count();
    if (length == null
        || count == null
        || count.signum() <= 0
        || count.precision() > 3
        || length.length().unit().isClock()) {
      return null;
    }
    Parsed of = whole != null ? new Parsed(length.next(), whole) : container(length.next());
    if (of != null) {
      return new Parsed(
          of.next(),
          new Meaning.Within(length.length().unit(), nth, count.intValue(), of.meaning()));
    }
    return nth == 1 && tokens.is(at - 1, Role.THE)
        ? new Parsed(length.next(), new Meaning.FirstUnits(length.length()))
        : null;
  }

  /** "Last year's", "1988", "the same year's" before an ordinal: the year it belongs to. */
  private @Nullable Parsed owner(int i) {
    DateGrammar.Figure year = dates.year(i);
    if (year != null) {
      return new Parsed(
          year.next(), DateGrammar.absolute(Unit.YEAR, LocalDate.of(year.value(), 1, 1)));
    }
    Parsed pointed = tokens.is(i, Role.POINTER) || tokens.is(i, Role.THAT) ? pointed(i) : null;
    if (pointed != null && afterPossessive(pointed.next()) > pointed.next()) {
      return new Parsed(afterPossessive(pointed.next()), pointed.meaning());
    }
    return null;
  }

  private @Nullable Parsed ofUnit(
      Unit unit, int nth, int next, @Nullable Meaning owner, boolean pointer) {
    if (unit == Unit.CENTURY && nth > 0) {
      return new Parsed(
          next,
          DateGrammar.absolute(Unit.CENTURY, LocalDate.of(Math.max((nth - 1) * 100, 1), 1, 1)));
    }
    Parsed whole = owner != null ? new Parsed(next, owner) : container(next);
    if (unit == Unit.QUARTER && nth <= 4 && !(pointer && whole == null)) {
      Yearly.Part quarter = new Yearly.Part(Unit.QUARTER, nth < 0 ? 10 : 3 * nth - 2);
      return whole == null
          ? new Parsed(next, new Meaning.Yearless(quarter, null))
          : new Parsed(whole.next(), inYear(quarter, whole.meaning()));
    }
    if (whole == null || unit.isClock() || unit.compareTo(Unit.YEAR) > 0) {
      return null;
    }
    return new Parsed(whole.next(), new Meaning.Within(unit, nth, 1, whole.meaning()));
  }

  private @Nullable Parsed container(int i) {
    if (!tokens.is(i, Role.OF) && !tokens.is(i, Role.IN)) {
      Parsed pointed = isUnit(i + 1, Unit.YEAR) && tokens.is(i, Role.POINTER) ? pointed(i) : null;
      DateGrammar.Figure year = pointed == null ? dates.year(i) : null;
      return year == null
          ? pointed
          : new Parsed(
              year.next(), DateGrammar.absolute(Unit.YEAR, LocalDate.of(year.value(), 1, 1)));
    }
    Parsed whole = simple(i + 1);
    return whole != null ? whole : theUnit(i + 1);
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

  /** "Last year", "the past two months", "that same week", "this Friday", "tomorrow". */
  private @Nullable Parsed pointed(int i) {
    if (tokens.is(i, Role.DAY)) {
      return new Parsed(
          partOfDay(i + 1), new Meaning.Shifted(Unit.DAY, tokens.word(i).number(Role.DAY)));
    }
    boolean the = tokens.is(i, Role.THE) || tokens.is(i, Role.POSSESSIVE);
    int at = the ? i + 1 : i;
    at = tokens.is(at, Role.THIS) && tokens.is(at + 1, Role.ROLLING) ? at + 1 : at;
    boolean that = tokens.is(at, Role.THAT);
    at = (that || tokens.is(at, Role.THIS)) && tokens.is(at + 1, Role.SAME) ? at + 1 : at;
    if (tokens.is(at, Role.SAME) || tokens.is(at, Role.THAT)) {
      return same(at);
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
    if (unit != null && !tokens.is(word, Role.PLURAL)) {
      return pointedUnit(unit, side, at, word + 1, the);
    }
    if (tokens.is(at, Role.ROLLING)) {
      LengthGrammar.Read length = lengths.length(word);
      if (length != null && !tokens.isDash(length.next())) {
        return new Parsed(
            length.next(),
            new Meaning.Rolling(length.length(), tokens.word(at).number(Role.ROLLING)));
      }
    }
    return pointedName(side, word);
  }

  private @Nullable Parsed pointedUnit(Unit unit, int side, int at, int next, boolean the) {
    if (unit.isClock()) {
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
    if (unit == Unit.WEEK
        && tokens.is(afterPossessive(next), Role.WEEKDAY)
        && afterPossessive(next) > next) {
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
      Parsed date = weekdayDate(word);
      return date != null
          ? date
          : new Parsed(
              partOfDay(afterStop(word)),
              new Meaning.Weekday(tokens.word(word).number(Role.WEEKDAY), side));
    }
    DateGrammar.Figure month = dates.month(word);
    if (month != null && dates.day(month.next()) == null) {
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
      return new Parsed(word + 1, new Meaning.Shifted(Unit.DAY, side));
    }
    Parsed named = phrases.namedDay(word);
    return named == null
        ? null
        : new Parsed(
            named.next(),
            new Meaning.Yearless(((Meaning.Yearless) named.meaning()).yearly(), side));
  }

  /** "That year", "the same week", "the same period last year". */
  private @Nullable Parsed same(int at) {
    int word = tokens.is(at, Role.THAT) && tokens.is(at + 1, Role.SAME) ? at + 2 : at + 1;
    boolean period = tokens.is(word, Role.PERIOD);
    Unit unit = lengths.unit(word);
    boolean same = tokens.is(word - 1, Role.SAME);
    if (period || (same && unit != null && !unit.isClock())) {
      int next =
          tokens.is(word + 1, Role.OF)
                  || tokens.is(word + 1, Role.IN)
                  || (tokens.is(word + 1, Role.A) && tokens.is(word + 1, Role.HALF_DAY))
              ? word + 2
              : word + 1;
      Parsed year = apart(next);
      year = year != null ? year : apart(word + 1);
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
  private @Nullable Parsed yearWords(int i) {
    DateGrammar.Figure year = dates.year(i);
    if (year != null) {
      return new Parsed(
          year.next(), DateGrammar.absolute(Unit.YEAR, LocalDate.of(year.value(), 1, 1)));
    }
    Parsed pointed = pointed(i);
    boolean isYear =
        pointed != null
            && ((pointed.meaning() instanceof Meaning.Shifted shifted
                    && shifted.unit() == Unit.YEAR)
                || (pointed.meaning() instanceof Meaning.Anaphor anaphor
                    && anaphor.unit() == Unit.YEAR));
    return isYear ? pointed : null;
  }

  /** "A year earlier", "a year ago", "one year before". */
  @Nullable Parsed apart(int i) {
    LengthGrammar.Read length = lengths.length(i);
    BigDecimal count = length == null ? null : length.length().count();
    if (length == null
        || count == null
        || length.length().unit() != Unit.YEAR
        || count.compareTo(BigDecimal.ONE) != 0) {
      return null;
    }
    int at = length.next();
    if (tokens.is(at, Role.AGO)) {
      return new Parsed(at + 1, new Meaning.YearsApart(-1, true));
    }
    if (tokens.is(at, Role.EARLIER)) {
      return new Parsed(
          at + 1, new Meaning.YearsApart(tokens.word(at).number(Role.EARLIER), false));
    }
    return null;
  }

  /** "The year-ago quarter", "year-earlier", "the 1988 period". */
  @Nullable Parsed yearAgo(int i) {
    int at = tokens.is(i, Role.THE) ? i + 1 : i;
    at = tokens.is(at, Role.SAME) ? at + 1 : at;
    DateGrammar.Figure figure = dates.year(at);
    if (figure != null) {
      Unit unit = lengths.unit(figure.next());
      boolean period =
          tokens.is(figure.next(), Role.PERIOD) || unit == Unit.QUARTER || unit == Unit.MONTH;
      return period
          ? new Parsed(
              figure.next() + 1,
              new Meaning.SamePeriod(
                  unit, DateGrammar.absolute(Unit.YEAR, LocalDate.of(figure.value(), 1, 1))))
          : null;
    }
    int word = lengths.skipDash(at + 1);
    if (!isUnit(at, Unit.YEAR) || !isApart(word)) {
      return null;
    }
    boolean earlier = tokens.is(word, Role.EARLIER);
    Unit unit = lengths.unit(word + 1);
    Meaning apart = new Meaning.YearsApart(-1, !earlier);
    boolean period =
        tokens.is(word + 1, Role.PERIOD)
            || (unit != null && !unit.isClock() && !tokens.is(word + 1, Role.PLURAL));
    return period
        ? new Parsed(word + 2, new Meaning.SamePeriod(unit, apart))
        : tokens.isDash(word - 1) ? new Parsed(word + 1, apart) : null;
  }

  private boolean isApart(int i) {
    return tokens.is(i, Role.AGO)
        || (tokens.is(i, Role.EARLIER) && tokens.word(i).number(Role.EARLIER) < 0);
  }

  private @Nullable Parsed fiscal(int i) {
    if (tokens.is(i, Role.FISCAL_YEAR) || tokens.is(i, Role.FISCAL)) {
      int at = isUnit(i + 1, Unit.YEAR) ? i + 2 : i + 1;
      DateGrammar.Figure year = dates.year(at);
      if (year == null
          && tokens.length(at) == 2
          && tokens.value(at) >= 0
          && tokens.is(i, Role.FISCAL_YEAR)) {
        year = new DateGrammar.Figure(at + 1, 2000 + tokens.value(at));
      }
      return year == null
          ? null
          : new Parsed(
              year.next(), DateGrammar.absolute(Unit.YEAR, LocalDate.of(year.value(), 1, 1)));
    }
    int word = tokens.is(i, Role.THE) ? i + 1 : i;
    if (isUnit(word, Unit.YEAR)) {
      DateGrammar.Figure year = tokens.is(word, Role.PLURAL) ? null : dates.year(word + 1);
      return year == null
          ? null
          : new Parsed(
              year.next(), DateGrammar.absolute(Unit.YEAR, LocalDate.of(year.value(), 1, 1)));
    }
    return null;
  }

  /** A month or date that starts with its month, or a season, each with its year if one is told. */
  private @Nullable Parsed monthOrSeason(int i) {
    Parsed month = dates.monthFirst(i);
    if (month != null) {
      return withYear(month);
    }
    int at = tokens.is(i, Role.THE) ? i + 1 : i;
    if (!tokens.is(at, Role.SEASON)) {
      return null;
    }
    Parsed season =
        new Parsed(
            at + 1,
            new Meaning.Yearless(
                new Yearly.Part(Unit.SEASON, tokens.word(at).number(Role.SEASON)), null));
    Parsed full = withYear(season);
    boolean plain =
        !tokens.is(at, Role.SEASON_WORD)
            || tokens.is(at - 1, Role.IN)
            || tokens.is(at - 1, Role.PART)
            || tokens.is(at - 1, Role.BY)
            || (tokens.is(at - 1, Role.OF) && at > i);
    return full.next() > season.next() || plain ? full : null;
  }

  private @Nullable Parsed namedDay(int i) {
    Parsed named = phrases.namedDay(i);
    return named == null ? null : withYear(named);
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
    Parsed year = yearWords(at);
    return year == null
        ? yearless
        : new Parsed(year.next(), inYear(plain.yearly(), year.meaning()));
  }

  private static Meaning inYear(Yearly yearly, Meaning year) {
    if (year instanceof Meaning.Absolute absolute
        && absolute.period().unit() == Unit.YEAR
        && absolute.period().from() != null) {
      Period period = yearly.in(absolute.period().from().getYear());
      return period == null ? new Meaning.Yearless(yearly, null) : new Meaning.Absolute(period);
    }
    return new Meaning.InYear(yearly, year);
  }

  private @Nullable Parsed weekday(int i) {
    if (!tokens.is(i, Role.WEEKDAY)) {
      return null;
    }
    Parsed date = weekdayDate(i);
    if (date != null) {
      return date;
    }
    int next = afterStop(i);
    if (tokens.is(i, Role.WEEKDAY_WORD)
        && ((next == i + 1 && !tokens.is(i - 1, Role.ON)) || !tokens.isCapitalised(i))) {
      return null;
    }
    int day = tokens.word(i).number(Role.WEEKDAY);
    int of = tokens.is(next, Role.OF) ? next + 1 : next;
    Parsed week = tokens.is(of, Role.POINTER) || tokens.is(of, Role.THE) ? pointed(of) : null;
    if (week != null
        && week.meaning() instanceof Meaning.Shifted shifted
        && shifted.unit() == Unit.WEEK) {
      return new Parsed(week.next(), new Meaning.WeekdayOf(day, shifted));
    }
    return new Parsed(partOfDay(next), new Meaning.Weekday(day, null));
  }

  /** "Saturday, April 25": the date decides. */
  private @Nullable Parsed weekdayDate(int i) {
    int next = afterStop(i);
    next = tokens.isMark(next, ',') ? next + 1 : next;
    Parsed date = dates.monthFirst(next);
    date = date != null ? date : dates.dayFirst(next);
    boolean isDay =
        date != null
            && ((date.meaning() instanceof Meaning.Absolute absolute
                    && absolute.period().unit() == Unit.DAY)
                || (date.meaning() instanceof Meaning.Yearless yearless
                    && yearless.yearly() instanceof Yearly.Day));
    return isDay && date != null ? withYear(date) : null;
  }

  /** The index after "night", "morning" where one follows. */
  private int partOfDay(int i) {
    return tokens.is(i, Role.PART_OF_DAY) ? i + 1 : i;
  }

  private int afterStop(int i) {
    return tokens.is(i, Role.ABBREVIATION) && tokens.isMark(i + 1, '.') && tokens.isGlued(i + 1)
        ? i + 2
        : i + 1;
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

  private boolean isUnit(int i, Unit unit) {
    return lengths.unit(i) == unit;
  }
}
