package org.claimdesk.server.report.export;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.picture.Picture;
import org.claimdesk.server.review.Rating;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The HTML export set on pages: tagged, with bookmarks and embedded fonts, as PDF/A-3a for archives
 * and PDF/UA-1 for screen readers. Its dates and identifier are the edition's, so that it is the
 * same byte for byte whenever it is repeated.
 */
final class PdfExport {

  private static final String STYLE = HtmlExport.resource("report-pdf.css");
  private static final String PICTURES_STYLE = HtmlExport.resource("pictures-pdf.css");
  private static final String FONTS = "/fonts/ttf/";

  private PdfExport() {}

  static void write(FrozenReport report, OutputStream out, Progress progress) throws IOException {
    // What is done of the pages waits in a temporary file, not in memory.
    try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      // Once it returns, nothing holds the layout any more, which is larger than what is saved.
      set(
          // Of the two trees only the one that is laid out stays in memory.
          DomTree.of(page(report)),
          HtmlExport.pictures(report.content()),
          pdf,
          progress,
          report.content().claims().size());
      describeLinks(pdf);
      date(pdf, report);
      pdf.save(out);
    }
  }

  /** Sets the page on pages. */
  private static void set(
      org.w3c.dom.Document page,
      List<Picture> pictures,
      PDDocument pdf,
      Progress progress,
      int claims)
      throws IOException {
    PdfPages pages = new PdfPages(progress);
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .useSVGDrawer(new PdfPictures(pictures))
            .withW3cDocument(page, "about:blank")
            .usePDDocument(pdf)
            .usePageSupplier(pages)
            .useDefaultPageSize(210, 297, PageSizeUnits.MM)
            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
            .usePdfUaAccessibility(true)
            .usePdfAConformance(PdfAConformance.PDFA_3_A)
            .withProducer("Claimdesk");
    font(builder, pdf, "Report", "OpenSans/OpenSans-Regular.ttf", 400, FontStyle.NORMAL);
    font(builder, pdf, "Report", "OpenSans/OpenSans-Italic.ttf", 400, FontStyle.ITALIC);
    font(builder, pdf, "Report", "OpenSans/OpenSans-Bold.ttf", 700, FontStyle.NORMAL);
    font(builder, pdf, "Report", "OpenSans/OpenSans-BoldItalic.ttf", 700, FontStyle.ITALIC);
    font(builder, pdf, "Chinese", "NotoSansSC/NotoSansSC-Regular.ttf", 400, FontStyle.NORMAL);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      SharedContext shared = renderer.getSharedContext();
      shared.setReplacedElementFactory(
          new LaidOutClaims(shared.getReplacedElementFactory(), progress, claims));
      renderer.layout();
      pages.expect(renderer.getRootBox().getLayer().getPages().size());
      renderer.createPDFWithoutClosing();
    }
    pages.lighten();
  }

  private static void font(
      PdfRendererBuilder builder,
      PDDocument pdf,
      String family,
      String file,
      int weight,
      FontStyle style) {
    builder.useFont(new EmbeddedFont(pdf, FONTS + file), family, weight, style, true);
  }

  /** The page without what paper does not show, with what only a PDF has. */
  private static Document page(FrozenReport report) {
    ReportContent content = report.content();
    Wording wording = Wording.of(content);
    Document page = HtmlExport.page(report);
    page.select("script").remove();
    Element style = Objects.requireNonNull(page.selectFirst("style"));
    style.empty().appendChild(new DataNode(STYLE));
    Element head = page.head();
    head.appendElement("meta").attr("name", "author").attr("content", author(content));
    head.appendElement("meta")
        .attr("name", "subject")
        .attr("content", wording.say("kind") + ". " + wording.edition(content));
    head.appendElement("meta").attr("name", "description").attr("content", content.title());
    bookmarks(page, content, wording);
    for (Element link : page.select("a[href]")) {
      link.attr("title", link.text() + ", " + link.attr("href"));
    }
    signs(page, content);
    bullets(page);
    pictures(page);
    return page;
  }

  /**
   * The renderer draws a picture itself and takes its alternative text from an attribute. It cannot
   * tag a table whose caption and rows stand on different pages, so that the caption goes before.
   */
  private static void pictures(Document page) {
    Elements pictures = page.select("svg[data-picture]");
    if (pictures.isEmpty()) {
      return;
    }
    Objects.requireNonNull(page.head().select("style").last())
        .empty()
        .appendChild(new DataNode(PICTURES_STYLE));
    for (Element picture : pictures) {
      picture.attr("alt", picture.select("desc").text()).empty();
    }
    for (Element caption : page.select(".picture caption")) {
      Objects.requireNonNull(caption.parent())
          .before(new Element("p").addClass("numbers").text(caption.text()));
      caption.remove();
    }
  }

  private static String author(ReportContent content) {
    Edition edition = content.edition();
    return edition == null ? "Claimdesk" : edition.publishedBy().name();
  }

  /** The outline: each section, and under it each claim. */
  private static void bookmarks(Document page, ReportContent content, Wording wording) {
    Element bookmarks = page.head().appendElement("bookmarks");
    int number = 0;
    for (Element heading : page.select("main > section > h2")) {
      heading.id("section-" + ++number);
      Element section = bookmark(bookmarks, heading.text(), heading.id());
      if (heading.text().equals(wording.say("section-claims"))) {
        for (ReportClaim claim : content.claims()) {
          bookmark(section, wording.claim(claim), "claim-" + claim.number());
        }
      }
    }
  }

  private static Element bookmark(Element parent, String name, String target) {
    return parent.appendElement("bookmark").attr("name", name).attr("href", "#" + target);
  }

  /** A drawn sign becomes a letter-high one: drawing needs a library as large as all the rest. */
  private static void signs(Document page, ReportContent content) {
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

  /** PDF/UA asks for where a link leads as its contents, too; the renderer writes the tag alone. */
  private static void describeLinks(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI action) {
          link.setContents(action.getURI());
        }
      }
    }
  }

  /** Puts the edition's time in place of the present one, which the renderer wrote. */
  private static void date(PDDocument pdf, FrozenReport report) throws IOException {
    Edition edition = report.content().edition();
    Instant made = edition == null ? Instant.EPOCH : edition.published();
    GregorianCalendar date = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setCreationDate(date);
    information.setModificationDate(date);
    pdf.setDocumentId(HexFormat.fromHexDigitsToLong(report.sha256(), 0, 16));
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    try (InputStream stream = metadata.createInputStream()) {
      String xmp = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      metadata.importXMPMetadata(
          xmp.replaceAll("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*", "$1" + made)
              .getBytes(StandardCharsets.UTF_8));
    }
  }
}
