package org.claimdesk.extraction.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimdesk.extraction.resource.Table;
import org.claimdesk.extraction.text.Characters;
import org.jspecify.annotations.Nullable;

/** The phrases of {@code phrases.tsv}, which show that a line is no part of the article's prose. */
final class PhraseTable {

  /** The phrases that the library ships. */
  static final PhraseTable SHIPPED = new PhraseTable();

  /** No phrase matches a longer line. */
  private static final int MAX_WORDS = 120;

  /** What follows from a phrase; the table's head explains each. */
  enum Action {
    LABEL,
    LIST,
    REST,
    COMMENTS,
    ABOUT,
    CREDIT,
    CAPTION
  }

  /** A phrase with what follows from it and the note that explains it. */
  record Phrase(String words, Action action, int maxWords, String note) {
    /** Whether the lines below belong to it too. */
    boolean rulesBelow() {
      return switch (action) {
        case LIST, REST, COMMENTS, ABOUT -> true;
        case LABEL, CREDIT, CAPTION -> false;
      };
    }

    String reason() {
      return note + " ('" + words + "')";
    }
  }

  private final Map<String, Phrase> whole = new HashMap<>();
  private final Map<String, List<Phrase>> startByFirstWord = new HashMap<>();
  private final List<Phrase> end = new ArrayList<>();
  private final List<Phrase> within = new ArrayList<>();

  private PhraseTable() {
    for (List<String> row : Table.rows(PhraseTable.class, "phrases.tsv", 5)) {
      String words = row.get(0);
      Action action = Action.valueOf(row.get(2).toUpperCase(Locale.ROOT));
      int maxWords = row.get(3).isEmpty() ? MAX_WORDS : Integer.parseInt(row.get(3));
      Phrase phrase = new Phrase(words, action, maxWords, row.get(4));
      switch (row.get(1)) {
        case "line" -> whole.put(words, phrase);
        case "start" ->
            startByFirstWord.computeIfAbsent(firstWord(words), w -> new ArrayList<>()).add(phrase);
        case "end" -> end.add(phrase);
        case "within" -> within.add(phrase);
        default -> throw new IllegalStateException("phrases.tsv: no place '" + row.get(1) + "'");
      }
    }
  }

  /**
   * The first phrase that a line matches, or null.
   *
   * @param line in the form of {@link Characters#fold}
   * @param words how many words it has
   */
  @Nullable Phrase match(String line, int words) {
    if (words > MAX_WORDS) {
      return null;
    }
    Phrase exact = whole.get(line);
    if (exact != null) {
      return exact;
    }
    for (Phrase phrase : startByFirstWord.getOrDefault(firstWord(line), List.of())) {
      if (words <= phrase.maxWords && startsWith(line, phrase.words)) {
        return phrase;
      }
    }
    for (Phrase phrase : end) {
      if (words <= phrase.maxWords && line.endsWith(phrase.words)) {
        return phrase;
      }
    }
    for (Phrase phrase : within) {
      if (words <= phrase.maxWords && line.contains(phrase.words)) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean startsWith(String line, String phrase) {
    if (!line.startsWith(phrase)) {
      return false;
    }
    boolean openEnd = !Character.isLetter(phrase.charAt(phrase.length() - 1));
    return openEnd
        || line.length() == phrase.length()
        || !Character.isLetterOrDigit(line.charAt(phrase.length()));
  }

  private static String firstWord(String line) {
    int space = line.indexOf(' ');
    String word = space < 0 ? line : line.substring(0, space);
    int colon = word.indexOf(':');
    return colon > 0 ? word.substring(0, colon) : word;
  }
}
