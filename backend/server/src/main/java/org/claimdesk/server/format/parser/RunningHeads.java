package org.claimdesk.server.format.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Leaves out what stands at the edge of page after page: running heads, addresses, page numbers.
 */
final class RunningHeads {

  /** The share of the page's height at the top, and at the bottom, where they stand. */
  private static final float EDGE = 0.1f;

  private static final int LONGEST = 120;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:page|p\\.)?\\s*[-–—]?\\s*\\d{1,4}\\s*[-–—]?(?:\\s*(?:of|/)\\s*\\d{1,4})?",
          Pattern.CASE_INSENSITIVE);

  private RunningHeads() {}

  /** The lines of all pages without those; {@code pages} tells the pages' heights. */
  static List<List<PdfLine>> remove(List<PdfPage> pages, List<List<PdfLine>> lines) {
    Map<String, Integer> pagesWith = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      float height = pages.get(i).height();
      lines.get(i).stream()
          .filter(line -> isAtEdge(line, height))
          .map(RunningHeads::shape)
          .distinct()
          .forEach(shape -> pagesWith.merge(shape, 1, Integer::sum));
    }
    int often = Math.max(2, pages.size() / 3);
    List<List<PdfLine>> kept = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      float height = pages.get(i).height();
      kept.add(
          lines.get(i).stream()
              .filter(
                  line ->
                      !isAtEdge(line, height)
                          || (pagesWith.getOrDefault(shape(line), 0) < often
                              && !PAGE_NUMBER.matcher(line.text()).matches()))
              .toList());
    }
    return kept;
  }

  private static boolean isAtEdge(PdfLine line, float height) {
    return (line.bottom() < height * EDGE || line.top() > height * (1 - EDGE))
        && line.text().length() <= LONGEST;
  }

  /** The line with its figures made alike, for the page's number changes from page to page. */
  private static String shape(PdfLine line) {
    return DIGITS.matcher(line.text()).replaceAll("#");
  }
}
