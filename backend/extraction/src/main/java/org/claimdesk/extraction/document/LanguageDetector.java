package org.claimdesk.extraction.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimdesk.extraction.resource.Table;

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

  private static final Map<String, List<String>> LANGUAGES_BY_WORD = load();

  private LanguageDetector() {}

  private static Map<String, List<String>> load() {
    Map<String, List<String>> languages = new HashMap<>();
    for (List<String> row : Table.rows(LanguageDetector.class, "function_words.tsv", 2)) {
      for (String word : row.get(1).split(" ")) {
        languages.merge(
            word,
            List.of(row.get(0)),
            (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
      }
    }
    return Map.copyOf(languages);
  }

  /** The ISO 639-1 code, or {@code und} where too little speaks for one language. */
  static String detect(CharSequence text) {
    Map<String, Integer> votes = new HashMap<>();
    int words = 0;
    int start = -1;
    int length = Math.min(text.length(), MAX_LENGTH);
    for (int i = 0; i <= length; i++) {
      boolean letter =
          i < length && (Character.isLetter(text.charAt(i)) || isApostrophe(text.charAt(i)));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        String word = text.subSequence(start, i).toString().toLowerCase(Locale.ROOT);
        for (String language : LANGUAGES_BY_WORD.getOrDefault(word, List.of())) {
          votes.merge(language, 1, Integer::sum);
        }
        String script = scriptLanguage(word.charAt(0));
        if (!script.isEmpty()) {
          votes.merge(script, Math.max(1, word.length() / 4), Integer::sum);
        }
        start = -1;
      }
    }
    String best = "und";
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        second = most;
        most = vote.getValue();
        best = vote.getKey();
      } else {
        second = Math.max(second, vote.getValue());
      }
    }
    boolean enough = words >= MIN_WORDS && most * 12 >= words && most > second;
    return enough ? best : "und";
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
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
