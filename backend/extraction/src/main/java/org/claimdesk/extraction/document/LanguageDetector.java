package org.claimdesk.extraction.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimdesk.extraction.resource.Table;
import org.claimdesk.extraction.text.Characters;
import org.claimdesk.extraction.text.Lexicon;

/**
 * Tells the language of a text by its function words ({@code function_words.tsv}), and by its
 * script where that is enough.
 */
final class LanguageDetector {

  /** What is beyond does not change the answer. */
  private static final int MAX_LENGTH = 8_000;

  /** Fewer words tell nothing. */
  private static final int MIN_WORDS = 4;

  /** Code units below are Latin letters or marks. */
  private static final char FIRST_NOT_LATIN = 0x370;

  /** Languages that a script tells, beside those of the table. */
  private static final List<String> BY_SCRIPT =
      List.of("zh", "ja", "ko", "ar", "he", "el", "th", "hi", "hy", "ka");

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

  /** The ISO 639-1 code, or {@code und} where too little speaks for one language. */
  static String detect(String text) {
    int[] votes = new int[LANGUAGES.size()];
    int words = 0;
    int start = -1;
    int length = Math.min(text.length(), MAX_LENGTH);
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && isPartOfWord(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        for (int language : BY_WORD.find(text, start, i)) {
          votes[language]++;
        }
        String script = scriptLanguage(text.charAt(start));
        if (!script.isEmpty()) {
          votes[LANGUAGES.indexOf(script)] += Math.max(1, (i - start) / 4);
        }
        start = -1;
      }
    }
    int best = 0;
    int second = 0;
    for (int i = 1; i < votes.length; i++) {
      if (votes[i] > votes[best]) {
        second = votes[best];
        best = i;
      } else {
        second = Math.max(second, votes[i]);
      }
    }
    int most = votes[best];
    boolean enough = words >= MIN_WORDS && most * 12 >= words && most > second;
    return enough ? LANGUAGES.get(best) : "und";
  }

  private static boolean isPartOfWord(char c) {
    return Characters.isLetter(c) || c == '\'' || c == '’';
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
      default -> "";
    };
  }
}
