package org.claimdesk.extraction.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.claimdesk.extraction.JsonCases;
import org.claimdesk.extraction.sentence.Sentence;
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
    String unit = item.path("unit").asText("");
    Comparison comparison =
        quantity.compare(
            new BigDecimal(item.get("reference").asText()), unit.isEmpty() ? null : unit);
    assertEquals(item.get("outcome").asText(), comparison.outcome().code(), comparison::toString);
    if (item.has("words")) {
      assertEquals(item.get("words").asText(), comparison.words());
    }
  }

  @Test
  void aRiseBoundsWhatWasBefore() {
    Bounds before = ReferenceCheck.before(read("$115.6 billion"), read("over 30 percent"), true);
    BigDecimal high = before.high();
    assertNotNull(high);
    assertEquals("88.962", high.movePointLeft(9).setScale(3, RoundingMode.HALF_UP).toPlainString());
    assertEquals(null, before.low());
  }

  @Test
  void aFallBoundsWhatWasBefore() {
    Bounds before = ReferenceCheck.before(read("400 jobs"), read("20 percent"), false);
    assertTrue(before.admits(BigDecimal.valueOf(500)), before::toString);
    assertEquals(false, before.admits(BigDecimal.valueOf(510)));
  }

  @Test
  void aChangeMustBeInPercent() {
    Quantity jobs = read("400 jobs");
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> ReferenceCheck.before(jobs, jobs, true));
    assertEquals("'400' is count; a change in percent is needed.", refused.getMessage());
  }

  private static Quantity read(String written) {
    return QuantityFinder.find(written, List.of(new Sentence(0, written.length())), List.of())
        .get(0);
  }
}
