package org.claimdesk.server.lib;

import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What a person types into a search field: words, quotation marks, {@code or} and a leading minus
 * as in a web search. As the list is searched while one types, the last word may be the beginning
 * of a longer one.
 *
 * @param whole all that was typed
 * @param before what precedes the last word; empty when that word is not taken as a beginning
 * @param begun the last word, letters and digits only; empty when it is not taken as a beginning
 */
public record SearchWords(String whole, String before, String begun) {

  /** In letters; one would match nearly everything. */
  private static final int SHORTEST_BEGINNING = 2;

  /**
   * Reads what was typed. The last word is a beginning when nothing follows it, unless it stands in
   * an open quotation or is one to leave out.
   */
  public static SearchWords of(String typed) {
    int start = typed.length();
    while (start > 0 && isPartOfWord(typed.codePointBefore(start))) {
      start -= Character.charCount(typed.codePointBefore(start));
    }
    boolean quoted = typed.chars().filter(c -> c == '"').count() % 2 == 1;
    boolean leftOut = start > 0 && typed.charAt(start - 1) == '-';
    boolean tooShort = typed.codePointCount(start, typed.length()) < SHORTEST_BEGINNING;
    return quoted || leftOut || tooShort
        ? new SearchWords(typed, "", "")
        : new SearchWords(typed, typed.substring(0, start), typed.substring(start));
  }

  /**
   * The SQL by which {@code column} holds these words, stemmed as English or as they stand; its
   * values come from {@link #bind}.
   */
  public static String condition(String column) {
    return column
        + """
         @@ (websearch_to_tsquery('english', :words)
          || (websearch_to_tsquery('english', :wordsBefore) && to_tsquery('simple', :wordBegun)))
        """;
  }

  /** Binds the values of {@link #condition}. */
  public <T extends SqlStatement<T>> T bind(T statement) {
    return statement
        .bind("words", whole)
        .bind("wordsBefore", before)
        // Letters and digits in quotation marks: nothing in them is an operator.
        .bind("wordBegun", begun.isEmpty() ? "" : "'" + begun + "':*");
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
