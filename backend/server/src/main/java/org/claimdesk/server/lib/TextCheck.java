package org.claimdesk.server.lib;

import org.claimdesk.server.problem.Problem;

/** What a text must not hold, or it would not come back from the database as it went in. */
public final class TextCheck {
  private TextCheck() {}

  /**
   * Refuses what PostgreSQL or UTF-8 cannot hold.
   *
   * @throws Problem 422 naming {@code field} and the place of U+0000 or half a surrogate pair
   */
  public static void refuseUnstorable(String field, String text) {
    int at = firstUnstorable(text);
    if (at < 0) {
      return;
    }
    char c = text.charAt(at);
    throw Problem.unprocessable(
        field,
        c == '\0'
            ? "%s holds U+0000 at position %,d: that is binary, not text. Leave it out."
                .formatted(field, at)
            : "%s holds half a character, U+%04X, at position %,d. Leave it out."
                .formatted(field, (int) c, at));
  }

  /** Whether the text comes back from the database as it goes in. */
  public static boolean isStorable(String text) {
    return firstUnstorable(text) < 0;
  }

  private static int firstUnstorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        return i;
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
