package org.claimdesk.server.report.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Links that open a page at given words: URL text fragments as of the WICG's "URL Fragment Text
 * Directives".
 */
public final class TextFragment {

  /** Longer words are named by their beginning and their end, in words. */
  private static final int WORDS = 12;

  private static final int EDGE = 5;

  private TextFragment() {}

  /**
   * The address of {@code words} on the page at {@code url}.
   *
   * @param url with or without a fragment of its own, which stays
   * @param words as they stand on the page, not blank
   */
  public static String link(String url, String words) {
    List<String> all = List.of(words.strip().split("\\s+"));
    String directive =
        all.size() <= WORDS
            ? encode(all)
            : encode(all.subList(0, EDGE))
                + ","
                + encode(all.subList(all.size() - EDGE, all.size()));
    return url + (url.contains("#") ? "" : "#") + ":~:text=" + directive;
  }

  /** Percent-encoded; the hyphen too, which the directive's syntax uses. */
  private static String encode(List<String> words) {
    return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D");
  }
}
