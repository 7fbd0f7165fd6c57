package org.claimdesk.server.report.export;

import java.util.List;
import java.util.Objects;
import org.claimdesk.server.layout.ReportSection;
import org.claimdesk.server.logo.Logo;
import org.claimdesk.server.report.content.Correction;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.GateOverride;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.picture.Picture;
import org.claimdesk.server.review.Rating;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page without its claims and their ClaimReviews: what stands before them and behind them, with
 * marks where they go.
 */
final class HtmlFrame {

  /** Stands only where pictures do, so that a version without keeps its bytes. */
  private static final String PICTURES_STYLE = HtmlExport.resource("pictures.css");

  private HtmlFrame() {}

  static Document of(FrozenReport report) {
    ReportContent content = report.content();
    Wording wording = Wording.of(content);
    Document document = HtmlExport.blank(content.title(), content.language());
    document.head().appendElement("script").attr("type", HtmlExport.REVIEWS);
    Element body = document.body();
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
        List<Picture> pictures = HtmlExport.pictures(content);
        if (!pictures.isEmpty()) {
          Document page = Objects.requireNonNull(main.ownerDocument());
          page.head().appendElement("style").appendChild(new DataNode(PICTURES_STYLE));
          HtmlPictures.append(section(main, wording.say("section-pictures")), pictures, wording);
        }
      }
      case CLAIMS -> section(main, wording.say("section-claims")).appendElement(HtmlExport.CLAIMS);
      case SOURCES ->
          sources(section(main, wording.say("section-sources")), content.sources(), wording);
      case METHOD -> method(section(main, wording.say("section-method")), content, wording);
    }
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
      HtmlExport.link(entry, source.name(), source.url());
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
      HtmlExport.entry(
          list,
          wording.say("provenance-report"),
          wording.say("provenance-version", edition.id(), String.valueOf(edition.number())));
    }
    HtmlExport.entry(
        list,
        wording.say("provenance-found"),
        String.join("; ", content.provenance().extractors()));
    String notRequired = wording.notRequired(content);
    if (!notRequired.isEmpty()) {
      HtmlExport.entry(list, wording.say("provenance-excused"), notRequired);
    }
    HtmlExport.entry(
            list,
            wording.say("provenance-trail"),
            wording.say("provenance-event", String.valueOf(content.provenance().auditSequence()))
                + ", "
                + content.provenance().auditHead())
        .addClass("hash");
    HtmlExport.entry(list, wording.say("provenance-hash"), report.sha256()).addClass("hash");
  }

  /** A section under a heading of the second level. */
  private static Element section(Element parent, String title) {
    Element section = parent.appendElement("section");
    section.appendElement("h2").text(title);
    return section;
  }
}
