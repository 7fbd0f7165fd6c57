package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the letters that stand for thousands, millions and more, and tells them from units. */
final class ScaleLetters {

  /** How far back "4.1m" may find the millions that it is compared with. */
  private static final int LOOK_BACK = 14;

  private final Vocabulary words;

  ScaleLetters(Vocabulary words) {
    this.words = words;
  }

  /** The worth of a scale letter: $5m, 100k, 45m tonnes; null where it is a unit or nothing. */
  @Nullable BigDecimal scale(Tokens t, int i, boolean money, boolean decimals) {
    Vocabulary.Numeral numeral = words.numeral(t.word(i));
    if (numeral == null || !numeral.role().equals("letter")) {
      return null;
    }
    boolean touches = t.touches(i);
    char letter = t.charAt(i, 0);
    boolean ends = i + 1 >= t.size() || (t.isSign(i + 1) && !t.touches(i + 2));
    boolean scales =
        switch (letter) {
          case 'k', 'K' -> touches || ends;
          case 'M' -> touches || money || ends;
          case 'm' -> money || countsWhatFollows(t, i + 1) || isCompared(t, i);
          case 'b', 'B' ->
              money || (touches && (letter == 'b' ? decimals : followsPlural(t, i + 1)));
          case 't', 'T' -> money && touches;
          default -> true;
        };
    return scales ? numeral.value() : null;
  }

  /** Whether "5m" is five million of something: a currency, a unit or a plural follows. */
  private boolean countsWhatFollows(Tokens t, int i) {
    if (t.touches(i) || !t.isWord(i)) {
      return words.currencyAfter.at(t, i) != null && t.isSign(i) && !t.is(i, '-');
    }
    if (words.currencyAfter.at(t, i) != null) {
      return true;
    }
    Phrases.Found<Vocabulary.UnitSign> unit = words.units.at(t, i);
    return unit != null ? !unit.meaning().touching() : followsPlural(t, i);
  }

  /** "Sold 3.5m cars, against 4.1m": compared with millions that were told just before. */
  private boolean isCompared(Tokens t, int i) {
    if (!words.is("against", t.word(i - 2))) {
      return false;
    }
    for (int k = i - 3; k > i - LOOK_BACK; k--) {
      if (t.word(k).equals("m") && t.touches(k) && t.isNumber(k - 1)) {
        return countsWhatFollows(t, k + 1);
      }
    }
    return false;
  }

  private boolean followsPlural(Tokens t, int i) {
    return NounPhrases.plural(words, t, i) >= 0;
  }
}
