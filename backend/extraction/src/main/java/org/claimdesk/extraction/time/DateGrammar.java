package org.claimdesk.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates, months, years and decades as written: "Dec. 15-16, 2021", "9 June", "2013-14", "1990s".
 */
final class DateGrammar {

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2199;

  /** A number with its place. */
  record Figure(int next, int value) {}

  private final Tokens tokens;
  private final LengthGrammar lengths;

  DateGrammar(Tokens tokens, LengthGrammar lengths) {
    this.tokens = tokens;
    this.lengths = lengths;
  }

  /** A year in figures or words with nothing that speaks against it but its surroundings. */
  @Nullable Figure year(int i) {
    if (tokens.length(i) == 4 && isStandalone(i)) {
      int value = tokens.value(i);
      return value >= FIRST_YEAR && value <= LAST_YEAR ? new Figure(i + 1, value) : null;
    }
    if (!tokens.is(i, Role.NUMBER)) {
      return null;
    }
    int century = tokens.word(i).number(Role.NUMBER);
    if ((century >= 11 && century <= 20) && tokens.is(i + 1, Role.NUMBER)) {
      LengthGrammar.Count rest = lengths.count(i + 1);
      if (rest != null
          && rest.value() != null
          && rest.value().intValue() >= 10
          && rest.value().intValue() < 100) {
        return new Figure(rest.next(), century * 100 + rest.value().intValue());
      }
    }
    if (century == 2 && tokens.is(i + 1, Role.SCALE)) {
      LengthGrammar.Count whole = lengths.count(i);
      if (whole != null
          && whole.value() != null
          && whole.value().intValue() >= 2000
          && whole.value().intValue() < 2100) {
        return new Figure(whole.next(), whole.value().intValue());
      }
    }
    return null;
  }

  private boolean isStandalone(int i) {
    boolean before =
        tokens.isGlued(i)
            && (tokens.isMark(i - 1, '.')
                || tokens.isMark(i - 1, ',')
                || tokens.isMark(i - 1, '$')
                || tokens.isMark(i - 1, '£')
                || tokens.isMark(i - 1, '€')
                || tokens.isMark(i - 1, '#')
                || tokens.isMark(i - 1, '+'))
            && ((!tokens.isMark(i - 1, ',') && !tokens.isMark(i - 1, '.'))
                || tokens.isDigits(i - 2));
    boolean fraction =
        (tokens.isMark(i + 1, '.') || tokens.isMark(i + 1, ','))
            && tokens.isGlued(i + 1)
            && tokens.isDigits(i + 2)
            && tokens.isGlued(i + 2);
    boolean unit = tokens.isMark(i + 1, '%') || (tokens.isLetters(i + 1) && tokens.isGlued(i + 1));
    return !before && !fraction && !unit;
  }

  /** A year that stands alone, taken for one only where the words around it allow. */
  @Nullable Parsed bareYear(int i) {
    Figure year = year(i);
    if (year == null) {
      return null;
    }
    int next = year.next;
    if (tokens.is(next, Role.COUNTED) && !tokens.is(i - 1, Role.THE)) {
      return null;
    }
    boolean announced =
        tokens.is(i - 1, Role.YEAR_BEFORE)
            || tokens.is(i - 1, Role.POSSESSIVE)
            || tokens.isMark(i - 1, '(')
            || i == 0;
    boolean modern = year.value >= 1900 && year.value <= 2060;
    boolean counts =
        tokens.endsWith(next, "s") && !tokens.is(i - 1, Role.THE) && !tokens.is(i - 1, Role.IN);
    boolean named =
        tokens.isLetters(i - 1) && tokens.isCapitalised(i - 1) && !announced && year.value > 2035;
    if ((year.value < 1500 && !tokens.is(i - 1, Role.IN) && !tokens.is(i - 1, Role.SINCE))
        || (!announced && !modern)
        || (counts && !announced)
        || named) {
      return null;
    }
    return new Parsed(next, absolute(Unit.YEAR, LocalDate.of(year.value, 1, 1)));
  }

  static Meaning absolute(Unit unit, LocalDate from) {
    return new Meaning.Absolute(unit.around(from));
  }

