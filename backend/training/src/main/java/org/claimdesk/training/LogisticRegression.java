package org.claimdesk.training;

import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.claimdesk.extraction.claim.Feature;

/**
 * L2-regularised logistic regression by LIBLINEAR's trust-region Newton method, which involves no
 * chance.
 */
final class LogisticRegression {

  private static final double TOLERANCE = 1e-4;

  private final Vocabulary vocabulary;
  private final double cost;
  private final int newsCopies;

  /**
   * @param cost LIBLINEAR's C, the inverse of the regularisation
   * @param newsCopies how often each news sentence counts; a debate sentence counts once
   */
  LogisticRegression(Vocabulary vocabulary, double cost, int newsCopies) {
    this.vocabulary = vocabulary;
    this.cost = cost;
    this.newsCopies = newsCopies;
  }

  /**
   * The weights for news: of each feature in the vocabulary's order, then the intercept.
   *
   * @param label what is to be predicted
   */
  double[] fit(List<LabelledSentence> sentences, Predicate<LabelledSentence> label) {
    List<FeatureNode[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (LabelledSentence sentence : sentences) {
      FeatureNode[] row = row(sentence);
      for (int copy = 0; copy < (sentence.news() ? newsCopies : 1); copy++) {
        rows.add(row);
        labels.add(label.test(sentence) ? 1.0 : 0.0);
      }
    }
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = 2 * vocabulary.size() + 2;
    problem.x = rows.toArray(new FeatureNode[0][]);
    problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
    problem.bias = -1;
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] learnt = model.getFeatureWeights();
    double[] weights = new double[vocabulary.size() + 1];
    for (int i = 0; i <= vocabulary.size(); i++) {
      weights[i] = sign * (learnt[2 * i] + learnt[2 * i + 1]);
    }
    return weights;
  }

  /** LIBLINEAR's sparse row: numbers from 1, ascending; the last two are the intercepts. */
  private FeatureNode[] row(LabelledSentence sentence) {
    List<Integer> numbers = new ArrayList<>();
    for (Feature feature : sentence.features()) {
      int number = vocabulary.number(feature.name());
      if (number >= 0) {
        numbers.add(number);
      }
    }
    numbers.sort(null);
    numbers.add(vocabulary.size());
    List<FeatureNode> row = new ArrayList<>();
    for (int number : numbers) {
      row.add(new FeatureNode(2 * number + 1, 1));
      if (sentence.news()) {
        row.add(new FeatureNode(2 * number + 2, 1));
      }
    }
    return row.toArray(new FeatureNode[0]);
  }
}
