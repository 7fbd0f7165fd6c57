package org.claimdesk.extraction.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimdesk.extraction.JsonCases;
import org.claimdesk.extraction.document.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Written figures against reference values, from {@code reference-cases.json}. */
class ReferenceCheckTest {
  @TestFactory
  Stream<DynamicTest> cases() {
    return JsonCases.tests(
        ReferenceCheckTest.class, "reference-cases.json", ReferenceCheckTest::check);
  }

  private static void check(JsonNode item) {
    Quantity quantity = read(item.get("written").asText());
    String reference = item.get("reference").asText();
    Comparison comparison =
        item.has("unit")
            ? quantity.compare(new BigDecimal(reference), item.get("unit").asText())
            : ReferenceCheck.compare(quantity, QuantityFinder.only(reference).orElseThrow());
    assertEquals(item.get("outcome").asText(), comparison.outcome().code(), comparison::toString);
    if (item.has("words")) {
      assertEquals(item.get("words").asText(), comparison.words());
    }
    if (item.has("german")) {
      BigDecimal value = new BigDecimal(reference);
      String unit = item.has("unit") ? item.get("unit").asText() : null;
      assertEquals(
          item.get("german").asText(),
          ReferenceCheck.compare(quantity, value, unit, Locale.GERMAN).words());
    }
  }

  @TestFactory
  Stream<DynamicTest> derivedFigures() {
    return JsonCases.tests(
        ReferenceCheckTest.class, "derived-cases.json", ReferenceCheckTest::checkDerived);
  }

  private static void checkDerived(JsonNode item) {
    String text = item.get("text").asText();
    Span whole = Span.of(0, text.length());
    List<Quantity> figures = QuantityFinder.find(text);
    List<String> expected = new ArrayList<>();
    item.get("derived").forEach(words -> expected.add(words.asText()));
    assertEquals(
        expected,
        DerivedFigures.of(text, whole, figures).stream().map(DerivedFigure::words).toList());
  }

  @Test
  void aRiseBoundsWhatWasBefore() {
    Bounds before = PercentChange.before(read("$115.6 billion"), read("over 30 percent"), true);
    BigDecimal high = before.high();
    assertNotNull(high);
    assertEquals("88.962", high.movePointLeft(9).setScale(3, RoundingMode.HALF_UP).toPlainString());
    assertEquals(null, before.low());
    assertEquals(false, before.highInside());
  }

  @Test
  void aReferenceIsOneValue() {
    Quantity jobs = read("400 jobs");
    for (String vague : List.of("about 400", "300 to 400")) {
      Exception refused =
          assertThrows(
              IllegalArgumentException.class, () -> ReferenceCheck.compare(jobs, read(vague)));
      assertEquals(
          "'" + vague + "' is no single value; give one number without a hedge.",
          refused.getMessage());
    }
  }

  @Test
  void aReferenceIsAFigureAndNothingElse() {
    for (String text : List.of("", "some", "3 of the 4 men", "12 and 14", "room 4")) {
      assertEquals(Optional.empty(), QuantityFinder.only(text), text);
    }
    assertEquals("homes", QuantityFinder.only("1987 homes").orElseThrow().unit());
  }

  @Test
  void aFallBoundsWhatWasBefore() {
    Bounds before = PercentChange.before(read("400 jobs"), read("20 percent"), false);
    assertTrue(before.admits(BigDecimal.valueOf(500)), before::toString);
    assertEquals(false, before.admits(BigDecimal.valueOf(510)));
  }

  @Test
  void aChangeMustBeInPercent() {
    Quantity jobs = read("400 jobs");
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> PercentChange.before(jobs, jobs, true));
    assertEquals("'400' is count; a change in percent is needed.", refused.getMessage());
  }

  private static Quantity read(String written) {
    return QuantityFinder.find(written).get(0);
  }
}
