package org.claimdesk.extraction.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Words in lower case with what is known of each. A stretch of text is looked up in place, whatever
 * its case and without making an object, so running text costs one hash a word: open addressing
 * over a table at most half full.
 *
 * @param <V> what is known of a word
 */
public final class Lexicon<V> {

  private final String[] words;

  /** The hash of the word in each slot: most words that are not the one are told apart by it. */
  private final int[] hashes;

  private final Object[] values;
  private final V unknown;
  private final int mask;
  private final int longest;

  /**
   * A lexicon of these words.
   *
   * @param entries by words in lower case with straight apostrophes
   * @param unknown what any other word gives
   */
  public Lexicon(Map<String, ? extends V> entries, V unknown) {
    this.unknown = unknown;
    int size = Integer.highestOneBit(Math.max(entries.size(), 8) * 4);
    words = new String[size];
    hashes = new int[size];
    values = new Object[size];
    mask = size - 1;
    int most = 0;
    for (Map.Entry<String, ? extends V> entry : entries.entrySet()) {
      String word = entry.getKey();
      int hash = hash(word, 0, word.length());
      int slot = hash & mask;
      while (words[slot] != null) {
        slot = (slot + 1) & mask;
      }
      words[slot] = word;
      hashes[slot] = hash;
      values[slot] = entry.getValue();
      most = Math.max(most, word.length());
    }
    longest = most;
  }

  /** A lexicon that gives the one instance of each of these words, and "" for any other. */
  public static Lexicon<String> of(Collection<String> words) {
    Map<String, String> entries = new HashMap<>();
    words.forEach(word -> entries.put(word, word));
    return new Lexicon<>(entries, "");
  }

  /** What is known of the word that {@code text} holds from {@code start} to {@code end}. */
  @SuppressWarnings("unchecked") // only values of V are put in
  public V find(String text, int start, int end) {
    if (end - start > longest) {
      return unknown;
    }
    int hash = hash(text, start, end);
    int slot = hash & mask;
    while (words[slot] != null) {
      if (hashes[slot] == hash && isSame(words[slot], text, start, end)) {
        return (V) values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return unknown;
  }

  private static boolean isSame(String word, String text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + lower(text.charAt(i));
    }
    return hash ^ (hash >>> 15);
  }

  /** Lower case; the curly apostrophe counts as the straight one. */
  public static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }
}
