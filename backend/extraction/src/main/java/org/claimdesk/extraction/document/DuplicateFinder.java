package org.claimdesk.extraction.document;

import org.claimdesk.extraction.text.Runs;
import org.claimdesk.extraction.text.WordHashes;

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

  private final Runs runs;
  private final int minWords;
  private final Hashes sequences = new Hashes();
  private final Hashes paragraphs = new Hashes();
  private final WordHashes words = new WordHashes();

  /**
   * A finder to which a shorter paragraph than {@code minWords} is never a duplicate.
   *
   * @param runs those of the text
   * @param minWords at least 1
   */
  DuplicateFinder(Runs runs, int minWords) {
    this.runs = runs;
    this.minWords = minWords;
  }

  /** Whether an earlier call was given a paragraph with this one's text; remembers it. */
  boolean seen(Span paragraph) {
    words.clear();
    words.add(runs, paragraph.start(), paragraph.end());
    int count = words.count();
    if (count < minWords) {
      return false;
    }
    boolean repeated = !paragraphs.add(words.sequence(0, count));
    int known = 0;
    for (int i = 0; i + SEQUENCE <= count; i++) {
      known += sequences.add(words.sequence(i, i + SEQUENCE)) ? 0 : 1;
    }
    int total = count - SEQUENCE + 1;
    return repeated
        || (count >= MIN_WORDS_FOR_SEQUENCES && known * 100L >= (long) total * SHARE_PERCENT);
  }

  /** A set of hashes as they are: open addressing over a table at most half full. */
  private static final class Hashes {
    private long[] slots = new long[64];
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
