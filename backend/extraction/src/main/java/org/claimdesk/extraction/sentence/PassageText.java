package org.claimdesk.extraction.sentence;

import org.claimdesk.extraction.text.Characters;

/** The characters and words of one passage; beyond its end there is nothing but a line end. */
final class PassageText {

  /** How far a word is looked at: longer ones are no abbreviations. */
  private static final int MAX_WORD = 24;

  private final String text;
  final int start;
  final int end;

  PassageText(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  char at(int i) {
    return i < end ? text.charAt(i) : '\n';
  }

  int skipSpace(int from) {
    int i = from;
    while (i < end && Characters.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether nothing but white space stands between this line end and the next one. */
  boolean isBlankLineAt(int lineEnd) {
    int i = lineEnd + 1;
    if (text.charAt(lineEnd) == '\r' && at(i) == '\n') {
      i++;
    }
    while (i < end && Characters.isSpace(text.charAt(i))) {
      if (Characters.isLineEnd(text.charAt(i))) {
        return true;
      }
      i++;
    }
    return false;
  }

  /** After the reference number such as {@code [3]} that begins at the bracket, else there. */
  int referenceEnd(int bracket) {
    int k = bracket + 1;
    while (k < bracket + 4 && Character.isDigit(at(k))) {
      k++;
    }
    return k > bracket + 1 && at(k) == ']' ? k + 1 : bracket;
  }

  /** The word that ends at {@code mark}, with full stops inside ("U.S"), or empty. */
  String wordBefore(int start, int mark) {
    int from = mark;
    int limit = Math.max(start, mark - MAX_WORD);
    while (from > limit) {
      char c = text.charAt(from - 1);
      boolean inside = Character.isLetterOrDigit(c) || ".-'’%&".indexOf(c) >= 0;
      if (!inside) {
        break;
      }
      from--;
    }
    while (from < mark && ".-'’".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return text.substring(from, mark);
  }

  /** The word that begins at {@code from}, letters and digits only, or empty. */
  String wordAt(int from) {
    int k = from;
    while (k < end && k < from + MAX_WORD && Character.isLetterOrDigit(text.charAt(k))) {
      k++;
    }
    return text.substring(from, k);
  }
}
