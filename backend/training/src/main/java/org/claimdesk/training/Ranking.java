package org.claimdesk.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sentences that a model has not seen, with what it says of them, best first. */
final class Ranking {

  private static final int TOP = 5;
  private static final int BINS = 5;

  private final List<Judged> judged;

  Ranking(List<Judged> judged) {
    this.judged = new ArrayList<>(judged);
    this.judged.sort(Comparator.comparingDouble((Judged one) -> -one.probability()));
  }

  /** The mean, over the positives, of the share of positives among those ranked as high. */
  double averagePrecision() {
    double sum = 0;
    int positives = 0;
    for (int i = 0; i < judged.size(); i++) {
      if (judged.get(i).positive()) {
        positives++;
        sum += (double) positives / (i + 1);
      }
    }
    return sum / positives;
  }

  /** The mean share of positives among each group's five best, where a group has so many. */
  double precisionAtFive() {
    Map<String, List<Judged>> groups = new LinkedHashMap<>();
    for (Judged one : judged) {
      groups.computeIfAbsent(one.group(), _ -> new ArrayList<>()).add(one);
    }
    return groups.values().stream()
        .filter(group -> positives(group) >= TOP)
        .mapToDouble(group -> (double) positives(group.subList(0, TOP)) / TOP)
        .average()
        .orElse(Double.NaN);
  }

  /** The mean square of the difference between probability and label (Brier 1950). */
  double brier() {
    return judged.stream()
        .mapToDouble(one -> Math.pow(one.probability() - (one.positive() ? 1 : 0), 2))
        .average()
        .orElse(Double.NaN);
  }

  /** Mean probability against share of positives, in five bins of equal width. */
  String reliability() {
    StringBuilder bins = new StringBuilder();
    for (int bin = 0; bin < BINS; bin++) {
      double low = (double) bin / BINS;
      double high = (double) (bin + 1) / BINS;
      List<Judged> inside =
          judged.stream()
              .filter(one -> one.probability() >= low && one.probability() < high)
              .toList();
      bins.append(
          String.format(
              Locale.ROOT,
              " %.2f:%.2f (%d)",
              inside.stream().mapToDouble(Judged::probability).average().orElse(Double.NaN),
              (double) positives(inside) / inside.size(),
              inside.size()));
    }
    return bins.toString();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%6d sentences  %.3f positive  average precision %.3f  at five %.3f  Brier %.3f %s",
        judged.size(),
        (double) positives(judged) / judged.size(),
        averagePrecision(),
        precisionAtFive(),
        brier(),
        reliability());
  }

  private static long positives(List<Judged> judged) {
    return judged.stream().filter(Judged::positive).count();
  }

  /**
   * A sentence of the ranking.
   *
   * @param group its article or debate
   */
  record Judged(String group, double probability, boolean positive) {}
}
