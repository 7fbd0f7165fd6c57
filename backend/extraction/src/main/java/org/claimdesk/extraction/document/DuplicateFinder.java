package org.claimdesk.extraction.document;

import java.util.Arrays;

/**
 * Recognises a paragraph that the text has held before, whole or nearly whole: at least {@value
 * #SHARE_PERCENT} percent of its five-word sequences occurred in earlier paragraphs. Words are
 * compared by their letters and digits alone, whatever their case.
 */
final class DuplicateFinder {

  private static final int SEQUENCE = 5;
  private static final int SHARE_PERCENT = 85;

  /** A shorter paragraph repeats only as a whole. */
  private static final int MIN_WORDS_FOR_SEQUENCES = 9;

  /** Multiplier of the polynomial hashes: a large odd number that mixes all bits. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final int minWords;
  private final Hashes sequences = new Hashes();
  private final Hashes paragraphs = new Hashes();
  private long[] words = new long[256];

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
    int count = hashWords(paragraph);
    if (count < minWords) {
      return false;
    }
    boolean repeated = !paragraphs.add(hash(0, count));
    int known = 0;
    for (int i = 0; i + SEQUENCE <= count; i++) {
      known += sequences.add(hash(i, i + SEQUENCE)) ? 0 : 1;
    }
    int total = count - SEQUENCE + 1;
    return repeated
        || (count >= MIN_WORDS_FOR_SEQUENCES && known * 100L >= (long) total * SHARE_PERCENT);
  }

  private long hash(int from, int to) {
    long hash = MULTIPLIER;
    for (int i = from; i < to; i++) {
      hash = (hash ^ words[i]) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /** Puts a hash of each word into {@link #words} and gives their number. */
  private int hashWords(String text) {
    int count = 0;
    long hash = 0;
    boolean inside = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = (inside ? hash : 1) * MULTIPLIER + Character.toLowerCase(c);
        inside = true;
      } else if (inside) {
        if (count == words.length) {
          words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = hash;
        inside = false;
      }
    }
    return count;
  }

  /** A set of hashes as they are: open addressing over a table at most half full. */
  private static final class Hashes {
    private long[] slots = new long[512];
    private int size;

    /** Whether {@code hash} was not there yet. */
    boolean add(long hash) {
      if (size * 2 >= slots.length) {
        grow();
      }
      // 0 marks an empty slot.
      long kept = hash == 0 ? 1 : hash;
      int slot = slot(kept);
      if (slots[slot] == kept) {
        return false;
      }
      slots[slot] = kept;
      size++;
      return true;
    }

    /** The slot that holds {@code hash}, or else the empty one for it. */
    private int slot(long hash) {
      int mask = slots.length - 1;
      int slot = (int) (hash >>> 32) & mask;
      while (slots[slot] != 0 && slots[slot] != hash) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      long[] before = slots;
      slots = new long[before.length * 2];
      for (long hash : before) {
        if (hash != 0) {
          slots[slot(hash)] = hash;
        }
      }
    }
  }
}
