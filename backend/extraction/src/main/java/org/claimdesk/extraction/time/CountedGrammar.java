package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Periods told by counting: "the third quarter", "the first 10 months of 2021". */
final class CountedGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final YearGrammar years;
  private final PointerGrammar pointers;
  private final CalendarGrammar calendar;

  CountedGrammar(
      Tokens tokens,
      LengthGrammar lengths,
      YearGrammar years,
      PointerGrammar pointers,
      CalendarGrammar calendar) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.years = years;
    this.pointers = pointers;
    this.calendar = calendar;
  }

  /** Ordinals: "third-quarter", "the first week of May", "the first 10 months of this year". */
  @Nullable Parsed read(int i) {
    int at = tokens.is(i, Role.THE) || tokens.is(i, Role.POSSESSIVE) ? i + 1 : i;
    Parsed owner = owner(at);
    at = owner == null ? at : owner.next();
    boolean yearAgo = false;
    if (owner == null
        && pointers.isUnit(at, Unit.YEAR)
        && YearsApartGrammar.isApart(tokens, lengths.skipDash(at + 1))) {
      yearAgo = true;
      at = lengths.skipDash(at + 1) + 1;
    }
    at = tokens.is(at, Role.FISCAL) ? lengths.skipDash(at + 1) : at;
    int nth = 0;
    int next = at + 1;
    if (tokens.is(at, Role.ORDINAL)) {
      nth = tokens.word(at).number(Role.ORDINAL);
    } else if (tokens.is(at, Role.NUMBER)
        && tokens.word(at).number(Role.NUMBER) >= 20
        && tokens.is(lengths.skipDash(at + 1), Role.ORDINAL)) {
      next = lengths.skipDash(at + 1) + 1;
      nth = tokens.word(at).number(Role.NUMBER) + tokens.word(next - 1).number(Role.ORDINAL);
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
    next = tokens.is(next, Role.FISCAL) ? lengths.skipDash(next + 1) : next;
    if (nth > 0 && tokens.reads(next, "last")) {
      nth = -nth;
      next = lengths.skipDash(next + 1);
    }
    Meaning whole =
        owner != null ? owner.meaning() : yearAgo ? new Meaning.Shifted(Unit.YEAR, -1) : null;
    Unit unit = lengths.unit(next);
    if (unit != null && !tokens.is(next, Role.PLURAL)) {
      return ofUnit(unit, nth, next + 1, whole, nth == -1 && tokens.is(at, Role.ROLLING));
    }
    if (tokens.is(next, Role.HALF)) {
      Parsed year = whole != null ? new Parsed(next + 1, whole) : container(next + 1);
      Yearly.Part half = new Yearly.Part(Unit.HALF_YEAR, nth == 1 ? 1 : 7);
      boolean longer =
          year != null
              && year.meaning() instanceof Meaning.Absolute absolute
              && absolute.period().unit().compareTo(Unit.YEAR) > 0;
      if (year != null && longer) {
        return new Parsed(year.next(), new Meaning.Part(year.meaning()));
      }
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
          pointers.afterPossessive(year.next()),
          YearGrammar.absolute(Unit.YEAR, LocalDate.of(year.value(), 1, 1)));
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
