package org.claimdesk.training;

import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.claim.Feature;
import org.claimdesk.extraction.claim.Observation;
import org.claimdesk.extraction.claim.Setting;

/** One fitted question: a weight for each feature of a vocabulary. */
final class Weights {

  private static final double COST = 2.5;

  /** How often a sentence of an article counts, because there are so much fewer of them. */
  private static final int ARTICLE_COPIES = 3;

  private static final int SETTINGS = 2;

  private final Vocabulary vocabulary;
  private final double[] weights;

  private Weights(Vocabulary vocabulary, double[] weights) {
    this.vocabulary = vocabulary;
    this.weights = weights;
  }

  /**
   * Fits the weights. Each setting has an intercept of its own, which takes up that it has more or
   * fewer positives; calibration puts a better one in its place.
   *
   * @param question what is to be predicted
   */
  static Weights fit(Vocabulary vocabulary, List<LabelledSentence> sentences, Question question) {
    List<FeatureNode[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (LabelledSentence sentence : sentences) {
      FeatureNode[] row = row(vocabulary, sentence);
      for (int copy = 0; copy < copies(sentence); copy++) {
        rows.add(row);
        labels.add(question.holdsOf(sentence));
      }
    }
    int columns = vocabulary.size() + SETTINGS;
    return new Weights(vocabulary, LogisticRegression.fit(rows, labels, columns, COST));
  }

  private static int copies(LabelledSentence sentence) {
    return sentence.setting() == Setting.ARTICLE ? ARTICLE_COPIES : 1;
  }

  private static FeatureNode[] row(Vocabulary vocabulary, LabelledSentence sentence) {
    List<FeatureNode> row = new ArrayList<>();
    sentence.seen().features().stream()
        .mapToInt(feature -> vocabulary.number(feature.name()))
        .filter(number -> number >= 0)
        .sorted()
        .forEach(number -> row.add(new FeatureNode(number + 1, sentence.seen().scale())));
    int intercept = sentence.setting() == Setting.ARTICLE ? 1 : 2;
    row.add(new FeatureNode(vocabulary.size() + intercept, 1));
    return row.toArray(new FeatureNode[0]);
  }

  /** The weight of the feature with this number. */
  double of(int number) {
    return weights[number];
  }

  /** The score, before calibration, of a sentence seen so. */
  double score(Observation seen) {
    double sum = 0;
    for (Feature feature : seen.features()) {
      int number = vocabulary.number(feature.name());
      sum += number < 0 ? 0 : weights[number];
    }
    return sum * seen.scale();
  }
}
