package org.claimdesk.extraction.page;

import java.util.List;

/**
 * Keeps the parser's time linear in the page. Each of a few elements adds to a list that the parser
 * may search at every later tag; no page that people read holds thousands of them.
 */
final class MarkupBound {

  /**
   * Elements after which formatting starts anew, and those whose attributes are merged into one.
   */
  private static final List<String> COSTLY =
      List.of("table", "object", "marquee", "applet", "template", "html", "body");

  private static final int MOST = 2_000;

  private MarkupBound() {}

  /** The page with every costly element from the {@value #MOST}th on made a plain division. */
  static String apply(String html) {
    StringBuilder bounded = new StringBuilder();
    int copied = 0;
    int seen = 0;
    for (int tag = html.indexOf('<') + 1; tag > 0; tag = html.indexOf('<', tag) + 1) {
      int end = costlyNameEnd(html, tag);
      if (end > tag && ++seen > MOST) {
        // Of the same length, so that all places after it stay.
        bounded.append(html, copied, tag).append("div").append(" ".repeat(end - tag - 3));
        copied = end;
      }
    }
    return copied == 0 ? html : bounded.append(html, copied, html.length()).toString();
  }

  /** Where the name of a costly element that begins at {@code start} ends, else {@code start}. */
  private static int costlyNameEnd(String html, int start) {
    for (String name : COSTLY) {
      int end = start + name.length();
      if (html.regionMatches(true, start, name, 0, name.length())
          && (end == html.length() || !Character.isLetterOrDigit(html.charAt(end)))) {
        return end;
      }
    }
    return start;
  }
}
