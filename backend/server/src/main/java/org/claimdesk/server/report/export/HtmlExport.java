package org.claimdesk.server.report.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.claimdesk.server.layout.ReportSection;
import org.claimdesk.server.logo.Logo;
import org.claimdesk.server.report.content.Correction;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.GateOverride;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.picture.Picture;
import org.claimdesk.server.report.picture.Pictures;
import org.claimdesk.server.report.words.ReportWords;
import org.claimdesk.server.review.Rating;
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

  /** Stands only where pictures do, so that a version without keeps its bytes. */
  private static final String PICTURES_STYLE = resource("pictures.css");

  /** What stands in a frame where the claims go: no text can be it, whose {@code <} is escaped. */
  private static final String CLAIMS = "claims";

  private static final String CLAIMS_TAG = "<" + CLAIMS + "></" + CLAIMS + ">";

  private static final String REVIEWS = "application/ld+json";
  private static final String REVIEWS_TAG = "<script type=\"" + REVIEWS + "\">";

  private HtmlExport() {}

  /** Writes claim after claim: of the tree, there is one claim at a time. */
  static void write(FrozenReport report, Appendable out) throws IOException {
    ReportContent content = report.content();
    HtmlClaim writer = new HtmlClaim(content, Wording.of(content));
    String frame = frame(report).outerHtml();
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
    Document page = frame(report);
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

  private static Document empty() {
    Document document = new Document("");
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    return document;
  }

  /** The page without its claims and their ClaimReviews. */
  static Document frame(FrozenReport report) {
    ReportContent content = report.content();
    Wording wording = Wording.of(content);
    Document document = empty();
    document.appendChild(new DocumentType("html", "", ""));
    Element html = document.appendElement("html").attr("lang", content.language().code());
    Element head = html.appendElement("head");
    basics(head, content.title());
    head.appendElement("script").attr("type", REVIEWS);
    Element body = html.appendElement("body");
    masthead(body.appendElement("header"), report, wording);
    Element main = body.appendElement("main");
    notices(main, content, wording);
    Wording.sections(content).forEach(section -> section(section, main, content, wording));
    Element footer = body.appendElement("footer");
    provenance(footer, report, wording);
    String line = Wording.footer(content);
    if (line != null) {
      footer.appendElement("p").addClass("edition").text(line);
    }
    return document;
  }

  private static void section(
      ReportSection section, Element main, ReportContent content, Wording wording) {
    switch (section) {
      case SUMMARY -> {
        String summary = content.summary();
        if (summary != null && !summary.isBlank()) {
          RichText.append(section(main, wording.say("section-summary")), summary);
        }
      }
      case PICTURES -> {
        List<Picture> pictures = pictures(content);
        if (!pictures.isEmpty()) {
          Document page = Objects.requireNonNull(main.ownerDocument());
          page.head().appendElement("style").appendChild(new DataNode(PICTURES_STYLE));
          HtmlPictures.append(section(main, wording.say("section-pictures")), pictures, wording);
        }
      }
      case CLAIMS -> section(main, wording.say("section-claims")).appendElement(CLAIMS);
      case SOURCES ->
          sources(section(main, wording.say("section-sources")), content.sources(), wording);
      case METHOD -> method(section(main, wording.say("section-method")), content, wording);
    }
  }

  /** The pictures of all exports for readers. */
  static List<Picture> pictures(ReportContent content) {
    return Pictures.of(content, ReportWords.of(content));
  }

  /** What each page's head begins with. */
  static void basics(Element head, String title) {
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("title").text(title);
    head.appendElement("style").appendChild(new DataNode(STYLE));
  }

  private static void masthead(Element header, FrozenReport report, Wording wording) {
    ReportContent content = report.content();
    Logo logo = content.logo();
    if (logo != null && report.logo() != null) {
      header
          .appendElement("img")
          .addClass("logo")
          .attr("src", report.logo())
          .attr("alt", logo.alt())
          .attr("width", String.valueOf(logo.shownWidth()))
          .attr("height", String.valueOf(logo.shownHeight()));
    }
    header.appendElement("p").addClass("edition").text(wording.say("kind"));
    header.appendElement("h1").text(content.title());
    header.appendElement("p").addClass("edition").text(wording.edition(content));
  }

  private static void notices(Element main, ReportContent content, Wording wording) {
    List<Correction> corrections = content.corrections();
    if (!corrections.isEmpty()) {
      Element box = section(main, wording.say("section-corrections")).addClass("correction");
      Element list = box.appendElement("ul");
      for (Correction correction : corrections) {
        Element entry = list.appendElement("li");
        entry.appendElement("strong").text(wording.correction(correction) + ": ");
        entry.appendElement("span").text(correction.note());
      }
    }
    GateOverride override = content.override();
    if (override != null) {
      Element box = section(main, wording.say("section-open-points")).addClass("override");
      box.appendElement("p").text(wording.say("open-points-reason", override.reason()));
      Element list = box.appendElement("ul");
      override.findings().forEach(finding -> list.appendElement("li").text(finding));
    }
  }

  private static void sources(Element section, List<ReportSource> sources, Wording wording) {
    Element list = section.appendElement("ol");
    for (ReportSource source : sources) {
      Element entry = list.appendElement("li");
      link(entry, source.name(), source.url());
      String outlet = wording.outlet(source);
      if (!outlet.isEmpty()) {
        entry.appendText(". " + outlet);
      }
      if (!source.authors().isEmpty()) {
        entry.appendText(". " + wording.say("source-by", String.join(", ", source.authors())));
      }
      String received = wording.words().minute(source.received());
      entry.appendText(". " + wording.say("source-received", received) + ".");
      entry.appendElement("div").addClass("hash").text("SHA-256 " + source.sha256());
    }
  }

  private static void method(Element section, ReportContent content, Wording wording) {
    section.appendElement("p").text(content.method());
    Element table = section.appendElement("table");
    table.appendElement("caption").text(wording.say("scale", content.scale().label()));
    Element heads = table.appendElement("thead").appendElement("tr");
    List.of("column-rating", "column-value", "column-given")
        .forEach(head -> heads.appendElement("th").attr("scope", "col").text(wording.say(head)));
    Element rows = table.appendElement("tbody");
    for (Rating rating : content.scale().ratings()) {
      Element row = rows.appendElement("tr");
      Element label = row.appendElement("td");
      VerdictSign.append(label, rating);
      label.appendText(rating.label());
      row.appendElement("td").text(Objects.toString(rating.value(), wording.say("value-none")));
      row.appendElement("td").text(rating.definition());
    }
  }

  private static void provenance(Element footer, FrozenReport report, Wording wording) {
    ReportContent content = report.content();
    footer.appendElement("h2").text(wording.say("section-provenance"));
    Element list = footer.appendElement("dl");
    Edition edition = content.edition();
    if (edition != null) {
      entry(
          list,
          wording.say("provenance-report"),
          wording.say("provenance-version", edition.id(), String.valueOf(edition.number())));
    }
    entry(
        list,
        wording.say("provenance-found"),
        String.join("; ", content.provenance().extractors()));
    String notRequired = wording.notRequired(content);
    if (!notRequired.isEmpty()) {
      entry(list, wording.say("provenance-excused"), notRequired);
    }
    entry(
            list,
            wording.say("provenance-trail"),
            wording.say("provenance-event", String.valueOf(content.provenance().auditSequence()))
                + ", "
                + content.provenance().auditHead())
        .addClass("hash");
    entry(list, wording.say("provenance-hash"), report.sha256()).addClass("hash");
  }

  /** A section under a heading of the second level. */
  private static Element section(Element parent, String title) {
    Element section = parent.appendElement("section");
    section.appendElement("h2").text(title);
    return section;
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
