package org.claimdesk.server.fetch;

import java.util.List;
import java.util.Locale;
import org.claimdesk.server.lib.Tables;
import org.claimdesk.server.problem.Problem;

/** Tells a page that stands in front of an article from the article. */
public final class Barrier {

  /** Beyond so many characters there is an article, whatever else the page says. */
  private static final int SHORT = 1_500;

  /** What such pages say, in lower case, and what they are. */
  private static final List<List<String>> WORDS = Tables.rows(Barrier.class, "barriers.tsv");

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
    String lower = text.toLowerCase(Locale.ROOT);
    for (List<String> row : WORDS) {
      if (lower.contains(row.get(0))) {
        throw Problem.unprocessable(
            "fetch",
            "%s gave %s instead of an article. Open it in a browser, save the page, and upload the file."
                .formatted(page.url(), row.get(1)));
      }
    }
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
