package org.claimdesk.extraction.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimdesk.extraction.JsonCases;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.DocumentReader;
import org.claimdesk.extraction.document.MediaType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of {@code sentences.json}: a text and the sentences it splits into. */
class SentenceCasesTest {

  @TestFactory
  Stream<DynamicTest> splits() {
    return JsonCases.tests(SentenceCasesTest.class, "sentences.json", SentenceCasesTest::check);
  }

  private static void check(JsonNode one) {
    List<String> expected = new ArrayList<>();
    one.get("sentences").forEach(sentence -> expected.add(sentence.asText()));
    Document document = DocumentReader.read(one.get("text").asText(), MediaType.PLAIN_TEXT);
    List<String> found =
        SentenceSplitter.split(document).stream().map(s -> s.in(document.text())).toList();
    assertEquals(expected, found);
  }
}
