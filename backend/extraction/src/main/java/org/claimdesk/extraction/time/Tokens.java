package org.claimdesk.extraction.time;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.text.Runs;

/** The runs of a text with what the word lists know of each. */
final class Tokens {

  private static final int MOST_DIGITS = 8;

  private final Runs runs;
  private final String text;
  private final int size;
  private final Word[] words;

  Tokens(Runs runs) {
    this.runs = runs;
    text = runs.text();
    size = runs.size();
    words = new Word[size];
    for (int i = 0; i < size; i++) {
      words[i] = runs.isLetters(i) ? TimeWords.word(runs, i) : Word.UNKNOWN;
    }
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
    return runs.start(i);
  }

  int end(int i) {
    return runs.end(i);
  }

  /** The index of the first token that starts at or after {@code offset}. */
  int at(int offset) {
    return runs.from(offset);
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

  /** Whether the word lists know the token, be it only as a small word. */
  boolean isKnown(int i) {
    return word(i) != Word.UNKNOWN && !is(i, Role.PARTICLE);
  }

  boolean isMark(int i, char mark) {
    return in(i) && text.charAt(runs.start(i)) == mark;
  }

  /** Whether the token is a hyphen or dash. */
  boolean isDash(int i) {
    if (!in(i)) {
      return false;
    }
    char c = text.charAt(runs.start(i));
    return c == '-' || c == '~' || (c >= '\u2010' && c <= '\u2015');
  }

  boolean isApostrophe(int i) {
    return isMark(i, '\'') || isMark(i, '\u2019') || isMark(i, '\u2018');
  }

  boolean isDigits(int i) {
    return in(i) && runs.isDigits(i);
  }

  boolean isLetters(int i) {
    return in(i) && runs.isLetters(i);
  }

  boolean isCapitalised(int i) {
    return in(i) && Character.isUpperCase(text.charAt(runs.start(i)));
  }

  boolean isLowerCase(int i) {
    return in(i) && Character.isLowerCase(text.charAt(runs.start(i)));
  }

  /** Whether nothing stands between the token and the one before it. */
  boolean isGlued(int i) {
    return in(i) && i > 0 && runs.end(i - 1) == runs.start(i);
  }

  /** The number of characters in the token; 0 outside the text. */
  int length(int i) {
    return in(i) ? runs.end(i) - runs.start(i) : 0;
  }

  /** The value of a run of at most eight digits, else -1. */
  int value(int i) {
    if (!isDigits(i) || length(i) > MOST_DIGITS) {
      return -1;
    }
    return Integer.parseInt(text, runs.start(i), runs.end(i), 10);
  }

  /** Whether the token is this word, in any case. */
  boolean reads(int i, String word) {
    return length(i) == word.length()
        && text.regionMatches(true, runs.start(i), word, 0, word.length());
  }

  /** Whether the token is a lower-case word with this ending. */
  boolean endsWith(int i, String ending) {
    return isLowerCase(i)
        && length(i) >= ending.length()
        && text.startsWith(ending, runs.end(i) - ending.length());
  }

  /** Whether the token is the "on" of "three years on, ...", which means later. */
  boolean isLaterOn(int i) {
    return reads(i, "on") && isMark(i + 1, ',');
  }

  /** Whether the token may be a noun that a time before it describes: "Christmas market". */
  boolean isNounAfter(int i) {
    return isLowerCase(i) && !endsWith(i, "ed") && !words[i].isNoNoun();
  }
}
