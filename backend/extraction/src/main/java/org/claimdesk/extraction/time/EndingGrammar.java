package org.claimdesk.extraction.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Lengths put on the calendar by the day or month at one end: "the three months to September",
 * "week ending December 4", "the week of October 6".
 */
final class EndingGrammar {

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final CalendarGrammar calendar;

  EndingGrammar(Tokens tokens, LengthGrammar lengths, CalendarGrammar calendar) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.calendar = calendar;
  }

  @Nullable Parsed read(int i) {
    int at = tokens.is(i, Role.THE) ? i + 1 : i;
    at = tokens.is(at, Role.FISCAL) ? at + 1 : at;
    Unit unit = tokens.is(at, Role.PLURAL) ? null : lengths.unit(at);
    if (unit != null) {
      Length one = Length.of(BigDecimal.ONE, unit);
      boolean weekTo = at > i && unit == Unit.WEEK && tokens.is(at + 1, Role.TO);
      Meaning.Edge edge = weekTo ? Meaning.Edge.END : edge(one, at + 1);
      boolean around = edge == null && unit == Unit.WEEK && tokens.is(at + 1, Role.OF);
      return told(one, around ? Meaning.Edge.AROUND : edge, at + 2);
    }
    boolean counted = tokens.isDigits(at) || tokens.is(at, Role.NUMBER);
    LengthGrammar.Read length = counted ? lengths.length(at) : null;
    return length == null || length.length().count() == null
        ? null
        : told(length.length(), edge(length.length(), length.next()), length.next() + 1);
  }

  /** Which edge the word tells; "to" only of months and longer, as ten days to go are to come. */
  private Meaning.@Nullable Edge edge(Length length, int i) {
    boolean to = tokens.is(i, Role.TO) && length.unit().compareTo(Unit.MONTH) >= 0;
    return to || tokens.is(i, Role.ENDING)
        ? Meaning.Edge.END
        : tokens.is(i, Role.STARTING) ? Meaning.Edge.START : null;
  }

  private @Nullable Parsed told(Length length, Meaning.@Nullable Edge edge, int i) {
    if (edge == null || length.unit().isClock()) {
      return null;
    }
    Parsed day = calendar.simple(tokens.is(i, Role.IN) || tokens.is(i, Role.ON) ? i + 1 : i);
    return day == null || !isDated(day.meaning())
        ? null
        : new Parsed(day.next(), new Meaning.Ending(length, edge, day.meaning()));
  }

  /** Whether the meaning is a day or month of the calendar. */
  private static boolean isDated(Meaning meaning) {
    boolean feast =
        meaning instanceof Meaning.Yearless yearless
            && yearless.yearly() instanceof Yearly.NamedDay;
    Unit unit =
        meaning instanceof Meaning.Absolute absolute
            ? absolute.period().unit()
            : meaning instanceof Meaning.Yearless yearless
                    && yearless.yearly() instanceof Yearly.Part part
                ? part.unit()
                : meaning instanceof Meaning.InYear inYear
                        && inYear.yearly() instanceof Yearly.Part part
                    ? part.unit()
                    : Unit.YEAR;
    return !feast && (unit == Unit.MONTH || CalendarGrammar.isDay(meaning));
  }
}
