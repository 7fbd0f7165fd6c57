package org.claimdesk.server.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Agreement between reviewers beyond what chance alone would give: 1 is perfect, 0 is chance, below
 * 0 is systematic disagreement. Empty where the figure is undefined, which it is when too little
 * was rated by two people or when everybody gave everything the same rating.
 */
public final class Agreement {

  private Agreement() {}

  /** What one reviewer and another said about the same claim. */
  public record Pair(String first, String second) {}

  /**
   * Cohen's kappa for two reviewers on a nominal scale: (observed − expected) / (1 − expected), J.
   * Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
   * Measurement 20 (1960), 37–46.
   *
   * @param pairs one for each claim that both rated, the same reviewer always first
   */
  public static OptionalDouble kappa(Collection<Pair> pairs) {
    if (pairs.isEmpty()) {
      return OptionalDouble.empty();
    }
    Map<String, Integer> first = new HashMap<>();
    Map<String, Integer> second = new HashMap<>();
    int agreed = 0;
    for (Pair pair : pairs) {
      first.merge(pair.first(), 1, Integer::sum);
      second.merge(pair.second(), 1, Integer::sum);
      if (pair.first().equals(pair.second())) {
        agreed++;
      }
    }
    long total = pairs.size();
    long expected = 0;
    for (Map.Entry<String, Integer> entry : first.entrySet()) {
      expected += (long) entry.getValue() * second.getOrDefault(entry.getKey(), 0);
    }
    // Counts, not shares, up to the last step: exact, and 1 - expected is zero exactly when it is.
    if (expected == total * total) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        (double) (agreed * total - expected) / (double) (total * total - expected));
  }

  /**
   * Krippendorff's alpha for any number of reviewers and with gaps: 1 − observed disagreement /
   * expected disagreement, from the coincidence matrix; K. Krippendorff, "Computing Krippendorff's
   * Alpha-Reliability" (2011), section E.
   *
   * @param units for each claim the ratings it got, as positions from 0 on the scale; a claim rated
   *     by one reviewer alone says nothing about agreement and is left out
   * @param ordinal whether ratings far apart on the scale disagree more than neighbours do, rather
   *     than any two alike
   */
  public static OptionalDouble alpha(Collection<List<Integer>> units, boolean ordinal) {
    List<List<Integer>> pairable = new ArrayList<>();
    int values = 0;
    for (List<Integer> unit : units) {
      if (unit.size() >= 2) {
        pairable.add(unit);
        for (int rating : unit) {
          values = Math.max(values, rating + 1);
        }
      }
    }
    double[][] coincidences = new double[values][values];
    double[] totals = new double[values];
    double total = 0;
    for (List<Integer> unit : pairable) {
      double weight = 1.0 / (unit.size() - 1);
      for (int i = 0; i < unit.size(); i++) {
        for (int j = 0; j < unit.size(); j++) {
          if (i != j) {
            coincidences[unit.get(i)][unit.get(j)] += weight;
          }
        }
        totals[unit.get(i)]++;
        total++;
      }
    }
    double observed = 0;
    double expected = 0;
    for (int low = 0; low < values; low++) {
      for (int high = low + 1; high < values; high++) {
        double difference = ordinal ? ordinalDifference(totals, low, high) : 1;
        observed += coincidences[low][high] * difference;
        expected += totals[low] * totals[high] * difference;
      }
    }
    if (expected == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(1 - (total - 1) * observed / expected);
  }

  /** The square of how many ratings lie between two ranks, each end counted by half. */
  private static double ordinalDifference(double[] totals, int low, int high) {
    double between = -(totals[low] + totals[high]) / 2;
    for (int rank = low; rank <= high; rank++) {
      between += totals[rank];
    }
    return between * between;
  }
}
