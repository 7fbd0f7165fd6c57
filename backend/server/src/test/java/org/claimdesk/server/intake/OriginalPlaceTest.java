package org.claimdesk.server.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.Upload;
import org.claimdesk.server.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginalPlaceTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void leadsFromAClaimToItsPageAndBoxes() throws IOException {
    JsonNode claim = claim("columns.pdf", "4.2 million tonnes");
    JsonNode boxes = claim.get("original").get("pages");
    assertTrue(boxes.size() >= 2, claim::toString);
    for (int i = 0; i < boxes.size(); i++) {
      JsonNode box = boxes.get(i);
      assertEquals(1, box.get("page").getIntValue());
      assertTrue(
          box.get("left").getDoubleValue() < box.get("right").getDoubleValue()
              && box.get("top").getDoubleValue() < box.get("bottom").getDoubleValue(),
          box::toString);
    }
    assertTrue(claim.get("original").get("markup").isNull(), claim::toString);
  }

  @ParameterizedTest
  @CsvSource({"bridge.html, 31\\,400 vehicles", "harbour.mhtml, 4.2 million tonnes"})
  void leadsFromAClaimToItsHtml(String file, String words) throws IOException {
    JsonNode claim = claim(file, words.replace("\\", ""));
    JsonNode place = claim.get("original").get("markup");
    assertEquals(0, claim.get("original").get("pages").size());
    TestResponse markup = markup(claim, claim.get("start").getIntValue());
    assertEquals(200, markup.status(), markup::toString);
    assertEquals(place.get("start").getIntValue(), markup.json().get("start").getIntValue());
    assertEquals(place.get("end").getIntValue(), markup.json().get("end").getIntValue());
    assertTrue(markup.string("text").contains(words.replace("\\", "")), markup::toString);
    assertTrue(markup.string("before").contains("<p"), markup::toString);

    TestResponse whole = html(claim.get("article").get("id").getStringValue());
    assertEquals(200, whole.status(), whole::toString);
    assertEquals(
        markup.string("text"),
        whole
            .string("html")
            .substring(place.get("start").getIntValue(), place.get("end").getIntValue()));
    assertTrue(whole.string("html").contains("</html>"), whole::toString);
    assertEquals("application/json", whole.header("Content-Type").split(";", -1)[0]);
  }

  @Test
  void leadsFromAClaimToTheLivePage() {
    String text = "Norrby grows\n\nThe town has 4,200 houses, 12 percent more than in 2019.";
    assertEquals(
        "https://norrby.example/grows#:~:text=The%20town%20has%204%2C200%20houses%2C%2012%20percent%20more%20than%20in%202019.",
        link("{\"text\": \"%s\", \"url\": \"https://norrby.example/grows\"}", text));
    assertEquals(null, link("{\"text\": \"%s Yes.\"}", text));
  }

  /** Of the first claim of an article given as JSON. */
  private static @Nullable String link(String submission, String text) {
    TestResponse created =
        REVIEWER.post("/api/v1/articles", submission.formatted(text.replace("\n", "\\n")));
    JsonNode first =
        REVIEWER.get("/api/v1/claims?article=" + created.string("id")).json().get("items").get(0);
    JsonNode link =
        REVIEWER
            .get("/api/v1/claims/" + first.get("id").getStringValue())
            .json()
            .get("original")
            .get("link");
    return link.isNull() ? null : link.getStringValue();
  }

  @Test
  void findsNoHtmlOfPlainText() throws IOException {
    String text = "The port handled 4,200 ships last year, 12 percent more than the year before.";
    TestResponse created = Upload.of("a.txt", "text/plain", text.getBytes(UTF_8)).send(REVIEWER);
    TestResponse markup =
        REVIEWER.get("/api/v1/articles/" + created.string("id") + "/markup?start=0&end=9");
    assertEquals(404, markup.status(), markup::toString);
    assertEquals(404, html(created.string("id")).status());
  }

  private static TestResponse html(String article) {
    return REVIEWER.get("/api/v1/articles/" + article + "/html");
  }

  private static TestResponse markup(JsonNode claim, int start) {
    return REVIEWER.get(
        "/api/v1/articles/%s/markup?start=%d&end=%d"
            .formatted(
                claim.get("article").get("id").getStringValue(),
                start,
                claim.get("end").getIntValue()));
  }

  /** The first claim with these words of an article that comes as this file. */
  private static JsonNode claim(String file, String words) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(OriginalPlaceTest.class.getResourceAsStream("/documents/" + file))) {
      TestResponse created =
          Upload.of(file, "application/octet-stream", stream.readAllBytes()).send(REVIEWER);
      JsonNode claims =
          REVIEWER
              .get("/api/v1/claims?limit=100&article=" + created.string("id"))
              .json()
              .get("items");
      for (int i = 0; i < claims.size(); i++) {
        if (claims.get(i).get("text").getStringValue().contains(words)) {
          return REVIEWER.get("/api/v1/claims/" + claims.get(i).get("id").getStringValue()).json();
        }
      }
      throw new AssertionError("no claim says " + words + " in " + claims);
    }
  }
}
