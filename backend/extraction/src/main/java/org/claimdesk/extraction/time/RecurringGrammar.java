package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What comes again and again: "every two weeks", "annual", "Monday mornings", "twice a week". */
final class RecurringGrammar {

  private static final String WORKING_DAYS = "XXXX-WXX-1/XXXX-WXX-5";

  private static final String WEEKENDS = "XXXX-WXX-WE";

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final DateGrammar dates;
  private final PhraseGrammar phrases;

  RecurringGrammar(Tokens tokens, LengthGrammar lengths, DateGrammar dates, PhraseGrammar phrases) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.dates = dates;
    this.phrases = phrases;
  }

  /** Something that recurs, with how often; null where nothing does. */
  @Nullable Parsed read(int i) {
    if (tokens.is(i, Role.RECURRING)) {
      boolean name =
          tokens.isCapitalised(i) && (tokens.isCapitalised(i + 1) || tokens.isCapitalised(i - 1));
      return name ? null : recurring(i + 1, tokens.word(i).recurrence());
    }
    if (tokens.is(i, Role.EVERY)) {
      return every(i);
    }
    if (tokens.is(i, Role.WEEKDAYS)) {
      return partOfDay(i + 1, "XXXX-WXX-" + tokens.word(i).number(Role.WEEKDAYS));
    }
    if (tokens.is(i, Role.WEEKDAY) && tokens.is(i + 1, Role.PARTS_OF_DAY)) {
      return partOfDay(i + 1, "XXXX-WXX-" + tokens.word(i).number(Role.WEEKDAY));
    }
    boolean weekends = lengths.unit(i) == Unit.WEEKEND && tokens.is(i, Role.PLURAL);
    if (weekends && (tokens.is(i - 1, Role.ON) || tokens.is(i - 1, Role.AT))) {
      return recurring(i + 1, WEEKENDS);
    }
    Parsed phrase = phrases.recurring(i);
    if (phrase != null) {
      return phrase;
    }
    Parsed compared = yearOnYear(i);
    return compared != null ? compared : counted(i);
  }

  private static Parsed recurring(int next, String timex) {
    return new Parsed(next, new Meaning.Recurring(timex));
  }

  private static Parsed recurring(int next, BigDecimal count, Unit unit) {
    return recurring(next, Length.of(count, unit).iso());
  }

  /** Adds "morning" or "mornings" where it follows a day. */
  private Parsed partOfDay(int i, String day) {
    int part =
        tokens.is(i, Role.PART_OF_DAY)
            ? tokens.word(i).number(Role.PART_OF_DAY)
            : tokens.word(i).number(Role.PARTS_OF_DAY);
    return part == 0 ? recurring(i, day) : recurring(i + 1, day + ClockGrammar.partOfDay(part));
  }

  /** "Every other week", "each Monday morning", "every summer", "every 10 minutes". */
  private @Nullable Parsed every(int i) {
    int at = tokens.is(i + 1, Role.OTHER) ? i + 2 : i + 1;
    if (tokens.is(at, Role.WEEKDAY)) {
      return partOfDay(at + 1, "XXXX-WXX-" + tokens.word(at).number(Role.WEEKDAY));
    }
    if (tokens.reads(at, "weekday")) {
      return recurring(at + 1, WORKING_DAYS);
    }
    if (tokens.is(at, Role.PART_OF_DAY)) {
      return partOfDay(at, "XXXX-XX-XX");
    }
    Parsed yearly = yearly(at);
    if (yearly != null) {
      return yearly;
    }
    Parsed ordinal = everyNth(at);
    if (ordinal != null) {
      return ordinal;
    }
    Unit unit = lengths.unit(at);
    if (unit != null) {
      return recurring(at + 1, BigDecimal.valueOf(at - i), unit);
    }
    LengthGrammar.Read length = lengths.length(at);
    return length == null ? null : recurring(length.next(), length.length().iso());
  }

  /** "Every summer", "every March", "every Christmas". */
  private @Nullable Parsed yearly(int i) {
    if (tokens.is(i, Role.SEASON)) {
      int month = tokens.word(i).number(Role.SEASON);
      return recurring(i + 1, new Yearly.Part(Unit.SEASON, month).timex());
    }
    YearGrammar.Figure month = tokens.isCapitalised(i) ? dates.month(i) : null;
    if (month != null) {
      return recurring(month.next(), String.format(Locale.ROOT, "XXXX-%02d", month.value()));
    }
    Parsed feast = phrases.namedDay(i);
    return feast == null ? null : recurring(feast.next(), BigDecimal.ONE, Unit.YEAR);
  }

  /** "Every second Friday", "every third year". */
  private @Nullable Parsed everyNth(int i) {
    if (!tokens.is(i, Role.ORDINAL) || tokens.word(i).number(Role.ORDINAL) < 2) {
      return null;
    }
    Unit unit = tokens.is(i + 1, Role.WEEKDAY) ? Unit.WEEK : lengths.unit(i + 1);
    BigDecimal count = BigDecimal.valueOf(tokens.word(i).number(Role.ORDINAL));
    return unit == null || tokens.is(i + 1, Role.PLURAL) ? null : recurring(i + 2, count, unit);
  }

  /** "Year on year", "quarter-over-quarter". */
  private @Nullable Parsed yearOnYear(int i) {
    Unit unit = lengths.unit(i);
    int over = lengths.skipDash(i + 1);
    int again = lengths.skipDash(over + 1);
    return unit != null && tokens.is(over, Role.OVER) && lengths.unit(again) == unit
        ? recurring(again + 1, BigDecimal.ONE, unit)
        : null;
  }

  /** "Twice a week", "three times a year", "once every four years". */
  private @Nullable Parsed counted(int i) {
    int times =
        tokens.is(i, Role.TIMES) && tokens.word(i).number(Role.TIMES) < 3
            ? i + 1
            : timesAfterCount(i);
    if (times > i && tokens.is(times, Role.EVERY)) {
      return every(times);
    }
    boolean each = times > i && (tokens.is(times, Role.A) || tokens.is(times, Role.PER));
    Unit unit = each ? lengths.unit(times + 1) : null;
    return unit == null ? null : recurring(times + 2, BigDecimal.ONE, unit);
  }

  private int timesAfterCount(int i) {
    LengthGrammar.Count count = tokens.is(i, Role.A) ? null : lengths.count(i);
    return count != null && tokens.is(count.next(), Role.TIMES) ? count.next() + 1 : i;
  }
}
