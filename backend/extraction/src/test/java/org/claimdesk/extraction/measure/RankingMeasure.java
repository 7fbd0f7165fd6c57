package org.claimdesk.extraction.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimdesk.extraction.claim.ExtractedClaim;

/** Measures the ranking of single sentences by worth. */
final class RankingMeasure {

  private static final Set<String> WORTH_CHECKING = Set.of("CFS", "2");

  private RankingMeasure() {}

  /**
   * The average precision of the ranking: the mean, over the sentences worth checking, of the share
   * of such sentences among those ranked as high or higher. A sentence without a claim ranks last,
   * and sentences of equal worth count as one rank.
   */
  static Map<String, Double> of(LabelledSet set) {
    List<Ranked> ranking = new ArrayList<>();
    set.cases()
        .forEach(
            labelled ->
                ranking.add(
                    new Ranked(
                        LabelledSet.extract(labelled).claims().stream()
                            .mapToDouble(ExtractedClaim::worth)
                            .max()
                            .orElse(0),
                        WORTH_CHECKING.contains(labelled.get("label").asText()))));
    ranking.sort(Comparator.comparingDouble(Ranked::worth).reversed());
    double sum = 0;
    int right = 0;
    for (int from = 0, to; from < ranking.size(); from = to) {
      int before = right;
      for (to = from; to < ranking.size() && ranking.get(to).worth == ranking.get(from).worth; ) {
        right += ranking.get(to++).worthChecking ? 1 : 0;
      }
      sum += (right - before) * (double) right / to;
    }
    return Map.of("AP", sum / right);
  }

  private record Ranked(double worth, boolean worthChecking) {}
}
