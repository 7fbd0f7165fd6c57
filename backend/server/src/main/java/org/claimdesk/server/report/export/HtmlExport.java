package org.claimdesk.server.report.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.picture.Picture;
import org.claimdesk.server.report.picture.Pictures;
import org.claimdesk.server.report.words.ReportWords;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page on its own: it fetches nothing and runs nothing, reads on screen, in the dark and on
 * paper, and carries its ClaimReviews as a data block. It is built as a tree, so that all text is
 * escaped by the way it is put in.
 */
final class HtmlExport {

  private static final String STYLE = resource("report.css");

  /** What stands in a frame where the claims go: no text can be it, whose {@code <} is escaped. */
  static final String CLAIMS = "claims";

  private static final String CLAIMS_TAG = "<" + CLAIMS + "></" + CLAIMS + ">";

  static final String REVIEWS = "application/ld+json";
  private static final String REVIEWS_TAG = "<script type=\"" + REVIEWS + "\">";

  private HtmlExport() {}

  /** Writes claim after claim: of the tree, there is one claim at a time. */
  static void write(FrozenReport report, Appendable out) throws IOException {
    ReportContent content = report.content();
    HtmlClaim writer = new HtmlClaim(content, Wording.of(content));
    String frame = HtmlFrame.of(report).outerHtml();
    int reviews = frame.indexOf(REVIEWS_TAG) + REVIEWS_TAG.length();
    int claims = frame.indexOf(CLAIMS_TAG, reviews);
    out.append(frame, 0, reviews);
    ClaimReviewExport.writeForScript(content, content.claims(), out);
    out.append(frame, reviews, claims);
    for (ReportClaim claim : content.claims()) {
      out.append(writer.append(empty(), claim).outerHtml());
    }
    out.append(frame, claims + CLAIMS_TAG.length(), frame.length()).append('\n');
  }

  /** The page as a tree, with its style and ClaimReviews in its head. */
  static Document page(FrozenReport report) {
    return page(report, report.content().claims());
  }

  /** The same with these of its claims alone; all else is still of the whole report. */
  static Document page(FrozenReport report, List<ReportClaim> told) {
    ReportContent content = report.content();
    Document page = HtmlFrame.of(report);
    StringBuilder reviews = new StringBuilder();
    try {
      ClaimReviewExport.writeForScript(content, told, reviews);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all that is written to it", e);
    }
    page.expectFirst("script").appendChild(new DataNode(reviews.toString()));
    Element claims = claims(page);
    HtmlClaim writer = new HtmlClaim(content, Wording.of(content));
    told.forEach(claim -> writer.append(claims, claim));
    return page;
  }

  /** Takes the mark out of a frame and returns the section that the claims go into; works once. */
  static Element claims(Document frame) {
    Element place = frame.expectFirst(CLAIMS);
    Element section = Objects.requireNonNull(place.parent());
    place.remove();
    return section;
  }

  /** A tree without anything in it, which is written as it is. */
  private static Document empty() {
    Document document = new Document("");
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    return document;
  }

  /** The pictures of all exports for readers. */
  static List<Picture> pictures(ReportContent content) {
    return Pictures.of(content, ReportWords.of(content));
  }

  /** A page with nothing on it yet but its title and what each page's head begins with. */
  static Document blank(String title, ReportLanguage language) {
    Document document = empty();
    document.appendChild(new DocumentType("html", "", ""));
    Element html = document.appendElement("html").attr("lang", language.code());
    Element head = html.appendElement("head");
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("title").text(title);
    head.appendElement("style").appendChild(new DataNode(STYLE));
    html.appendElement("body");
    return document;
  }

  /** A line of a description list; returns its right side. */
  static Element entry(Element list, String term, String description) {
    list.appendElement("dt").text(term);
    return list.appendElement("dd").text(description);
  }

  /** The text of an element, which links to {@code url} where that is known. */
  static void linked(Element element, String text, @Nullable String url) {
    if (url == null) {
      element.text(text);
    } else {
      link(element, text, url);
    }
  }

  /** Text that links to {@code url} when that is a web address. */
  static Element link(Element parent, String text, @Nullable String url) {
    if (url == null || !url.matches("(?i)https?://.*")) {
      return parent.appendElement("span").text(text);
    }
    return parent.appendElement("a").attr("href", url).attr("rel", "nofollow noopener").text(text);
  }

  /** A text file that lies beside the exports. */
  static String resource(String name) {
    try (InputStream stream = HtmlExport.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, "The jar lacks " + name + ".").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
