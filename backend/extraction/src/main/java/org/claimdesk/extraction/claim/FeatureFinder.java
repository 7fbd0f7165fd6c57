package org.claimdesk.extraction.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimdesk.extraction.quantity.Modifier;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.resource.Table;
import org.claimdesk.extraction.text.Runs;
import org.claimdesk.extraction.time.TimeExpression;
import org.claimdesk.extraction.time.TimeKind;

/**
 * What the check-worthiness model sees of a statement: its figures, times and attribution, telling
 * phrases, names, its length, its words and its place in the article. Each feature is present or
 * absent; the first words that show it are kept as its evidence.
 */
public final class FeatureFinder {

  static final PhraseTable PHRASES = PhraseTable.read("phrases.tsv");

  /** Function words: they weigh, but explain nothing. */
  private static final Set<String> SILENT = Table.words(FeatureFinder.class, "silent_words.tsv", 1);

  private static final int SHORTEST_PAST = 4;

  /** Shares of the words that are names. */
  private static final double FEW_NAMES = 0.1;

  private static final double MANY_NAMES = 0.25;

  /** A text of fewer sentences has no beginning or end to speak of. */
  private static final int FEWEST_SENTENCES = 4;

  /** Hardly any statement has more, its words aside. */
  private static final int MOST_FEATURES = 24;

  private static final int LEAD = 3;
  private static final double TOWARDS_THE_END = 0.75;

  private FeatureFinder() {}

  /**
   * What the model sees of each sentence, in the order of {@code mentions.sentences()}, all of
   * which belong to the body of one article.
   *
   * @param text the document's text
   */
  public static List<Observation> bySentence(String text, Mentions mentions) {
    Runs runs = new Runs(text);
    List<Statement> statements = Statement.of(text, mentions);
    List<Observation> observations = new ArrayList<>();
    for (Statement statement : statements) {
      Words words = new Words(runs, statement.sentence());
      Map<String, Feature> features =
          find(statement, words, observations.size(), statements.size());
      double scale = scale(features.size(), words);
      wordsThemselves(words, features);
      observations.add(new Observation(List.copyOf(features.values()), scale));
    }
    return observations;
  }

  /**
   * What each weight counts for: less in a long sentence than in a short one, so that length alone
   * makes no claim.
   *
   * @param features how many features there are but for the words themselves
   */
  static double scale(int features, Words words) {
    return 1 / Math.sqrt(Math.max(1, features + 2 * words.size()));
  }

  /** Every word that a phrase or the list of silent words has. */
  static Set<String> words() {
    Set<String> words = new HashSet<>(PHRASES.words());
    words.addAll(SILENT);
    return words;
  }

  /** Whether the word itself, as a feature, explains anything to a reviewer. */
  static boolean isTelling(String word) {
    return !word.equals(Words.FIGURE) && !SILENT.contains(word);
  }

  /**
   * The features of {@code statement} by name, in the order found, but for its words themselves,
   * which {@link CheckWorthinessModel#judge} weighs without names.
   *
   * @param words those of the statement
   * @param place its place, from 0, among the sentences of the body
   * @param size how many sentences the body has
   */
  static Map<String, Feature> find(Statement statement, Words words, int place, int size) {
    Map<String, Feature> features = new LinkedHashMap<>(MOST_FEATURES * 2);
    figures(statement, features);
    times(statement, features);
    SpeakerFeatures.find(statement, words, features);
    PHRASES.find(
        words,
        (feature, span) -> {
          if (!features.containsKey(feature)) {
            add(features, feature, span.in(statement.text()));
          }
        });
    SpeakerFeatures.footing(statement, features);
    shape(statement, words, features);
    place(place, size, features);
    return features;
  }

  static void add(Map<String, Feature> features, String name, String text) {
    features.putIfAbsent(name, new Feature(name, text, true));
  }

  static void addSilent(Map<String, Feature> features, String name) {
    features.putIfAbsent(name, new Feature(name, "", false));
  }

  private static void figures(Statement statement, Map<String, Feature> features) {
    List<Quantity> quantities = statement.quantities();
    for (Quantity quantity : quantities) {
      add(features, quantity.kind().code().replace('_', ' '), quantity.text());
      if (quantity.modifier() != Modifier.EXACT) {
        add(features, "hedged figure", quantity.text());
      }
    }
    if (!quantities.isEmpty()) {
      addSilent(features, "figure");
    }
    if (quantities.size() > 1) {
      add(features, "several figures", quantities.get(1).text());
    }
    if (quantities.size() > 2) {
      add(features, "many figures", quantities.get(2).text());
    }
  }

  private static void times(Statement statement, Map<String, Feature> features) {
    for (TimeExpression time : statement.times()) {
      String timex = time.timex();
      if (timex != null && timex.endsWith("_REF")) {
        add(features, "vague time", time.text());
        continue;
      }
      boolean dated = time.kind() == TimeKind.DATE || time.kind() == TimeKind.INTERVAL;
      add(features, dated ? "date or period" : "duration or frequency", time.text());
      if (dated && time.text().chars().anyMatch(Character::isDigit)) {
        add(features, "exact date", time.text());
      }
    }
  }

  private static void shape(Statement statement, Words words, Map<String, Feature> features) {
    int names = 0;
    String name = "";
    for (int i = 0; i < words.size(); i++) {
      if (isRegularPast(statement.text(), words, i)) {
        add(features, "regular past", statement.text().substring(words.start(i), words.end(i)));
      }
      if (i > 0 && words.isCapitalised(i) && !words.known(i).spelling().equals("i")) {
        names++;
        name = name.isEmpty() ? statement.text().substring(words.start(i), words.end(i)) : name;
      }
    }
    if (names > 0) {
      add(features, "name", name);
    }
    if (names > 2) {
      add(features, "several names", name);
    }
    int length = words.size();
    addSilent(
        features,
        names == 0
            ? "no names"
            : names < FEW_NAMES * length
                ? "few names"
                : names < MANY_NAMES * length ? "some names" : "dense names");
    add(
        features,
        length < 6
            ? "very short sentence"
            : length < 11
                ? "short sentence"
                : length < 26 ? "sentence of middling length" : "long sentence",
        "");
  }

  /** A past tense or participle in -ed; that of other verbs is told by {@code phrases.tsv}. */
  private static boolean isRegularPast(String text, Words words, int i) {
    return words.end(i) - words.start(i) > SHORTEST_PAST
        && text.startsWith("ed", words.end(i) - 2)
        && Character.isLowerCase(text.charAt(words.start(i)));
  }

  private static void place(int place, int size, Map<String, Feature> features) {
    if (size < FEWEST_SENTENCES) {
      return;
    }
    if (place == 0) {
      add(features, "first sentence of the article", "");
    } else if (place < LEAD) {
      add(features, "near the beginning of the article", "");
    } else if (place >= size * TOWARDS_THE_END) {
      add(features, "towards the end of the article", "");
    }
  }

  /** The words and word pairs themselves, figures folded into one sign. */
  private static void wordsThemselves(Words words, Map<String, Feature> features) {
    String before = WordWeights.BEGINNING;
    for (int i = 0; i < words.size(); i++) {
      String word = words.isFigure(i) ? Words.FIGURE : words.word(i);
      String name = WordWeights.feature(word);
      if (isTelling(word)) {
        add(features, name, word);
      } else {
        addSilent(features, name);
      }
      addSilent(features, WordWeights.feature(before, word));
      before = word;
    }
  }
}
