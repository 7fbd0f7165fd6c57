package org.claimdesk.extraction.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimdesk.extraction.JsonCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of {@code metadata.json}, {@code candidates.json}, {@code passages.json} and {@code
 * languages.json}.
 */
class DocumentCasesTest {

  @TestFactory
  Stream<DynamicTest> metadata() {
    return JsonCases.tests(DocumentCasesTest.class, "metadata.json", DocumentCasesTest::metadata);
  }

  @TestFactory
  Stream<DynamicTest> passages() {
    return JsonCases.tests(DocumentCasesTest.class, "passages.json", DocumentCasesTest::passages);
  }

  @TestFactory
  Stream<DynamicTest> candidates() {
    return JsonCases.tests(
        DocumentCasesTest.class,
        "candidates.json",
        one -> {
          List<String> expected = new ArrayList<>();
          one.get("candidates").forEach(each -> expected.add(each.asText()));
          assertEquals(
              expected,
              read(one).candidates().stream()
                  .map(c -> c.field() + " " + c.value() + " " + c.source() + " " + c.certainty())
                  .toList());
        });
  }

  @TestFactory
  Stream<DynamicTest> languages() {
    return JsonCases.tests(
        DocumentCasesTest.class,
        "languages.json",
        one -> assertEquals(one.get("language").asText(), read(one).language()));
  }

  private static void metadata(JsonNode one) {
    Metadata found = read(one).metadata();
    assertEquals(one.path("title").asText(null), found.title(), "title");
    assertEquals(one.path("publisher").asText(null), found.publisher(), "publisher");
    List<String> authors = new ArrayList<>();
    one.path("authors").forEach(author -> authors.add(author.asText()));
    assertEquals(authors, found.authors(), "authors");
    String published = found.published() == null ? null : found.published().toString();
    assertEquals(one.path("published").asText(null), published, "published");
  }

  private static void passages(JsonNode one) {
    Document document = read(one);
    List<String> expected = new ArrayList<>();
    one.get("passages").forEach(p -> expected.add(p.get(0).asText() + ": " + p.get(1).asText()));
    List<String> found =
        document.passages().stream()
            .map(p -> p.kind().code() + ": " + shortened(p.in(document.text())))
            .toList();
    assertEquals(expected, found);
  }

  /** The first 40 characters of a longer passage, so that the cases stay readable. */
  private static String shortened(String passage) {
    return passage.length() <= 40 ? passage : passage.substring(0, 40);
  }

  private static Document read(JsonNode one) {
    boolean html = one.has("html");
    return DocumentReader.read(
        one.get(html ? "html" : "text").asText(), html ? MediaType.HTML : MediaType.PLAIN_TEXT);
  }
}
