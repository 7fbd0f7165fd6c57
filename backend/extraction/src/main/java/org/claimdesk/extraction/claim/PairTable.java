package org.claimdesk.extraction.claim;

import java.util.HashMap;
import java.util.Map;
import org.claimdesk.extraction.claim.WordWeights.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The weights of pairs of neighbours. Each word has a number as a first and one as a second of a
 * pair, 0 where it is in no such place, so that most of a text's pairs are told to weigh nothing
 * without a look at the table: open addressing, at most half full.
 */
final class PairTable {

  /** An odd number near 2^64 divided by the golden ratio, whose products spread over all bits. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** The number, as a first, of what stands before a sentence's first word. */
  static final int BEGINNING = 1;

  private final Map<String, Integer> firsts = new HashMap<>();
  private final Map<String, Integer> seconds = new HashMap<>();
  private long[] keys = new long[1024];
  private @Nullable Entry[] entries = new @Nullable Entry[keys.length];
  private int size;

  PairTable() {
    firsts.put(WordWeights.BEGINNING, BEGINNING);
  }

  void add(String first, String second, Entry entry) {
    if (++size * 2 > keys.length) {
      grow();
    }
    put(
        key(
            firsts.computeIfAbsent(first, unused -> firsts.size() + 1),
            seconds.computeIfAbsent(second, unused -> seconds.size() + 1)),
        entry);
  }

  private void grow() {
    long[] before = keys;
    @Nullable Entry[] values = entries;
    keys = new long[before.length * 2];
    entries = new @Nullable Entry[keys.length];
    for (int i = 0; i < before.length; i++) {
      Entry value = values[i];
      if (value != null) {
        put(before[i], value);
      }
    }
  }

  private void put(long key, Entry entry) {
    int slot = slot(key);
    keys[slot] = key;
    entries[slot] = entry;
  }

  /** The number of a word as the first of a pair; 0 where it is the first of none. */
  int first(String word) {
    return firsts.getOrDefault(word, 0);
  }

  /** The number of a word as the second of a pair; 0 where it is the second of none. */
  int second(String word) {
    return seconds.getOrDefault(word, 0);
  }

  /** The weight of two words right behind each other, by their numbers. */
  @Nullable Entry find(int first, int second) {
    return first == 0 || second == 0 ? null : entries[slot(key(first, second))];
  }

  private static long key(int first, int second) {
    return (long) first << Integer.SIZE | second;
  }

  /** The slot that holds {@code key}, or else the empty one for it. */
  private int slot(long key) {
    int slot = (int) ((key * SPREAD) >>> Integer.SIZE) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
