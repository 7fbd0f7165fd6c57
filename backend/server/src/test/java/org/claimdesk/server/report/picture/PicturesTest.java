package org.claimdesk.server.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.export.PicturedReport;
import org.claimdesk.server.report.export.Reports;
import org.claimdesk.server.report.words.ReportWords;
import org.junit.jupiter.api.Test;

/** What the pictures of a report show, and what they leave out rather than show it wrong. */
final class PicturesTest {

  private static final ReportContent CONTENT = PicturedReport.content();

  private static Picture picture(String id) {
    return picture(id, ReportWords.english());
  }

  private static Picture picture(String id, ReportWords words) {
    return Pictures.of(CONTENT, words).stream()
        .filter(picture -> picture.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void verdictsAreCountedInTheOrderOfTheScaleWithThoseThatNoneGot() {
    assertEquals(
        List.of(
            List.of("True", "2", "33%"),
            List.of("Half true", "0", "0%"),
            List.of("False", "3", "50%"),
            List.of("Unproven", "0", "0%"),
            List.of("No verdict yet", "1", "17%")),
        picture("picture-verdicts").table().rows());
    assertEquals(
        "A bar for each rating, as long as it was given often. 2 True, 0 Half true, 3 False,"
            + " 0 Unproven, 1 No verdict yet.",
        picture("picture-verdicts").description());
  }

  @Test
  void verdictsAreCountedBySpeakerWhoSaidMostFirst() {
    assertEquals(
        List.of(
            List.of("The article itself", "True", "2"),
            List.of("The article itself", "False", "2"),
            List.of("The article itself", "No verdict yet", "1"),
            List.of("Eva Moor", "False", "1")),
        picture("picture-speakers").table().rows());
  }

  @Test
  void claimsStandOnTheTimeLineByWhatTheySpeakOf() {
    Picture periods = picture("picture-periods");
    assertEquals(
        List.of(
            List.of("from 2013", "6"),
            List.of("2020", "4"),
            List.of("January 2021 – October 2021", "1, 2, 3"),
            List.of("3 October 2021", "4")),
        periods.table().rows());
    assertEquals(List.of("One claim names no period that could be placed."), periods.notes());
  }

  @Test
  void figuresForTheSameThingAreRangesWithTheReferenceValue() {
    List<Picture> figures =
        Pictures.of(CONTENT, ReportWords.english()).stream()
            .filter(picture -> picture.id().startsWith("picture-figures"))
            .toList();
    assertEquals(1, figures.size(), figures::toString);
    assertEquals(
        "Figures given for trade, January 2021 – October 2021", figures.getFirst().title());
    assertEquals(
        List.of(
            List.of(
                "claim 1, Lake Post",
                "$115.6 billion",
                "115,550,000,000 to 115,650,000,000 USD",
                "115.59 is close."),
            List.of("claim 2, Herald", "over $115 billion", "more than 115,000,000,000 USD", ""),
            List.of("Reference value", "115,590,000,000 USD", "", "Customs")),
        figures.getFirst().table().rows());
  }

  @Test
  void whatOnlySoundsAlikeIsNotDrawnTogether() {
    // Claim 3 speaks of the same kind of thing in the same months, but of another country's.
    assertFalse(
        Pictures.of(CONTENT, ReportWords.english()).stream()
            .filter(picture -> picture.id().startsWith("picture-figures"))
            .anyMatch(picture -> picture.table().toString().contains("claim 3")));
  }

  @Test
  void theySpeakGermanToo() {
    assertEquals(
        "Zahlen zu: trade, Januar 2021 – Oktober 2021",
        picture("picture-figures-1", ReportWords.in(ReportLanguage.DE)).title());
    assertTrue(
        picture("picture-verdicts", ReportWords.in(ReportLanguage.DE))
            .description()
            .endsWith("1 Noch kein Urteil."));
  }

  @Test
  void unitsAreSaidInTheReportsLanguage() {
    List<List<String>> rows =
        Pictures.of(
                Reports.checked(Reports.decided("false").content().claims().getFirst()),
                ReportWords.in(ReportLanguage.DE))
            .getFirst()
            .table()
            .rows();
    assertEquals("15 Tage", rows.getLast().get(1));
    assertEquals("11,5 bis 12,5 Tage", rows.getFirst().get(2));
  }

  @Test
  void whatIsDrawnStaysWithinTheDrawing() {
    for (Picture picture : Pictures.of(CONTENT, ReportWords.english())) {
      Drawing drawing = picture.drawing();
      for (Drawing.Label label : drawing.labels()) {
        double width = Lettering.width(label.text(), label.bold());
        double left =
            label.anchor().equals("end")
                ? label.x() - width
                : label.anchor().equals("middle") ? label.x() - width / 2 : label.x();
        assertTrue(left > -1 && left + width < drawing.width() + 1, label::toString);
        assertTrue(label.y() > 8 && label.y() < drawing.height(), label::toString);
      }
    }
  }

  @Test
  void oneClaimAloneHasNothingToCompare() {
    ReportContent alone = CONTENT.only(CONTENT.claims().get(3));
    assertEquals(List.of(), Pictures.of(alone, ReportWords.english()));
  }
}
