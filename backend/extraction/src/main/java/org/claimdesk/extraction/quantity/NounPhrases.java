package org.claimdesk.extraction.quantity;

import org.jspecify.annotations.Nullable;

/**
 * The nouns around a figure, told by word endings and a list of words that end a phrase: what is
 * counted ("NATO troops"), what is ranked, and whose figure it is ("trade" in "trade reached $5m").
 */
final class NounPhrases {
  private static final int LONGEST = 8;

  private final Vocabulary words;

  NounPhrases(Vocabulary words) {
    this.words = words;
  }

  /** The index of the first plural noun of the phrase that begins at {@code i}, or -1. */
  static int plural(Vocabulary words, Tokens t, int i) {
    for (int k = i; k < i + LONGEST; k++) {
      if (hangs(t, k)) {
        // "coal- and gas-fired plants"
        k++;
        continue;
      }
      if (!continues(words, t, k, i)) {
        return -1;
      }
      boolean compound = t.isDash(k - 1) && t.touches(k) && k > i && continues(words, t, k + 1, i);
      boolean joined = t.isDash(k + 1) && !t.isLongDash(k + 1);
      if (t.isWord(k) && isPlural(words, t, k) && !joined && !compound) {
        return k;
      }
    }
    return -1;
  }

  private static boolean hangs(Tokens t, int k) {
    boolean dash = t.isDash(k) && t.touches(k) && !t.touches(k + 1);
    return dash && (t.word(k + 1).equals("and") || t.word(k + 1).equals("or"));
  }

  /** Whether token {@code k} may stand inside a noun phrase that began at {@code i}. */
  private static boolean continues(Vocabulary words, Tokens t, int k, int i) {
    if (t.isWord(k)) {
      boolean initial = t.length(k) == 1 && t.is(k + 1, '.') && t.isCapital(k);
      return initial || !words.is("stop", t.word(k)) || (k > i && t.isDash(k - 1) && t.touches(k));
    }
    boolean inner = k > i && t.touches(k) && t.touches(k + 1);
    boolean initials = t.is(k, '.') && t.length(k - 1) == 1 && t.touches(k) && k > i;
    return (inner && t.isDash(k) && !t.isLongDash(k)) || initials || (inner && t.is(k, '&'));
  }

  private static boolean isPlural(Vocabulary words, Tokens t, int k) {
    if (words.is("plural", t.word(k))) {
      return true;
    }
    int length = t.length(k);
    if (length < 4 || t.charAt(k, length - 1) != 's' || words.is("singular", t.word(k))) {
      return false;
    }
    char before = t.charAt(k, length - 2);
    return before != 's' && before != 'u' && before != 'i';
  }

  /** What a figure that ends before token {@code i} counts, or null. */
  @Nullable String counted(Tokens t, int i, boolean single) {
    int from = afterOf(t, i);
    boolean compared = words.is("amount", t.word(from));
    from += compared && plural(words, t, from + 1) >= 0 ? 1 : 0;
    int head = plural(words, t, from);
    if (head >= 0) {
      boolean compound =
          t.isWord(head + 1)
              && !t.isCapital(head + 1)
              && !words.is("stop", t.word(head + 1))
              && isPlural(words, t, head + 1);
      return t.text(from, head + (compound ? 2 : 1));
    }
    if (from == i && words.is("stricken", t.word(from)) && !t.touches(from)) {
      int noun = plural(words, t, from + 1);
      return t.text(from, Math.max(noun, from) + 1);
    }
    return single ? withoutVerb(run(t, from, 2)) : null;
  }

  /** Steps over "of the", "of its", "of the 27" and the like. */
  private int afterOf(Tokens t, int i) {
    if (!t.word(i).equals("of")) {
      return i;
    }
    boolean determined = words.is("definite", t.word(i + 1)) || t.word(i + 1).equals("all");
    int at = determined ? i + 2 : i + 1;
    // "of the 27 states", "of the 3.5 million refugees"
    int after = at;
    while (after < at + 2 && (t.isNumber(after) || words.numeral(t.word(after)) != null)) {
      after++;
    }
    return after > at && plural(words, t, after) >= 0 ? after : at;
  }

  /** The words from {@code i} on up to the first that ends a phrase, or null. */
  @Nullable String run(Tokens t, int i, int most) {
    int from = t.isDash(i) ? i + 1 : i;
    int end = runEnd(t, from, most);
    return end > from ? t.text(from, end) : null;
  }

  /** What an ordinal counts, without the verb after it: largest bank, of "largest bank failed". */
  @Nullable String ranked(Tokens t, int i, int most) {
    String run = run(t, i, most);
    return run != null && run.endsWith("ed") ? withoutVerb(run) : run;
  }

  private int runEnd(Tokens t, int from, int most) {
    int k = from;
    int found = 0;
    while (found < most && continues(words, t, k, from)) {
      found += t.isWord(k) && !t.isDash(k - 1) ? 1 : 0;
      k++;
    }
    while (k > from && !t.isWord(k - 1)) {
      k--;
    }
    return k;
  }

  /** What "70 percent of Russians" is a share of: the phrase after "of". */
  @Nullable String whole(Tokens t, int i) {
    if (!t.word(i).equals("of")) {
      return null;
    }
    int from = afterOf(t, i);
    boolean article = t.word(from).equals("a") || t.word(from).equals("an");
    int begin = article ? from + 1 : from;
    int head = plural(words, t, begin);
    int end = head >= 0 ? head + 1 : runEnd(t, begin, 4);
    if (end > begin && t.word(end + 1).equals("s") && t.touches(end) && t.touches(end + 1)) {
      int owned = plural(words, t, end + 2);
      int last = owned >= 0 ? owned + 1 : runEnd(t, end + 2, 2);
      return withoutVerb(t.text(begin, Math.max(last, end)));
    }
    return end > begin ? withoutVerb(t.text(begin, end)) : null;
  }

  /**
   * What the amount that ends before token {@code i} stands in front of: "grant" in "a $5.1 million
   * grant", "exports" in "a 5% rise in exports"; null where a verb form or nothing follows.
   */
  @Nullable String modified(Tokens t, int i) {
    int from = t.isDash(i) && t.touches(i) ? i + 1 : i;
    int end = runEnd(t, from, 3);
    while (end > from + 1 && t.isWord(end - 1) && isVerbForm(t, end - 1)) {
      end--; // "a $5 million grant saved the mill"
    }
    if (end == from || !t.isWord(end - 1) || isVerbForm(t, from)) {
      return null;
    }
    boolean change = words.is("rise", t.word(end - 1)) || words.is("fall", t.word(end - 1));
    if (!change) {
      return t.text(from, end);
    }
    boolean in = t.word(end).equals("in") || t.word(end).equals("of");
    int what = words.is("determiner", t.word(end + 1)) ? end + 2 : end + 1;
    int last = in ? runEnd(t, what, 4) : what;
    return last > what && !t.isNumber(what) ? withoutVerb(t.text(what, last)) : null;
  }

  private static boolean isVerbForm(Tokens t, int i) {
    String word = t.text(i);
    boolean noun = word.endsWith("eed") && !word.endsWith("reed"); // speed, need
    return (word.endsWith("ed") && !noun) || word.endsWith("ing") || word.endsWith("ly");
  }

  /** A participle at the end of a run of words is the sentence's verb: "forest burned". */
  private static @Nullable String withoutVerb(@Nullable String run) {
    int space = run == null ? -1 : run.lastIndexOf(' ');
    return run != null && space > 0 && (run.endsWith("ed") || run.endsWith("ing"))
        ? run.substring(0, space)
        : run;
  }
}
