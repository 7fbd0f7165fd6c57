package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;

/** Tells the result of a match or a vote, which is no range: won 2-1, passed by 52 to 48. */
final class ResultReader {
  private static final int LOOK_BACK = 8;

  private final Vocabulary words;

  ResultReader(Vocabulary words) {
    this.words = words;
  }

  /**
   * Makes {@code first} a result with both figures in the order written, where the words around say
   * so or the first is the larger.
   *
   * @param dash whether a dash joins them, not "to"
   * @param opened whether "between" or "from" stands before them
   */
  boolean take(Tokens t, Draft first, Draft second, boolean dash, boolean opened) {
    BigDecimal a = first.value;
    BigDecimal b = second.value;
    boolean bare = first.isBare() && second.isBare() && a != null && b != null;
    boolean whole = first.reading.isWhole() && second.reading.isWhole();
    boolean plain =
        first.reading.digits()
            && second.reading.digits()
            && second.reading.scale().compareTo(BigDecimal.ONE) == 0
            && t.length(first.from) <= 3
            && t.length(second.from) <= 3;
    if (!bare || !whole || !plain || a == null || b == null || a.signum() < 0) {
      return false;
    }
    boolean said = aboutResults(t, first.from, second.to);
    boolean falls = a.compareTo(b) >= 0;
    // "Tunisia 1 - 2 England"
    boolean teams = t.isCapital(first.from - 1) && t.isCapital(second.to);
    boolean counts = NounPhrases.plural(words, t, second.to) == second.to;
    if (dash ? !(falls || teams || (said && !counts)) : opened || !falls || (!said && counts)) {
      return false;
    }
    first.kind = QuantityKind.RATIO;
    first.value = null;
    first.low = a;
    first.high = b;
    first.to = second.to;
    return true;
  }

  private boolean aboutResults(Tokens t, int from, int to) {
    for (int k = Math.max(0, from - LOOK_BACK); k < from; k++) {
      if (words.is("score", t.word(k))) {
        return true;
      }
    }
    for (int k = to; k < to + 4 && k < t.size(); k++) {
      if (words.is("score", t.word(k))) {
        return true;
      }
    }
    return false;
  }
}
