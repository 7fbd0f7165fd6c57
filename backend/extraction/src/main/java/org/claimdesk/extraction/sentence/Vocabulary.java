package org.claimdesk.extraction.sentence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimdesk.extraction.resource.Table;
import org.jspecify.annotations.Nullable;

/** The words that tell whether a mark beside them ends a sentence. */
final class Vocabulary {

  /**
   * How the full stop of an abbreviation is to be read; {@code abbreviations.tsv} explains each.
   */
  enum Abbreviation {
    TITLE,
    NUMBER,
    NEVER,
    PLACE,
    END
  }

  private static final Map<String, Abbreviation> ABBREVIATIONS =
      Table.rows(Vocabulary.class, "abbreviations.tsv", 3).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0),
                  row -> Abbreviation.valueOf(row.get(1).toUpperCase(Locale.ROOT))));

  private static final Set<String> OPENERS = new HashSet<>();
  private static final Map<String, Set<String>> CONTEXT = new HashMap<>();

  static {
    for (List<String> row : Table.rows(Vocabulary.class, "openers.tsv", 2)) {
      OPENERS.addAll(List.of(row.get(0).split(" ")));
    }
    for (List<String> row : Table.rows(Vocabulary.class, "context_words.tsv", 2)) {
      CONTEXT
          .computeIfAbsent(row.get(0), name -> new HashSet<>())
          .addAll(List.of(row.get(1).split(" ")));
    }
  }

  private Vocabulary() {}

  /** How the full stop after {@code word} is used, null if it is an ordinary word. */
  static @Nullable Abbreviation abbreviation(String word) {
    return ABBREVIATIONS.get(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the word, capitalised as it is, opens sentences and is rarely part of a name. */
  static boolean opensSentence(String word) {
    return OPENERS.contains(word);
  }

  /** Whether the word, capitalised as it is, is of a class of {@code context_words.tsv}. */
  static boolean isOf(String wordClass, String word) {
    return CONTEXT.getOrDefault(wordClass, Set.of()).contains(word);
  }
}
