package org.claimdesk.extraction.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.claimdesk.extraction.claim.CheckWorthinessModel.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The weights of single words and of pairs of neighbours. They are most of a model's features;
 * finding them by the word saves making the feature's name for every word of a text.
 */
final class WordWeights {

  /** What stands before a sentence's first word. */
  static final String BEGINNING = "^";

  private static final String WORD = "word '";
  private static final String PAIR = "words '";

  private final Map<String, Entry> single = new HashMap<>();
  private final PairTable pairs = new PairTable();
  private final Set<String> words = new HashSet<>();
  private int size;

  /**
   * A feature.
   *
   * @param reason the word where it explains anything to a reviewer, else ""
   */
  record Entry(int number, Weights weights, String reason) {}

  /** The name of the feature that {@code word} is present. */
  static String feature(String word) {
    return WORD + word + "'";
  }

  /** The name of the feature that {@code word} stands right behind {@code before}. */
  static String feature(String before, String word) {
    return PAIR + before + ' ' + word + "'";
  }

  /** Adds a feature while the model is read; false where it is no word's or pair's. */
  boolean add(String feature, Weights weights) {
    if (feature.startsWith(WORD)) {
      String word = feature.substring(WORD.length(), feature.length() - 1);
      words.add(word);
      String reason = FeatureFinder.isTelling(word) ? word : "";
      single.put(word, new Entry(size++, weights, reason));
      return true;
    }
    if (feature.startsWith(PAIR)) {
      int space = feature.indexOf(' ', PAIR.length());
      String before = feature.substring(PAIR.length(), space);
      String word = feature.substring(space + 1, feature.length() - 1);
      words.add(before);
      words.add(word);
      pairs.add(before, word, new Entry(size++, weights, ""));
      return true;
    }
    return false;
  }

  /** Every word of every feature. */
  Set<String> all() {
    return words;
  }

  /** The weight of a word by itself. */
  @Nullable Entry single(String word) {
    return single.get(word);
  }

  /** The weights of pairs of words. */
  PairTable pairs() {
    return pairs;
  }

  /** Gives the weights of each feature that is present, once, with its reason. */
  void weigh(Words statement, BiConsumer<Weights, String> present) {
    long[] seen = new long[size / Long.SIZE + 1]; // a bit for each feature
    int first = PairTable.BEGINNING;
    for (int i = 0; i < statement.size(); i++) {
      Words.Known word = statement.known(i);
      tell(word.weight(), seen, present);
      tell(pairs.find(first, word.second()), seen, present);
      first = word.first();
    }
  }

  private static void tell(
      @Nullable Entry entry, long[] seen, BiConsumer<Weights, String> present) {
    if (entry == null) {
      return;
    }
    int block = entry.number / Long.SIZE;
    long bit = 1L << (entry.number % Long.SIZE);
    if ((seen[block] & bit) == 0) {
      seen[block] |= bit;
      present.accept(entry.weights, entry.reason);
    }
  }
}
