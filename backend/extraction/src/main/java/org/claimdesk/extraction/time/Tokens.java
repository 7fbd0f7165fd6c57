package org.claimdesk.extraction.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text cut into runs of letters, runs of digits and single other marks, white space left out. One
 * pass, one lookup a word.
 */
final class Tokens {

  private static final int MOST_DIGITS = 8;

  private final String text;
  private int[] starts;
  private int[] ends;
  private Word[] words;
  private int size;

  Tokens(String text) {
    this.text = text;
    int guess = Math.max(16, text.length() / 4);
    starts = new int[guess];
    ends = new int[guess];
    words = new Word[guess];
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      Word word = Word.UNKNOWN;
      if (Character.isLetter(c)) {
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        word = TimeWords.word(text, at, end);
      } else if (isDigit(c)) {
        while (end < text.length() && isDigit(text.charAt(end))) {
          end++;
        }
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at = end;
        continue;
      }
      add(at, end, word);
      at = end;
    }
  }

  private void add(int start, int end, Word word) {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      words = Arrays.copyOf(words, more);
    }
    starts[size] = start;
    ends[size] = end;
    words[size] = word;
    size++;
  }

  /** The lower-case tokens of a phrase of the word lists. */
  static List<String> split(String phrase) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < phrase.length()) {
      int end = at + 1;
      if (Character.isLetter(phrase.charAt(at))) {
        while (end < phrase.length() && Character.isLetter(phrase.charAt(end))) {
          end++;
        }
      }
      if (phrase.charAt(at) != ' ') {
        parts.add(phrase.substring(at, end));
      }
      at = end;
    }
    return parts;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** The index of the first token that starts at or after {@code offset}. */
  int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }

  boolean in(int i) {
    return i >= 0 && i < size;
  }

  Word word(int i) {
    return in(i) ? words[i] : Word.UNKNOWN;
  }

  boolean is(int i, Role role) {
    return in(i) && words[i].is(role);
  }

  boolean isMark(int i, char mark) {
    return in(i) && text.charAt(starts[i]) == mark;
  }

  /** Whether the token is a hyphen or dash. */
  boolean isDash(int i) {
    if (!in(i)) {
      return false;
    }
    char c = text.charAt(starts[i]);
    return c == '-' || c == '~' || (c >= '\u2010' && c <= '\u2015');
  }

  boolean isApostrophe(int i) {
    return isMark(i, '\'') || isMark(i, '\u2019') || isMark(i, '\u2018');
  }

  boolean isDigits(int i) {
    return in(i) && isDigit(text.charAt(starts[i]));
  }

  boolean isLetters(int i) {
    return in(i) && Character.isLetter(text.charAt(starts[i]));
  }

  boolean isCapitalised(int i) {
    return in(i) && Character.isUpperCase(text.charAt(starts[i]));
  }

  boolean isLowerCase(int i) {
    return in(i) && Character.isLowerCase(text.charAt(starts[i]));
  }

  /** Whether nothing stands between the token and the one before it. */
  boolean isGlued(int i) {
    return in(i) && i > 0 && ends[i - 1] == starts[i];
  }

  /** The number of characters in the token; 0 outside the text. */
  int length(int i) {
    return in(i) ? ends[i] - starts[i] : 0;
  }

  /** The value of a run of at most eight digits, else -1. */
  int value(int i) {
    if (!isDigits(i) || length(i) > MOST_DIGITS) {
      return -1;
    }
    return Integer.parseInt(text, starts[i], ends[i], 10);
  }

  /** Whether the token is this word, in any case. */
  boolean reads(int i, String word) {
    return length(i) == word.length()
        && text.regionMatches(true, starts[i], word, 0, word.length());
  }

  /** Whether the token is a lower-case word with this ending. */
  boolean endsWith(int i, String ending) {
    return isLowerCase(i)
        && length(i) >= ending.length()
        && text.startsWith(ending, ends[i] - ending.length());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
