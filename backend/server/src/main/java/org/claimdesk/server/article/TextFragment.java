package org.claimdesk.server.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.claimdesk.extraction.document.Span;

/**
 * Links that open a page at given words: URL text fragments as of the WICG's "URL Fragment Text
 * Directives".
 */
public final class TextFragment {

  /** Longer words are named by their beginning and their end, in words. */
  private static final int WORDS = 12;

  private static final int EDGE = 5;

  /** So many words before tell one of several places that begin alike from the others. */
  private static final int BEFORE = 3;

  private TextFragment() {}

  /**
   * The address of a stretch of an article on the page at {@code url}.
   *
   * <p>Browsers find whole words alone, and no term of the directive beyond a paragraph's end; they
   * take the first place that fits, whatever its case.
   *
   * @param url with or without a fragment of its own, which stays; a directive in it is replaced
   * @param text of the article
   * @param words holds a character that is not white space
   */
  public static String link(String url, String text, Span words) {
    int start = words.start();
    while (start > 0 && insideWord(text, start)) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    int end = words.end();
    while (end < text.length() && insideWord(text, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    String said = text.substring(start, end).strip();
    List<String> all = List.of(said.split("\\s+"));
    List<String> first = words(said.lines().findFirst().orElseThrow());
    List<String> last = words(said.substring(said.lastIndexOf('\n') + 1));
    boolean whole = all.size() <= WORDS && first.size() == all.size();
    List<String> beginning = whole ? all : first.subList(0, Math.min(EDGE, first.size()));
    String directive =
        before(text, start, beginning)
            + encode(beginning)
            + (whole
                ? ""
                : "," + encode(last.subList(Math.max(0, last.size() - EDGE), last.size())));
    int own = url.indexOf(":~:");
    String page = own < 0 ? url : url.substring(0, own);
    return page + (page.contains("#") ? "" : "#") + ":~:text=" + directive;
  }

  private static boolean insideWord(String text, int at) {
    return Character.isLetterOrDigit(text.codePointBefore(at))
        && Character.isLetterOrDigit(text.codePointAt(at));
  }

  /** The words just before, where those at {@code start} stand further up already. */
  private static String before(String text, int start, List<String> beginning) {
    String above = String.join(" ", words(text.substring(0, start)));
    boolean again =
        above
            .toLowerCase(Locale.ROOT)
            .contains(String.join(" ", beginning).toLowerCase(Locale.ROOT));
    if (!again) {
      return "";
    }
    String lead = text.substring(0, start).stripTrailing();
    List<String> line = words(lead.substring(lead.lastIndexOf('\n') + 1));
    return encode(line.subList(Math.max(0, line.size() - BEFORE), line.size())) + "-,";
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  /** Percent-encoded; the hyphen too, which the directive's syntax uses. */
  private static String encode(List<String> words) {
    return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D");
  }
}
