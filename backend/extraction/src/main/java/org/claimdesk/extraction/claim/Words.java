package org.claimdesk.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimdesk.extraction.document.Span;

/**
 * A sentence as words, lower case, with their places; punctuation other than {@code ?} is left out.
 */
final class Words {

  private final List<String> words = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<Boolean> capitalised = new ArrayList<>();

  /** Splits the stretch {@code span} of {@code text}. */
  Words(String text, Span span) {
    int i = span.start();
    while (i < span.end()) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        int start = i;
        while (i < span.end() && isInside(text, i, span.end())) {
          i++;
        }
        add(text, start, i);
      } else {
        if (c == '?') {
          add(text, i, i + 1);
        }
        i++;
      }
    }
  }

  private static boolean isInside(String text, int i, int end) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    return (c == '\'' || c == '’' || c == '-' || c == '.')
        && i + 1 < end
        && Character.isLetterOrDigit(text.charAt(i + 1))
        && (c != '.' || Character.isDigit(text.charAt(i + 1)) || (i >= 1 && isInitial(text, i)));
  }

  /** Whether the full stop at {@code i} stands in an abbreviation such as "U.S". */
  private static boolean isInitial(String text, int i) {
    return Character.isUpperCase(text.charAt(i - 1)) && Character.isUpperCase(text.charAt(i + 1));
  }

  private void add(String text, int start, int end) {
    spans.add(Span.of(start, end));
    capitalised.add(Character.isUpperCase(text.charAt(start)));
    words.add(text.substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT));
  }

  int size() {
    return words.size();
  }

  String word(int i) {
    return words.get(i);
  }

  Span span(int i) {
    return spans.get(i);
  }

  boolean isCapitalised(int i) {
    return capitalised.get(i);
  }

  /** Whether the word is a figure rather than a word. */
  boolean isFigure(int i) {
    return Character.isDigit(words.get(i).charAt(0));
  }
}
