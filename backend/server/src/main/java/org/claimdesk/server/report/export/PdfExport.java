package org.claimdesk.server.report.export;

import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
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
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.claimdesk.server.report.content.Edition;

/**
 * The HTML export set on pages: tagged, with bookmarks and embedded fonts, as PDF/A-3a for archives
 * and PDF/UA-1 for screen readers. Its dates and identifier are the edition's, so that it is the
 * same byte for byte whenever it is repeated.
 */
final class PdfExport {

  private static final String FONTS = "/fonts/ttf/";

  static {
    // Else it tells standard error of every font and style sheet that it reads.
    XRLog.setLoggerImpl(new Slf4jLogger());
  }

  private PdfExport() {}

  static void write(FrozenReport report, OutputStream out, Progress progress) throws IOException {
    // What is done of the pages waits in a temporary file, not in memory.
    try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      set(report, pdf, progress);
      describeLinks(pdf);
      date(pdf, report);
      pdf.save(out);
    }
  }

  /** Sets part after part on pages; what is laid out of one is gone when the next begins. */
  private static void set(FrozenReport report, PDDocument pdf, Progress progress)
      throws IOException {
    List<Face> faces = faces(pdf);
    PdfPage page = new PdfPage(report);
    PdfPages pages = new PdfPages();
    PdfTags tags = new PdfTags();
    PdfOutline outline = new PdfOutline();
    SVGDrawer pictures = new PdfPictures(HtmlExport.pictures(report.content()));
    int claims = report.content().claims().size();
    for (int part = 0; part < page.parts(); part++) {
      int first = PdfPage.first(part);
      pages.begin();
      PdfRendererBuilder builder =
          new PdfRendererBuilder()
              .useSVGDrawer(pictures)
              // Of the two trees only the one that is laid out stays in memory.
              .withW3cDocument(DomTree.of(page.part(part)), "about:blank")
              .usePDDocument(pdf)
              .usePageSupplier(pages)
              .useDefaultPageSize(210, 297, PageSizeUnits.MM)
              .usePdfUaAccessibility(true)
              .usePdfAConformance(PdfAConformance.PDFA_3_A)
              .withProducer("Claimdesk");
      faces.forEach(face -> face.in(builder));
      if (part == 0) {
        // The file has one, however many parts.
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
      }
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        SharedContext shared = renderer.getSharedContext();
        shared.setReplacedElementFactory(
            new LaidOutClaims(shared.getReplacedElementFactory(), progress, first, claims));
        renderer.createPDFWithoutClosing();
      }
      pages.lighten();
      tags.take(pdf, pages.ofPart());
      outline.take(pdf, pages.all(), pages.ofPart());
    }
    tags.finish(pdf);
    outline.finish(pdf);
    PdfNumbers.write(pdf, pages.all(), faces.getFirst().font().supply(), progress);
  }

  /** A font of the jar with what style sheets know it by. */
  private record Face(EmbeddedFont font, String family, int weight, FontStyle style) {

    void in(PdfRendererBuilder builder) {
      builder.useFont(font, family, weight, style, true);
    }
  }

  /** All of them; the first is the plain one. */
  private static List<Face> faces(PDDocument pdf) {
    return List.of(
        face(pdf, "OpenSans/OpenSans-Regular.ttf", "Report", 400, FontStyle.NORMAL),
        face(pdf, "OpenSans/OpenSans-Italic.ttf", "Report", 400, FontStyle.ITALIC),
        face(pdf, "OpenSans/OpenSans-Bold.ttf", "Report", 700, FontStyle.NORMAL),
        face(pdf, "OpenSans/OpenSans-BoldItalic.ttf", "Report", 700, FontStyle.ITALIC),
        face(pdf, "NotoSansSC/NotoSansSC-Regular.ttf", "Chinese", 400, FontStyle.NORMAL));
  }

  private static Face face(
      PDDocument pdf, String file, String family, int weight, FontStyle style) {
    return new Face(new EmbeddedFont(pdf, FONTS + file), family, weight, style);
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
