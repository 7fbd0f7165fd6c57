package org.claimdesk.server.report.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
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
  void isTheSameByteForByteWhenItIsRepeated() {
    assertArrayEquals(PDF, Reports.bytes(ReportFormat.PDF, REPORT));
  }
}
