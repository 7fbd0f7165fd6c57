package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A half-open stretch of an article's frozen text, counted in Unicode code points as the W3C Web
 * Annotation Data Model does, with the words around it, which find it again in a text that changed.
 *
 * @param start code points before it
 * @param prefix up to {@value #AROUND} code points before it
 * @param suffix up to {@value #AROUND} code points after it
 */
@Serdeable
public record TextSelector(int start, int end, String prefix, String suffix) {

  /** How much of the text around it is kept, in code points. */
  public static final int AROUND = 32;

  /**
   * Selects {@code text.substring(start, end)}.
   *
   * @param start index in UTF-16 code units, not inside a surrogate pair
   * @param end index in UTF-16 code units, not inside a surrogate pair
   */
  public static TextSelector of(String text, int start, int end) {
    int codePoints = text.codePointCount(0, start);
    int length = text.codePointCount(start, end);
    int before = text.offsetByCodePoints(start, -Math.min(AROUND, codePoints));
    int after = text.codePointCount(end, Math.min(text.length(), end + 2 * AROUND));
    return new TextSelector(
        codePoints,
        codePoints + length,
        text.substring(before, start),
        text.substring(end, text.offsetByCodePoints(end, Math.min(AROUND, after))));
  }
}
