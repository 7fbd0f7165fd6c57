package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Single periods of any form; those that a step from another tells: "the day before yesterday". */
final class PeriodGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final DateGrammar dates;
  private final PointerGrammar pointers;
  private final CalendarGrammar calendar;
  private final CountedGrammar counted;
  private final PartGrammar parts;

  PeriodGrammar(
      Tokens tokens,
      LengthGrammar lengths,
      YearGrammar years,
      DateGrammar dates,
      PointerGrammar pointers,
      CalendarGrammar calendar) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.dates = dates;
    this.pointers = pointers;
    this.calendar = calendar;
    counted = new CountedGrammar(tokens, lengths, years, pointers, calendar);
    parts = new PartGrammar(tokens, lengths, pointers, calendar, counted);
  }

  /** A single period of any form, hedged ones included. */
  @Nullable Parsed point(int i) {
    Parsed found = parts.read(i);
    found = found != null ? found : numberedDay(i);
    found = found != null ? found : twoAway(i);
    found = found != null ? found : stepped(i);
    found = found != null ? found : countedPointer(i);
    found = found != null ? found : dayOfPointedMonth(i);
    found = found != null ? found : counted.read(i);
    return found != null ? found : calendar.simple(i);
  }

  /** "The week after next", "the Friday before last". */
  private @Nullable Parsed twoAway(int i) {
    int at = tokens.is(i, Role.THE) ? i + 1 : i;
    boolean after = tokens.is(at + 1, Role.AFTER) && tokens.reads(at + 2, "next");
    boolean before = tokens.is(at + 1, Role.BEFORE) && tokens.reads(at + 2, "last");
    boolean named = tokens.is(at + 3, Role.WEEKDAY) || tokens.is(at + 3, Role.MONTH);
    if ((!after && !before) || named || lengths.unit(at + 3) != null) {
      return null;
    }
    int steps = after ? 2 : -2;
    if (tokens.is(at, Role.WEEKDAY)) {
      int weekday = tokens.word(at).number(Role.WEEKDAY);
      return new Parsed(at + 3, new Meaning.WeekdaysAway(weekday, steps));
    }
    Unit unit = lengths.unit(at);
    return unit == null || unit.compareTo(Unit.DAY) <= 0 || tokens.is(at, Role.PLURAL)
        ? null
        : new Parsed(at + 3, new Meaning.Shifted(unit, steps));
  }

  /** "The day before yesterday", "the year previous". */
  private @Nullable Parsed stepped(int i) {
    Unit unit = tokens.is(i, Role.THE) ? lengths.unit(i + 1) : null;
    if (unit == null || unit.isClock() || tokens.is(i + 1, Role.PLURAL)) {
      return null;
    }
    boolean before =
        tokens.is(i + 2, Role.BEFORE)
            || (tokens.is(i + 2, Role.ANAPHOR) && tokens.word(i + 2).number(Role.ANAPHOR) < 0)
            || (tokens.is(i + 2, Role.EARLIER) && tokens.word(i + 2).number(Role.EARLIER) < 0);
    if (!before && !tokens.is(i + 2, Role.AFTER)) {
      return null;
    }
    int step = before ? -1 : 1;
    if (unit == Unit.DAY && tokens.is(i + 3, Role.DAY)) {
      int day = tokens.word(i + 3).number(Role.DAY);
      return new Parsed(i + 4, new Meaning.Shifted(Unit.DAY, day + step));
    }
    Parsed base = unit.compareTo(Unit.WEEK) <= 0 ? calendar.simple(i + 3) : null;
    if (base != null && CalendarGrammar.isDay(base.meaning())) {
      Length length = Length.of(BigDecimal.ONE, unit);
      return new Parsed(base.next(), new Meaning.Offset(length, step, base.meaning()));
    }
    boolean ends = !tokens.isLetters(i + 3) && !tokens.isDigits(i + 3);
    return ends ? new Parsed(i + 3, new Meaning.Anaphor(unit, step)) : null;
  }

  /** "On the 15th", with nothing after it that it could count. */
  private @Nullable Parsed numberedDay(int i) {
    int at = tokens.is(i, Role.THE) ? i + 1 : i;
    boolean ordinal = tokens.is(i - 1, Role.ON) && tokens.is(at + 1, Role.ORDINAL_ENDING);
    YearGrammar.Figure day = ordinal ? dates.day(at) : null;
    return day == null || tokens.isLetters(day.next()) || tokens.isDash(day.next())
        ? null
        : new Parsed(day.next(), new Meaning.NumberedDay(day.value(), 0));
  }

  /** "The 5 past years", "2 next days". */
  private @Nullable Parsed countedPointer(int i) {
    int at = tokens.is(i, Role.THE) ? i + 1 : i;
    LengthGrammar.Count count =
        tokens.isDigits(at) || tokens.is(at, Role.NUMBER) ? lengths.count(at) : null;
    Unit unit =
        count == null || !tokens.is(count.next(), Role.ROLLING)
            ? null
            : lengths.unit(count.next() + 1);
    boolean inName = tokens.isGlued(at) && tokens.isDash(at - 1);
    if (count == null
        || unit == null
        || unit.isClock()
        || count.value() == null
        || inName
        || !tokens.is(count.next() + 1, Role.PLURAL)) {
      return null;
    }
    int sign = tokens.word(count.next()).number(Role.ROLLING);
    return new Parsed(count.next() + 2, new Meaning.Rolling(Length.of(count.value(), unit), sign));
  }

  /** "The 20th of next month". */
  private @Nullable Parsed dayOfPointedMonth(int i) {
    int at = tokens.is(i, Role.THE) ? i + 1 : i;
    YearGrammar.Figure day =
        tokens.isDigits(at) || tokens.is(at, Role.ORDINAL) ? dates.day(at) : null;
    if (day == null || !tokens.is(day.next(), Role.OF)) {
      return null;
    }
    Parsed month = pointers.pointed(day.next() + 1);
    boolean isMonth =
        month != null
            && ((month.meaning() instanceof Meaning.Shifted shifted && shifted.unit() == Unit.MONTH)
                || (month.meaning() instanceof Meaning.Anaphor anaphor
                    && anaphor.unit() == Unit.MONTH));
    return isMonth && month != null
        ? new Parsed(month.next(), new Meaning.Within(Unit.DAY, day.value(), 1, month.meaning()))
        : null;
  }
}
