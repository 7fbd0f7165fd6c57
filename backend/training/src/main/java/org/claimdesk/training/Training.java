package org.claimdesk.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimdesk.extraction.claim.CheckWorthinessModel;
import org.claimdesk.extraction.claim.Feature;

/**
 * Trains the check-worthiness model and writes its weights.
 *
 * <p>Arguments: the folder with the labelled sentences, and the folder that the weights go to.
 */
public final class Training {

  private static final double COST = 0.1;
  private static final int NEWS_COPIES = 4;

  /** Smaller weights move a probability by less than a reader could notice, and are not shipped. */
  private static final double LEAST_WEIGHT = 0.005;

  private Training() {}

  /** Trains, writes, and prints how well articles and debates that were held out are ranked. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("Two arguments are needed: DATA_FOLDER TARGET_FOLDER.");
    }
    Path data = Path.of(arguments[0]);
    List<LabelledSentence> sentences = new ArrayList<>();
    sentences.addAll(LabelledSentences.debates(data.resolve("claimbuster-train.jsonl.gz")));
    sentences.addAll(LabelledSentences.news(data.resolve("wikinews-labelled.jsonl.gz")));
    sentences.addAll(LabelledSentences.editorial(data.resolve("editorial.tsv")));
    System.out.println(CrossValidation.report(sentences, COST, NEWS_COPIES));
    Path target = Path.of(arguments[1]).resolve(CheckWorthinessModel.NAME + ".tsv");
    Files.writeString(target, table(sentences));
    System.out.println("Wrote " + target);
  }

  /** The shipped table: a row for each feature with its weights in both models. */
  static String table(List<LabelledSentence> sentences) {
    Vocabulary vocabulary = new Vocabulary(sentences);
    LogisticRegression regression = new LogisticRegression(vocabulary, COST, NEWS_COPIES);
    double[] checkable = regression.fit(sentences, LabelledSentence::checkable);
    double[] worth = regression.fit(sentences, LabelledSentence::worth);
    StringBuilder table = new StringBuilder();
    table.append("# Written by the training module; do not edit. Weights in log-odds.\n");
    table.append("# feature\tcheckable\tworth\n");
    int i = 0;
    for (String name : vocabulary.names()) {
      if (Math.abs(checkable[i]) >= LEAST_WEIGHT || Math.abs(worth[i]) >= LEAST_WEIGHT) {
        row(table, name, checkable[i], worth[i]);
      }
      i++;
    }
    row(table, "intercept", checkable[i], worth[i]);
    return table.toString();
  }

  private static void row(StringBuilder table, String name, double checkable, double worth) {
    table.append(String.format(Locale.ROOT, "%s\t%.3f\t%.3f%n", name, checkable, worth));
  }

  /** The score in log-odds of a sentence with these features. */
  static double score(Vocabulary vocabulary, double[] weights, List<Feature> features) {
    double score = weights[vocabulary.size()];
    for (Feature feature : features) {
      int number = vocabulary.number(feature.name());
      score += number < 0 ? 0 : weights[number];
    }
    return score;
  }
}
