package org.claimdesk.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Years and decades as written: "2013", "nineteen ninety-six", "the 1990s". */
final class YearGrammar {

  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 2199;

  /** An earlier year needs "in" or "since" before it. */
  private static final int OLDEST_BARE = 1500;

  /** How many words a street's name has before its last at most. */
  private static final int LONGEST_STREET = 3;

  /** A number with its place. */
  record Figure(int next, int value) {}

  private final Tokens tokens;
  private final LengthGrammar lengths;

  YearGrammar(Tokens tokens, LengthGrammar lengths) {
    this.tokens = tokens;
    this.lengths = lengths;
  }

  /** A year in figures or words with nothing that speaks against it but its surroundings. */
  @Nullable Figure year(int i) {
    if (tokens.length(i) == 4 && isStandalone(i)) {
      int value = tokens.value(i);
      return value >= FIRST_YEAR && value <= LAST_YEAR && !isBeforeChrist(i + 1)
          ? new Figure(i + 1, value)
          : null;
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
    boolean spoken = century == 2 || (century >= 11 && century <= 20);
    LengthGrammar.Count whole = spoken && tokens.is(i + 1, Role.SCALE) ? lengths.count(i) : null;
    int value = whole == null || whole.value() == null ? 0 : whole.value().intValue();
    boolean year = century == 2 ? value >= 2000 && value < 2100 : value > 1100 && value < 2100;
    return whole != null && year ? new Figure(whole.next(), value) : null;
  }

  /** "1200 BC", "1200 B.C.". */
  private boolean isBeforeChrist(int i) {
    return tokens.is(i, Role.ERA)
        || (tokens.reads(i, "b")
            && tokens.isMark(i + 1, '.')
            && tokens.isGlued(i + 1)
            && tokens.reads(i + 2, "c"));
  }

  /** "FY22", "FY 2022", "fiscal year 2022", "financial 2022": a business year by its number. */
  @Nullable Figure fiscal(int i) {
    if (!tokens.is(i, Role.FISCAL_YEAR) && !tokens.is(i, Role.FISCAL)) {
      return null;
    }
    int at = lengths.unit(i + 1) == Unit.YEAR ? i + 2 : i + 1;
    Figure year = year(at);
    boolean two =
        year == null
            && tokens.is(i, Role.FISCAL_YEAR)
            && tokens.length(at) == 2
            && tokens.value(at) >= 0;
    return two ? new Figure(at + 1, 2000 + tokens.value(at)) : year;
  }

  /**
   * Whether the four figures count the noun after them: "2000 guests". An odd number after "In" at
   * the head of a sentence is a year all the same: "In 2019 people fled".
   */
  boolean isCount(int i, Figure year) {
    boolean round = year.value % 50 == 0 || year.value < 1900;
    boolean head = tokens.is(i - 1, Role.IN) && tokens.isCapitalised(i - 1);
    boolean dated = tokens.is(i - 1, Role.MONTH) || tokens.isMark(i - 1, ',');
    return tokens.is(year.next, Role.COUNTED) && (round || !(head || dated));
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
    boolean inNumber =
        (tokens.isDash(i - 1) && tokens.isGlued(i) && tokens.isDigits(i - 2))
            || (tokens.isDash(next)
                && tokens.isGlued(next)
                && tokens.isGlued(next + 1)
                && tokens.isDigits(next + 1)
                && tokens.length(next + 1) != 4);
    boolean chained = isChained(i - 1, -1) || isChained(next, 1);
    if (chained || (inNumber && !isYear(i - 2)) || tokens.is(i - 1, Role.NUMBERED)) {
      return null;
    }
    boolean age =
        tokens.is(next, Role.UNIT)
            && (tokens.is(next + 1, Role.OLD) || tokens.is(next + 2, Role.OLD));
    if (age || (isCount(i, year) && !tokens.is(i - 1, Role.THE))) {
      return null;
    }
    boolean announced =
        tokens.is(i - 1, Role.YEAR_BEFORE)
            || tokens.is(i - 1, Role.POSSESSIVE)
            || tokens.isMark(i - 1, '(')
            || tokens.isDash(i - 1)
            || tokens.is(i - 1, Role.S)
            || i == 0;
    if (isHouse(i, next) || (tokens.is(next, Role.MAKE) && tokens.isCapitalised(next))) {
      return null; // 1909 Larch Drive, a 2019 Honda
    }
    boolean modern = year.value >= 1900 && year.value <= 2060;
    boolean counts =
        tokens.endsWith(next, "s") && !tokens.is(i - 1, Role.THE) && !tokens.is(i - 1, Role.IN);
    boolean round =
        year.value % 50 == 0
            && tokens.is(i - 1, Role.AMOUNT_BEFORE)
            && !tokens.is(next, Role.DATED);
    boolean named =
        tokens.isLetters(i - 1) && tokens.isCapitalised(i - 1) && !announced && year.value > 2035;
    if ((year.value < OLDEST_BARE && !tokens.is(i - 1, Role.IN) && !tokens.is(i - 1, Role.SINCE))
        || (!announced && !modern)
        || (counts && (!announced || round))
        || named) {
      return null;
    }
    return new Parsed(next, absolute(Unit.YEAR, LocalDate.of(year.value, 1, 1)));
  }

  /** "Of 1909 Larch Drive": the number of a house, unless "in" or "since" announces a year. */
  private boolean isHouse(int i, int next) {
    int k = next;
    while (k < next + LONGEST_STREET && tokens.isCapitalised(k) && !tokens.is(k, Role.STREET)) {
      k++;
    }
    return k > next
        && tokens.is(k, Role.STREET)
        && tokens.isCapitalised(k)
        && !tokens.is(i - 1, Role.IN)
        && !tokens.is(i - 1, Role.SINCE);
  }

  /** Whether two more runs of digits hang on by hyphens, as in a telephone number. */
  private boolean isChained(int dash, int step) {
    for (int k = 0; k < 2; k++) {
      int at = dash + 2 * k * step;
      boolean glued = tokens.isGlued(step > 0 ? at : at + 1) && tokens.isDash(at);
      if (!glued || !tokens.isDigits(at + step)) {
        return false;
      }
    }
    return true;
  }

  private boolean isYear(int i) {
    return tokens.length(i) == 4 && tokens.value(i) >= OLDEST_BARE && year(i) != null;
  }

  static Meaning absolute(Unit unit, LocalDate from) {
    return new Meaning.Absolute(unit.around(from));
  }

  /** "The 1990s", "'80s", "the nineties", with or without an apostrophe before the s. */
  @Nullable Parsed decade(int i) {
    int first = tokens.is(i, Role.THE) ? i + 1 : i;
    int at = tokens.isApostrophe(first) ? first + 1 : first;
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
      // "The 1800s" are a century, "the 2000s" a decade.
      Unit unit = value % 100 == 0 && value < 1900 ? Unit.CENTURY : Unit.DECADE;
      return new Parsed(end + 1, absolute(unit, LocalDate.of(value, 1, 1)));
    }
    if (tokens.length(at) == 2 && value >= 20 && marked) {
      return new Parsed(end + 1, absolute(Unit.DECADE, LocalDate.of(1900 + value, 1, 1)));
    }
    return null;
  }
}
