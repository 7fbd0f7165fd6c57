package org.claimdesk.server.report.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words that a text lost and gained, by the shortest way from one to the other (E. W. Myers,
 * "An O(ND) Difference Algorithm and Its Variations", 1986). Where more than {@value #MOST_EDITS}
 * words differ, all between the first and the last difference counts as one, so that the time grows
 * with the length of the texts alone.
 */
public final class WordDifference {

  private static final int MOST_EDITS = 400;

  /** What became of a stretch of text. */
  public enum Fate {
    /** Both texts have it. */
    STAYED,
    /** Only the earlier one has it. */
    WENT,
    /** Only the later one has it. */
    CAME
  }

  /** A stretch of text, not empty. */
  public record Stretch(Fate fate, String text) {}

  private final List<String> before;
  private final List<String> after;

  /** What became of each word, from the last to the first. */
  private final List<Stretch> backwards = new ArrayList<>();

  private WordDifference(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The stretches of both texts in order; of two in one place what went stands before what came.
   */
  public static List<Stretch> of(String before, String after) {
    List<String> was = words(before);
    List<String> is = words(after);
    int shorter = Math.min(was.size(), is.size());
    int head = 0;
    while (head < shorter && was.get(head).equals(is.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && was.get(was.size() - 1 - tail).equals(is.get(is.size() - 1 - tail))) {
      tail++;
    }
    List<Stretch> words = new ArrayList<>();
    was.subList(0, head).forEach(word -> words.add(new Stretch(Fate.STAYED, word)));
    words.addAll(
        new WordDifference(was.subList(head, was.size() - tail), is.subList(head, is.size() - tail))
            .compare());
    was.subList(was.size() - tail, was.size())
        .forEach(word -> words.add(new Stretch(Fate.STAYED, word)));
    return joined(words);
  }

  /** Words, marks and stretches of white space, which together are the text. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(i - 1))) {
        words.add(text.substring(start, i));
        start = i;
      }
    }
    return words;
  }

  private static int kind(char c) {
    return Character.isWhitespace(c) ? 0 : Character.isLetterOrDigit(c) ? 1 : 2;
  }

  private List<Stretch> compare() {
    int most = Math.min(before.size() + after.size(), MOST_EDITS);
    // How far into the earlier text each diagonal was followed, by its number and this.
    int middle = most + 1;
    int[] reached = new int[2 * middle + 1];
    List<int[]> rounds = new ArrayList<>();
    for (int edits = 0; edits <= most; edits++) {
      rounds.add(Arrays.copyOf(reached, reached.length));
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        int x = start(reached, middle, diagonal, edits);
        while (x < before.size()
            && x - diagonal < after.size()
            && before.get(x).equals(after.get(x - diagonal))) {
          x++;
        }
        reached[middle + diagonal] = x;
        if (x >= before.size() && x - diagonal >= after.size()) {
          return walkBack(rounds, middle);
        }
      }
    }
    List<Stretch> whole = new ArrayList<>();
    before.forEach(word -> whole.add(new Stretch(Fate.WENT, word)));
    after.forEach(word -> whole.add(new Stretch(Fate.CAME, word)));
    return whole;
  }

  /** Where a round begins on a diagonal: a word left out, or one put in, after the round before. */
  private static int start(int[] reached, int middle, int diagonal, int edits) {
    return cameFromAbove(reached, middle, diagonal, edits)
        ? reached[middle + diagonal + 1]
        : reached[middle + diagonal - 1] + 1;
  }

  private static boolean cameFromAbove(int[] reached, int middle, int diagonal, int edits) {
    return diagonal == -edits
        || (diagonal != edits && reached[middle + diagonal - 1] < reached[middle + diagonal + 1]);
  }

  private List<Stretch> walkBack(List<int[]> rounds, int middle) {
    int x = before.size();
    int y = after.size();
    for (int edits = rounds.size() - 1; edits > 0; edits--) {
      int[] reached = rounds.get(edits);
      boolean fromAbove = cameFromAbove(reached, middle, x - y, edits);
      int diagonal = fromAbove ? x - y + 1 : x - y - 1;
      int fromX = reached[middle + diagonal];
      int fromY = fromX - diagonal;
      while (x > fromX && y > fromY) {
        stayed(--x);
        y--;
      }
      backwards.add(
          fromAbove
              ? new Stretch(Fate.CAME, after.get(fromY))
              : new Stretch(Fate.WENT, before.get(fromX)));
      x = fromX;
      y = fromY;
    }
    while (x > 0) {
      stayed(--x);
    }
    return backwards.reversed();
  }

  private void stayed(int at) {
    backwards.add(new Stretch(Fate.STAYED, before.get(at)));
  }

  /**
   * Neighbours of one fate as one stretch. White space alone between two changes belongs to both:
   * of "one two" that became "three four" two words went and two came.
   */
  private static List<Stretch> joined(List<Stretch> words) {
    List<Stretch> stretches = new ArrayList<>();
    StringBuilder stayed = new StringBuilder();
    StringBuilder went = new StringBuilder();
    StringBuilder came = new StringBuilder();
    for (Stretch word : words) {
      if (word.fate() == Fate.STAYED) {
        stayed.append(word.text());
        continue;
      }
      if (!stayed.isEmpty()) {
        if (stayed.toString().isBlank() && !(went.isEmpty() && came.isEmpty())) {
          went.append(stayed);
          came.append(stayed);
        } else {
          add(stretches, Fate.WENT, went);
          add(stretches, Fate.CAME, came);
          add(stretches, Fate.STAYED, stayed);
        }
        stayed.setLength(0);
      }
      (word.fate() == Fate.WENT ? went : came).append(word.text());
    }
    add(stretches, Fate.WENT, went);
    add(stretches, Fate.CAME, came);
    add(stretches, Fate.STAYED, stayed);
    return stretches;
  }

  private static void add(List<Stretch> stretches, Fate fate, StringBuilder text) {
    if (!text.isEmpty()) {
      stretches.add(new Stretch(fate, text.toString()));
      text.setLength(0);
    }
  }
}
