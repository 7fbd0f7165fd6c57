package org.claimdesk.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.claim.Feature;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private static final Path DATA = Path.of("data");

  @Test
  void readsTheLabelsAndFindsFeatures() throws IOException {
    List<LabelledSentence> editorial = LabelledSentences.editorial(DATA.resolve("editorial.tsv"));
    assertTrue(editorial.size() > 200);
    LabelledSentence first = editorial.get(0);
    assertTrue(first.checkable() && first.worth() && first.news());
    assertTrue(first.features().stream().anyMatch(feature -> feature.name().equals("percent")));
    assertTrue(editorial.stream().anyMatch(sentence -> !sentence.checkable()));
    assertTrue(editorial.stream().map(LabelledSentence::group).distinct().count() > 5);

    List<LabelledSentence> news =
        LabelledSentences.news(DATA.resolve("wikinews-labelled.jsonl.gz"));
    assertEquals(21, news.stream().map(LabelledSentence::group).distinct().count());
  }

  @Test
  void learnsWhatPartsTheLabelsAndAlwaysTheSame() {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean worth = i % 2 == 0;
      List<Feature> features =
          List.of(
              new Feature(worth ? "money" : "question", "", true), new Feature("name", "", true));
      sentences.add(new LabelledSentence(i < 10, "g" + i, worth, worth, features));
    }
    Vocabulary vocabulary = new Vocabulary(sentences);
    assertEquals(3, vocabulary.size());
    LogisticRegression regression = new LogisticRegression(vocabulary, 1, 4);
    double[] weights = regression.fit(sentences, LabelledSentence::worth);
    assertTrue(weights[vocabulary.number("money")] > 0.5);
    assertTrue(weights[vocabulary.number("question")] < -0.5);
    assertEquals(0, weights[vocabulary.number("name")], 0.2);
    assertArrayEquals(weights, regression.fit(sentences, LabelledSentence::worth));
  }

  @Test
  void leavesRareFeaturesOutOfTheTable() {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      List<Feature> features = new ArrayList<>();
      features.add(new Feature(i % 2 == 0 ? "money" : "question", "", true));
      if (i == 0) {
        features.add(new Feature("word 'once'", "", true));
      }
      sentences.add(new LabelledSentence(true, "g" + i, i % 2 == 0, i % 2 == 0, features));
    }
    String table = Training.table(sentences);
    assertTrue(table.contains("\nmoney\t"));
    assertTrue(table.contains("\nintercept\t"));
    assertFalse(table.contains("once"));
  }
}
