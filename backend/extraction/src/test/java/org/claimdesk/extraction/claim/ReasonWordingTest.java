package org.claimdesk.extraction.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimdesk.extraction.resource.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReasonWordingTest {

  /**
   * What weighs, but is told by the kind of the figure, by the names or by the words themselves.
   */
  private static final Pattern SILENT =
      Pattern.compile("figure|(no|few|some|dense) names|.* of (somebody named|the author)");

  @TestFactory
  Stream<DynamicTest> everyFeatureOfTheModelIsPutInWords() {
    return Table.rows(CheckWorthinessModel.class, CheckWorthinessModel.NAME + ".tsv", 3).stream()
        .map(row -> row.get(0))
        .filter(name -> !name.startsWith("(") && !name.startsWith("word"))
        .filter(name -> !SILENT.matcher(name).matches())
        .map(
            name -> DynamicTest.dynamicTest(name, () -> assertTrue(ReasonWording.has(name), name)));
  }

  @Test
  void aReasonIsPutDifferentlyWhereItSpeaksAgainst() {
    List<String> aloud =
        Stream.of(
                new Reason("money", "$3 million", 1.2),
                new Reason("promise or forecast", "will", 0.4),
                new Reason("promise or forecast", "will", -0.4),
                new Reason("word 'tax'", "tax", -0.2),
                new Reason("very short sentence", "", -1))
            .map(Reason::aloud)
            .toList();
    assertEquals(
        List.of(
            "gives a figure of money: $3 million",
            "reports a promise or a forecast: will",
            "speaks of the future, not checkable yet: will",
            "uses a word that fact-checkers seldom picked: tax",
            "is too short to claim anything"),
        aloud);
  }
}
