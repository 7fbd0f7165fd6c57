package org.claimdesk.extraction.text;

import java.util.Arrays;

/**
 * The words of a text as hashes: by their letters and digits alone, whatever their case and
 * whatever stands between them. One buffer serves many texts after another.
 */
public final class WordHashes {

  /** Multiplier of the polynomial hashes: a large odd number that mixes all bits. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private long[] words = new long[256];
  private int count;

  /** A buffer without words. */
  public WordHashes() {}

  /** Forgets all words. */
  public void clear() {
    count = 0;
  }

  /** The number of words so far. */
  public int count() {
    return count;
  }

  /** Adds the words of {@code text} between two indices; a word does not go on from the last. */
  public void add(CharSequence text, int start, int end) {
    long hash = 0;
    boolean inside = false;
    for (int i = start; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      if (Characters.isLetterOrDigit(c)) {
        hash = (inside ? hash : 1) * MULTIPLIER + Lexicon.lower(c);
        inside = true;
      } else if (inside) {
        add(hash);
        inside = false;
      }
    }
  }

  /**
   * Adds the words between two offsets of a text that is cut already, neither of them inside a run;
   * not to be mixed with words that are added from their letters.
   */
  public void add(Runs runs, int start, int end) {
    int last = -1;
    for (int run = runs.from(start); run < runs.size() && runs.start(run) < end; run++) {
      if (!runs.isWord(run)) {
        continue;
      }
      if (runs.start(run) == last) {
        words[count - 1] = words[count - 1] * MULTIPLIER + runs.key(run); // goes on: "5G"
      } else {
        add(runs.key(run));
      }
      last = runs.end(run);
    }
  }

  private void add(long hash) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
    }
    words[count++] = hash;
  }

  /** One hash of the words from one index to another, in their order. */
  public long sequence(int from, int to) {
    long hash = MULTIPLIER;
    for (int i = from; i < to; i++) {
      hash = (hash ^ words[i]) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}
