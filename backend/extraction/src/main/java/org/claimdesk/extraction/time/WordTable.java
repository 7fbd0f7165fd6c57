package org.claimdesk.extraction.time;

import java.util.Map;

/**
 * Words by their spelling, looked up in place in a text without regard to the case of ASCII letters
 * and without making a string: open addressing over a table at most a quarter full.
 */
final class WordTable {

  private final String[] spellings;
  private final Word[] words;
  private final int mask;
  private final int longest;

  /** Takes lower-case ASCII spellings. */
  WordTable(Map<String, Word> entries) {
    int size = Integer.highestOneBit(Math.max(16, entries.size())) * 8;
    spellings = new String[size];
    words = new Word[size];
    mask = size - 1;
    int most = 0;
    for (Map.Entry<String, Word> entry : entries.entrySet()) {
      String spelling = entry.getKey();
      int place = place(spelling, 0, spelling.length());
      while (words[place] != null) {
        place = (place + 1) & mask;
      }
      spellings[place] = spelling;
      words[place] = entry.getValue();
      most = Math.max(most, spelling.length());
    }
    longest = most;
  }

  /** The word spelled by this stretch of text, {@link Word#UNKNOWN} where there is none. */
  Word find(String text, int start, int end) {
    if (end - start > longest) {
      return Word.UNKNOWN;
    }
    int place = place(text, start, end);
    while (words[place] != null) {
      if (spellings[place].length() == end - start && isSame(spellings[place], text, start)) {
        return words[place];
      }
      place = (place + 1) & mask;
    }
    return Word.UNKNOWN;
  }

  private int place(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + lower(text.charAt(i));
    }
    return (hash ^ (hash >>> 15)) & mask;
  }

  private static boolean isSame(String spelling, String text, int start) {
    for (int i = 0; i < spelling.length(); i++) {
      if (spelling.charAt(i) != lower(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }
}
