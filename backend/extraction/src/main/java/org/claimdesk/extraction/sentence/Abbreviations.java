package org.claimdesk.extraction.sentence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimdesk.extraction.resource.Table;
import org.jspecify.annotations.Nullable;

/** The words that are written with a full stop, and those that open sentences. */
final class Abbreviations {

  /** How a full stop after the word is to be read; {@code abbreviations.tsv} explains each. */
  enum Use {
    TITLE,
    NUMBER,
    NEVER,
    PLACE,
    END
  }

  private static final Map<String, Use> USES =
      Table.rows(Abbreviations.class, "abbreviations.tsv", 3).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0), row -> Use.valueOf(row.get(1).toUpperCase(Locale.ROOT))));

  private static final Set<String> OPENERS = openers();

  private Abbreviations() {}

  /** How the full stop after {@code word} is used, null if it is an ordinary word. */
  static @Nullable Use use(String word) {
    return USES.get(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the word, capitalised as it is, opens sentences and is rarely part of a name. */
  static boolean opensSentence(String word) {
    return OPENERS.contains(word);
  }

  private static Set<String> openers() {
    Set<String> words = new HashSet<>();
    for (List<String> row : Table.rows(Abbreviations.class, "openers.tsv", 2)) {
      words.addAll(List.of(row.get(0).split(" ")));
    }
    return Set.copyOf(words);
  }
}
