package org.claimdesk.extraction.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of a period: "mid-2019", "the end of last week", "the rest of the year", "year-end".
 */
final class PartGrammar {

  private static final List<Unit> SHORTHAND =
      List.of(Unit.YEAR, Unit.MONTH, Unit.QUARTER, Unit.WEEK);

  private final Tokens tokens;
  private final LengthGrammar lengths;
  private final PointerGrammar pointers;
  private final CalendarGrammar calendar;
  private final CountedGrammar counted;

  PartGrammar(
      Tokens tokens,
      LengthGrammar lengths,
      PointerGrammar pointers,
      CalendarGrammar calendar,
      CountedGrammar counted) {
    this.tokens = tokens;
    this.lengths = lengths;
    this.pointers = pointers;
    this.calendar = calendar;
    this.counted = counted;
  }

  /** A stretch that an adjective, a noun or a compound cuts out of a period. */
  @Nullable Parsed read(int i) {
    if (tokens.is(i, Role.THE)
        && tokens.is(i + 1, Role.PART)
        && !tokens.is(i + 1, Role.PART_NOUN)) {
      return read(i + 1);
    }
    if (tokens.is(i, Role.PART) || tokens.is(i, Role.EARLIER)) {
      return hedged(i);
    }
    if (tokens.is(i, Role.SHORTHAND)) {
      return shorthand(i);
    }
    int noun = tokens.is(i, Role.THE) ? i + 1 : i;
    if (tokens.is(noun, Role.PART_NOUN) && tokens.is(noun + 1, Role.OF)) {
      return cutOut(noun);
    }
    if (tokens.is(noun, Role.REST) && tokens.is(noun + 1, Role.OF)) {
      Parsed whole = whole(noun + 2);
      return whole == null ? null : new Parsed(whole.next(), new Meaning.Rest(whole.meaning()));
    }
    return yearEnd(noun);
  }

  /** "EOY", "midyear". */
  private @Nullable Parsed shorthand(int i) {
    int value = tokens.word(i).number(Role.SHORTHAND);
    boolean initials = tokens.length(i) == 3;
    return initials && !tokens.isCapitalised(i)
        ? null
        : new Parsed(
            i + 1,
            new Meaning.Third(new Meaning.Shifted(SHORTHAND.get(value / 10 - 1), 0), value % 10));
  }

  /** "Early March", "later this week": the bounds of the whole, as TIMEX3 has it. */
  private @Nullable Parsed hedged(int i) {
    int at = lengths.skipDash(i + 1);
    int second = lengths.skipDash(at + 1);
    at = tokens.is(at, Role.TO) && tokens.is(second, Role.PART) ? second + 1 : at;
    boolean linked =
        tokens.is(at, Role.IN) || (tokens.is(i, Role.EARLIER) && tokens.is(at, Role.ON));
    Parsed whole = whole(linked ? at + 1 : at);
    Unit unit = whole == null && tokens.isDash(i + 1) ? lengths.unit(at) : null;
    if (unit != null && unit.compareTo(Unit.WEEK) >= 0 && !tokens.is(at, Role.PLURAL)) {
      int third = tokens.word(i).number(Role.PART);
      return third != 2
          ? null
          : new Parsed(at + 1, new Meaning.Third(new Meaning.Shifted(unit, 0), third));
    }
    return whole == null ? null : new Parsed(whole.next(), new Meaning.Part(whole.meaning()));
  }

  /** "The end of 2012", "the beginning of last week", "end of month". */
  private @Nullable Parsed cutOut(int noun) {
    int at = noun + 2;
    Parsed whole = whole(at);
    Unit unit = lengths.unit(at);
    if (whole == null
        && unit != null
        && unit.compareTo(Unit.WEEK) >= 0
        && !tokens.is(at, Role.PLURAL)) {
      whole = new Parsed(at + 1, new Meaning.Shifted(unit, 0));
    }
    int third = tokens.word(noun).number(Role.PART_NOUN);
    return whole == null
        ? null
        : new Parsed(whole.next(), new Meaning.Third(whole.meaning(), third));
  }

  private @Nullable Parsed whole(int i) {
    Parsed whole = counted.read(i);
    whole = whole != null ? whole : calendar.simple(i);
    return whole != null ? whole : pointers.theUnit(i);
  }

  /** "Year-end", "the year's end", "month-end". */
  private @Nullable Parsed yearEnd(int noun) {
    Unit unit = lengths.unit(noun);
    if (unit == null || tokens.is(noun, Role.PLURAL) || unit.compareTo(Unit.MONTH) < 0) {
      return null;
    }
    int end = lengths.skipDash(pointers.afterPossessive(noun + 1));
    return tokens.is(end, Role.PART_NOUN) && tokens.reads(end, "end")
        ? new Parsed(end + 1, new Meaning.Part(new Meaning.Shifted(unit, 0)))
        : null;
  }
}
