package org.claimdesk.extraction.time;

import org.jspecify.annotations.Nullable;

/** Expressions with one open side: "since 2013", "no later than Friday", "from May onwards". */
final class BoundGrammar {

  private final Tokens tokens;
  private final PointerGrammar pointers;
  private final PhraseGrammar phrases;
  private final RangeGrammar ranges;

  BoundGrammar(Tokens tokens, PointerGrammar pointers, PhraseGrammar phrases, RangeGrammar ranges) {
    this.tokens = tokens;
    this.pointers = pointers;
    this.phrases = phrases;
    this.ranges = ranges;
  }

  /** The side that words before a period leave open, and the token after them. */
  private record Sided(int next, Meaning.Side side) {}

  /** Expressions with one open side, and ranges opened by "from" or "between". */
  @Nullable Parsed read(int i) {
    if (tokens.is(i, Role.FROM) || tokens.is(i, Role.BETWEEN)) {
      Parsed range = ranges.read(i + 1);
      if (range != null
          && (tokens.is(range.next(), Role.ONWARD) || isOn(range.next()))
          && RangeGrammar.isPoint(range.meaning())) {
        return new Parsed(
            range.next() + 1, new Meaning.Bounded(Meaning.Side.SINCE, range.meaning()));
      }
      boolean isRange = range != null && range.meaning() instanceof Meaning.Range;
      return isRange ? range : null;
    }
    Sided sided = side(i);
    if (sided == null) {
      return null;
    }
    Meaning.Side side = sided.side;
    int next = sided.next;
    int at = tokens.is(next, Role.IN) || tokens.is(next, Role.ON) ? next + 1 : next;
    Parsed period = ranges.dated(at);
    period = period != null ? period : theWeekend(at);
    Parsed yearEnd = theYearEnd(at);
    period = yearEnd != null ? yearEnd : period;
    boolean end =
        yearEnd != null
            || (period != null
                && period.meaning() instanceof Meaning.Third third
                && third.nth() == 3);
    side = end && side == Meaning.Side.BEFORE ? Meaning.Side.UNTIL : side;
    side = end && side == Meaning.Side.SINCE ? Meaning.Side.AFTER : side;
    if (period == null || period.meaning() instanceof Meaning.Range) {
      return null;
    }
    boolean strict = side == Meaning.Side.BEFORE || side == Meaning.Side.AFTER;
    boolean qualifies =
        pointers.afterPossessive(period.next()) > period.next()
            || tokens.isNounAfter(period.next());
    boolean within =
        tokens.is(i, Role.THROUGH)
            && (tokens.is(i - 1, Role.THROUGH_AFTER) || isOver(period.meaning()));
    if (within) {
      return null;
    }
    if (strict && (qualifies || period.meaning() instanceof Meaning.Weekday)) {
      return null;
    }
    return new Parsed(period.next(), new Meaning.Bounded(side, period.meaning()));
  }

  /** "Since", "no later than": the side that they keep. */
  private @Nullable Sided side(int i) {
    TimeWords.Phrase phrase = phrases.bound(i);
    if (phrase != null) {
      return new Sided(i + phrase.words().size(), Meaning.Side.valueOf(phrase.value()));
    }
    Meaning.Side side =
        tokens.is(i, Role.SINCE)
            ? Meaning.Side.SINCE
            : tokens.is(i, Role.UNTIL) || tokens.is(i, Role.BY) || tokens.is(i, Role.THROUGH)
                ? Meaning.Side.UNTIL
                : tokens.is(i, Role.BEFORE)
                    ? Meaning.Side.BEFORE
                    : tokens.is(i, Role.AFTER) ? Meaning.Side.AFTER : null;
    return side == null ? null : new Sided(i + 1, side);
  }

  /** "Through last year" lasts as long as the year: nothing ends with it. */
  private static boolean isOver(Meaning meaning) {
    return (meaning instanceof Meaning.Shifted shifted && shifted.offset() < 0)
        || meaning instanceof Meaning.Rolling;
  }

  private @Nullable Parsed theWeekend(int i) {
    Parsed unit = pointers.theUnit(i);
    return unit != null
            && unit.meaning() instanceof Meaning.Shifted shifted
            && shifted.unit() == Unit.WEEKEND
        ? unit
        : null;
  }

  private @Nullable Parsed theYearEnd(int i) {
    Parsed year = pointers.theUnit(i);
    return year != null && tokens.is(year.next(), Role.PART_NOUN)
        ? new Parsed(year.next() + 1, new Meaning.Part(new Meaning.Shifted(Unit.YEAR, 0)))
        : null;
  }

  /** "From the 1990s on": no "on" that leads on to what it happened on. */
  private boolean isOn(int i) {
    boolean leads = tokens.isLetters(i + 1) && !tokens.is(i + 1, Role.CLAUSE);
    return tokens.reads(i, "on") && !leads && !tokens.isDigits(i + 1);
  }
}
