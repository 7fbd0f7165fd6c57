package org.claimdesk.extraction.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Recognises a paragraph that the text has held before, whole or nearly whole: at least {@value
 * #SHARE_PERCENT} percent of its five-word sequences occurred in earlier paragraphs.
 */
final class DuplicateFinder {

  private static final int SEQUENCE = 5;
  private static final int SHARE_PERCENT = 85;

  /** A shorter paragraph repeats only as a whole. */
  private static final int MIN_WORDS_FOR_SEQUENCES = 9;

  private final int minWords;
  private final Set<Long> sequences = new HashSet<>();
  private final Set<String> paragraphs = new HashSet<>();

  /**
   * A finder to which a shorter paragraph than {@code minWords} is never a duplicate.
   *
   * @param minWords at least 1
   */
  DuplicateFinder(int minWords) {
    this.minWords = minWords;
  }

  /** Whether an earlier call was given this paragraph's text; remembers it. */
  boolean seen(String paragraph) {
    List<String> words = words(paragraph);
    if (words.size() < minWords) {
      return false;
    }
    boolean repeated = !paragraphs.add(String.join(" ", words));
    int total = 0;
    int known = 0;
    for (int i = 0; i + SEQUENCE <= words.size(); i++) {
      long hash = 1125899906842597L;
      for (int k = i; k < i + SEQUENCE; k++) {
        hash = hash * 1_000_003L + words.get(k).hashCode();
      }
      total++;
      known += sequences.add(hash) ? 0 : 1;
    }
    return repeated
        || (words.size() >= MIN_WORDS_FOR_SEQUENCES && known * 100 >= total * SHARE_PERCENT);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
