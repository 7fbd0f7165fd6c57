package org.claimdesk.extraction.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimdesk.extraction.resource.Table;
import org.claimdesk.extraction.text.Lexicon;
import org.claimdesk.extraction.text.Runs;

/**
 * Tells the language of a text by its function words ({@code function_words.tsv}), and by its
 * script where that is enough.
 *
 * <p>Words, not sequences of letters: what must not go wrong is to take English for another
 * language or another for English, and of an English sentence two words in five are function words,
 * however many of the others are names.
 */
final class LanguageDetector {

  /** The answer for a text that is not in English, in none of the languages known here. */
  static final String UNKNOWN = "mis";

  /** The answer for a text that is too short to tell. */
  static final String UNDETERMINED = "und";

  private static final String ENGLISH = "en";

  /** What is beyond does not change the answer. */
  private static final int MAX_LENGTH = 8_000;

  /** Fewer words tell nothing. */
  private static final int MIN_WORDS = 4;

  /** So many words cannot all be names: a text without function words is in another language. */
  private static final int ENOUGH_WORDS = 20;

  /** At least one word in so many is a function word. */
  private static final int MAX_WORDS_A_VOTE = 12;

  /** Code units below are Latin letters or marks. */
  private static final char FIRST_NOT_LATIN = 0x370;

  /** Languages that a script tells, beside those of the table. */
  private static final List<String> BY_SCRIPT =
      List.of(
          "zh", "ja", "ko", "ar", "he", "el", "th", "hi", "hy", "ka", "bn", "ta", "te", "ml", "kn",
          "gu", "pa", "si", "km", "lo", "my", "am");

  /** Every language that an answer can be; votes are counted by the index here. */
  private static final List<String> LANGUAGES = new ArrayList<>(BY_SCRIPT);

  /** The languages that have the word, as indices. */
  private static final Lexicon<int[]> BY_WORD = load();

  private LanguageDetector() {}

  private static Lexicon<int[]> load() {
    Map<String, int[]> languages = new HashMap<>();
    for (List<String> row : Table.rows(LanguageDetector.class, "function_words.tsv", 2)) {
      if (!LANGUAGES.contains(row.get(0))) {
        LANGUAGES.add(row.get(0));
      }
      int[] language = {LANGUAGES.indexOf(row.get(0))};
      for (String word : row.get(1).split(" ")) {
        languages.merge(
            word, language, (a, b) -> IntStream.concat(IntStream.of(a), IntStream.of(b)).toArray());
      }
    }
    return new Lexicon<>(languages, new int[0]);
  }

  /**
   * The language of most of the text inside {@code spans}: an ISO 639-1 code, {@link #UNKNOWN} or
   * {@link #UNDETERMINED}.
   *
   * @param runs those of the text
   */
  static String detect(Runs runs, List<? extends Span> spans) {
    int[] votes = new int[LANGUAGES.size()];
    int words = 0;
    int left = MAX_LENGTH;
    for (Span span : spans) {
      int end = Math.min(span.end(), span.start() + left);
      words += count(runs, span.start(), end, votes);
      left -= end - span.start();
    }
    if (words < MIN_WORDS) {
      return UNDETERMINED;
    }
    int english = votes[LANGUAGES.indexOf(ENGLISH)];
    int best = 0;
    for (int i = 1; i < votes.length; i++) {
      best = votes[i] > votes[best] ? i : best;
    }
    boolean enough = votes[best] * MAX_WORDS_A_VOTE >= words;
    if (enough && english == votes[best]) {
      return ENGLISH;
    }
    // A few words of a short text are in many languages: the other must be much the likelier.
    boolean other =
        words < ENOUGH_WORDS
            ? votes[best] >= 3 && votes[best] > 2 * english
            : votes[best] > english + english / 2;
    if (enough && other) {
      return LANGUAGES.get(best);
    }
    if (enough) {
      return english * 2 >= votes[best] ? ENGLISH : UNDETERMINED;
    }
    return words < ENOUGH_WORDS ? UNDETERMINED : UNKNOWN;
  }

  /** Counts the words between two indices, and for each the languages that speak for it. */
  private static int count(Runs runs, int from, int end, int[] votes) {
    String text = runs.text();
    int words = 0;
    int run = runs.after(from);
    while (run < runs.size() && runs.start(run) < end) {
      if (!isPartOfWord(runs, run)) {
        run++;
        continue;
      }
      int first = run++;
      while (run < runs.size()
          && runs.start(run) == runs.end(run - 1)
          && runs.start(run) < end
          && isPartOfWord(runs, run)) {
        run++;
      }
      int start = Math.max(from, runs.start(first));
      int stop = Math.min(end, runs.end(run - 1));
      words++;
      for (int language : runs.find(BY_WORD, first, start, stop)) {
        votes[language]++;
      }
      String script = scriptLanguage(text.charAt(start));
      if (!script.isEmpty()) {
        votes[LANGUAGES.indexOf(script)] += Math.max(1, (stop - start) / 4);
      }
    }
    return words;
  }

  private static boolean isPartOfWord(Runs runs, int run) {
    char c = runs.text().charAt(runs.start(run));
    return runs.isLetters(run) || c == '\'' || c == '’';
  }

  /** The language that writes most of what is in this script; empty for Latin and Cyrillic. */
  private static String scriptLanguage(char c) {
    if (c < FIRST_NOT_LATIN) {
      return "";
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN -> "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case ARABIC -> "ar";
      case HEBREW -> "he";
      case GREEK -> "el";
      case THAI -> "th";
      case DEVANAGARI -> "hi";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case MALAYALAM -> "ml";
      case KANNADA -> "kn";
      case GUJARATI -> "gu";
      case GURMUKHI -> "pa";
      case SINHALA -> "si";
      case KHMER -> "km";
      case LAO -> "lo";
      case MYANMAR -> "my";
      case ETHIOPIC -> "am";
      default -> "";
    };
  }
}
