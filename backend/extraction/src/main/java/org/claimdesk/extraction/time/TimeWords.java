package org.claimdesk.extraction.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The word lists of the time grammar, read once from {@code words.tsv} and {@code phrases.tsv}.
 * Spellings are matched without regard to case.
 */
final class TimeWords {

  private static final TimeWords LOADED = new TimeWords();

  /** A fixed expression of one or more words. */
  record Phrase(List<String> words, Role role, String value) {}

  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final int longest;

  private TimeWords() {
    for (String[] row : rows("words.tsv")) {
      words
          .computeIfAbsent(row[0], spelling -> new Word())
          .add(Role.valueOf(row[1]), row.length > 2 ? row[2] : "");
    }
    for (String[] row : rows("phrases.tsv")) {
      List<String> parts = Tokens.split(row[0]);
      phrases
          .computeIfAbsent(parts.get(0), first -> new ArrayList<>())
          .add(new Phrase(parts, Role.valueOf(row[1]), row[2]));
    }
    for (List<Phrase> same : phrases.values()) {
      same.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words().size()).reversed());
    }
    int most = 0;
    for (String spelling : words.keySet()) {
      most = Math.max(most, spelling.length());
    }
    for (String spelling : phrases.keySet()) {
      most = Math.max(most, spelling.length());
      words.computeIfAbsent(spelling, key -> new Word()).addPhrase();
    }
    longest = most;
  }

  static TimeWords get() {
    return LOADED;
  }

  /** The length of the longest spelling; a longer word is in no list. */
  int longest() {
    return longest;
  }

  /** The word of a lower-case spelling, {@link Word#UNKNOWN} where no list has it. */
  Word word(String spelling) {
    return words.getOrDefault(spelling, Word.UNKNOWN);
  }

  /** The phrases that start with a lower-case word, the longest first. */
  List<Phrase> phrases(String first) {
    return phrases.getOrDefault(first, List.of());
  }

  private static List<String[]> rows(String file) {
    List<String[]> rows = new ArrayList<>();
    InputStream stream = TimeWords.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("The word list " + file + " is missing from the library.");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          rows.add(line.split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
