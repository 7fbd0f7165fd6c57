package org.claimdesk.extraction.time;

/** Which way the words around a time expression look from the day of publication. */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  private static final int BEFORE = 14;
  private static final int AFTER = 10;

  /**
   * The tense of the nearest verb or signal word, sought before the expression first, then after
   * it, inside the sentence. "The vote is on Friday" looks ahead; in "said that shops are closed at
   * Easter" the verb said nothing of when they are.
   *
   * @param from first token of the sentence
   * @param to the token after the sentence
   */
  static Tense around(Tokens tokens, int from, int to, int start, int next) {
    for (int i = start - 1; i >= Math.max(from, start - BEFORE) && !tokens.isMark(i, ';'); i--) {
      Tense tense = of(tokens, i);
      if (tense != UNKNOWN) {
        return tense;
      }
      if (isPresent(tokens, i)) {
        if (i >= start - 2) {
          return FUTURE;
        }
        break;
      }
    }
    for (int i = next; i < Math.min(to, next + AFTER); i++) {
      Tense tense = of(tokens, i);
      if (tense != UNKNOWN) {
        return tense;
      }
    }
    return UNKNOWN;
  }

  private static boolean isPresent(Tokens tokens, int i) {
    return tokens.reads(i, "is") || tokens.reads(i, "are");
  }

  private static Tense of(Tokens tokens, int i) {
    boolean intent = tokens.is(i, Role.INTENT) || tokens.is(i, Role.COPULA);
    if (tokens.is(i, Role.FUTURE) || (intent && tokens.reads(i + 1, "to"))) {
      return FUTURE;
    }
    boolean past = tokens.is(i, Role.PAST) || (tokens.length(i) > 4 && tokens.endsWith(i, "ed"));
    return past && !tokens.is(i - 1, Role.COPULA) ? PAST : UNKNOWN;
  }
}
