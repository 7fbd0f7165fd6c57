package org.claimdesk.training;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.claim.Setting;
import org.claimdesk.training.LabelledSentence.Source;

/**
 * Scores every sentence by a model that has seen nothing of its article or debate: a fifth of the
 * articles and debates is held out at a time, and none is ever split.
 */
final class CrossValidation {

  private static final int FOLDS = 5;

  private final List<Scored> scored = new ArrayList<>();

  CrossValidation(List<LabelledSentence> sentences) {
    List<String> groups =
        sentences.stream().map(LabelledSentence::group).distinct().sorted().toList();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledSentence> training = new ArrayList<>();
      List<LabelledSentence> held = new ArrayList<>();
      for (LabelledSentence sentence : sentences) {
        boolean out = groups.indexOf(sentence.group()) % FOLDS == fold;
        (out ? held : training).add(sentence);
      }
      Vocabulary vocabulary = new Vocabulary(training);
      Weights checkable = Weights.fit(vocabulary, training, Question.CHECKABLE);
      Weights worth = Weights.fit(vocabulary, training, Question.WORTH);
      for (LabelledSentence sentence : held) {
        scored.add(
            new Scored(sentence, checkable.score(sentence.seen()), worth.score(sentence.seen())));
      }
    }
  }

  /** The slope and the intercept that fit the held-out scores of {@code setting}. */
  double[] calibration(Question question, Setting setting) {
    List<Scored> part = scored.stream().filter(s -> s.sentence.setting() == setting).toList();
    return LogisticRegression.calibrate(
        part.stream().map(s -> s.score(question)).toList(),
        part.stream().map(s -> question.holdsOf(s.sentence)).toList());
  }

  /** How well the held-out sentences are ranked and how true the calibrated probabilities are. */
  String report() {
    StringBuilder report = new StringBuilder();
    for (Source source : Source.values()) {
      List<Scored> part = scored.stream().filter(s -> s.sentence.source() == source).toList();
      for (Question question : Question.values()) {
        report.append(String.format("%-9s %-10s%s%n", source, question, ranking(part, question)));
      }
    }
    return report.toString();
  }

  private Ranking ranking(List<Scored> part, Question question) {
    double[] constants = calibration(question, part.get(0).sentence.setting());
    return new Ranking(
        part.stream()
            .map(
                s ->
                    new Ranking.Judged(
                        s.sentence.group(),
                        1 / (1 + Math.exp(-(constants[0] * s.score(question) + constants[1]))),
                        question.holdsOf(s.sentence)))
            .toList());
  }

  private record Scored(LabelledSentence sentence, double checkable, double worth) {

    double score(Question question) {
      return question == Question.CHECKABLE ? checkable : worth;
    }
  }
}
