package org.claimdesk.extraction.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimdesk.extraction.JsonCases;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.PassageKind;
import org.claimdesk.extraction.sentence.SentenceSplitter;
import org.claimdesk.extraction.text.Runs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who said what, sentence by sentence: {@code attribution-cases.json}. */
class AttributionCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> cases() {
    return JsonCases.tests(AttributionCasesTest.class, "attribution-cases.json", this::check);
  }

  private void check(JsonNode one) {
    String text = one.get("text").asText();
    ArrayNode found = JSON.createArrayNode();
    JsonNode expected = one.get("attributions");
    for (Attribution attribution : attribute(text)) {
      boolean act = expected.path(found.size()).has("act");
      ObjectNode entry = found.addObject();
      entry.put("type", attribution.type().code());
      Source source = attribution.source();
      entry.put("source", source == null ? null : source.text());
      entry.put("name", source == null ? null : source.name());
      entry.put("cue", attribution.cue() == null ? null : attribution.cue().text());
      if (act && attribution.cue() != null) {
        entry.put("act", attribution.cue().act().name().toLowerCase(Locale.ROOT));
      }
      ArrayNode content = entry.putArray("content");
      attribution.content().forEach(span -> content.add(span.in(text)));
      if (attribution.within() != null) {
        entry.put("within", attribution.within());
      }
    }
    assertEquals(expected.toPrettyString(), found.toPrettyString());
  }

  /** The attributions of a text that is body from end to end. */
  static List<Attribution> attribute(String text) {
    Passage body = new Passage(0, text.length(), PassageKind.BODY, "all of it");
    Document document = new Document(text, "en", Metadata.NONE, List.of(body));
    return QuoteAttributor.attribute(
        document, new Runs(document.text()), SentenceSplitter.split(document));
  }
}
