package org.claimdesk.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Measures on articles and debates that were held out, a tenth at a time; a group is never split.
 */
final class CrossValidation {

  private static final int FOLDS = 10;

  private CrossValidation() {}

  /** One line a model and kind of text: average precision and the share of positives. */
  static String report(List<LabelledSentence> sentences, double cost, int newsCopies) {
    List<String> groups =
        sentences.stream().map(LabelledSentence::group).distinct().sorted().toList();
    List<Scored> scored = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledSentence> training = new ArrayList<>();
      List<LabelledSentence> held = new ArrayList<>();
      for (LabelledSentence sentence : sentences) {
        boolean out = groups.indexOf(sentence.group()) % FOLDS == fold;
        (out ? held : training).add(sentence);
      }
      Vocabulary vocabulary = new Vocabulary(training);
      LogisticRegression regression = new LogisticRegression(vocabulary, cost, newsCopies);
      double[] checkable = regression.fit(training, LabelledSentence::checkable);
      double[] worth = regression.fit(training, LabelledSentence::worth);
      for (LabelledSentence sentence : held) {
        scored.add(
            new Scored(
                sentence,
                Training.score(vocabulary, checkable, sentence.features()),
                Training.score(vocabulary, worth, sentence.features())));
      }
    }
    StringBuilder report = new StringBuilder();
    for (boolean news : new boolean[] {true, false}) {
      List<Scored> part = scored.stream().filter(s -> s.sentence.news() == news).toList();
      String kind = news ? "news" : "debates";
      line(report, kind + ", checkable", part, LabelledSentence::checkable, Scored::checkable);
      line(report, kind + ", worth", part, LabelledSentence::worth, Scored::worth);
    }
    return report.toString();
  }

  private static void line(
      StringBuilder report,
      String name,
      List<Scored> scored,
      Predicate<LabelledSentence> label,
      java.util.function.ToDoubleFunction<Scored> score) {
    List<Scored> ranked = new ArrayList<>(scored);
    ranked.sort(Comparator.comparingDouble((Scored s) -> -score.applyAsDouble(s)));
    double precision = 0;
    int found = 0;
    for (int i = 0; i < ranked.size(); i++) {
      if (label.test(ranked.get(i).sentence)) {
        found++;
        precision += (double) found / (i + 1);
      }
    }
    report.append(
        String.format(
            Locale.ROOT,
            "%-20s %6d sentences  %.3f positive  average precision %.3f%n",
            name,
            ranked.size(),
            (double) found / ranked.size(),
            precision / found));
  }

  private record Scored(LabelledSentence sentence, double checkable, double worth) {}
}
