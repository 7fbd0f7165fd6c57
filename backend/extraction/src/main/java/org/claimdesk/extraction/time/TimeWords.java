package org.claimdesk.extraction.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimdesk.extraction.resource.Table;
import org.claimdesk.extraction.text.Lexicon;
import org.claimdesk.extraction.text.Runs;

/**
 * The word lists of the time grammar, read once from {@code words.tsv} and {@code phrases.tsv}.
 * Spellings are matched without regard to case.
 */
final class TimeWords {

  private static final Lexicon<Word> WORDS = read();

  private TimeWords() {}

  /** A fixed expression of one or more words, in lower case. */
  record Phrase(List<String> words, Role role, String value) {}

  /** The word that a run spells, {@link Word#UNKNOWN} where no list has it. */
  static Word word(Runs runs, int run) {
    return runs.find(WORDS, run, runs.start(run), runs.end(run));
  }

  private static Lexicon<Word> read() {
    Map<String, Word> words = new HashMap<>();
    for (List<String> row : Table.rows(TimeWords.class, "words.tsv", 3)) {
      words
          .computeIfAbsent(row.get(0), spelling -> new Word())
          .add(Role.valueOf(row.get(1)), row.get(2));
    }
    for (List<String> row : Table.rows(TimeWords.class, "phrases.tsv", 3)) {
      List<String> parts = Tokens.split(row.get(0));
      words
          .computeIfAbsent(parts.get(0), spelling -> new Word())
          .add(new Phrase(parts, Role.valueOf(row.get(1)), row.get(2)));
    }
    return new Lexicon<>(words, Word.UNKNOWN);
  }
}
