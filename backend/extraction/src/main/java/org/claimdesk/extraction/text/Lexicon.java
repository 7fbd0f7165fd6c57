package org.claimdesk.extraction.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words in lower case with what is known of each. A stretch of text is looked up in place by its
 * key, whatever its case and without making an object: open addressing over a table at most half
 * full. The key of a word is made once, by {@link Runs}, and serves every lexicon.
 *
 * @param <V> what is known of a word
 */
public final class Lexicon<V> {

  /** So many letters fit into a key, five bits each. */
  private static final int MOST_PACKED = 12;

  /** Marks that stand inside words; they follow the 26 letters in a packed key. */
  private static final String INNER_MARKS = "'-.&/";

  /** The highest bit marks the key of a word that cannot be packed: a hash. */
  private static final long HASHED = 1L << 63;

  /** An odd number near 2^64 divided by the golden ratio, whose products spread over all bits. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] keys;

  /** The words whose keys are hashes; null for the others, of which the key says all. */
  private final @Nullable String[] hashed;

  private final Object[] values;
  private final V unknown;
  private final int shift;
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
    keys = new long[size];
    hashed = new @Nullable String[size];
    values = new Object[size];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
    int most = 0;
    for (Map.Entry<String, ? extends V> entry : entries.entrySet()) {
      String word = entry.getKey();
      long key = key(word, 0, word.length());
      int slot = slot(key);
      while (keys[slot] != 0) {
        slot = (slot + 1) & (size - 1);
      }
      keys[slot] = key;
      hashed[slot] = key < 0 ? word : null;
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
  public V find(String text, int start, int end) {
    return end - start > longest ? unknown : find(key(text, start, end), text, start, end);
  }

  /**
   * What is known of the word that {@code text} holds from {@code start} to {@code end}.
   *
   * @param key the {@link #key} of that stretch
   */
  @SuppressWarnings("unchecked") // only values of V are put in
  public V find(long key, String text, int start, int end) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key && (key > 0 || isSame(hashed[slot], text, start, end))) {
        return (V) values[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return unknown;
  }

  /** Where the search for a key begins. */
  private int slot(long key) {
    return (int) ((key * SPREAD) >>> shift);
  }

  /**
   * The key of a word, whatever its case. Up to twelve letters from a to z and marks inside words
   * are packed, so that the key is the word; of any other word it is a hash, and negative.
   */
  static long key(String text, int start, int end) {
    if (end - start <= MOST_PACKED) {
      long packed = 0;
      for (int i = start; i < end; i++) {
        int code = code(lower(text.charAt(i)));
        if (code == 0) {
          return hash(text, start, end);
        }
        packed = pack(packed, code);
      }
      return packed;
    }
    return hash(text, start, end);
  }

  /** Whether words of that many letters from a to z have a packed key. */
  static boolean isPacked(int letters) {
    return letters <= MOST_PACKED;
  }

  /** Appends a letter, as its place in the alphabet, to a packed key. */
  static long pack(long packed, int code) {
    return (packed << 5) | code;
  }

  /** From 1 for an a; 0 for what is neither a letter from a to z nor a mark inside words. */
  private static int code(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 1;
    }
    int mark = INNER_MARKS.indexOf(c);
    return mark < 0 ? 0 : 'z' - 'a' + 2 + mark;
  }

  private static long hash(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + lower(text.charAt(i));
    }
    return (hash * SPREAD) | HASHED;
  }

  private static boolean isSame(@Nullable String word, String text, int start, int end) {
    if (word == null || word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  /** Lower case; the curly apostrophe counts as the straight one. */
  public static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }
}
