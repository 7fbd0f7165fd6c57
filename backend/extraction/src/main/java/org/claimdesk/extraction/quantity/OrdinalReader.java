package org.claimdesk.extraction.quantity;

/** Decides whether an ordinal ranks something here, and what: "37th meeting", "second-largest". */
final class OrdinalReader {
  private static final int FIRST_CLEAR = 4;

  private final Vocabulary words;
  private final NounPhrases nouns;

  OrdinalReader(Vocabulary words, NounPhrases nouns) {
    this.words = words;
    this.nouns = nouns;
  }

  /** Completes the draft of an ordinal; false where it ranks nothing. */
  boolean rank(Tokens t, Draft draft) {
    boolean counts = t.word(draft.to).equals("time") || words.unit(t.word(draft.to)) != null;
    draft.becomes(QuantityKind.ORDINAL, nouns.ranked(t, draft.to, counts ? 1 : 5));
    if (t.word(draft.to).equals("century") || t.isNumber(draft.to) || isInParentheses(t, draft)) {
      return false;
    }
    if (isNumbered(t, draft.to)) {
      return false;
    }
    boolean clear = draft.reading.digits() || draft.reading.value().intValue() >= FIRST_CLEAR;
    if (clear || t.size() == 1) {
      return true;
    }
    String before = t.word(draft.from - 1);
    if (before.equals("the") && isPlace(t, draft)) {
      return false;
    }
    boolean owned = words.is("definite", before) || t.word(draft.from - 1).equals("s");
    boolean article = before.equals("a") || before.equals("an") || before.equals("for");
    boolean determined = owned || article || draft.from == 0 || before.equals("as");
    boolean noun = determined && t.isWord(draft.to) && !words.is("stop", t.word(draft.to));
    boolean superlative =
        t.isDash(draft.to) && t.touches(draft.to) && isSuperlative(t, draft.to + 1);
    boolean title = t.isCapital(draft.to) && (t.isCapital(draft.from) || !isOfPeople(t, draft.to));
    boolean time = noun && words.unit(t.word(draft.to)) != null && article;
    boolean placed = words.is("placing", before);
    return !time && ((noun && !title) || superlative || placed);
  }

  /** "82nd Airborne Division", "38th parallel": a number by which a thing is known. */
  private boolean isNumbered(Tokens t, int i) {
    if (t.word(i).equals("parallel")) {
      return true;
    }
    for (int k = i; k < i + 3 && t.isCapital(k); k++) {
      if (words.is("numbered", t.word(k)) || words.is("street", t.word(k))) {
        return true;
      }
    }
    return false;
  }

  /** "In the first game", "one of the first signs": which one it was, not that it was a first. */
  private boolean isPlace(Tokens t, Draft draft) {
    String preposition = t.word(draft.from - 2);
    boolean group = NounPhrases.plural(words, t, draft.to) == draft.to;
    return words.is("place", preposition) || group;
  }

  /** "First Canadian woman" ranks, "first Bush administration" names. */
  private boolean isOfPeople(Tokens t, int i) {
    String word = t.text(i);
    boolean adjective = word.endsWith("an") || word.endsWith("ese") || word.endsWith("ish");
    return adjective || words.is("people", t.word(i));
  }

  private static boolean isSuperlative(Tokens t, int i) {
    return t.isWord(i) && t.text(i).endsWith("st");
  }

  private static boolean isInParentheses(Tokens t, Draft draft) {
    return t.is(draft.from - 1, '(') && t.is(draft.to, ')');
  }
}
