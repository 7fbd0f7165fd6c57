package org.claimdesk.extraction.clause;

/**
 * What stands ahead in a line: where a stretch ends, and whether a clause, a relative or a
 * participle begins at a word. Nothing is looked for further than {@link #REACH} words away.
 */
record Lookahead(ClauseLine line) {

  private static final int REACH = 30;
  private static final int LONGEST_SUBJECT = 14;

  /** Whether a subject follows an adjunct: "In Geneva the minister", "Yesterday the council". */
  boolean hasSubject(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (line.is(i, Tag.DETERMINER | Tag.SUBJECT)
          && !line.is(i - 1, Tag.DETERMINER | Tag.PREPOSITION | Tag.ADVERB | Tag.CONJUNCTION)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a subject and its finite verb begin at {@code next}. */
  boolean isClause(int next) {
    if (line.is(next, Tag.INFINITIVE | Tag.MARK)) {
      return false;
    }
    int conjunctions = 0;
    for (int i = next; i < Math.min(line.size(), next + LONGEST_SUBJECT); i++) {
      if (line.is(i, Tag.MARK | Tag.RELATIVE | Tag.THAT | Tag.CONTRAST | Tag.CONDITION)
          && i > next) {
        return false;
      }
      if (line.is(i, Tag.CONJUNCTION) && ++conjunctions > 1) {
        return false;
      }
      if (i > next && line.isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  /** ", which …", ", in which …", ", two of whom …". */
  boolean isRelative(int i) {
    boolean relative =
        line.is(i, Tag.RELATIVE)
            || (line.is(i, Tag.PREPOSITION) && line.is(i + 1, Tag.RELATIVE))
            || (line.is(i + 1, Tag.AGENT) && line.is(i + 2, Tag.RELATIVE));
    return relative && hasFinite(i + 1, stretchEnd(i + 1));
  }

  /** Whether a participle with what belongs to it begins at {@code i}. */
  boolean isParticipleOf(int i) {
    return line.is(i, Tag.ING)
        ? !line.is(i + 1, Tag.MARK)
        : line.is(i, Tag.PARTICIPLE)
            && line.is(i + 1, Tag.PREPOSITION | Tag.TIME | Tag.FIGURE | Tag.DETERMINER);
  }

  /** Whether a clause of time or cause with a figure or a date of its own begins at {@code i}. */
  boolean isSubordinate(int i) {
    int end = stretchEnd(i + 1);
    return !line.isFinite(i + 1) && hasFinite(i + 1, end) && has(i + 1, end, Tag.FIGURE | Tag.TIME);
  }

  /** The mark after which the main clause goes on with its verb. */
  int resumption(int from) {
    int any = -1;
    for (int i = from; i < Math.min(line.size(), from + REACH); i++) {
      if (line.is(i, Tag.MARK)) {
        if (line.isFinite(line.afterAdverbs(i + 1))) {
          return i;
        }
        any = any < 0 ? i : any;
      }
    }
    return any;
  }

  /** The comma that ends the clause before the main clause, -1 where none does. */
  int closingComma(int from) {
    boolean finite = false;
    for (int i = from; i < Math.min(line.size(), from + REACH); i++) {
      finite = finite || line.isFinite(i);
      if (finite && line.is(i, Tag.COMMA) && hasFinite(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  boolean hasFinite(int from) {
    return hasFinite(from, line.size());
  }

  boolean hasFinite(int from, int end) {
    for (int i = from; i < Math.min(end, from + REACH); i++) {
      if (line.isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  boolean has(int from, int end, int tags) {
    for (int i = from; i < end; i++) {
      if (line.is(i, tags)) {
        return true;
      }
    }
    return false;
  }

  /** Index of the next mark from {@code from} on, within reach, else that of the reach's end. */
  int stretchEnd(int from) {
    int mark = nextMark(from, Tag.MARK);
    return mark < 0 ? Math.min(line.size(), from + REACH) : mark;
  }

  int nextMark(int from, int kind) {
    for (int i = from; i < Math.min(line.size(), from + REACH); i++) {
      if (line.is(i, kind)) {
        return i;
      }
    }
    return -1;
  }
}
