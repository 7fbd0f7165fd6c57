package org.claimdesk.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.time.TimeExpression;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs lengths.json: each case is a sentence, its quantities and its times. */
class LengthsOfTimeTest {

  @TestFactory
  Stream<DynamicTest> lengthsAreListedOnce() {
    return JsonCases.tests(LengthsOfTimeTest.class, "lengths.json", LengthsOfTimeTest::check);
  }

  private static void check(JsonNode example) {
    Extraction found =
        new ClaimExtractor()
            .extract(example.get("name").asText(), MediaType.PLAIN_TEXT, Metadata.NONE);
    assertEquals(
        words(example.get("quantities")), found.quantities().stream().map(Quantity::text).toList());
    assertEquals(
        words(example.get("times")), found.times().stream().map(TimeExpression::text).toList());
  }

  private static List<String> words(JsonNode texts) {
    List<String> words = new ArrayList<>();
    texts.forEach(text -> words.add(text.asText()));
    return words;
  }
}
