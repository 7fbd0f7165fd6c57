package org.claimdesk.server.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.report.difference.ReportDifference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A German report says in German what the program says in it, and leaves what people wrote. */
final class GermanReportTest {

  private static final FrozenReport DECIDED =
      Reports.in(ReportLanguage.DE, Reports.decided("false"));
  private static final FrozenReport PICTURED =
      Reports.in(ReportLanguage.DE, PicturedReport.report());

  /** What an English report says that a German one must not. */
  private static final List<String> ENGLISH =
      List.of(
          "Version",
          "published",
          "Fact-check",
          "Corrections",
          "Claim ",
          "Claims",
          "Summary",
          "Sources",
          "Provenance",
          "Said by",
          "Appeared",
          "Decided",
          "Written",
          "Corrected",
          "Evidence",
          "seen",
          "Received",
          "Reference value",
          "Asked",
          "replied",
          "Meaning",
          "What could",
          "Rating",
          "Given when",
          "is given",
          "Audit trail",
          "event",
          "May 2024",
          "also in",
          "software",
          "UTC by",
          "The scale",
          "SHA-256 of");

  @Test
  void everyFormForReadersSpeaksGerman() throws IOException {
    for (ReportFormat format :
        List.of(ReportFormat.HTML, ReportFormat.PDF, ReportFormat.DOCX, ReportFormat.MD)) {
      // The gate's finding and the comparison are frozen; here they were English.
      String said =
          read(format, DECIDED).replace("Claim 1 has one source.", "").replace("\u00a0", " ");
      for (String german :
          List.of(
              "Fassung 2, veröffentlicht am 6. Mai 2024, 07:08 Uhr (UTC) von Ada",
              "Behauptung 1",
              "Gesagt von",
              "Eva Moor, am 3. Mai 2024 per E-Mail von Ada gefragt: Antwort am 4. Mai 2024",
              "Vergleichswert: 15 Tage",
              "Records say 15.")) {
        assertTrue(said.contains(german), () -> format + ": " + german + " is not in " + said);
      }
      assertEquals(
          List.of(),
          ENGLISH.stream().filter(said::contains).toList(),
          () -> format + " speaks English: " + said);
    }
  }

  @Test
  void itsPicturesDo() throws IOException {
    for (ReportFormat format :
        List.of(ReportFormat.HTML, ReportFormat.PDF, ReportFormat.DOCX, ReportFormat.MD)) {
      String said = read(format, PICTURED);
      assertTrue(said.contains("Urteile nach Sprecher"), () -> format + ": " + said);
      assertTrue(
          said.contains("115.550.000.000 bis 115.650.000.000 USD"), () -> format + ": " + said);
    }
  }

  @Test
  void documentsNameTheirLanguage() throws Exception {
    byte[] pdf = Reports.bytes(ReportFormat.PDF, DECIDED);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals("de", document.getDocumentCatalog().getLanguage());
    }
    byte[] docx = Reports.bytes(ReportFormat.DOCX, DECIDED);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertEquals(
          "de-DE",
          document.getStyle().getDocDefaults().getRPrDefault().getRPr().getLangArray(0).getVal());
    }
    assertTrue(Reports.text(ReportFormat.CLAIMREVIEW, DECIDED).contains("\"inLanguage\":\"de\""));
  }

  @Test
  void thePublicPageAndWhatChangedDo() {
    UUID own = new UUID(5, 5);
    PublicPage.Place place =
        new PublicPage.Place(
            "https://facts.example",
            3,
            List.of(new PublicPage.Version(3, new UUID(1, 1)), new PublicPage.Version(2, own)));
    ReportDifference difference =
        ReportDifference.of(Reports.decided("true").content(), DECIDED.content());
    String page = PublicPage.report(DECIDED, 1, place, Optional.of(difference)).orElseThrow();
    String said = Jsoup.parse(page).text();
    for (String german :
        List.of(
            "Alle Berichte",
            "Dies ist eine frühere Fassung. Fassung 3 berichtigt sie.",
            "Was sich seit Fassung 2 geändert hat",
            "Urteil True False",
            "Fassungen und Dateien")) {
      assertTrue(said.contains(german), () -> german + " is not in " + said);
    }
  }

  @Test
  void whatProgramsReadStaysEnglish() {
    String csv = Reports.text(ReportFormat.CSV, DECIDED);
    assertTrue(csv.startsWith("number,claim,text,"), csv);
    assertTrue(csv.contains("where software had read"), csv);
    assertTrue(csv.contains("= 15 day"), csv);
  }

  /** The words of an export. */
  private static String read(ReportFormat format, FrozenReport report) throws IOException {
    byte[] file = Reports.bytes(format, report);
    return switch (format) {
      case PDF -> {
        try (PDDocument document = Loader.loadPDF(file)) {
          yield new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
      }
      case DOCX -> {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
            XWPFWordExtractor words = new XWPFWordExtractor(document)) {
          yield words.getText();
        }
      }
      case HTML -> Jsoup.parse(Reports.text(format, report)).text();
      default -> Reports.text(format, report).replace("\\", "");
    };
  }
}