  /** "The 1990s", "'80s", "the nineties", with or without an apostrophe before the s. */
  @Nullable Parsed decade(int i) {
    int at = tokens.isApostrophe(i) ? i + 1 : i;
    boolean marked =
        at > i
            || tokens.is(i - 1, Role.THE)
            || tokens.is(i - 1, Role.AND)
            || tokens.is(i - 1, Role.PART)
            || tokens.isDash(i - 1);
    if (tokens.is(at, Role.DECADE) && marked) {
      return new Parsed(
          at + 1,
          absolute(Unit.DECADE, LocalDate.of(1900 + tokens.word(at).number(Role.DECADE), 1, 1)));
    }
    int value = tokens.value(at);
    int end = tokens.isApostrophe(at + 1) && tokens.isGlued(at + 1) ? at + 2 : at + 1;
    if (value < 0 || value % 10 != 0 || !tokens.is(end, Role.S) || !tokens.isGlued(end)) {
      return null;
    }
    if (tokens.length(at) == 4 && value >= 1500 && value <= LAST_YEAR) {
      return new Parsed(end + 1, absolute(Unit.DECADE, LocalDate.of(value, 1, 1)));
    }
    if (tokens.length(at) == 2 && value >= 20 && marked) {
      return new Parsed(end + 1, absolute(Unit.DECADE, LocalDate.of(1900 + value, 1, 1)));
    }
    return null;
  }

  /** The month that the token names, with a full stop after an abbreviation; null for none. */
  @Nullable Figure month(int i) {
    if (!tokens.is(i, Role.MONTH)) {
      return null;
    }
    int next = i + 1;
    if (tokens.is(i, Role.ABBREVIATION) && tokens.isMark(next, '.') && tokens.isGlued(next)) {
      next++;
    }
    return new Figure(next, tokens.word(i).number(Role.MONTH));
  }

  /** Whether a month's name without a day or year beside it is one, and not a verb or a name. */
  private boolean isPlainMonth(int i, int next) {
    boolean announced =
        tokens.is(i - 1, Role.IN)
            || tokens.is(i - 1, Role.OF)
            || tokens.is(i - 1, Role.SINCE)
            || tokens.is(i - 1, Role.UNTIL)
            || tokens.is(i - 1, Role.BY)
            || tokens.is(i - 1, Role.DURING)
            || tokens.is(i - 1, Role.FROM)
            || tokens.is(i - 1, Role.BETWEEN)
            || tokens.is(i - 1, Role.POINTER)
            || tokens.is(i - 1, Role.PART)
            || ((tokens.isDash(i - 1)
                    || tokens.is(i - 1, Role.AND)
                    || tokens.is(i - 1, Role.TO)
                    || tokens.is(i - 1, Role.OR))
                && (tokens.is(i - 2, Role.MONTH)
                    || tokens.is(i - 2, Role.PART)
                    || tokens.isDigits(i - 2)));
    if (tokens.is(i, Role.ABBREVIATION)) {
      return (tokens.isMark(next - 1, '.') && tokens.isCapitalised(i)) || announced;
    }
    if (!tokens.is(i, Role.MONTH_WORD)) {
      return tokens.isCapitalised(i) || announced;
    }
    boolean alone = i == 0 && next >= tokens.size();
    boolean named = tokens.is(i - 1, Role.NAME_TITLE);
    return alone || (announced && !named);
  }

  /** A date that starts with a month's name, or the month alone. */
  @Nullable Parsed monthFirst(int i) {
    Figure month = month(i);
    if (month == null) {
      return null;
    }
    int at = month.next;
    Figure day = day(tokens.is(at, Role.THE) ? at + 1 : at);
    if ((day != null && !tokens.is(day.next, Role.COUNTED) && Yearly.isDay(month.value, day.value))
        || (day != null && day.value <= 31 && month.value == 2 && day.value >= 30)) {
      Figure last = rangeEnd(day.next, day.value);
      Figure year = yearAfter(last == null ? day.next : last.next, true);
      int next = year != null ? year.next : last != null ? last.next : day.next;
      return new Parsed(
          next, days(month.value, day.value, last == null ? day.value : last.value, year));
    }
    Figure year = yearAfter(at, false);
    if (year != null) {
      return new Parsed(year.next, absolute(Unit.MONTH, LocalDate.of(year.value, month.value, 1)));
    }
    if (!isPlainMonth(i, at)) {
      return null;
    }
    return new Parsed(at, new Meaning.Yearless(new Yearly.Part(Unit.MONTH, month.value), null));
  }

