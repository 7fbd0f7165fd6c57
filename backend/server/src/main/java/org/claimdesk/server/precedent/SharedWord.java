package org.claimdesk.server.precedent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a claim that its precedents are looked up by: pairs of words that tell. Two words
 * tell when at most three claims in ten thousand can be expected to have both; so the look-up stays
 * small however many claims there are, and finds whatever has two telling words in common with the
 * claim.
 *
 * @param word a stem
 * @param share the part of all claims that have it, 0 to 1, as PostgreSQL's statistics say; 0 where
 *     they do not list it, because it is rare or there are no statistics yet
 */
record SharedWord(String word, double share) {

  /** More words make more pairs and hardly other finds. */
  private static final int RAREST = 8;

  private static final double MAX_SHARE_OF_PAIR = 0.0003;

  /** How many words are asked for together when no pair of them tells. */
  private static final int COMMON_TOGETHER = 4;

  /**
   * A {@code tsquery} for claims that share telling words with one of these {@code words}; empty
   * when there are none.
   */
  static String query(List<SharedWord> words) {
    List<SharedWord> rarest =
        words.stream()
            .sorted(Comparator.comparingDouble(SharedWord::share).thenComparing(SharedWord::word))
            .limit(RAREST)
            .toList();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < rarest.size(); i++) {
      for (int j = i + 1; j < rarest.size(); j++) {
        if (rarest.get(i).share() * rarest.get(j).share() <= MAX_SHARE_OF_PAIR) {
          pairs.add("(" + rarest.get(i).quoted() + " & " + rarest.get(j).quoted() + ")");
        }
      }
    }
    return pairs.isEmpty()
        ? rarest.stream()
            .limit(COMMON_TOGETHER)
            .map(SharedWord::quoted)
            .collect(Collectors.joining(" & "))
        : String.join(" | ", pairs);
  }

  /** The word as a {@code tsquery} reads it: nothing in quotation marks is an operator. */
  private String quoted() {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
