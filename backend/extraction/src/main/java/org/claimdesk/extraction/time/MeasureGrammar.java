package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Lengths of time and what is told by one: "two hours", "18 months ago", "a week on Tuesday". */
final class MeasureGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final YearsApartGrammar yearsApart;
  private final CalendarGrammar calendar;

  MeasureGrammar(
      Tokens tokens,
      LengthGrammar lengths,
      YearsApartGrammar yearsApart,
      CalendarGrammar calendar) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.yearsApart = yearsApart;
    this.calendar = calendar;
  }

  /** Lengths, and what is told by one: "two hours", "18 months ago", "twice a week". */
  @Nullable Parsed lengthFirst(int i) {
    if (tokens.is(i, Role.UNIT) && tokens.isDash(i + 1) && tokens.is(i + 2, Role.LONG)) {
      Unit unit = lengths.unit(i);
      BigDecimal count = tokens.is(i, Role.PLURAL) ? null : BigDecimal.ONE;
      return unit == null ? null : new Parsed(i + 3, new Meaning.Lasting(Length.of(count, unit)));
    }
    if (tokens.is(i, Role.IN)) {
      LengthGrammar.Read length = lengths.length(i + 1);
      boolean plain =
          length != null
              && length.length().count() != null
              && !tokens.isDash(length.next())
              && direction(length.next()) == 0
              && !(tokens.is(i + 1, Role.A) && isRated(i, length.length().unit()));
      return length != null && plain
          ? new Parsed(timeAfter(length.next()), inLength(length))
          : null;
    }
    LengthGrammar.Read length = lengths.length(i);
    Parsed counterpart = length == null ? null : counterpart(i, length);
    if (counterpart != null) {
      return counterpart;
    }
    Parsed apart = yearsApart.length(i);
    if (apart != null) {
      return apart;
    }
    if (length == null) {
      Parsed away = weekdaysAway(i);
      return away != null ? away : uncounted(i);
    }
    int next = length.next();
    int sign = direction(next);
    if (sign != 0) {
      boolean fromDay = tokens.is(next, Role.EARLIER) || tokens.isLaterOn(next);
      int end = tokens.is(next, Role.FROM) ? next + 2 : next + 1;
      return new Parsed(
          end,
          new Meaning.Offset(
              length.length(), sign, fromDay ? new Meaning.Anaphor(Unit.DAY, 0) : null));
    }
    boolean onward =
        tokens.is(next, Role.AFTER) || tokens.is(next, Role.FROM) || tokens.is(next, Role.SINCE);
    if (onward || tokens.is(next, Role.BEFORE)) {
      Parsed base = calendar.simple(next + 1);
      if (base != null && CalendarGrammar.isDay(base.meaning())) {
        return new Parsed(
            base.next(),
            new Meaning.Offset(
                length.length(), tokens.is(next, Role.BEFORE) ? -1 : 1, base.meaning()));
      }
    }
    if ((tokens.is(i, Role.A) && tokens.isDash(next) && tokens.is(next + 1, Role.LONG))
        || (tokens.isDash(next) && tokens.is(next + 1, Role.OLD))
        || tokens.is(next, Role.OLD)
        || (tokens.isDash(next) && tokens.isGlued(next) && tokens.is(next + 1, Role.AGO))) {
      return null;
    }
    if (tokens.is(i, Role.A)
        && (tokens.isDigits(i - 1)
            || tokens.is(i - 1, Role.TIMES)
            || tokens.is(i - 1, Role.PLURAL)
            || tokens.is(i - 1, Role.NUMBER))) {
      return new Parsed(next, new Meaning.Recurring(length.length().iso()));
    }
    int end = tokens.isDash(next) && tokens.is(next + 1, Role.LONG) ? next + 2 : next;
    return new Parsed(end, new Meaning.Lasting(length.length()));
  }

  /** "Ten years ago this week", "a year ago Tuesday", "a week on Friday". */
  private @Nullable Parsed counterpart(int i, LengthGrammar.Read length) {
    int next = length.next();
    Unit unit = length.length().unit();
    if (length.length().count() == null || unit.compareTo(Unit.WEEK) < 0) {
      return null;
    }
    boolean ago = tokens.is(next, Role.AGO) && tokens.word(next).number(Role.AGO) < 0;
    if (ago) {
      int at = tokens.is(next + 1, Role.ON) ? next + 2 : next + 1;
      Parsed base = calendar.simple(at);
      return base != null && isNow(base.meaning())
          ? new Parsed(base.next(), new Meaning.Counterpart(length.length(), -1, base.meaning()))
          : null;
    }
    boolean weeks = unit == Unit.WEEK || unit == Unit.FORTNIGHT;
    boolean often =
        tokens.is(i, Role.A) && (tokens.is(i - 1, Role.TIMES) || tokens.is(i - 1, Role.PLURAL));
    if (!weeks || often || !tokens.is(next, Role.ON) || !tokens.is(next + 1, Role.WEEKDAY)) {
      return null;
    }
    Meaning day = new Meaning.WeekdaysAway(tokens.word(next + 1).number(Role.WEEKDAY), 1);
    return new Parsed(next + 2, new Meaning.Offset(length.length(), 1, day));
  }

  /** Whether the meaning is the publication's own day, week or month, or a weekday beside it. */
  private static boolean isNow(Meaning meaning) {
    boolean now =
        meaning instanceof Meaning.Shifted shifted
            && shifted.offset() == 0
            && shifted.unit().compareTo(Unit.MONTH) <= 0;
    return now || (meaning instanceof Meaning.Weekday weekday && weekday.side() == null);
  }

  /** "In two weeks' time" looks ahead by itself; "in two weeks" where the sentence does. */
  private Meaning inLength(LengthGrammar.Read length) {
    return timeAfter(length.next()) > length.next()
        ? new Meaning.Offset(length.length(), 1, null)
        : new Meaning.InLength(length.length());
  }

  /** The index after "time", with the apostrophe before it, where they end "in a week's time". */
  private int timeAfter(int i) {
    int at = tokens.isApostrophe(i) ? i + 1 : i;
    at = at > i && tokens.is(at, Role.S) ? at + 1 : at;
    return at > i && tokens.reads(at, "time") ? at + 1 : i;
  }

  /** "The largest in a decade", "twice in a week": a length, and no day to come. */
  private boolean isRated(int in, Unit unit) {
    return unit.compareTo(Unit.YEAR) >= 0
        || unit.isClock()
        || tokens.is(in - 1, Role.TIMES)
        || tokens.reads(in - 1, "time")
        || tokens.endsWith(in - 1, "est");
  }

  /** -1 for "ago" or "earlier", 1 for "later" or "from now", 0 for neither. */
  private int direction(int i) {
    if (tokens.is(i, Role.AGO)) {
      return tokens.word(i).number(Role.AGO);
    }
    if (tokens.is(i, Role.BACK) && !tokens.isLetters(i + 1) && !tokens.isDash(i + 1)) {
      return -1;
    }
    if (tokens.is(i, Role.EARLIER)) {
      return tokens.word(i).number(Role.EARLIER);
    }
    boolean later = tokens.isLaterOn(i) || (tokens.is(i, Role.FROM) && tokens.is(i + 1, Role.NOW));
    return later ? 1 : 0;
  }

  /** "For years", "decades ago": a length that no number tells. */
  private @Nullable Parsed uncounted(int i) {
    Unit unit = tokens.is(i, Role.PLURAL) ? lengths.unit(i) : null;
    if (unit == null || unit == Unit.QUARTER || unit == Unit.SECOND) {
      return null;
    }
    Length length = Length.of(null, unit);
    if (tokens.is(i + 1, Role.AGO)) {
      return new Parsed(i + 2, new Meaning.Offset(length, -1, null));
    }
    if (tokens.is(i + 1, Role.EARLIER)
        && (!tokens.isLetters(i + 2) || tokens.is(i + 2, Role.CLAUSE))) {
      int sign = tokens.word(i + 1).number(Role.EARLIER);
      return new Parsed(i + 2, new Meaning.Offset(length, sign, new Meaning.Anaphor(Unit.DAY, 0)));
    }
    boolean lasting = tokens.is(i - 1, Role.FOR) || tokens.is(i - 1, Role.SPENT);
    return lasting && !tokens.is(i + 1, Role.OLD)
        ? new Parsed(i + 1, new Meaning.Lasting(length))
        : null;
  }

  /** "Three Fridays from now", "two Sundays ago". */
  private @Nullable Parsed weekdaysAway(int i) {
    LengthGrammar.Count count = tokens.is(i, Role.A) ? null : lengths.count(i);
    int sign = count == null ? 0 : direction(count.next() + 1);
    if (count == null
        || count.value() == null
        || sign == 0
        || count.value().precision() > 2
        || !tokens.is(count.next(), Role.WEEKDAYS)) {
      return null;
    }
    int end = tokens.is(count.next() + 1, Role.FROM) ? count.next() + 3 : count.next() + 2;
    int weekday = tokens.word(count.next()).number(Role.WEEKDAYS);
    return new Parsed(end, new Meaning.WeekdaysAway(weekday, sign * count.value().intValue()));
  }
}
