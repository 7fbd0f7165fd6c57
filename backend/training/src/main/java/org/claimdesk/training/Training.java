package org.claimdesk.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimdesk.extraction.claim.CheckWorthinessModel;
import org.claimdesk.extraction.claim.Setting;

/**
 * Trains the check-worthiness model and writes its weights.
 *
 * <p>Arguments: the folder with the labelled sentences, and the folder that the weights go to.
 */
public final class Training {

  /** Smaller weights move a probability by less than a reader could notice, and are not shipped. */
  private static final double LEAST_WEIGHT = 0.3;

  private Training() {}

  /** Trains, writes, and prints how well articles and debates that were held out are ranked. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("Two arguments are needed: DATA_FOLDER TARGET_FOLDER.");
    }
    List<LabelledSentence> sentences = read(Path.of(arguments[0]));
    CrossValidation held = new CrossValidation(sentences);
    System.out.println(held.report());
    Path target = Path.of(arguments[1]).resolve(CheckWorthinessModel.NAME + ".tsv");
    Files.writeString(target, table(sentences, held));
    System.out.println("Wrote " + target);
  }

  private static List<LabelledSentence> read(Path data) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    sentences.addAll(LabelledSentences.debates(data.resolve("claimbuster-train.jsonl.gz")));
    sentences.addAll(LabelledSentences.news(data.resolve("wikinews-labelled.jsonl.gz")));
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList()) {
        sentences.addAll(LabelledSentences.own(file));
      }
    }
    return sentences;
  }

  /** The shipped table: a row for each feature with its weights in both models. */
  static String table(List<LabelledSentence> sentences, CrossValidation held) {
    Vocabulary vocabulary = new Vocabulary(sentences);
    Weights checkable = Weights.fit(vocabulary, sentences, Question.CHECKABLE);
    Weights worth = Weights.fit(vocabulary, sentences, Question.WORTH);
    StringBuilder table = new StringBuilder();
    table.append("# Written by the training module; do not edit. What the numbers mean: see\n");
    table.append("# CheckWorthinessModel.\n");
    table.append("# feature\tcheckable\tworth\n");
    for (Setting setting : Setting.values()) {
      double[] first = held.calibration(Question.CHECKABLE, setting);
      double[] second = held.calibration(Question.WORTH, setting);
      row(table, setting.row("slope"), first[0], second[0]);
      row(table, setting.row("intercept"), first[1], second[1]);
    }
    int number = 0;
    for (String name : vocabulary.names()) {
      double c = checkable.of(number);
      double w = worth.of(number);
      if (Math.abs(c) >= LEAST_WEIGHT || Math.abs(w) >= LEAST_WEIGHT) {
        row(table, name, c, w);
      }
      number++;
    }
    return table.toString();
  }

  private static void row(StringBuilder table, String name, double checkable, double worth) {
    table.append(String.format(Locale.ROOT, "%s\t%.2f\t%.2f%n", name, checkable, worth));
  }
}
