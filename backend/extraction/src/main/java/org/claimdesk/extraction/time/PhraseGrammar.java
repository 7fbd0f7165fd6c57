package org.claimdesk.extraction.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fixed expressions of phrases.tsv: named days and words without bounds. */
final class PhraseGrammar {

  private final Tokens tokens;

  PhraseGrammar(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A named day, its year told by nothing yet. */
  @Nullable Parsed namedDay(int i) {
    Parsed day = read(i, true);
    return day == null || (day.next() == i + 1 && isInName(i)) ? null : day;
  }

  /** Whether a feast of one word belongs to a longer name: "Easter Island", "Tariq Ramadan". */
  private boolean isInName(int i) {
    boolean before = tokens.isCapitalised(i - 1) && tokens.word(i - 1) == Word.UNKNOWN;
    boolean after = tokens.isCapitalised(i + 1) && tokens.word(i + 1) == Word.UNKNOWN;
    return tokens.isCapitalised(i) && (after || (before && i > 1));
  }

  /** An expression that says when without saying which days. */
  @Nullable Parsed vague(int i) {
    return read(i, false);
  }

  private @Nullable Parsed read(int i, boolean named) {
    for (TimeWords.Phrase phrase : tokens.word(i).phrases()) {
      if ((phrase.role() == Role.NAMED_DAY) == named && matches(i, phrase.words())) {
        return new Parsed(i + phrase.words().size(), meaning(phrase));
      }
    }
    return null;
  }

  private static Meaning meaning(TimeWords.Phrase phrase) {
    return switch (phrase.role()) {
      case NAMED_DAY -> new Meaning.Yearless(new Yearly.NamedDay(phrase.value()), null);
      case COMING -> new Meaning.Coming();
      default -> new Meaning.Vague(phrase.value());
    };
  }

  private boolean matches(int i, List<String> words) {
    for (int k = 1; k < words.size(); k++) {
      boolean apostrophe = words.get(k).equals("'");
      if (apostrophe ? !tokens.isApostrophe(i + k) : !tokens.reads(i + k, words.get(k))) {
        return false;
      }
    }
    return true;
  }
}