  /** A date that starts with the day: "15 November 2019", "1-8 September", "fourth of July". */
  @Nullable Parsed dayFirst(int i) {
    int start = tokens.is(i, Role.THE) ? i + 1 : i;
    Figure day = day(start);
    if (day == null
        || (tokens.isGlued(start) && !tokens.isDash(start - 1) && !tokens.isMark(start - 1, '('))) {
      return null;
    }
    Figure last = rangeEnd(day.next, day.value);
    int at = last == null ? day.next : last.next;
    boolean of = tokens.is(at, Role.OF);
    at = of ? at + 1 : at;
    Figure month = month(at);
    if (month == null && last != null) {
      last = null;
      at = tokens.is(day.next, Role.OF) ? day.next + 1 : day.next;
      month = month(at);
    }
    if (month == null || !Yearly.isDay(month.value, day.value)) {
      return null;
    }
    Figure year = yearAfter(month.next, true);
    boolean verb =
        tokens.is(at, Role.MONTH_WORD)
            && !tokens.isCapitalised(at)
            && !of
            && year == null
            && day.next == start + 1;
    if (verb) {
      return null;
    }
    return new Parsed(
        year == null ? month.next : year.next,
        days(month.value, day.value, last == null ? day.value : last.value, year));
  }

  private static Meaning days(int month, int first, int last, @Nullable Figure year) {
    Meaning from = dayOf(month, first, year);
    return first == last ? from : new Meaning.Range(from, dayOf(month, last, year));
  }

  private static Meaning dayOf(int month, int day, @Nullable Figure year) {
    Yearly.Day yearly = new Yearly.Day(month, day);
    Period period = year == null ? null : yearly.in(year.value);
    return period == null ? new Meaning.Yearless(yearly, null) : new Meaning.Absolute(period);
  }

  /** A day of the month, in figures with or without its ending, or as an ordinal. */
  @Nullable Figure day(int i) {
    if (tokens.is(i, Role.ORDINAL) && tokens.word(i).number(Role.ORDINAL) > 0) {
      return new Figure(i + 1, tokens.word(i).number(Role.ORDINAL));
    }
    if (tokens.is(i, Role.NUMBER)
        && tokens.word(i).number(Role.NUMBER) >= 20
        && tokens.is(lengths.skipDash(i + 1), Role.ORDINAL)) {
      int ones = lengths.skipDash(i + 1);
      int value = tokens.word(i).number(Role.NUMBER) + tokens.word(ones).number(Role.ORDINAL);
      return value <= 31 ? new Figure(ones + 1, value) : null;
    }
    int value = tokens.value(i);
    if (value < 1 || value > 31 || tokens.length(i) > 2) {
      return null;
    }
    if (tokens.is(i + 1, Role.ORDINAL_ENDING) && tokens.isGlued(i + 1)) {
      return new Figure(i + 2, value);
    }
    boolean figure =
        tokens.isGlued(i + 1)
            && (tokens.isMark(i + 1, '.')
                || tokens.isMark(i + 1, ',')
                || tokens.isMark(i + 1, ':')
                || tokens.isMark(i + 1, '%'))
            && tokens.isGlued(i + 2)
            && tokens.isDigits(i + 2);
    return figure || tokens.isMark(i + 1, '%') ? null : new Figure(i + 1, value);
  }

  /** The last day of "15-16", "13 to 15", "13th through the 15th". */
  private @Nullable Figure rangeEnd(int i, int first) {
    if (!tokens.isDash(i) && !tokens.is(i, Role.TO)) {
      return null;
    }
    Figure last = day(tokens.is(i + 1, Role.THE) ? i + 2 : i + 1);
    return last == null
            || last.value <= first
            || (tokens.is(last.next, Role.HALF_DAY) && !tokens.is(last.next, Role.A))
        ? null
        : last;
  }

  private @Nullable Figure yearAfter(int i, boolean afterDay) {
    int at = tokens.isMark(i, ',') || tokens.is(i, Role.OF) || tokens.is(i, Role.IN) ? i + 1 : i;
    if (tokens.is(at, Role.IN)) {
      at++;
    }
    if (tokens.isApostrophe(at) && tokens.length(at + 1) == 2 && tokens.value(at + 1) >= 0) {
      int two = tokens.value(at + 1);
      return new Figure(at + 2, two < 50 ? 2000 + two : 1900 + two);
    }
    Figure year = year(at);
    if (year == null || (!afterDay && at > i && tokens.isMark(i, ',') && year.value < 1900)) {
      return null;
    }
    return tokens.is(year.next, Role.COUNTED) ? null : year;
  }
}
