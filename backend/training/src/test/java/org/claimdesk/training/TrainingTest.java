package org.claimdesk.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.claim.Feature;
import org.claimdesk.extraction.claim.Observation;
import org.claimdesk.extraction.claim.Setting;
import org.claimdesk.training.LabelledSentence.Source;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private static final Path DATA = Path.of("data");

  @Test
  void readsTheLabelsAndFindsFeatures() throws IOException {
    List<LabelledSentence> editorial = LabelledSentences.own(DATA.resolve("editorial.tsv"));
    assertTrue(editorial.size() > 200);
    LabelledSentence first = editorial.get(0);
    assertTrue(first.checkable() && first.worth() && first.setting() == Setting.ARTICLE);
    assertTrue(
        first.seen().features().stream().anyMatch(feature -> feature.name().equals("percent")));
    assertTrue(editorial.stream().anyMatch(sentence -> !sentence.checkable()));
    assertTrue(editorial.stream().map(LabelledSentence::group).distinct().count() > 5);

    List<LabelledSentence> news =
        LabelledSentences.news(DATA.resolve("wikinews-labelled.jsonl.gz"));
    assertEquals(21, news.stream().map(LabelledSentence::group).distinct().count());
  }

  @Test
  void learnsWhatPartsTheLabelsAndAlwaysTheSame() {
    List<LabelledSentence> sentences = sentences(40);
    Vocabulary vocabulary = new Vocabulary(sentences);
    assertEquals(3, vocabulary.size());
    Weights weights = Weights.fit(vocabulary, sentences, Question.WORTH);
    assertTrue(weights.of(vocabulary.number("money")) > 0.5);
    assertTrue(weights.of(vocabulary.number("question")) < -0.5);
    assertEquals(0, weights.of(vocabulary.number("name")), 0.2);
    Observation seen = sentences.get(0).seen();
    assertEquals(
        weights.score(seen), Weights.fit(vocabulary, sentences, Question.WORTH).score(seen));
  }

  @Test
  void leavesRareFeaturesOutOfTheTable() {
    List<LabelledSentence> sentences = new ArrayList<>(sentences(40));
    List<Feature> features = new ArrayList<>(sentences.get(0).seen().features());
    features.add(new Feature("word 'once'", "", true));
    sentences.set(
        0, new LabelledSentence(Source.DEBATES, "g0", true, true, new Observation(features, 1)));
    String table = Training.table(sentences, new CrossValidation(sentences));
    assertTrue(table.contains("\nmoney\t"));
    assertTrue(table.contains("\n" + Setting.ARTICLE.row("intercept") + "\t"));
    assertFalse(table.contains("once"));
  }

  @Test
  void calibratesScoresToTheShareOfPositives() {
    List<Double> scores = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      scores.add(i < 500 ? -1.0 : 1.0);
      labels.add(i % 10 < (i < 500 ? 1 : 8));
    }
    double[] constants = LogisticRegression.calibrate(scores, labels);
    assertEquals(0.8, probability(constants[0] + constants[1]), 0.01);
    assertEquals(0.1, probability(constants[1] - constants[0]), 0.01);
  }

  @Test
  void ranksAndMeasuresProbabilities() {
    Ranking ranking =
        new Ranking(
            List.of(
                new Ranking.Judged("a", 0.2, false),
                new Ranking.Judged("a", 0.8, true),
                new Ranking.Judged("a", 0.6, false),
                new Ranking.Judged("a", 0.4, true)));
    assertEquals(5.0 / 6, ranking.averagePrecision(), 1e-9);
    assertEquals((0.04 + 0.04 + 0.36 + 0.36) / 4, ranking.brier(), 1e-9);
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Every second sentence tells of money and is worth checking, every other one is a question. */
  private static List<LabelledSentence> sentences(int count) {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean worth = i % 2 == 0;
      List<Feature> features =
          List.of(
              new Feature(worth ? "money" : "question", "", true), new Feature("name", "", true));
      Source source = i < count / 2 ? Source.DEBATES : Source.OWN;
      sentences.add(
          new LabelledSentence(source, "g" + i, worth, worth, new Observation(features, 1)));
    }
    return sentences;
  }
}
