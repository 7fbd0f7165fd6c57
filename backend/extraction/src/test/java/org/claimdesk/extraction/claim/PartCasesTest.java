package org.claimdesk.extraction.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.DocumentReader;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.extraction.sentence.SentenceSplitter;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of {@code parts.json}: sentences and what of them is checked part by part. */
class PartCasesTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2021, 12, 9);

  private record Part(String text, @Nullable String figure, @Nullable String time) {}

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream stream = PartCasesTest.class.getResourceAsStream("parts.json")) {
      JsonNode cases = new ObjectMapper().readTree(stream);
      return StreamSupport.stream(cases.spliterator(), false)
          .map(one -> DynamicTest.dynamicTest(one.get("sentence").asText(), () -> run(one)));
    }
  }

  private static void run(JsonNode one) {
    List<Part> expected =
        StreamSupport.stream(one.get("parts").spliterator(), false)
            .map(
                part ->
                    new Part(part.get("text").asText(), text(part, "figure"), text(part, "time")))
            .toList();
    assertEquals(expected, parts(one.get("sentence").asText()));
  }

  private static @Nullable String text(JsonNode part, String field) {
    return part.get(field).textValue();
  }

  private static List<Part> parts(String sentence) {
    Document read = DocumentReader.read(sentence, MediaType.PLAIN_TEXT);
    Document document =
        new Document(
            read.text(), read.language(), Metadata.NONE.withPublished(PUBLISHED), read.passages());
    Mentions mentions = ClaimExtractor.mentions(document, SentenceSplitter.split(document));
    List<Statement> statements = Statement.of(read.text(), mentions);
    assertEquals(1, statements.size(), "sentences");
    Words words = new Words(new Runs(read.text()), statements.get(0).sentence());
    return PartFinder.of(statements.get(0), words).parts().stream()
        .map(
            part ->
                new Part(
                    part.in(read.text()),
                    part.quantity() == null
                        ? null
                        : mentions.quantities().get(part.quantity()).text(),
                    part.time() == null ? null : mentions.times().get(part.time()).text()))
        .toList();
  }
}
