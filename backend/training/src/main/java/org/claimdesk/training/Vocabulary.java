package org.claimdesk.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimdesk.extraction.claim.Feature;

/** The features that are frequent enough to be learnt, numbered in alphabetical order from 0. */
final class Vocabulary {

  /**
   * A word or word pair seen in fewer sentences says more about its sentences than about the
   * language.
   */
  private static final int LEAST_SENTENCES = 5;

  private final Map<String, Integer> numbers = new TreeMap<>();

  Vocabulary(List<LabelledSentence> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (LabelledSentence sentence : sentences) {
      for (Feature feature : sentence.seen().features()) {
        counts.merge(feature.name(), 1, Integer::sum);
      }
    }
    new TreeMap<>(counts)
        .forEach(
            (name, count) -> {
              if (count >= LEAST_SENTENCES) {
                numbers.put(name, numbers.size());
              }
            });
  }

  /** The names in the order of their numbers. */
  Iterable<String> names() {
    return numbers.keySet();
  }

  int size() {
    return numbers.size();
  }

  /** The number of the feature {@code name}, from 0, or -1 when it was too rare. */
  int number(String name) {
    return numbers.getOrDefault(name, -1);
  }
}
