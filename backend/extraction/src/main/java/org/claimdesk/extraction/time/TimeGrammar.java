package org.claimdesk.extraction.time;

import org.jspecify.annotations.Nullable;

/**
 * The grammar of time expressions over the tokens of one text. Every rule looks at a bounded number
 * of tokens and none repeats without bound, so a pass over a text takes linear time.
 */
final class TimeGrammar {

  private static final int FEW_WORDS = 4;

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final YearsApartGrammar apart;
  private final PointerGrammar pointers;
  private final CalendarGrammar calendar;
  private final RangeGrammar ranges;
  private final BoundGrammar bounds;
  private final MeasureGrammar measures;
  private final RecurringGrammar recurring;
  private final ClockGrammar clocks;
  private final PhraseGrammar phrases;

  /**
   * @param order takes what the text's dates tell of how it orders day and month
   */
  TimeGrammar(Tokens tokens, FigureOrder order) {
    this.tokens = tokens;
    lengths = new LengthGrammar(tokens);
    YearGrammar years = new YearGrammar(tokens, lengths);
    DateGrammar dates = new DateGrammar(tokens, lengths, years, order);
    apart = new YearsApartGrammar(tokens, lengths, years);
    pointers = new PointerGrammar(tokens, lengths, years, dates, apart);
    calendar = new CalendarGrammar(tokens, years, dates, pointers, order);
    PeriodGrammar periods = new PeriodGrammar(tokens, lengths, years, dates, pointers, calendar);
    measures = new MeasureGrammar(tokens, lengths, apart, calendar);
    clocks = new ClockGrammar(tokens);
    phrases = new PhraseGrammar(tokens);
    recurring = new RecurringGrammar(tokens, lengths, dates, phrases);
    ranges = new RangeGrammar(tokens, lengths, periods, calendar, clocks);
    bounds = new BoundGrammar(tokens, pointers, phrases, ranges);
  }

  /** The longest expression that starts at the token; null where none does. */
  @Nullable Parsed mention(int i) {
    if (!mayBegin(i)) {
      return null;
    }
    Parsed best = bounds.read(i);
    if (best != null) {
      return best;
    }
    best = longer(ranges.read(i), clockFirst(i));
    best = longer(best, measures.lengthFirst(i));
    best = longer(best, apart.yearAgo(i));
    best = longer(best, recurring.read(i));
    best = longer(best, vague(i));
    return best != null ? best : theUnit(i);
  }

  /** A cheap test that most tokens of a text fail. */
  private boolean mayBegin(int i) {
    Word word = tokens.word(i);
    if (word == Word.UNKNOWN && tokens.isLetters(i)) {
      return false;
    }
    if (word.opensAlone() || isFigureOrPhrase(i) || isShortYear(i)) {
      return true;
    }
    return (word.opens() && opensSoonAfter(i))
        || (word.introduces() && (opens(i + 1) || opens(i + 2)));
  }

  /**
   * Whether one of the next few words opens an expression: "two and a half years", "mid-to-late".
   */
  private boolean opensSoonAfter(int i) {
    int passed = 0;
    for (int k = i + 1; passed < FEW_WORDS && k <= i + 2 * FEW_WORDS; k++) {
      if (opens(k)) {
        return true;
      }
      passed += tokens.isDash(k) ? 0 : 1;
    }
    return false;
  }

  private boolean opens(int i) {
    return tokens.word(i).opens()
        || isFigureOrPhrase(i)
        || (tokens.is(i, Role.THE) && isShortYear(i + 1));
  }

  private boolean isFigureOrPhrase(int i) {
    return tokens.isLetters(i) ? phrases.begins(i) : tokens.isDigits(i);
  }

  /** "'68", "'60s". */
  private boolean isShortYear(int i) {
    return tokens.isDigits(i + 1) && tokens.isApostrophe(i);
  }

  private static @Nullable Parsed longer(@Nullable Parsed a, @Nullable Parsed b) {
    return a == null || (b != null && b.next() > a.next()) ? b : a;
  }

  private @Nullable Parsed clockFirst(int i) {
    int named = tokens.is(i, Role.THE) ? i + 1 : i;
    if (tokens.is(named, Role.PART_OF_DAY) && tokens.is(named + 1, Role.OF)) {
      Parsed day = calendar.simple(named + 2);
      String part = ClockGrammar.partOfDay(tokens.word(named).number(Role.PART_OF_DAY));
      return day != null && CalendarGrammar.isDay(day.meaning())
          ? new Parsed(day.next(), new Meaning.Clock(part, day.meaning()))
          : null;
    }
    ClockGrammar.Clock clock =
        tokens.is(i, Role.CLOCK_WORD) && !tokens.is(i - 1, Role.AT) && !tokens.is(i - 1, Role.BY)
            ? null
            : clocks.range(i);
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
