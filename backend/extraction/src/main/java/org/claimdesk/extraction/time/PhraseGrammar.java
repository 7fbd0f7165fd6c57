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
    TimeWords.Phrase phrase = find(i, Role.NAMED_DAY);
    if (phrase == null || (phrase.words().size() == 1 && isInName(i))) {
      return null;
    }
    Yearly day = new Yearly.NamedDay(phrase.value(), isSetting(i, phrase.words().size()));
    return new Parsed(i + phrase.words().size(), new Meaning.Yearless(day, null));
  }

  /**
   * Whether something happens on the day at {@code i}: no "Christmas market", nothing that is done
   * for the day or ahead of it. "On New Year's Eve police" is a day, "on Christmas presents" is
   * not.
   */
  private boolean isSetting(int i, int words) {
    boolean ahead =
        tokens.is(i - 1, Role.FOR)
            || tokens.is(i - 1, Role.BEFORE)
            || tokens.is(i - 1, Role.BY)
            || tokens.is(i - 1, Role.UNTIL)
            || tokens.is(i - 1, Role.TO)
            || tokens.is(i - 1, Role.OF);
    boolean placed = words > 1 && (tokens.is(i - 1, Role.ON) || tokens.is(i - 1, Role.AT));
    int after = tokens.is(i + words, Role.PART_OF_DAY) ? i + words + 1 : i + words;
    return !ahead && (placed || !tokens.isNounAfter(after));
  }

  /** An expression that says when without saying which days. */
  @Nullable Parsed vague(int i) {
    TimeWords.Phrase phrase = find(i, Role.VAGUE);
    if (phrase != null) {
      return new Parsed(i + phrase.words().size(), new Meaning.Vague(phrase.value()));
    }
    phrase = find(i, Role.COMING);
    return phrase == null ? null : new Parsed(i + phrase.words().size(), new Meaning.Coming());
  }

  /** "Semi-annual", "bi-monthly": how often. */
  @Nullable Parsed recurring(int i) {
    TimeWords.Phrase phrase = find(i, Role.RECURS);
    return phrase == null
        ? null
        : new Parsed(i + phrase.words().size(), new Meaning.Recurring(phrase.value()));
  }

  /** Words before a period that leave one side of it open: "no later than". */
  TimeWords.@Nullable Phrase bound(int i) {
    return find(i, Role.BOUND);
  }

  /** Whether any of the expressions begins at the token. */
  boolean begins(int i) {
    for (TimeWords.Phrase phrase : tokens.word(i).phrases()) {
      if (matches(i, phrase.words())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a feast of one word belongs to a longer name: "Easter Island", "Tariq Ramadan". */
  private boolean isInName(int i) {
    boolean before = tokens.isCapitalised(i - 1) && tokens.word(i - 1) == Word.UNKNOWN;
    boolean after = tokens.isCapitalised(i + 1) && tokens.word(i + 1) == Word.UNKNOWN;
    return tokens.isCapitalised(i) && (after || (before && i > 1));
  }

  private TimeWords.@Nullable Phrase find(int i, Role role) {
    for (TimeWords.Phrase phrase : tokens.word(i).phrases()) {
      if (phrase.role() == role && matches(i, phrase.words())) {
        return phrase;
      }
    }
    return null;
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
