package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period told by the one a year away: "a year earlier", "the year-ago quarter". */
final class YearsApartGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final YearGrammar years;

  YearsApartGrammar(Tokens tokens, LengthGrammar lengths, YearGrammar years) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.years = years;
  }

  /** "A year earlier", "a year ago", "one year before". */
  @Nullable Parsed length(int i) {
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
      return new Parsed(at + 1, new Meaning.YearsApart(tokens.word(at).number(Role.AGO), true));
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
    YearGrammar.Figure figure = years.year(at);
    if (figure != null) {
      Unit unit = lengths.unit(figure.next());
      boolean period =
          tokens.is(figure.next(), Role.PERIOD) || unit == Unit.QUARTER || unit == Unit.MONTH;
      return period
          ? new Parsed(
              figure.next() + 1,
              new Meaning.SamePeriod(
                  unit, YearGrammar.absolute(Unit.YEAR, LocalDate.of(figure.value(), 1, 1))))
          : null;
    }
    int word = lengths.skipDash(at + 1);
    if (lengths.unit(at) != Unit.YEAR || !isApart(tokens, word)) {
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

  /** Whether the word after "year" makes it the year before: "ago", "earlier". */
  static boolean isApart(Tokens tokens, int i) {
    return tokens.is(i, Role.AGO)
        || (tokens.is(i, Role.EARLIER) && tokens.word(i).number(Role.EARLIER) < 0);
  }
}
