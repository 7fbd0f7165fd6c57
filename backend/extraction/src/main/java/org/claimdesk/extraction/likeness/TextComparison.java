package org.claimdesk.extraction.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.text.WordHashes;
import org.jspecify.annotations.Nullable;

/**
 * What two texts differ in, sentence by sentence: each sentence of one is paired with the sentence
 * of the other that shares most of its pairs of words, if that is half of them, wherever it stands.
 */
public final class TextComparison {

  /** Sentences beyond are not compared. */
  public static final int MAX_SENTENCES = 2_000;

  /** A pair of words in more sentences tells nothing, and would make the search slow. */
  private static final int MAX_PLACES = 20;

  /** The pairs of words that two sentences share, twice, of all that they have: Dice's measure. */
  private static final double MIN_SHARE = 0.5;

  private TextComparison() {}

  /**
   * A sentence of the first text, of the second, or the same of both.
   *
   * @param first index of the sentence in the first text; null where only the second has it
   * @param second index of the sentence in the second text; null where only the first has it
   * @param onlyFirst the words of the first that the second has not, as spans of the first text
   * @param onlySecond the words of the second that the first has not, as spans of the second text
   */
  public record Row(
      @Nullable Integer first,
      @Nullable Integer second,
      List<Span> onlyFirst,
      List<Span> onlySecond) {

    /** Copies the lists. */
    public Row {
      onlyFirst = List.copyOf(onlyFirst);
      onlySecond = List.copyOf(onlySecond);
    }
  }

  /**
   * The rows of both texts in the order of the second; a sentence that only the first has stands
   * behind the one that it follows there.
   */
  public static List<Row> compare(
      String first,
      List<? extends Span> firstSentences,
      String second,
      List<? extends Span> secondSentences) {
    List<? extends Span> ours = firstSentences.subList(0, bounded(firstSentences));
    List<? extends Span> theirs = secondSentences.subList(0, bounded(secondSentences));
    int[] match = match(pairs(first, ours), pairs(second, theirs));
    Map<Integer, List<Integer>> leftOut = leftOut(match, ours.size());
    List<Row> rows = new ArrayList<>();
    addLeftOut(rows, leftOut.get(-1));
    for (int i = 0; i < theirs.size(); i++) {
      if (match[i] < 0) {
        rows.add(new Row(null, i, List.of(), List.of()));
      } else {
        Span mine = ours.get(match[i]);
        WordDifference words = WordDifference.of(first, mine, second, theirs.get(i));
        rows.add(new Row(match[i], i, words.onlyFirst(), words.onlySecond()));
        addLeftOut(rows, leftOut.get(match[i]));
      }
    }
    return rows;
  }

  private static int bounded(List<?> sentences) {
    return Math.min(sentences.size(), MAX_SENTENCES);
  }

  /** The sentences of the first text without a match, by the matched one that they follow or -1. */
  private static Map<Integer, List<Integer>> leftOut(int[] match, int sentences) {
    boolean[] matched = new boolean[sentences];
    Arrays.stream(match).filter(i -> i >= 0).forEach(i -> matched[i] = true);
    Map<Integer, List<Integer>> leftOut = new HashMap<>();
    int last = -1;
    for (int i = 0; i < sentences; i++) {
      if (matched[i]) {
        last = i;
      } else {
        leftOut.computeIfAbsent(last, key -> new ArrayList<>()).add(i);
      }
    }
    return leftOut;
  }

  private static void addLeftOut(List<Row> rows, @Nullable List<Integer> sentences) {
    if (sentences != null) {
      sentences.forEach(i -> rows.add(new Row(i, null, List.of(), List.of())));
    }
  }

  /** Hashes of the pairs of neighbouring words in each sentence, its edges counting as words. */
  private static List<long[]> pairs(String text, List<? extends Span> sentences) {
    WordHashes words = new WordHashes();
    List<long[]> pairs = new ArrayList<>();
    for (Span sentence : sentences) {
      words.clear();
      words.add(text, sentence.start(), sentence.end());
      long[] hashes = new long[words.count() + 1];
      for (int i = 0; i <= words.count(); i++) {
        hashes[i] = words.sequence(Math.max(0, i - 1), Math.min(words.count(), i + 1));
      }
      pairs.add(hashes);
    }
    return pairs;
  }

  /** For each sentence of {@code theirs} the best one of {@code ours} not taken yet, or -1. */
  private static int[] match(List<long[]> ours, List<long[]> theirs) {
    Map<Long, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < ours.size(); i++) {
      for (long pair : ours.get(i)) {
        places.computeIfAbsent(pair, key -> new ArrayList<>()).add(i);
      }
    }
    boolean[] taken = new boolean[ours.size()];
    int[] match = new int[theirs.size()];
    for (int i = 0; i < theirs.size(); i++) {
      match[i] = best(theirs.get(i), ours, places, taken);
      if (match[i] >= 0) {
        taken[match[i]] = true;
      }
    }
    return match;
  }

  private static int best(
      long[] sentence, List<long[]> ours, Map<Long, List<Integer>> places, boolean[] taken) {
    // In the order of the text, so that of two equally good ones the first is taken.
    Map<Integer, Integer> shared = new TreeMap<>();
    for (long pair : sentence) {
      List<Integer> found = places.getOrDefault(pair, List.of());
      if (found.size() <= MAX_PLACES) {
        found.forEach(i -> shared.merge(i, 1, Integer::sum));
      }
    }
    int best = -1;
    double most = MIN_SHARE;
    for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
      int length = Math.max(sentence.length, 1) + ours.get(entry.getKey()).length;
      double share = 2.0 * entry.getValue() / length;
      if (!taken[entry.getKey()] && (share > most || (best < 0 && share >= most))) {
        best = entry.getKey();
        most = share;
      }
    }
    return best;
  }
}
