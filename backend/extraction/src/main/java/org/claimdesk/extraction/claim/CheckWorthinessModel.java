package org.claimdesk.extraction.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimdesk.extraction.resource.Table;
import org.jspecify.annotations.Nullable;

/**
 * Two logistic regressions over the same readable features: is a statement checkable, and is it
 * worth checking. The probability is {@code 1 / (1 + exp(-(intercept + sum of the weights of the
 * features present)))}. The weights come from {@code checkworthiness-1.tsv}, which the training
 * module writes.
 */
public final class CheckWorthinessModel {

  /** Name and generation of the model. */
  public static final String NAME = "checkworthiness-1";

  private static final int MOST_REASONS = 6;
  private static final double LEAST_REASON = 0.05;
  private static final CheckWorthinessModel SHIPPED = load();

  private final Map<String, Weights> weights;
  private final WordWeights words;
  private final Weights intercept;

  private CheckWorthinessModel(Map<String, Weights> weights, WordWeights words, Weights intercept) {
    this.weights = weights;
    this.words = words;
    this.intercept = intercept;
  }

  /** The model that lies in the jar. */
  public static CheckWorthinessModel shipped() {
    return SHIPPED;
  }

  private static CheckWorthinessModel load() {
    Map<String, Weights> weights = new HashMap<>();
    WordWeights words = new WordWeights();
    Weights intercept = new Weights(0, 0);
    for (List<String> row : Table.rows(CheckWorthinessModel.class, NAME + ".tsv", 3)) {
      Weights value = new Weights(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)));
      if (row.get(0).equals("intercept")) {
        intercept = value;
      } else if (!words.add(row.get(0), value)) {
        weights.put(row.get(0), value);
      }
    }
    return new CheckWorthinessModel(weights, words, intercept);
  }

  /** Every word that weighs anything, by itself or in a pair. */
  Set<String> words() {
    return words.words();
  }

  /**
   * What the model says of a statement.
   *
   * @param features those that are present but for its words
   * @param statement its words
   */
  Judgement judge(Iterable<Feature> features, Words statement) {
    Score score = new Score();
    score.add(intercept);
    for (Feature feature : features) {
      @Nullable Weights weight = weights.get(feature.name());
      if (weight != null) {
        score.add(weight);
        if (feature.telling() && Math.abs(weight.worth) >= LEAST_REASON) {
          score.reasons.add(new Reason(feature.name(), feature.text(), weight.worth));
        }
      }
    }
    words.weigh(
        statement,
        (weight, word) -> {
          score.add(weight);
          if (!word.isEmpty() && Math.abs(weight.worth) >= LEAST_REASON) {
            score.reasons.add(new Reason(WordWeights.feature(word), word, weight.worth));
          }
        });
    List<Reason> reasons = score.reasons;
    reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight())));
    return new Judgement(
        probability(score.checkable),
        probability(score.worth),
        List.copyOf(reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))));
  }

  private static final class Score {
    private final List<Reason> reasons = new ArrayList<>();
    private double checkable;
    private double worth;

    void add(Weights weight) {
      checkable += weight.checkable;
      worth += weight.worth;
    }
  }

  /** Rounded to a ten-thousandth, so that results are the same to the letter on any machine. */
  private static double probability(double logOdds) {
    return Math.round(10_000 / (1 + StrictMath.exp(-logOdds))) / 10_000.0;
  }

  /** What one feature adds to the log-odds. */
  record Weights(double checkable, double worth) {}

  /**
   * Both probabilities and what made them.
   *
   * @param reasons the weightiest features of {@code worth}, weightiest first
   */
  record Judgement(double checkable, double worth, List<Reason> reasons) {}
}
