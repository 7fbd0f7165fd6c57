package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Tells two states from the ends of a range: "rose from 3 to 5 percent", "fell 3 percent to $12"
 * and "an increase of $2bn to $68bn" are two figures, "fell to $89 to $93 billion" is a range that
 * was reached, and "from 3 to 5 million people" by itself one that holds.
 */
final class ChangeReader {
  private static final int LOOK_BACK = 8;

  /** How far back a change is told of two figures that each have their unit. */
  private static final int FULL_LOOK_BACK = 24;

  /** Up to so many times the lower end, "by $3 to $4" is a range; "by $2bn to $68bn" is none. */
  private static final BigDecimal MOST_APART = new BigDecimal("2.5");

  /** Words before a figure that tell by how much something changes. */
  private static final Set<String> EXTENT = Set.of("by", "of");

  private final Vocabulary words;

  ChangeReader(Vocabulary words) {
    this.words = words;
  }

  /**
   * Whether two figures joined by "to" are before and after, or how much and to what.
   *
   * @param begin the first token of what is joined: "from", a hedge or the first figure
   */
  boolean isTold(Tokens t, Draft first, Draft second, int begin) {
    BigDecimal a = first.value;
    BigDecimal b = second.value;
    if (a == null || b == null) {
      return false;
    }
    boolean from = t.word(begin).equals("from");
    if (from && (words.is("spread", t.word(begin - 1)) || followsRange(t, begin))) {
      return false;
    }
    boolean full = !first.isBare() && !second.isBare();
    // A range is written from its lower end.
    boolean falls = b.signum() >= 0 && a.compareTo(b) > 0;
    if (falls || !(from || full)) {
      return falls && (from || full);
    }
    String before = t.word(begin - 1);
    boolean near = b.compareTo(a.multiply(MOST_APART)) <= 0;
    if (!from && (words.is("reaching", before) || (near && EXTENT.contains(before)))) {
      return false;
    }
    return changeBefore(t, begin, from && full ? FULL_LOOK_BACK : LOOK_BACK);
  }

  private boolean changeBefore(Tokens t, int begin, int back) {
    for (int k = Math.max(0, begin - back); k < begin; k++) {
      if (words.is("change", t.word(k))) {
        return true;
      }
    }
    return false;
  }

  /** "To $89 billion to $93 billion, up from $85 to $90 billion": what a range was is one, too. */
  private boolean followsRange(Tokens t, int from) {
    int numbers = 0;
    boolean joined = false;
    for (int k = from - 1; k >= Math.max(0, from - LOOK_BACK); k--) {
      if (t.isNumber(k)) {
        numbers++;
        if (numbers == 2) {
          return joined;
        }
      } else if (words.is("change", t.word(k)) && !words.is("particle", t.word(k))) {
        return false;
      } else if (numbers == 0 && t.isWord(k) && !isOfFigure(t.word(k))) {
        return false;
      } else if (numbers == 1) {
        joined |= t.word(k).equals("to") || t.isDash(k) || t.word(k).equals("and");
      }
    }
    return false;
  }

  private boolean isOfFigure(String word) {
    return words.numeral(word) != null
        || words.is("particle", word)
        || word.equals("per")
        || word.contains("cent");
  }
}
