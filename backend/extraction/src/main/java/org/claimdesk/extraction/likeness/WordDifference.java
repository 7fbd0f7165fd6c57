package org.claimdesk.extraction.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimdesk.extraction.document.Span;

/**
 * The words of two sentences that are not in their longest common sequence of words; case and
 * punctuation make no difference.
 *
 * @param onlyFirst runs of words of the first sentence, as spans of its text
 * @param onlySecond runs of words of the second sentence, as spans of its text
 */
record WordDifference(List<Span> onlyFirst, List<Span> onlySecond) {

  /** The table of the longest common sequence has at most this square of fields. */
  private static final int MAX_WORDS = 400;

  private record Word(int start, int end, String plain) implements Span {}

  static WordDifference of(String first, Span ours, String second, Span theirs) {
    List<Word> a = words(first, ours);
    List<Word> b = words(second, theirs);
    boolean[] keptA = new boolean[a.size()];
    boolean[] keptB = new boolean[b.size()];
    int head = 0;
    while (head < a.size() && head < b.size() && same(a.get(head), b.get(head))) {
      keptA[head] = true;
      keptB[head] = true;
      head++;
    }
    int endA = a.size();
    int endB = b.size();
    while (endA > head && endB > head && same(a.get(endA - 1), b.get(endB - 1))) {
      keptA[--endA] = true;
      keptB[--endB] = true;
    }
    if (endA - head <= MAX_WORDS && endB - head <= MAX_WORDS) {
      keepLongest(a.subList(head, endA), b.subList(head, endB), head, keptA, keptB);
    }
    return new WordDifference(runs(a, keptA), runs(b, keptB));
  }

  private static boolean same(Word a, Word b) {
    return a.plain.equals(b.plain);
  }

  private static List<Word> words(String text, Span sentence) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = sentence.start(); i <= sentence.end(); i++) {
      boolean inside = i < sentence.end() && isInside(text, i, sentence);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(
            new Word(
                start, i, text.substring(start, i).replace('’', '\'').toLowerCase(Locale.ROOT)));
        start = -1;
      }
    }
    return words;
  }

  /**
   * A letter, a digit, a sign of a figure, or a mark between two of them, as in "1,200" and
   * "don't".
   */
  private static boolean isInside(String text, int i, Span sentence) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      return true;
    }
    if (c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL) {
      return true;
    }
    return ".,'’".indexOf(c) >= 0
        && i > sentence.start()
        && i + 1 < sentence.end()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private static void keepLongest(
      List<Word> a, List<Word> b, int head, boolean[] keptA, boolean[] keptB) {
    int[][] longest = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        longest[i][j] =
            same(a.get(i), b.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (same(a.get(i), b.get(j))) {
        keptA[head + i++] = true;
        keptB[head + j++] = true;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Neighbouring words that were not kept, as one span. */
  private static List<Span> runs(List<Word> words, boolean[] kept) {
    List<Span> runs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= words.size(); i++) {
      boolean only = i < words.size() && !kept[i];
      if (only && start < 0) {
        start = words.get(i).start();
      } else if (!only && start >= 0) {
        runs.add(Span.of(start, words.get(i - 1).end()));
        start = -1;
      }
    }
    return runs;
  }
}
