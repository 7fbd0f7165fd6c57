package org.claimdesk.server.report.export;

import java.util.List;
import java.util.Objects;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.review.Rating;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The HTML export without what paper does not show, with what only a PDF has, in parts: a large
 * report is set on pages fifty claims after another, since what the renderer lays out at once takes
 * many times the memory of what it says.
 */
final class PdfPage {

  /** How many claims a part has; the next part begins on a page of its own. */
  private static final int OF_PART = 50;

  private static final String STYLE = HtmlExport.resource("report-pdf.css");
  private static final String PICTURES_STYLE = HtmlExport.resource("pictures-pdf.css");

  private final ReportContent content;
  private final Wording wording;
  private final Document frame;

  PdfPage(FrozenReport report) {
    this.content = report.content();
    this.wording = Wording.of(content);
    this.frame = HtmlFrame.of(report);
    frame.select("script").remove();
    Elements styles = frame.select("style");
    restyle(styles.getFirst(), STYLE);
    styles.stream().skip(1).forEach(style -> restyle(style, PICTURES_STYLE));
    Element head = frame.head();
    head.appendElement("meta").attr("name", "author").attr("content", author());
    head.appendElement("meta")
        .attr("name", "subject")
        .attr("content", wording.say("kind") + ". " + wording.edition(content));
    head.appendElement("meta").attr("name", "description").attr("content", content.title());
    pictures(frame);
  }

  private static void restyle(Element style, String styles) {
    style.empty().appendChild(new DataNode(styles));
  }

  private String author() {
    Edition edition = content.edition();
    return edition == null ? "Claimdesk" : edition.publishedBy().name();
  }

  /** How many parts there are; one at least. */
  int parts() {
    return Math.max(1, (content.claims().size() + OF_PART - 1) / OF_PART);
  }

  /** The number of a part's first claim, from 0. */
  static int first(int part) {
    return part * OF_PART;
  }

  /**
   * A part, from 0: what stands before the claims is in the first, what stands behind them in the
   * last.
   */
  Document part(int part) {
    Document page = frame.clone();
    Element claims = HtmlExport.claims(page);
    if (part > 0) {
      page.select("body > header").remove();
      claims.previousElementSiblings().remove();
      claims.expectFirst("h2").remove();
    }
    if (part < parts() - 1) {
      page.select("body > footer").remove();
      claims.nextElementSiblings().remove();
    }
    List<ReportClaim> told = told(part);
    HtmlClaim writer = new HtmlClaim(content, wording);
    told.forEach(claim -> writer.append(claims, claim));
    bookmarks(page, claims, told);
    for (Element link : page.select("a[href]")) {
      link.attr("title", link.text() + ", " + link.attr("href"));
    }
    signs(page);
    bullets(page);
    return page;
  }

  private List<ReportClaim> told(int part) {
    List<ReportClaim> all = content.claims();
    return all.subList(first(part), Math.min(all.size(), first(part + 1)));
  }

  /** The outline: each section, and under the claims' each claim. */
  private void bookmarks(Document page, Element claims, List<ReportClaim> told) {
    Element bookmarks = page.head().appendElement("bookmarks");
    int number = 0;
    for (Element section : page.select("main > section")) {
      Element heading = section.selectFirst("> h2");
      // Not the section, whose upper edge may be at the foot of the page before.
      Element target = Objects.requireNonNullElse(heading, section).id("section-" + ++number);
      // Claims that go on stand under the same title, so that they have one entry.
      String title = heading == null ? wording.say("section-claims") : heading.text();
      Element entry = bookmark(bookmarks, title, target.id());
      if (section.equals(claims)) {
        // Not the article, for the same reason.
        told.forEach(
            claim -> bookmark(entry, wording.claim(claim), "claim-" + claim.number() + "-title"));
      }
    }
  }

  private static Element bookmark(Element parent, String name, String target) {
    return parent.appendElement("bookmark").attr("name", name).attr("href", "#" + target);
  }

  /** A drawn sign becomes a letter-high one: drawing needs a library as large as all the rest. */
  private void signs(Document page) {
    for (Element sign : page.select("svg[data-sign]")) {
      Element label = Objects.requireNonNull(sign.parent());
      String words = label.text();
      content.scale().ratings().stream()
          .filter(rating -> rating.label().equals(words))
          .findFirst()
          .ifPresentOrElse(rating -> sign.replaceWith(chip(rating)), sign::remove);
    }
  }

  /**
   * Bullets are text: the renderer's own are as high as the tallest font, and those of a style
   * sheet break the list's tags.
   */
  private static void bullets(Document page) {
    for (Element item : page.select("ul:not(.evidence) > li")) {
      Element paragraph = item.selectFirst("> p:first-child");
      Objects.requireNonNullElse(paragraph, item).prependText("•\u00a0 ");
    }
  }

  private static Element chip(Rating rating) {
    return new Element("span")
        .addClass("sign")
        .attr("style", "background-color: " + rating.colour())
        .text(VerdictSign.glyph(rating));
  }

  /**
   * The renderer draws a picture itself and takes its alternative text from an attribute. It cannot
   * tag a table whose caption and rows stand on different pages, so that the caption goes before.
   */
  private static void pictures(Document page) {
    for (Element picture : page.select("svg[data-picture]")) {
      picture.attr("alt", picture.select("desc").text()).empty();
      // Its headline goes with it to the next page.
      Element title = Objects.requireNonNull(picture.previousElementSibling());
      Element both = new Element("div").addClass("drawn");
      title.before(both);
      both.appendChild(title).appendChild(picture);
    }
    for (Element caption : page.select(".picture caption")) {
      Objects.requireNonNull(caption.parent())
          .before(new Element("p").addClass("numbers").text(caption.text()));
      caption.remove();
    }
  }
}
