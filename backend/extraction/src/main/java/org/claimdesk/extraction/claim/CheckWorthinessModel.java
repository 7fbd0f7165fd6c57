package org.claimdesk.extraction.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimdesk.extraction.resource.Table;
import org.jspecify.annotations.Nullable;

/**
 * Two logistic regressions over the same readable features: is a statement checkable, and is it
 * worth checking. The score is the sum of the weights of the features present, divided by the root
 * of about their number, so that a long sentence is no claim by its length. The probability is
 * {@code 1 / (1 + exp(-(intercept + slope * score)))} with slope and intercept of the setting
 * (Platt's calibration). All numbers come from {@code checkworthiness-1.tsv}, which the training
 * module writes.
 */
public final class CheckWorthinessModel {

  /** Name and generation of the model. */
  public static final String NAME = "checkworthiness-1";

  private static final int MOST_REASONS = 6;
  private static final double LEAST_REASON = 0.05;
  private static final CheckWorthinessModel SHIPPED =
      new CheckWorthinessModel(Table.rows(CheckWorthinessModel.class, NAME + ".tsv", 3));

  private final Map<String, Weights> weights = new HashMap<>();
  private final WordWeights words = new WordWeights();
  private final Map<Setting, Calibration> calibrations = new EnumMap<>(Setting.class);

  private CheckWorthinessModel(List<List<String>> rows) {
    for (List<String> row : rows) {
      Weights value = new Weights(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)));
      if (!words.add(row.get(0), value)) {
        weights.put(row.get(0).intern(), value);
      }
    }
    for (Setting setting : Setting.values()) {
      calibrations.put(
          setting,
          new Calibration(
              Objects.requireNonNull(weights.get(setting.row("slope"))),
              Objects.requireNonNull(weights.get(setting.row("intercept")))));
    }
  }

  /** The model that lies in the jar. */
  public static CheckWorthinessModel shipped() {
    return SHIPPED;
  }

  /** The weights of words, by themselves or in pairs. */
  WordWeights words() {
    return words;
  }

  /**
   * What the model says of a statement.
   *
   * @param features those that are present but for its words
   * @param statement its words
   */
  Judgement judge(Collection<Feature> features, Words statement, Setting setting) {
    Calibration calibration = Objects.requireNonNull(calibrations.get(setting));
    Score score = new Score(calibration, FeatureFinder.scale(features.size(), statement));
    for (Feature feature : features) {
      @Nullable Weights weight = weights.get(feature.name());
      if (weight != null) {
        double share = score.add(weight);
        if (feature.telling() && Math.abs(share) >= LEAST_REASON) {
          score.tell(feature.name(), feature.text(), share);
        }
      }
    }
    words.weigh(
        statement,
        (weight, word) -> {
          double share = score.add(weight);
          if (!word.isEmpty() && Math.abs(share) >= LEAST_REASON) {
            score.tell("", word, share);
          }
        });
    return score.judgement();
  }

  private static final class Score {
    private final List<Reason> reasons = new ArrayList<>();
    private final double checkableFactor;
    private final double worthFactor;
    private double checkable;
    private double worth;

    Score(Calibration calibration, double scale) {
      checkableFactor = calibration.slope.checkable * scale;
      worthFactor = calibration.slope.worth * scale;
      checkable = calibration.intercept.checkable;
      worth = calibration.intercept.worth;
    }

    /** Adds a feature; its share of the log-odds of worth. */
    double add(Weights weight) {
      double share = worthFactor * weight.worth;
      checkable += checkableFactor * weight.checkable;
      worth += share;
      return share;
    }

    /** Keeps the weightiest reasons, the weightiest first; of equal ones the first. */
    void tell(String feature, String text, double share) {
      int at = reasons.size();
      while (at > 0 && Math.abs(reasons.get(at - 1).weight()) < Math.abs(share)) {
        at--;
      }
      if (at < MOST_REASONS) {
        reasons.add(at, new Reason(feature, text, share));
      }
      if (reasons.size() > MOST_REASONS) {
        reasons.remove(MOST_REASONS);
      }
    }

    private static Reason named(Reason reason) {
      return reason.feature().isEmpty()
          ? new Reason(WordWeights.feature(reason.text()), reason.text(), reason.weight())
          : reason;
    }

    Judgement judgement() {
      // Names of words' features are made for the few that are told.
      reasons.replaceAll(Score::named);
      return new Judgement(probability(checkable), probability(worth), List.copyOf(reasons));
    }
  }

  /** Rounded to a ten-thousandth, so that results are the same to the letter on any machine. */
  private static double probability(double logOdds) {
    return Math.round(10_000 / (1 + StrictMath.exp(-logOdds))) / 10_000.0;
  }

  /** What one feature adds to the log-odds. */
  record Weights(double checkable, double worth) {}

  private record Calibration(Weights slope, Weights intercept) {}

  /**
   * Both probabilities and what made them.
   *
   * @param reasons the weightiest features of {@code worth}, weightiest first
   */
  record Judgement(double checkable, double worth, List<Reason> reasons) {}
}
