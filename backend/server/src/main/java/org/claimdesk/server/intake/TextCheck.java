package org.claimdesk.server.intake;

import org.claimdesk.server.problem.Problem;

/** What a text must not hold, or it would not come back from the database as it went in. */
final class TextCheck {
  private TextCheck() {}

  /**
   * Refuses what PostgreSQL or UTF-8 cannot hold.
   *
   * @throws Problem 422 naming {@code field} and the place of U+0000 or half a surrogate pair
   */
  static void refuseUnstorable(String field, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        throw Problem.unprocessable(
            field,
            "%s holds U+0000 at position %,d: that is binary, not text. Leave it out."
                .formatted(field, i));
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
          i++;
        } else {
          throw Problem.unprocessable(
              field,
              "%s holds half a character, U+%04X, at position %,d. Leave it out."
                  .formatted(field, (int) c, i));
        }
      }
    }
  }
}
