package org.claimdesk.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Collections;
import java.util.List;

/**
 * L2-regularised logistic regression by LIBLINEAR's trust-region Newton method, which involves no
 * chance.
 */
final class LogisticRegression {

  private static final double TOLERANCE = 1e-3;

  private LogisticRegression() {}

  /**
   * The weights of the columns.
   *
   * @param rows sparse rows; columns are numbered from 1, ascending in each row
   * @param labels whether each row is positive
   * @param columns how many columns there are
   * @param cost LIBLINEAR's C, the inverse of the regularisation
   */
  static double[] fit(List<FeatureNode[]> rows, List<Boolean> labels, int columns, double cost) {
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = columns;
    problem.x = rows.toArray(new Feature[0][]);
    problem.y = labels.stream().mapToDouble(label -> label ? 1 : 0).toArray();
    problem.bias = -1;
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = model.getFeatureWeights();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= sign;
    }
    return weights;
  }

  /**
   * Platt's calibration: the slope and the intercept that turn scores into log-odds.
   *
   * @param scores of sentences that the scoring model has not seen
   */
  static double[] calibrate(List<Double> scores, List<Boolean> labels) {
    List<FeatureNode[]> rows =
        scores.stream()
            .map(score -> new FeatureNode[] {new FeatureNode(1, score), new FeatureNode(2, 1)})
            .toList();
    return fit(rows, Collections.unmodifiableList(labels), 2, UNREGULARISED);
  }

  private static final double UNREGULARISED = 1000;
}
