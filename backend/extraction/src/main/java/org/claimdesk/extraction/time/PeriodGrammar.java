package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Periods told by counting or as a part of another: "the first 10 months of 2021", "mid-2019". */
final class PeriodGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final YearGrammar years;
  private final DateGrammar dates;
  private final PointerGrammar pointers;
  private final CalendarGrammar calendar;

  PeriodGrammar(
      Tokens tokens,
      LengthGrammar lengths,
      YearGrammar years,
      DateGrammar dates,
      PointerGrammar pointers,
      CalendarGrammar calendar) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.years = years;
    this.dates = dates;
    this.pointers = pointers;
    this.calendar = calendar;
  }

  /** A single period of any form, hedged ones included. */
  @Nullable Parsed point(int i) {
    Parsed found = part(i);
    found = found != null ? found : numberedDay(i);
    found = found != null ? found : stepped(i);
    found = found != null ? found : countedPointer(i);
    found = found != null ? found : dayOfPointedMonth(i);
    found = found != null ? found : counted(i);
    return found != null ? found : calendar.simple(i);
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
    boolean ordinal =
        tokens.is(i - 1, Role.ON)
            && tokens.is(i, Role.THE)
            && tokens.is(i + 2, Role.ORDINAL_ENDING);
    YearGrammar.Figure day = ordinal ? dates.day(i + 1) : null;
    return day == null || tokens.isLetters(day.next()) || tokens.isDash(day.next())
        ? null
        : new Parsed(day.next(), new Meaning.NumberedDay(day.value()));
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
    if (count == null || unit == null || unit.isClock() || count.value() == null) {
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
      whole = whole != null ? whole : calendar.simple(at);
      whole = whole != null ? whole : pointers.theUnit(at);
      if (whole == null) {
        return null;
      }
      return new Parsed(whole.next(), new Meaning.Part(whole.meaning()));
    }
    int noun = tokens.is(i, Role.THE) ? i + 1 : i;
    if (tokens.is(noun, Role.PART_NOUN) && tokens.is(noun + 1, Role.OF)) {
      Parsed whole = counted(noun + 2);
      whole = whole != null ? whole : calendar.simple(noun + 2);
      whole = whole != null ? whole : pointers.theUnit(noun + 2);
      if (whole == null && pointers.isUnit(noun + 2, Unit.YEAR)) {
        whole = new Parsed(noun + 3, new Meaning.Shifted(Unit.YEAR, 0));
      }
      return whole == null ? null : new Parsed(whole.next(), new Meaning.Part(whole.meaning()));
    }
    Unit unit = lengths.unit(noun);
    if (unit != null && !tokens.is(noun, Role.PLURAL) && unit.compareTo(Unit.MONTH) >= 0) {
      int end = pointers.afterPossessive(noun + 1);
      end = lengths.skipDash(end);
      if (tokens.is(end, Role.PART_NOUN) && tokens.reads(end, "end")) {
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
    if (owner == null
        && pointers.isUnit(at, Unit.YEAR)
        && pointers.isApart(lengths.skipDash(at + 1))) {
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
        && tokens.reads(at, "last")) {
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
      return year == null || nth > 2
          ? null
          : new Parsed(year.next(), CalendarGrammar.inYear(half, year.meaning()));
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
    YearGrammar.Figure year = years.year(i);
    if (year != null) {
      return new Parsed(
          year.next(), YearGrammar.absolute(Unit.YEAR, LocalDate.of(year.value(), 1, 1)));
    }
    Parsed pointed =
        tokens.is(i, Role.POINTER) || tokens.is(i, Role.THAT) ? pointers.pointed(i) : null;
    if (pointed != null && pointers.afterPossessive(pointed.next()) > pointed.next()) {
      return new Parsed(pointers.afterPossessive(pointed.next()), pointed.meaning());
    }
    return null;
  }

  private @Nullable Parsed ofUnit(
      Unit unit, int nth, int next, @Nullable Meaning owner, boolean pointer) {
    if (unit == Unit.CENTURY && nth > 0) {
      return new Parsed(
          next,
          YearGrammar.absolute(Unit.CENTURY, LocalDate.of(Math.max((nth - 1) * 100, 1), 1, 1)));
    }
    Parsed whole = owner != null ? new Parsed(next, owner) : container(next);
    if (unit == Unit.QUARTER && nth <= 4 && !(pointer && whole == null)) {
      Yearly.Part quarter = new Yearly.Part(Unit.QUARTER, nth < 0 ? 10 : 3 * nth - 2);
      return whole == null
          ? new Parsed(next, new Meaning.Yearless(quarter, null))
          : new Parsed(whole.next(), CalendarGrammar.inYear(quarter, whole.meaning()));
    }
    if (whole == null || unit.isClock() || unit.compareTo(Unit.YEAR) > 0) {
      return null;
    }
    return new Parsed(whole.next(), new Meaning.Within(unit, nth, 1, whole.meaning()));
  }

  private @Nullable Parsed container(int i) {
    if (!tokens.is(i, Role.OF) && !tokens.is(i, Role.IN)) {
      Parsed pointed =
          pointers.isUnit(i + 1, Unit.YEAR) && tokens.is(i, Role.POINTER)
              ? pointers.pointed(i)
              : null;
      YearGrammar.Figure year = pointed == null ? years.year(i) : null;
      return year == null
          ? pointed
          : new Parsed(
              year.next(), YearGrammar.absolute(Unit.YEAR, LocalDate.of(year.value(), 1, 1)));
    }
    Parsed whole = calendar.simple(i + 1);
    return whole != null ? whole : pointers.theUnit(i + 1);
  }
}
