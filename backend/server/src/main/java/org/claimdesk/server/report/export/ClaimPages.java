package org.claimdesk.server.report.export;

import java.util.List;
import org.claimdesk.server.report.content.ReportClaim;
import org.jsoup.nodes.Element;

/**
 * The claims of a report as the public reads them: so many a page, so that a report of a thousand
 * shows as soon as one of ten.
 *
 * @param claims all of them, in their order
 */
record ClaimPages(List<ReportClaim> claims) {

  /** How many claims a page has. */
  private static final int OF_PAGE = 50;

  /** How many pages there are; one at least. */
  int count() {
    return Math.max(1, (claims.size() + OF_PAGE - 1) / OF_PAGE);
  }

  /** Whether there is such a page, counted from 1. */
  boolean has(int page) {
    return page >= 1 && page <= count();
  }

  /** The claims of a page. */
  List<ReportClaim> of(int page) {
    return claims.subList((page - 1) * OF_PAGE, Math.min(claims.size(), page * OF_PAGE));
  }

  /** What follows a report's address to reach a claim in it. */
  static String place(int claim) {
    int page = (claim - 1) / OF_PAGE + 1;
    return query(page) + "#claim-" + claim;
  }

  /** What follows a report's address to reach a page of it. */
  static String query(int page) {
    return page == 1 ? "" : "?page=" + page;
  }

  /** Says which claims a page has and leads to the others, where there are any. */
  void append(Element section, int page, String address, Wording wording) {
    if (count() == 1) {
      return;
    }
    Element navigation =
        section.appendElement("nav").attr("aria-label", wording.say("section-claims"));
    Element list = navigation.appendElement("ul");
    for (int each = 1; each <= count(); each++) {
      String range =
          "%d–%d".formatted((each - 1) * OF_PAGE + 1, Math.min(claims.size(), each * OF_PAGE));
      Element entry = list.appendElement("li");
      if (each == page) {
        entry.appendElement("b").attr("aria-current", "page").text(wording.say("claims-of", range));
      } else {
        entry.appendElement("a").attr("href", address + query(each)).text(range);
      }
    }
  }
}
