package org.claimdesk.extraction.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quote.Source;
import org.claimdesk.extraction.time.TimeExpression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of {@code claims.json}: short articles and the claims that come out of them. */
class ClaimCasesTest {

  private final ClaimExtractor extractor = new ClaimExtractor();

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream stream = ClaimCasesTest.class.getResourceAsStream("claims.json")) {
      JsonNode cases = new ObjectMapper().readTree(stream);
      return stream(cases).map(c -> DynamicTest.dynamicTest(c.get("name").asText(), () -> run(c)));
    }
  }

  private void run(JsonNode expected) {
    LocalDate published = LocalDate.parse(expected.get("published").asText());
    Extraction extraction =
        extractor.extract(
            expected.get("text").asText(),
            MediaType.PLAIN_TEXT,
            Metadata.NONE.withPublished(published));
    for (JsonNode claim : expected.get("claims")) {
      check(claim, extraction);
    }
    List<String> texts = extraction.claims().stream().map(ExtractedClaim::text).toList();
    assertEquals(texts.size(), texts.stream().distinct().count(), "repeated claims");
    stream(expected.path("left"))
        .forEach(
            start ->
                assertFalse(
                    texts.stream().anyMatch(text -> text.startsWith(start.asText())),
                    () -> "should not be a claim: " + start));
  }

  private static void check(JsonNode expected, Extraction extraction) {
    String start = expected.get("starts").asText();
    List<ExtractedClaim> found =
        extraction.claims().stream().filter(claim -> claim.text().startsWith(start)).toList();
    assertEquals(1, found.size(), () -> "claims that start with " + start);
    ExtractedClaim claim = found.get(0);
    List<String> kinds = claim.kinds().stream().map(ClaimKind::code).toList();
    stream(expected.path("kinds"))
        .forEach(
            kind ->
                assertTrue(kinds.contains(kind.asText()), () -> kind + " is not among " + kinds));
    stream(expected.path("lacks"))
        .forEach(
            kind -> assertFalse(kinds.contains(kind.asText()), () -> kind + " is among " + kinds));
    checkSpeaker(expected, extraction, claim);
    if (expected.has("check")) {
      assertEquals(expected.get("check").asText(), claim.check().code());
    }
    List<String> reasons = claim.reasons().stream().map(Reason::aloud).toList();
    stream(expected.path("reasons"))
        .forEach(
            reason ->
                assertTrue(
                    reasons.contains(reason.asText()), () -> reason + " is not among " + reasons));
    for (JsonNode quantity : expected.path("quantities")) {
      List<Quantity> quantities =
          claim.quantities().stream().map(extraction.quantities()::get).toList();
      assertTrue(
          quantities.stream().anyMatch(q -> matches(quantity, q)),
          () -> quantity + " is not among " + quantities);
    }
    for (JsonNode time : expected.path("times")) {
      List<TimeExpression> times = claim.times().stream().map(extraction.times()::get).toList();
      assertTrue(
          times.stream().anyMatch(t -> matches(time, t)), () -> time + " is not among " + times);
    }
    if (expected.has("parts")) {
      assertEquals(
          stream(expected.get("parts")).map(JsonNode::asText).toList(),
          claim.parts().stream().map(part -> part.in(extraction.document().text())).toList());
    }
  }

  private static void checkSpeaker(JsonNode expected, Extraction extraction, ExtractedClaim claim) {
    if (!expected.has("speaker") && !expected.has("speakerHas")) {
      return;
    }
    Integer index = claim.attribution();
    assertNotNull(index, "the claim has no attribution");
    Source source = extraction.attributions().get(index).source();
    assertNotNull(source);
    if (expected.has("speaker")) {
      assertEquals(expected.get("speaker").asText(), source.name());
    } else {
      assertTrue(source.name().contains(expected.get("speakerHas").asText()), source.name());
    }
  }

  private static boolean matches(JsonNode expected, Quantity quantity) {
    return quantity.text().contains(expected.get("text").asText().split(" ")[0])
        && quantity.kind().code().equals(expected.get("kind").asText())
        && quantity.value() != null
        && quantity.value().compareTo(expected.get("value").decimalValue()) == 0
        && (!expected.has("unit") || expected.get("unit").asText().equals(quantity.unit()))
        && quantity.modifier().code().equals(expected.get("modifier").asText());
  }

  private static boolean matches(JsonNode expected, TimeExpression time) {
    return overlap(expected.get("text").asText(), time.text())
        && same(expected.get("from"), time.from())
        && same(expected.get("to"), time.to());
  }

  private static boolean overlap(String a, String b) {
    return a.contains(b) || b.contains(a);
  }

  private static boolean same(JsonNode expected, @Nullable LocalDate day) {
    return expected.isNull() ? day == null : expected.asText().equals(String.valueOf(day));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
