package org.claimdesk.server.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.words.ReportWords;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Which claims stand on which page. */
final class ClaimPagesTest {

  private static final Wording ENGLISH = new Wording(ReportWords.english(), true);

  private static final ReportClaim CLAIM = Reports.decided("false").content().claims().getFirst();

  @Test
  void aFewStandOnOnePage() {
    for (int few : List.of(0, 1, 50)) {
      ClaimPages pages = of(few);
      assertEquals(1, pages.count());
      assertEquals(few, pages.of(1).size());
      Element section = new Element("section");
      pages.append(section, 1, "https://facts.example/r", ENGLISH);
      assertEquals(0, section.childrenSize());
    }
  }

  @Test
  void manyStandOnSeveralWhichLeadToEachOther() {
    ClaimPages pages = of(101);
    assertEquals(3, pages.count());
    assertEquals(1, pages.of(3).size());
    assertTrue(pages.has(3));
    assertFalse(pages.has(4) || pages.has(0));
    Element section = new Element("section");
    pages.append(section, 2, "https://facts.example/r", ENGLISH);
    assertEquals("Claims 51–100", section.select("[aria-current=page]").text());
    assertEquals(
        List.of("https://facts.example/r", "https://facts.example/r?page=3"),
        section.select("a").eachAttr("href"));
    assertEquals("#claim-50", ClaimPages.place(50));
    assertEquals("?page=2#claim-51", ClaimPages.place(51));
  }

  private static ClaimPages of(int claims) {
    return new ClaimPages(Collections.nCopies(claims, CLAIM));
  }
}
