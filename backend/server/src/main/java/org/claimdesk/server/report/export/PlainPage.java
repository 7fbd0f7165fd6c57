package org.claimdesk.server.report.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.report.export.PublicPage.Place;
import org.claimdesk.server.report.words.ReportWords;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Public pages that show no report: the list of all, and what stands where there is none. */
public final class PlainPage {

  private PlainPage() {}

  /**
   * All reports, one page of them.
   *
   * @param items what links where
   * @param next the address of the next page, empty on the last
   * @param words the reader's; each report's title is in its own language
   */
  public static String list(
      List<Listed> items, Optional<String> next, Place place, ReportWords words) {
    Document document = plain(words.say("list-title"), words);
    Element head = document.head();
    PublicPage.link(head, "canonical", place.base() + "/public");
    PublicPage.feed(head, place, words);
    Element body = document.body();
    body.appendElement("header").appendElement("h1").text(words.say("list-title"));
    Element main = body.appendElement("main");
    if (items.isEmpty()) {
      main.appendElement("p").text(words.say("list-empty"));
    }
    Element list = main.appendElement("ul");
    for (Listed item : items) {
      Element entry = list.appendElement("li");
      entry
          .appendElement("a")
          .attr("href", item.address())
          .attr("hreflang", item.language().code())
          .attr("lang", item.language().code())
          .text(item.title());
      String day = words.day(item.published().atZone(ZoneOffset.UTC).toLocalDate());
      String told = words.say(item.number() == 1 ? "list-published" : "list-corrected", day);
      entry.appendText(", " + told);
    }
    if (next.isPresent()) {
      main.appendElement("p")
          .appendElement("a")
          .attr("href", next.get())
          .text(words.say("list-older"));
    }
    body.appendElement("footer")
        .appendElement("p")
        .appendElement("a")
        .attr("href", place.feed())
        .text(words.say("list-feed"));
    return document.outerHtml() + "\n";
  }

  /**
   * A report in the list.
   *
   * @param address of its newest version
   * @param language of that version
   * @param number of that version
   */
  public record Listed(
      String address, String title, ReportLanguage language, int number, Instant published) {}

  /** Says that nothing is published here, in the reader's words. */
  public static String missing(ReportWords words) {
    return notice("missing", words);
  }

  /** Says that a file will be there soon, in the report's words. */
  public static String beingMade(ReportWords words) {
    return notice("being-made", words);
  }

  private static String notice(String what, ReportWords words) {
    Document document = plain(words.say(what + "-title"), words);
    Element body = document.body();
    Element main = body.appendElement("main");
    main.appendElement("h1").text(words.say(what));
    main.appendElement("p").text(words.say(what + "-why"));
    return document.outerHtml() + "\n";
  }

  private static Document plain(String title, ReportWords words) {
    Document document = HtmlExport.blank(title, words.language());
    document.head().appendElement("style").appendChild(new DataNode(PublicPage.STYLE));
    return document;
  }
}
