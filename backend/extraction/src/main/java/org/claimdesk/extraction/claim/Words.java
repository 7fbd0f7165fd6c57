package org.claimdesk.extraction.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.text.Lexicon;

/**
 * A sentence as words, lower case, with their places; punctuation other than {@code ?} is left out.
 */
final class Words {

  /** What stands for any figure where words are compared. */
  static final String FIGURE = "#";

  private static final Lexicon<String> LEXICON = lexicon();

  private final String text;
  private int size;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private String[] known = new String[32];

  /** Splits the stretch {@code span} of {@code text}. */
  Words(String text, Span span) {
    this.text = text;
    int i = span.start();
    while (i < span.end()) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        int start = i;
        while (i < span.end() && isInside(text, i, span.end())) {
          i++;
        }
        add(start, i, Character.isDigit(c) ? FIGURE : LEXICON.find(text, start, i));
      } else {
        if (c == '?') {
          add(i, i + 1, "?");
        }
        i++;
      }
    }
  }

  private static Lexicon<String> lexicon() {
    Set<String> words = FeatureFinder.words();
    words.addAll(CheckWorthinessModel.shipped().words());
    return Lexicon.of(words);
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

  private void add(int start, int end, String word) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      known = Arrays.copyOf(known, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    known[size++] = word;
  }

  int size() {
    return size;
  }

  /** The word that a table has, {@link #FIGURE} for a figure, "" for what no table has. */
  String known(int i) {
    return known[i];
  }

  /** The word as written, in lower case with straight apostrophes. */
  String word(int i) {
    return text.substring(starts[i], ends[i]).replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  boolean isCapitalised(int i) {
    return Character.isUpperCase(text.charAt(starts[i]));
  }

  /** Whether the word is a figure rather than a word. */
  boolean isFigure(int i) {
    return known[i].equals(FIGURE);
  }
}
