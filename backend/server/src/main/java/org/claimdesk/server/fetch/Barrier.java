package org.claimdesk.server.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimdesk.server.lib.Tables;
import org.claimdesk.server.problem.Problem;

/** Tells a page that stands in front of an article from the article. */
public final class Barrier {

  /** Beyond so many characters there is an article, whatever else the page says. */
  private static final int SHORT = 1_500;

  /** What such pages say, in lower case, what they are, and perhaps how long they are at most. */
  private static final List<List<String>> WORDS = Tables.rows(Barrier.class, "barriers.tsv");

  /** See schema.org's property of this name, which search engines ask paywalls for. */
  private static final Pattern NOT_FREE =
      Pattern.compile(
          "\"isAccessibleForFree\"\\s{0,9}:\\s{0,9}\"?false\\b", Pattern.CASE_INSENSITIVE);

  private Barrier() {}

  /**
   * Refuses the text of a fetched page that is no article.
   *
   * @param page the page as it came
   * @param text the text that was found in it
   * @throws Problem 422, saying what the page is and what to do
   */
  public static void refuse(FetchedPage page, String text) {
    if (text.length() > SHORT) {
      return;
    }
    if (page.mediaType() != null && page.mediaType().contains("html") && isCutShort(page.bytes())) {
      throw refusal(page, "the beginning of an article that only subscribers may read");
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (List<String> row : WORDS) {
      int most = row.size() > 2 ? Integer.parseInt(row.get(2)) : SHORT;
      if (lower.length() <= most && lower.contains(row.get(0))) {
        throw refusal(page, row.get(1));
      }
    }
  }

  /** Whether a page says of itself, in JSON-LD, that one must pay to read it. */
  private static boolean isCutShort(byte[] html) {
    return NOT_FREE.matcher(new String(html, StandardCharsets.ISO_8859_1)).find();
  }

  private static Problem refusal(FetchedPage page, String what) {
    return Problem.unprocessable(
        "fetch",
        "%s gave %s instead of an article. Open it in a browser, save the page, and upload the file."
            .formatted(page.url(), what));
  }

  /** What to do about a status that is no success. */
  static String adviceFor(int status) {
    return switch (status) {
      case 401, 402, 403, 407, 451 ->
          "It is closed to programs or to strangers: save the page in a browser, and upload it.";
      case 404, 410 -> "Check the address, or look for the page in a web archive.";
      case 429, 503 -> "It is busy: try again later.";
      default -> "Try again later, or save the page in a browser and upload it.";
    };
  }
}
