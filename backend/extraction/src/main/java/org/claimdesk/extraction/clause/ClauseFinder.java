package org.claimdesk.extraction.clause;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.text.Runs;

/**
 * Cuts a sentence, or what somebody is quoted with in it, into clauses that could be checked one by
 * one: coordinated clauses and predicates, relative and participial clauses, contrasts, and
 * subordinate clauses with a figure or a time of their own. It goes by word classes, from left to
 * right, looking ahead no further than {@link Lookahead} does; where in doubt it does not cut.
 */
public final class ClauseFinder {

  private static final int LONGEST_ADJUNCT = 8;
  private static final int FEWEST_WORDS = 3;

  private final ClauseLine line;
  private final Lookahead ahead;
  private final List<Clause> found = new ArrayList<>();

  /** Index of the clause's first word. */
  private int first;

  private Link link = Link.MAIN;
  private int family;
  private int families;

  /** Whether the clause has its finite verb. */
  private boolean verb;

  /** Whether that is in the past tense. */
  private boolean past;

  /** Whether its finite verb leads a passive or a perfect: "was", "has". */
  private boolean auxiliary;

  /** Whether the next finite verb is that of a restrictive relative in the subject. */
  private boolean restricted;

  /** Index of the mark at which what was put into the main clause ends; -1 outside. */
  private int asideEnd = -1;

  /** Whether the main clause stands against the one that the sentence begins with. */
  private boolean contrasted;

  private ClauseFinder(ClauseLine line) {
    this.line = line;
    this.ahead = new Lookahead(line);
  }

  /**
   * The clauses of the stretch {@code span} of the text that {@code runs} is cut from, in text
   * order, without overlaps. What stands in no clause is an adjunct before the first: "In 2019, …".
   *
   * @param figures those of the text, in text order
   * @param times the same
   */
  public static Clauses find(
      Runs runs, Span span, List<? extends Span> figures, List<? extends Span> times) {
    ClauseLine line = new ClauseLine(runs, span, figures, times);
    ClauseFinder finder = new ClauseFinder(line);
    finder.run();
    return new Clauses(line, finder.found);
  }

  private void run() {
    int i = lead();
    while (i < line.size()) {
      i = step(i);
    }
    close(line.size());
  }

  /** Passes over what stands before the first clause; the index to go on from. */
  private int lead() {
    first = line.is(0, Tag.CONJUNCTION) ? 1 : 0;
    int comma = ahead.nextMark(first, Tag.COMMA);
    if (comma < 0) {
      return first;
    }
    if (line.is(first, Tag.CONTRAST | Tag.SUBORDINATOR)) {
      int end = ahead.closingComma(first + 1);
      if (end > 0) {
        boolean contrast = line.is(first, Tag.CONTRAST);
        contrasted = contrast;
        first += contrast ? 1 : 0;
        begin(first, contrast ? Link.COORDINATE : Link.SUBORDINATE, contrast ? 0 : ++families);
        asideEnd = end;
      }
      return first;
    }
    if (ahead.isParticipleOf(first)
        && !ahead.hasFinite(first + 1, comma)
        && ahead.hasFinite(comma + 1)) {
      begin(first, Link.PARTICIPIAL, 0);
      asideEnd = comma;
      return first + 1;
    }
    if (line.is(first, Tag.PREPOSITION | Tag.ADVERB | Tag.TIME)
        && !ahead.hasFinite(first, comma)
        && !ahead.hasSubject(first, comma)
        && ahead.hasFinite(comma + 1)) {
      begin(comma + 1, Link.MAIN, 0);
      return comma + 1;
    }
    return first;
  }

  /** Looks at the word {@code i}; the index of the next to look at. */
  private int step(int i) {
    if (i == asideEnd) {
      close(i);
      begin(i + 1, contrasted ? Link.COORDINATE : Link.MAIN, 0);
      return i + 1;
    }
    if (line.is(i, Tag.CONDITION)) {
      int end = ahead.nextMark(i, Tag.MARK);
      return end < 0 ? line.size() : end;
    }
    if (line.is(i, Tag.BREAK)) {
      return atBreak(i);
    }
    boolean marked = line.is(i - 1, Tag.MARK);
    if (marked && ahead.isRelative(i)) {
      return aside(i, Link.RELATIVE, ++families);
    }
    if (marked && isParticipial(i)) {
      return aside(i, Link.PARTICIPIAL, family);
    }
    if (line.is(i, Tag.CONJUNCTION) && (verb || link == Link.PARTICIPIAL)) {
      return atConjunction(i);
    }
    if (line.is(i - 1, Tag.COMMA) && verb && asideEnd < 0 && isNextOfSeries(i)) {
      return next(i, i, Link.COORDINATE, family);
    }
    if (line.is(i, Tag.CONTRAST)
        && verb
        && !line.is(i - 1, Tag.DETERMINER)
        && (marked || !line.is(i, Tag.ADVERB))) {
      return ahead.hasFinite(i + 1) ? next(i, i + 1, Link.COORDINATE, 0) : i + 1;
    }
    if (line.is(i, Tag.SUBORDINATOR) && verb && ahead.isSubordinate(i)) {
      return next(i, i, Link.SUBORDINATE, ++families);
    }
    word(i);
    return i + 1;
  }

  /** Keeps what the word says of the clause that it stands in. */
  private void word(int i) {
    if (line.is(i, Tag.THAT) && verb) {
      verb = false; // what is said, shown or known has a verb of its own
    } else if (!verb && i > first && line.is(i, Tag.RELATIVE | Tag.THAT)) {
      restricted = true;
    } else if (line.isFinite(i) && !line.isHelped(i)) {
      if (restricted) {
        restricted = false;
      } else {
        past = verb ? past : line.is(i, Tag.PAST);
        verb = true;
        auxiliary = line.is(i, Tag.BE | Tag.HAVE);
      }
    }
  }

