package org.claimdesk.extraction.clause;

/** Tells whether a clause says that something happened or is the case. */
final class Assertion {

  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_DATED = 2;

  private Assertion() {}

  /** Whether the words {@code from} to {@code to} of {@code line} make an assertion. */
  static boolean isMade(ClauseLine line, int from, int to, Link link) {
    int words = 0;
    int verb = -1;
    boolean dated = false;
    boolean figure = false;
    for (int i = from; i < to; i++) {
      words += line.is(i, Tag.MARK) ? 0 : 1;
      dated = dated || line.is(i, Tag.TIME);
      figure = figure || line.is(i, Tag.FIGURE);
      if (verb < 0 && line.isFinite(i)) {
        verb = i;
      }
    }
    if (words < (dated || figure ? FEWEST_DATED : FEWEST_WORDS)
        || (link == Link.SUBORDINATE && !dated && !figure)) {
      return false;
    }
    if (link == Link.PARTICIPIAL) {
      return !line.is(line.afterAdverbs(from), Tag.SPEECH);
    }
    if (verb < 0) {
      return dated && line.is(from, Tag.PARTICIPLE);
    }
    return !line.is(verb, Tag.MODAL) && (dated || isEvent(line, verb));
  }

  private static boolean isEvent(ClauseLine line, int verb) {
    if (line.is(verb, Tag.DO)) {
      return true;
    }
    if (line.is(verb, Tag.BE | Tag.HAVE)) {
      int next = line.afterAdverbs(verb + 1);
      return line.is(next, Tag.PARTICIPLE | Tag.ING | Tag.PAST) && !line.is(next, Tag.MIND);
    }
    return !line.is(verb, Tag.MIND);
  }
}
