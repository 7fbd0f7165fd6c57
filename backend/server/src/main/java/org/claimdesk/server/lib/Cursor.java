package org.claimdesk.server.lib;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.problem.Problem;

/**
 * A place in a sorted list: the sort values of the row that a page ended with. Clients carry it as
 * opaque text, so that a list that changes while it is paged neither repeats nor skips the rows
 * that stay.
 *
 * @param parts the sort values of the last row, as text, the key last
 */
public record Cursor(List<String> parts) {

  /** The most rows that a page may have. */
  public static final int MAX_LIMIT = 200;

  /** How many rows a page has when the request does not say. */
  public static final String DEFAULT_LIMIT = "50";

  private static final char SEPARATOR = '\u001f';

  public Cursor {
    parts = List.copyOf(parts);
  }

  /** Returns the cursor after a row with these sort values. */
  public static Cursor of(Object... parts) {
    return new Cursor(java.util.Arrays.stream(parts).map(String::valueOf).toList());
  }

  /**
   * Reads a cursor that {@link #toString} wrote.
   *
   * @param size how many parts the list's order has
   * @throws Problem 400 naming {@code cursor} when the text is not such a cursor
   */
  public static Cursor parse(String text, int size) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      List<String> parts = List.of(decoded.split(String.valueOf(SEPARATOR), -1));
      if (parts.size() == size) {
        return new Cursor(parts);
      }
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw invalid(text);
    }
    throw invalid(text);
  }

  /** Returns part {@code index} as a key; 400 when it is none. */
  public UUID key(int index) {
    try {
      return UUID.fromString(parts.get(index));
    } catch (IllegalArgumentException e) {
      throw invalid(toString());
    }
  }

  /** Returns part {@code index} as a whole number; 400 when it is none. */
  public long number(int index) {
    try {
      return Long.parseLong(parts.get(index));
    } catch (NumberFormatException e) {
      throw invalid(toString());
    }
  }

  /** Returns part {@code index} as a decimal number; 400 when it is none. */
  public double decimal(int index) {
    try {
      return Double.parseDouble(parts.get(index));
    } catch (NumberFormatException e) {
      throw invalid(toString());
    }
  }

  /**
   * Returns {@code limit} when a page may have that many rows.
   *
   * @throws Problem 400 naming {@code limit} outside 1 to {@value #MAX_LIMIT}
   */
  public static int checkLimit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw Problem.badRequest(
          "limit", "limit is " + limit + "; give one from 1 to " + MAX_LIMIT + ".");
    }
    return limit;
  }

  /** The opaque text that clients carry. */
  @Override
  public String toString() {
    String joined = String.join(String.valueOf(SEPARATOR), parts);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem invalid(String text) {
    return Problem.badRequest(
        "cursor",
        "\""
            + text
            + "\" is not a cursor of this list; start without one, then use \"next\" of each page.");
  }
}