  private int atBreak(int i) {
    int next = i + 1;
    if (verb && !ahead.isRelative(next) && ahead.hasFinite(next, ahead.stretchEnd(next))) {
      return next(i, next, Link.COORDINATE, 0);
    }
    boolean aside = verb || ahead.isRelative(next) || isParticipial(next);
    int end = aside ? -1 : ahead.nextMark(next, Tag.BREAK);
    return end < 0 ? next : end + 1; // over what is put between a subject and its verb
  }

  private int atConjunction(int i) {
    boolean comma = line.is(i - 1, Tag.COMMA);
    int next = i + 1;
    if (line.is(next, Tag.COMMA)) {
      int end = ahead.nextMark(next + 1, Tag.COMMA);
      next = end > 0 && end - next <= LONGEST_ADJUNCT ? end + 1 : next + 1;
    }
    boolean predicate = isPredicate(i, next, comma);
    if (predicate || (verb && ahead.isClause(next))) {
      boolean participle = predicate && isParticiple() && !line.isFinite(line.afterAdverbs(next));
      int end = asideEnd;
      int number = comma && end < 0 && !participle ? 0 : family;
      next(i, i + 1, participle ? Link.PARTICIPIAL : Link.COORDINATE, number);
      asideEnd = end;
    }
    return i + 1;
  }

  /** ", flooded 300 homes and …", ", its debt doubled and …". */
  private boolean isNextOfSeries(int i) {
    return isPredicate(i - 1, i, true)
        || (line.is(i, Tag.DETERMINER | Tag.SUBJECT | Tag.FIGURE) && ahead.isClause(i));
  }

  /** Whether the clause is one in -ing. */
  private boolean isParticiple() {
    return link == Link.PARTICIPIAL && !verb && line.is(line.afterAdverbs(first), Tag.ING);
  }

  /** Whether a second predicate of the same subject begins at {@code next}. */
  private boolean isPredicate(int conjunction, int next, boolean comma) {
    int at = line.afterAdverbs(next);
    if (isParticiple()) {
      boolean resumes = line.isFinite(at) && (comma || line.is(at, Tag.AUXILIARY));
      return (resumes || line.is(at, Tag.ING)) && ahead.stretchEnd(at) - at >= FEWEST_WORDS;
    }
    boolean shared = auxiliary && line.is(at, Tag.PARTICIPLE);
    if (!shared && !line.isFinite(at)) {
      return false;
    }
    boolean bare =
        line.is(conjunction - 1, Tag.PAST | Tag.PRESENT | Tag.PARTICIPLE | Tag.ING)
            && !line.is(conjunction - 1, Tag.INTRANSITIVE);
    if (bare && !comma) {
      return false; // "bought and sold shares": one object for both
    }
    int end = ahead.stretchEnd(at);
    return end - at >= FEWEST_WORDS
        || ahead.has(at, end, Tag.FIGURE | Tag.TIME)
        || at + 1 == line.size(); // what is said follows: "and said …"
  }

  /** ", killing 14 people", ", fined $3m in 2019, ". */
  private boolean isParticipial(int i) {
    int at = line.afterAdverbs(i);
    if (line.is(at, Tag.CAPITAL) || !line.is(at, Tag.ING | Tag.PARTICIPLE)) {
      return false;
    }
    int end = ahead.stretchEnd(at);
    if (end - at < FEWEST_WORDS && !line.is(at, Tag.SPEECH)) {
      return false;
    }
    if (line.is(at, Tag.ING)) {
      return !line.is(at + 1, Tag.CONJUNCTION);
    }
    if (!ahead.isParticipleOf(at)) {
      return false;
    }
    return verb
        ? ahead.has(at, end, Tag.FIGURE | Tag.TIME)
            && line.is(at + 1, Tag.PREPOSITION | Tag.TIME)
            && !line.is(at + 1, Tag.AGENT)
        : line.is(end, Tag.MARK) && line.isFinite(line.afterAdverbs(end + 1));
  }

  /** Begins what is put into the main clause, or hung on to it. */
  private int aside(int i, Link kind, int number) {
    boolean interrupts = !verb;
    close(i);
    begin(i, kind, number);
    if (interrupts) {
      asideEnd = ahead.resumption(i);
    }
    return i + 1;
  }

  /** Ends the clause before {@code end} and begins the next one at {@code start}. */
  private int next(int end, int start, Link kind, int number) {
    close(end);
    begin(start, kind, number);
    return start;
  }

  private void begin(int start, Link kind, int number) {
    first = start;
    link = kind;
    family = number;
    verb = false;
    past = false;
    auxiliary = false;
    restricted = false;
    asideEnd = -1;
  }

  /** Adds the clause that ends before the word {@code end}, without marks at its ends. */
  private void close(int end) {
    int from = first;
    int to = end;
    while (from < to && line.is(from, Tag.MARK | Tag.CONJUNCTION)) {
      from++;
    }
    if (line.is(from, Tag.THAT) && !line.isFinite(from + 1)) {
      from++; // "that exports fell"
    }
    while (to > from && line.is(to - 1, Tag.MARK | Tag.CONJUNCTION)) {
      to--;
    }
    if (from < to) {
      found.add(
          new Clause(
              line.start(from),
              line.end(to - 1),
              link,
              family,
              Assertion.isMade(line, from, to, link),
              verb || link == Link.PARTICIPIAL,
              past));
    }
  }
}
