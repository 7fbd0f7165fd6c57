package org.claimdesk.extraction.quantity;

import java.util.Collection;

/**
 * The words that any table of this package knows, each once, in lower case. Looking a stretch of
 * text up gives that one instance and makes no object, so running text costs a hash a word.
 */
final class Lexicon {
  private final String[] slots;
  private final int mask;
  private final int longest;

  Lexicon(Collection<String> words) {
    int size = Integer.highestOneBit(Math.max(words.size(), 8) * 4);
    slots = new String[size];
    mask = size - 1;
    int length = 0;
    for (String word : words) {
      length = Math.max(length, word.length());
      int slot = hash(word, 0, word.length()) & mask;
      while (slots[slot] != null && !slots[slot].equals(word)) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = word;
    }
    longest = length;
  }

  /** The known word that {@code text} holds from {@code start} to {@code end}, or "". */
  String find(String text, int start, int end) {
    if (end - start > longest) {
      return "";
    }
    int slot = hash(text, start, end) & mask;
    while (slots[slot] != null) {
      if (same(slots[slot], text, start, end)) {
        return slots[slot];
      }
      slot = (slot + 1) & mask;
    }
    return "";
  }

  private static boolean same(String word, String text, int start, int end) {
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
    int h = 0;
    for (int i = start; i < end; i++) {
      h = h * 31 + lower(text.charAt(i));
    }
    return h ^ (h >>> 15);
  }

  /** Lower case; the curly apostrophe counts as the straight one. */
  static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }
}
