package org.claimdesk.server.lib;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Checks of what people send: each returns the value as it is stored, or throws a problem that
 * names the field, the bound and the remedy; 400 for a missing one, 422 for one out of its bounds.
 */
public final class Field {

  private static final int MAX_URL = 2_048;

  private Field() {}

  /** A value that must be there. */
  public static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.badRequest(field, field + " is missing; send it.");
    }
    return value;
  }

  /** Text of 1 to {@code max} UTF-16 code units without the white space around it. */
  public static String text(String field, @Nullable String value, int max) {
    String text = bounded(field, required(field, value), max);
    if (text.isEmpty()) {
      throw Problem.unprocessable(field, field + " is empty; write 1 to " + max + " characters.");
    }
    return text;
  }

  /** Text of at most {@code max} UTF-16 code units; null when there is none. */
  public static @Nullable String optional(String field, @Nullable String value, int max) {
    if (value == null) {
      return null;
    }
    String text = bounded(field, value, max);
    return text.isEmpty() ? null : text;
  }

  /** An absolute web address. */
  public static String url(String field, @Nullable String value) {
    String url = text(field, value, MAX_URL);
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      if (scheme != null
          && (scheme.toLowerCase(Locale.ROOT).equals("http")
              || scheme.toLowerCase(Locale.ROOT).equals("https"))
          && uri.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw notAddress(field, url);
    }
    throw notAddress(field, url);
  }

  /**
   * A day in ISO 8601, such as 2024-02-05; null when there is none or it is empty.
   *
   * @throws Problem 422 for anything else
   */
  public static @Nullable LocalDate day(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(value.strip());
    } catch (DateTimeParseException e) {
      throw Problem.unprocessable(
          field, field + " is \"" + value + "\"; write the day as 2024-02-05.");
    }
  }

  private static Problem notAddress(String field, String url) {
    return Problem.unprocessable(
        field,
        field
            + " is \""
            + url
            + "\"; give a web address that begins with http:// or https:// and has no spaces.");
  }

  private static String bounded(String field, String value, int max) {
    String text = value.strip();
    if (text.length() > max) {
      throw Problem.unprocessable(
          field,
          field + " has " + text.length() + " characters; at most " + max + " fit. Shorten it.");
    }
    TextCheck.refuseUnstorable(field, text);
    return text;
  }
}
