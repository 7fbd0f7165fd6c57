package org.claimdesk.extraction.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs times.json: each case is a text, its publication date, its outlet if that matters, and all
 * the times to be found in it. A field that a case leaves out may have any value.
 */
class TimeCasesTest {

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream file = TimeCasesTest.class.getResourceAsStream("times.json")) {
      for (JsonNode example : new ObjectMapper().readTree(Objects.requireNonNull(file))) {
        tests.add(DynamicTest.dynamicTest(example.get("text").asText(), () -> check(example)));
      }
    }
    return tests;
  }

  private static void check(JsonNode example) {
    String text = example.get("text").asText();
    JsonNode published = example.get("published");
    LocalDate day = published.isNull() ? null : LocalDate.parse(published.asText());
    String outlet = example.has("publisher") ? example.get("publisher").asText() : null;
    List<TimeExpression> found =
        new TimeFinder().find(new Runs(text), sentences(text), day, outlet);
    JsonNode wanted = example.get("times");
    List<String> texts = new ArrayList<>();
    wanted.forEach(time -> texts.add(time.get("text").asText()));
    assertEquals(texts, found.stream().map(TimeExpression::text).toList());
    for (int i = 0; i < found.size(); i++) {
      TimeExpression time = found.get(i);
      JsonNode expected = wanted.get(i);
      check(expected, "kind", time.kind().code());
      check(expected, "from", time.from());
      check(expected, "to", time.to());
      check(expected, "duration", time.duration());
      check(expected, "timex", time.timex());
      check(expected, "anchor", time.anchor());
    }
  }

  private static void check(JsonNode expected, String field, @Nullable Object found) {
    if (expected.has(field)) {
      JsonNode value = expected.get(field);
      assertEquals(
          value.isNull() ? null : value.asText(),
          found == null ? null : found.toString(),
          field + " of " + expected.get("text"));
    }
  }

  /** Cases are written with ". " between sentences and nowhere else but after abbreviations. */
  private static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(". "); end >= 0; end = text.indexOf(". ", end + 1)) {
      if (end + 2 < text.length()
          && Character.isUpperCase(text.charAt(end + 2))
          && Character.isLetter(text.charAt(end - 4))) {
        sentences.add(new Sentence(start, end + 1));
        start = end + 2;
      }
    }
    sentences.add(new Sentence(start, text.length()));
    return sentences;
  }
}
