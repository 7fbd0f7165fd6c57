package org.claimdesk.server.report.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The pictures in each export, as readers of it that are not ours see them. */
final class PictureExportTest {

  private static final FrozenReport REPORT = PicturedReport.report();
  private static final byte[] PDF = Reports.bytes(ReportFormat.PDF, REPORT);

  private static final List<String> TITLES =
      List.of(
          "Verdicts",
          "Verdicts by speaker",
          "When the claims speak of",
          "Figures given for trade, January 2021 – October 2021");

  @Test
  void htmlHasThemAsSvgThatSaysWhatItShowsWithTheNumbersBeside() {
    Document html = Jsoup.parse(Reports.text(ReportFormat.HTML, REPORT));
    assertEquals(TITLES, html.select("figure > figcaption").eachText());
    for (Element figure : html.select("figure")) {
      Element svg = figure.selectFirst("svg[role=img]");
      assertNotNull(svg);
      assertNotNull(html.getElementById(svg.attr("aria-labelledby")));
      Element seen = html.getElementById(svg.attr("aria-describedby"));
      assertNotNull(seen);
      assertFalse(seen.text().isBlank());
      assertFalse(figure.select("table tbody tr").isEmpty());
      assertEquals(0, svg.select("script, style, image, foreignObject, [href]").size());
    }
    // Never by colour alone: each bar of a rating has its sign and its label.
    Element verdicts = html.getElementById("picture-verdicts");
    assertNotNull(verdicts);
    assertEquals(2, verdicts.select("svg path[fill=#D55E00]").size());
    assertTrue(verdicts.select("svg text").eachText().contains("False"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
  void thePdfMeetsItsStandardsWithThem(PDFAFlavour flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(PDF), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      assertEquals(
          List.of(),
          validator.validate(parser).getTestAssertions().stream()
              .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
              .map(each -> each.getRuleId() + ": " + each.getMessage() + each.getLocation())
              .distinct()
              .toList());
    }
  }

  @Test
  void thePdfHasFiguresWithAlternativeText() throws IOException {
    List<String> figures = figures(PDF);
    assertEquals(4, figures.size(), figures::toString);
    assertTrue(figures.getFirst().contains("2 True"), figures::toString);
    assertArrayEquals(PDF, Reports.bytes(ReportFormat.PDF, REPORT));
  }

  /** The alternative texts of the figures of a PDF. */
  static List<String> figures(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      List<String> figures = new ArrayList<>();
      figures(pdf.getDocumentCatalog().getStructureTreeRoot(), figures);
      return figures;
    }
  }

  private static void figures(PDStructureNode node, List<String> found) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if ("Figure".equals(element.getStructureType())) {
          found.add(element.getAlternateDescription());
        }
        figures(element, found);
      }
    }
  }

  @Test
  void docxHasThemAsPicturesWithAlternativeText() throws IOException {
    byte[] file = Reports.bytes(ReportFormat.DOCX, REPORT);
    assertArrayEquals(file, Reports.bytes(ReportFormat.DOCX, REPORT));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      List<XWPFPictureData> pictures = document.getAllPictures();
      assertEquals(4, pictures.size());
      for (XWPFPictureData data : pictures) {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(data.getData()));
        assertEquals(1080, image.getWidth());
      }
      List<String> alternatives =
          document.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .flatMap(run -> run.getEmbeddedPictures().stream())
              .map(picture -> picture.getCTPicture().getNvPicPr().getCNvPr().getDescr())
              .toList();
      assertEquals(4, alternatives.size());
      assertTrue(alternatives.getFirst().contains("3 False"), alternatives::toString);
    }
  }

  @Test
  void markdownHasTheNumbersAsTables() {
    String markdown = Reports.text(ReportFormat.MD, REPORT);
    assertTrue(
        markdown.contains(
            "### Verdicts\n\n| Verdict | Claims | Share |\n| --- | --- | --- |\n| True | 2 | 33% |\n"),
        markdown);
  }
}
