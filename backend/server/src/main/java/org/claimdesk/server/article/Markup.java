package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A piece of the HTML that an article was taken from. It is to be shown as text, never as HTML.
 *
 * @param start index of its first UTF-16 code unit in the HTML, as decoded
 * @param end index of the first code unit after it
 * @param before what stands before it, about 400 code units
 * @param after what stands after it, about 400 code units
 */
@Serdeable
public record Markup(int start, int end, String before, String text, String after) {

  private static final int AROUND = 400;

  /** The piece {@code [start, end)} of {@code html}. */
  static Markup of(String html, int start, int end) {
    int from = whole(html, Math.max(0, start - AROUND));
    int to = whole(html, Math.min(html.length(), end + AROUND));
    return new Markup(
        start,
        end,
        html.substring(from, start),
        html.substring(start, end),
        html.substring(end, to));
  }

  /** An index that parts no character of two code units. */
  private static int whole(String html, int index) {
    boolean within =
        index > 0
            && index < html.length()
            && Character.isSurrogatePair(html.charAt(index - 1), html.charAt(index));
    return within ? index - 1 : index;
  }
}
