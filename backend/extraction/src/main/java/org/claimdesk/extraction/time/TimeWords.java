package org.claimdesk.extraction.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimdesk.extraction.resource.Table;

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
    for (List<String> row : Table.rows(TimeWords.class, "words.tsv", 3)) {
      words
          .computeIfAbsent(row.get(0), spelling -> new Word())
          .add(Role.valueOf(row.get(1)), row.get(2));
    }
    for (List<String> row : Table.rows(TimeWords.class, "phrases.tsv", 3)) {
      List<String> parts = Tokens.split(row.get(0));
      phrases
          .computeIfAbsent(parts.get(0), first -> new ArrayList<>())
          .add(new Phrase(parts, Role.valueOf(row.get(1)), row.get(2)));
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
}
