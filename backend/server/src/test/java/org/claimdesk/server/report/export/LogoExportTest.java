package org.claimdesk.server.report.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.logo.TestLogo;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A logo in the exports, as readers of them that are not ours see it. */
final class LogoExportTest {

  static Stream<FrozenReport> reports() {
    FrozenReport report = Reports.decided("false");
    return Stream.of(
        Reports.with("image/png", TestLogo.png(640, 120), 640, 120, report),
        Reports.with("image/jpeg", TestLogo.jpeg(80, 80), 80, 80, report),
        Reports.with(
            "image/png", TestLogo.png(640, 120), 640, 120, Reports.in(ReportLanguage.DE, report)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void thePdfMeetsItsStandardsWithIt(FrozenReport report) throws Exception {
    byte[] pdf = Reports.bytes(ReportFormat.PDF, report);
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      PdfExportTest.assertMeets(flavour, pdf);
    }
    assertEquals(List.of("Lake Desk"), PictureExportTest.figures(pdf));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(language(report), document.getDocumentCatalog().getLanguage());
    }
    assertArrayEquals(pdf, Reports.bytes(ReportFormat.PDF, report));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theHtmlHoldsItWithAlternativeText(FrozenReport report) {
    Document page = Jsoup.parse(Reports.text(ReportFormat.HTML, report));
    assertEquals(language(report), page.expectFirst("html").attr("lang"));
    Element shown = page.expectFirst("header > img.logo");
    assertEquals("Lake Desk", shown.attr("alt"));
    assertEquals(report.logo(), shown.attr("src"));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theDocxHasItAsAPictureWithAlternativeText(FrozenReport report) throws Exception {
    byte[] file = Reports.bytes(ReportFormat.DOCX, report);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      List<XWPFPicture> pictures =
          document.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .flatMap(run -> run.getEmbeddedPictures().stream())
              .toList();
      assertEquals(1, pictures.size());
      assertEquals(
          "Lake Desk", pictures.getFirst().getCTPicture().getNvPicPr().getCNvPr().getDescr());
      int pixels = Objects.requireNonNull(report.content().logo()).shownHeight();
      assertEquals(pixels * .75, pictures.getFirst().getDepth(), "in points");
      CTRPr words = document.getStyle().getDocDefaults().getRPrDefault().getRPr();
      assertTrue(
          words.getLangArray(0).getVal().toString().startsWith(language(report)), words::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void textsLeaveItOut(FrozenReport report) {
    for (ReportFormat format : List.of(ReportFormat.MD, ReportFormat.CSV)) {
      assertFalse(Reports.text(format, report).contains("Lake Desk"));
    }
  }

  private static String language(FrozenReport report) {
    return report.content().language().code();
  }
}
