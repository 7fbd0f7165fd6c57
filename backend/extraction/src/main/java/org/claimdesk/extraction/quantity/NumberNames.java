package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;

/**
 * Tells figures that name from figures that count: Boeing 737, COVID-19, Article 5, 18:30, a phone
 * number, a year, the number of a list item.
 */
final class NumberNames {
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);

  /** How many words a street's name has at most: Martin Luther King Boulevard. */
  private static final int LONGEST_STREET = 4;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Vocabulary words;

  NumberNames(Vocabulary words) {
    this.words = words;
  }

  /**
   * The end of a stretch from token {@code i} that holds no amount whatever follows (a fixed
   * expression, a time of day, a chain of figures), or {@code i}.
   */
  int skip(Tokens t, int i) {
    Phrases.Found<Boolean> fixed = t.opensFixed(i) ? words.fixed.at(t, i) : null;
    if (fixed != null) {
      return fixed.to();
    }
    if (!t.isNumber(i)) {
      return i;
    }
    if (t.isWord(i - 1) && t.touches(i) && !isCurrency(t, i - 1)) {
      return i + 1;
    }
    if ((t.is(i - 1, '+') && t.touches(i) && !t.touches(i - 1))
        || (t.charAt(i, 0) == '0' && t.length(i) > 1 && Character.isDigit(t.charAt(i, 1)))) {
      return phone(t, i);
    }
    if (isPage(t, i)) {
      return i + 3;
    }
    boolean area = t.is(i - 1, '(') && t.is(i + 1, ')') && t.length(i) == 3;
    if (area && t.isNumber(i + 2) && t.isDash(i + 3) && t.isNumber(i + 4)) {
      return i + 5;
    }
    int chain = chain(t, i);
    if (chain > i) {
      return chain;
    }
    boolean quoted = t.touches(i) && (t.is(i - 1, '"') || t.is(i - 1, '='));
    if (quoted && t.length(i) >= 9 && t.text(i).indexOf(',') < 0) {
      return i + 1;
    }
    if ((t.touches(i) && (t.is(i - 1, '%') || t.is(i - 1, '_') || t.is(i - 1, '@')))
        || t.is(i - 1, '#')
        || t.is(i - 1, '№')
        || (t.is(i - 1, '[') && t.is(i + 1, ']'))) {
      return i + 1;
    }
    boolean clock = words.is("clock", t.word(i + 1)) && t.length(i) <= 5;
    boolean dotted =
        (t.word(i + 1).equals("a") || t.word(i + 1).equals("p"))
            && t.is(i + 2, '.')
            && t.word(i + 3).equals("m");
    return clock || dotted ? i + 2 : i;
  }

  /** "Page 3 of 12", "1 of 5" alone on its line. */
  private boolean isPage(Tokens t, int i) {
    boolean pair = t.word(i + 1).equals("of") && t.isNumber(i + 2);
    return pair && (t.size() == 3 || words.is("naming", t.word(i - 1)));
  }

  private boolean isCurrency(Tokens t, int i) {
    Phrases.Found<Vocabulary.Currency> found = words.currencyBefore.at(t, i);
    return found != null && found.to() == i + 1;
  }

  /** The groups of a phone number or code, from its plus sign or leading zero on. */
  private static int phone(Tokens t, int i) {
    int k = i + 1;
    while (t.isNumber(k) || (t.isDash(k) && t.isNumber(k + 1) && t.touches(k + 1))) {
      k++;
    }
    return k;
  }

  /** Figures joined by hyphens, colons, stops or strokes that make a phone number, time or code. */
  private static int chain(Tokens t, int i) {
    int k = i;
    int links = 0;
    boolean colon = false;
    while (t.touches(k + 1)
        && t.touches(k + 2)
        && t.isNumber(k + 2)
        && (t.isDash(k + 1) || t.is(k + 1, ':') || t.is(k + 1, '/') || t.is(k + 1, '.'))) {
      colon |= t.is(k + 1, ':');
      links++;
      k += 2;
    }
    boolean odds = links == 1 && t.is(i + 1, '/') && !isShare(t, i);
    boolean code = links == 1 && t.length(i) == 3 && t.length(k) == 4 && t.isDash(i + 1);
    return links >= 2 || colon || odds || (code && t.charAt(k, 0) == '0') ? k + 1 : i;
  }

  /** Whether "3/4" is less than a whole; 100/1 are odds, 120/80 is a reading of two figures. */
  private static boolean isShare(Tokens t, int i) {
    BigDecimal above = Decimals.digits(t.text(i));
    BigDecimal below = Decimals.digits(t.text(i + 2));
    return above != null && below != null && above.compareTo(below) < 0;
  }

  /** Whether the amount is a name's number after all, by the words around it. */
  boolean isName(Tokens t, Draft draft) {
    int i = draft.from;
    boolean digits = draft.reading.digits() && !draft.signBefore;
    boolean dated = draft.measure != null && draft.measure.isTime() && draft.value != null;
    if (dated
        && t.word(draft.to - 1).equals(draft.unit)
        && looksLikeYear(t, i)
        && !t.isDash(i + 1)) {
      return true;
    }
    if (draft.isCardinal()
        && digits
        && draft.kind != QuantityKind.PERCENT
        && touchesName(t, i, draft.to)) {
      return true;
    }
    if (!draft.isBare() || !draft.isCardinal()) {
      return false;
    }
    boolean scaled = draft.reading.scale().compareTo(BigDecimal.ONE) != 0;
    String before = t.word(i - 1);
    if (!scaled && isNaming(t, i, before)) {
      return true;
    }
    if (!draft.reading.digits()) {
      return false;
    }
    return (isPlain(t, draft)
            && !scaled
            && (afterName(t, i, draft.to)
                || isYear(t, draft)
                || isListNumber(t, i, draft.to)
                || isAddress(t, draft.to)))
        || (!scaled && isUnknownLetters(t, draft.to));
  }

  private boolean isNaming(Tokens t, int i, String before) {
    if (t.is(i - 1, '.') && t.touches(i - 1)) {
      String abbreviation = t.word(i - 2);
      return abbreviation.length() <= 4 && words.is("naming", abbreviation);
    }
    boolean plural = NounPhrases.plural(words, t, i + 1) == i + 1 && !t.isCapital(i - 1);
    return words.is("naming", before) && !plural;
  }

  /** A whole number of at most four figures without group marks. */
  private static boolean isPlain(Tokens t, Draft draft) {
    return t.isNumber(draft.from)
        && draft.to == draft.from + 1
        && t.length(draft.from) <= 4
        && draft.reading.isWhole()
        && t.text(draft.from).indexOf('.') < 0
        && t.text(draft.from).indexOf(',') < 0;
  }

  /** Airbus 380, Nord Stream 2: after a capital, and nothing counted, or not after "in Berlin". */
  private boolean afterName(Tokens t, int i, int to) {
    int name = t.isDash(i - 1) && t.touches(i) ? i - 2 : i - 1;
    boolean counts = NounPhrases.plural(words, t, to) >= 0 && !t.isCapital(to);
    // "Roughly 300": an adverb that opens the sentence is no name.
    boolean adverb = name == 0 && t.length(0) > 5 && t.text(0).endsWith("ly");
    if (!t.isCapital(name) || words.is("stop", t.word(name)) || adverb) {
      return false;
    }
    return !counts || (name > 0 && !words.is("place", t.word(name - 1)));
  }

  /** From 2004 to 2009, 2013-14: years that no date took; 777-200ER, the name of a type. */
  boolean isPairOfName(Tokens t, Draft draft) {
    boolean type = draft.unit == null && t.isDash(draft.to - 2) && isUnknownLetters(t, draft.to);
    return type || areYears(t, draft, draft.to - 1);
  }

  private boolean areYears(Tokens t, Draft draft, int last) {
    boolean counted = NounPhrases.plural(words, t, draft.to) == draft.to;
    boolean second =
        looksLikeYear(t, last) || (t.isNumber(last) && t.length(last) == 2 && t.isDash(last - 1));
    return draft.isBare() && !counted && second && looksLikeYear(t, draft.reading.to() - 1);
  }

  private static boolean looksLikeYear(Tokens t, int i) {
    if (!t.isNumber(i) || t.length(i) != 4) {
      return false;
    }
    BigDecimal value = Decimals.digits(t.text(i));
    return value != null
        && value.scale() == 0
        && value.compareTo(FIRST_YEAR) >= 0
        && value.compareTo(LAST_YEAR) <= 0;
  }

  private boolean isYear(Tokens t, Draft draft) {
    if (!looksLikeYear(t, draft.from)) {
      return false;
    }
    boolean counted = NounPhrases.plural(words, t, draft.to) == draft.to && !t.isCapital(draft.to);
    Phrases.Found<Modifier> hedge = words.modifierBefore.at(t, draft.from - 1);
    boolean hedged = hedge != null;
    if (words.is("dated", t.word(draft.to))) {
      return true;
    }
    // "2000 soldiers": years are seldom round, and 2000 elections or prices are dated.
    if (counted && draft.reading.value().remainder(HUNDRED).signum() == 0) {
      return false;
    }
    boolean over = t.word(draft.from - 1).equals("over") || t.word(draft.from - 1).equals("under");
    if (hedge != null
        && hedge.meaning() != Modifier.APPROX
        && hedge.meaning() != Modifier.AT_MOST
        && !over) {
      return false;
    }
    return !(hedged && counted) && !(counted && words.is("plural", t.word(draft.to)));
  }

  private static boolean isListNumber(Tokens t, int i, int to) {
    boolean begins = i == 0 || (i == 1 && t.is(0, '('));
    boolean marked = (t.is(to, '.') && t.touches(to)) || t.is(to, ')');
    return begins && marked && t.isCapital(to + 1);
  }

  /** "221 Baker Street", "3170 W. County Road": a street follows, and nothing that it counts. */
  private boolean isAddress(Tokens t, int to) {
    int k = t.isCapital(to) && t.length(to) == 1 && t.is(to + 1, '.') ? to + 2 : to;
    for (int last = k + LONGEST_STREET; k < last && t.isCapital(k); k++) {
      if (k > to && words.is("street", t.word(k))) {
        return NounPhrases.plural(words, t, k + 1) != k + 1;
      }
    }
    return false;
  }

  /** COVID-19, B-52: a hyphen joins the figure to letters before it. */
  private static boolean touchesName(Tokens t, int i, int to) {
    boolean letters = t.isWord(i - 2) || (t.isWord(i - 3) && t.touches(i - 2));
    boolean before = t.isDash(i - 1) && t.touches(i) && t.touches(i - 1) && letters;
    boolean address = t.is(i - 1, '@') || t.is(i - 1, '_') || t.is(i - 1, '&') || t.is(to, '@');
    return (before && !t.isLongDash(i - 1)) || (address && i > 0);
  }

  /** 5G, 747s, 1980s: letters that are no unit touch the figure. */
  private static boolean isUnknownLetters(Tokens t, int to) {
    return t.isWord(to) && t.touches(to);
  }
}
