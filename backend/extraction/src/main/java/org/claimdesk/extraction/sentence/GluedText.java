package org.claimdesk.extraction.sentence;

import java.util.Locale;
import org.claimdesk.extraction.text.Characters;

/**
 * Recognises sentences that run into each other without a space between, as scraped text has them,
 * where nothing else is likely: names such as YouTube and addresses such as example.com stay whole.
 */
final class GluedText {

  private final PassageText text;

  GluedText(PassageText text) {
    this.text = text;
  }

  /** A full stop without a space behind it ends a sentence only where nothing else is likely. */
  boolean isGlued(int start, int mark, int close, boolean single) {
    char next = text.at(close);
    boolean opensQuote = (next == '"' || next == '“') && Character.isUpperCase(text.at(close + 1));
    int wordStart = opensQuote ? close + 1 : close;
    if (!Character.isUpperCase(text.at(wordStart))) {
      return false;
    }
    String after = text.wordAt(wordStart);
    String before = text.wordBefore(start, mark);
    char afterThat = text.at(wordStart + after.length());
    if (afterThat == '.' || afterThat == '@' || afterThat == '/') {
      return false;
    }
    if (opensQuote || close > mark + 1) {
      return before.length() > 1 || !single;
    }
    boolean capitals = after.equals(after.toUpperCase(Locale.ROOT));
    boolean domain = Vocabulary.isOf("domain", after.toLowerCase(Locale.ROOT));
    if (single && domain && (!capitals || before.equals(before.toUpperCase(Locale.ROOT)))) {
      return false;
    }
    return isOrdinary(before)
        && Vocabulary.abbreviation(before) == null
        && (Characters.isSpace(afterThat) || "'’,".indexOf(afterThat) >= 0);
  }

  /** A word of at least two letters, small but for the first, or a number. */
  private static boolean isOrdinary(String word) {
    if (word.length() < 2) {
      return !word.isEmpty() && (Character.isDigit(word.charAt(0)) || "%)".contains(word));
    }
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLowerCase(c)
          && !Character.isDigit(c)
          && "-'’%".indexOf(c) < 0
          && !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
      if (Character.isUpperCase(c) && Character.isLowerCase(word.charAt(word.length() - 1))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a heading ends before the capital at {@code i}: small letters run straight into a word
   * that opens sentences, {@code in needYet because}, or into an abbreviation of a country.
   */
  boolean isGluedHeading(int start, int i) {
    if (start != text.start || i < start + 4 || !Character.isLowerCase(text.at(i - 1))) {
      return false;
    }
    String before = text.wordBefore(start, i);
    for (int k = 0; k < before.length(); k++) {
      if (!Character.isLowerCase(before.charAt(k))) {
        return false;
      }
    }
    String after = text.wordAt(i);
    boolean country = Vocabulary.isOf("country", after);
    return before.length() >= 3
        && (country || (after.length() > 1 && Vocabulary.opensSentence(after)))
        && Characters.isSpace(text.at(i + after.length()));
  }

  /** Whether a comma stands where a full stop should: {@code in Beijing,Observers said}. */
  boolean isGluedComma(int comma) {
    String after = text.wordAt(comma + 1);
    return after.length() > 3
        && Character.isLowerCase(text.at(comma - 1))
        && Vocabulary.opensSentence(after)
        && Characters.isSpace(text.at(comma + 1 + after.length()));
  }
}
