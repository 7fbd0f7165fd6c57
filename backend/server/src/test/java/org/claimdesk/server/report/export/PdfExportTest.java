package org.claimdesk.server.report.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The PDF as veraPDF and PDFBox read it. */
final class PdfExportTest {

  private static final FrozenReport REPORT = Reports.decided("false");
  private static final byte[] PDF = Reports.bytes(ReportFormat.PDF, REPORT);

  @ParameterizedTest
  @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
  void meetsTheStandardsForArchivesAndScreenReaders(PDFAFlavour flavour) throws Exception {
    assertMeets(flavour, PDF);
  }

  /** Has veraPDF look for everything in a PDF that a standard does not allow. */
  static void assertMeets(PDFAFlavour flavour, byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> failures =
          result.getTestAssertions().stream()
              .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
              .map(each -> each.getRuleId() + ": " + each.getMessage() + each.getLocation())
              .distinct()
              .toList();
      assertEquals(List.of(), failures);
      assertTrue(result.isCompliant());
    }
  }

  /** As whoever waits for a file is told. */
  private record Told(Progress.Step step, int done, int total) {}

  @Test
  void saysHowFarItIsByClaimsAndThenByPages() throws Exception {
    FrozenReport report = PicturedReport.report();
    int claims = report.content().claims().size();
    List<Told> pdf = new ArrayList<>();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ReportFormat.PDF.write(report, file, (step, done, of) -> pdf.add(new Told(step, done, of)));
    int pages;
    try (PDDocument read = Loader.loadPDF(file.toByteArray())) {
      pages = read.getNumberOfPages();
    }
    List<Told> expected = new ArrayList<>();
    for (int done = 0; done < claims; done++) {
      expected.add(new Told(Progress.Step.CLAIMS, done, claims));
    }
    List<Told> docx = new ArrayList<>();
    ReportFormat.DOCX.write(
        report,
        OutputStream.nullOutputStream(),
        (step, done, of) -> docx.add(new Told(step, done, of)));
    assertEquals(expected, docx);
    for (int done = 0; done < pages; done++) {
      expected.add(new Told(Progress.Step.PAGES, done, pages));
    }
    assertEquals(expected, pdf);
  }

  @ParameterizedTest
  @EnumSource(names = {"PDF", "DOCX"})
  void isGivenUpWhenNobodyWantsItAnyMore(ReportFormat format) {
    IllegalStateException unwanted = new IllegalStateException("unwanted");
    assertSame(
        unwanted,
        assertThrows(
            IllegalStateException.class,
            () ->
                format.write(
                    PicturedReport.report(),
                    OutputStream.nullOutputStream(),
                    (step, done, of) -> {
                      if (done == 1) {
                        throw unwanted;
                      }
                    })));
  }

  @Test
  void tellsTheWholeStory() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(PDF)) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      for (String told :
          List.of(
              "Rain & \"drought\"",
              Reports.WORDS,
              "× False",
              "Records say 15.",
              "“15 days of rain”",
              "15 is 25 % above 12.",
              "Eva Moor, warden of the lake",
              "A date was wrong.",
              "ef".repeat(32))) {
        assertTrue(text.contains(told), told + " in " + text);
      }
      assertEquals("Rain & \"drought\"", pdf.getDocumentInformation().getTitle());
      List<String> outline = new ArrayList<>();
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        outline.add(item.getTitle());
        item.children().forEach(child -> outline.add(child.getTitle()));
      }
      assertEquals(
          List.of(
              "Corrections",
              "Published with open points",
              "Summary",
              "Claims",
              "Claim 1",
              "Sources",
              "Method"),
          outline);
    }
  }

  @Test
  void aLargeReportIsOneFileThoughItIsSetInParts() throws Exception {
    int claims = 230;
    byte[] large = Reports.bytes(ReportFormat.PDF, Reports.repeated(REPORT, claims));
    assertMeets(PDFAFlavour.PDFA_3_A, large);
    assertMeets(PDFAFlavour.PDFUA_1, large);
    try (PDDocument pdf = Loader.loadPDF(large)) {
      List<String> pages = texts(pdf);
      for (int page = 1; page <= pages.size(); page++) {
        assertTrue(pages.get(page - 1).contains(page + " / " + pages.size()), pages.get(page - 1));
      }
      List<String> sections = new ArrayList<>();
      int claim = 0;
      for (PDOutlineItem section : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        sections.add(section.getTitle());
        String begins = pages.get(pdf.getPages().indexOf(section.findDestinationPage(pdf)));
        assertTrue(begins.contains(section.getTitle() + "\n"), begins);
        for (PDOutlineItem each : section.children()) {
          assertEquals("Claim " + ++claim, each.getTitle());
          String page = pages.get(pdf.getPages().indexOf(each.findDestinationPage(pdf)));
          assertTrue(page.contains("Claim " + claim + "\n"), page);
        }
      }
      assertEquals(claims, claim);
      assertEquals(
          List.of(
              "Corrections",
              "Published with open points",
              "Summary",
              "In pictures",
              "Claims",
              "Sources",
              "Method"),
          sections);
      assertEquals(1, pdf.getDocumentCatalog().getOutputIntents().size());
      assertEquals(1, pdf.getDocumentCatalog().getStructureTreeRoot().getKids().size());
    }
  }

  private static List<String> texts(PDDocument pdf) throws Exception {
    PDFTextStripper stripper = new PDFTextStripper();
    List<String> texts = new ArrayList<>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      texts.add(stripper.getText(pdf));
    }
    return texts;
  }

  @Test
  void isTheSameByteForByteWhenItIsRepeated() {
    assertArrayEquals(PDF, Reports.bytes(ReportFormat.PDF, REPORT));
  }
}
