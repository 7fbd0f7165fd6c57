package org.claimdesk.server.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.claimdesk.server.review.TestDesk.list;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.Upload;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the gate finds about the sources of claims, over HTTP. */
final class GateSourcesTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final String FIGURE = "4.2 million containers in 2023";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void oneSourceIsEnoughWhereItIsPrimary() {
    String claim = DESK.claim(DESK.article("Primary"), FIGURE);
    String dossier = decided("Primary", claim);
    TestResponse added = DESK.evidence(claim, "https://a.example/1", "So.", "supports");
    assertEquals("false", added.string("primarySource"), added::toString);
    assertEquals(List.of("one_source", "no_copy"), rules(dossier));
    DESK.evidence(claim, "https://www.a.example/2", "So.", "supports");
    assertEquals(List.of("one_source", "no_copy"), rules(dossier), "the same domain again");
    TestResponse marked =
        REVIEWER.patch(
            "/api/v1/claims/" + claim + "/evidence/" + added.string("id"),
            "{\"primarySource\": true}",
            1);
    assertEquals("true", marked.string("primarySource"), marked::toString);
    assertEquals(List.of("no_copy"), rules(dossier));
    TestResponse retitled =
        REVIEWER.patch(
            "/api/v1/claims/" + claim + "/evidence/" + added.string("id"),
            "{\"title\": \"Ledger\"}",
            2);
    assertEquals("true", retitled.string("primarySource"), "what is not sent stays");
  }

  @Test
  void aListedReferenceSourceIsPrimary() {
    String claim = DESK.claim(DESK.article("Official"), FIGURE);
    String dossier = decided("Official", claim);
    DESK.evidence(claim, "https://data.census.gov/table", "So.", "supports");
    assertEquals(List.of("no_copy"), rules(dossier));
    JsonNode told =
        list(EDITOR.get("/api/v1/dossiers/" + dossier + "/preview"), "claims").getFirst();
    assertEquals(
        List.of(text(elements(told, "evidence").getFirst(), "id")),
        elements(told, "primarySources").stream().map(JsonNode::getStringValue).toList(),
        "the report tells that it is primary, though nobody marked it");
  }

  private static List<JsonNode> elements(JsonNode object, String name) {
    List<JsonNode> elements = new ArrayList<>();
    Objects.requireNonNull(object.get(name), name).values().forEach(elements::add);
    return elements;
  }

  @Test
  void aQuoteStandsInTheExcerptOrInTheCopy() {
    String article = article("Eva Moor said, \"We have sold the last crane of the harbour.\"");
    String claim = only(article);
    String dossier = decided("Quote", claim);
    DESK.evidence(claim, "https://a.example/", "She spoke of a crane.", "supports");
    DESK.evidence(claim, "https://b.example/", "We sold a crane.", "supports");
    assertEquals(List.of("no_copy", "quote_not_verbatim"), rules(dossier));

    String copy =
        Upload.of(
                "minutes.txt",
                "text/plain",
                "Minutes\n\nMs Moor: We have  sold the last crane of the harbour. So be it."
                    .getBytes(UTF_8))
            .send(REVIEWER, "/api/v1/copies")
            .string("id");
    TestResponse kept =
        REVIEWER.post(
            "/api/v1/claims/" + claim + "/evidence",
            "{\"copy\": \"%s\", \"excerpt\": \"So be it.\", \"stance\": \"supports\"}"
                .formatted(copy));
    assertEquals(201, kept.status(), kept::toString);
    assertEquals(List.of("no_copy"), rules(dossier));
  }

  @Test
  void aQuoteThatAnotherOutletBroughtStandsThere() {
    String article =
        article(
            "The Lake Post reported that Eva Moor said, \"We have sold the last ferry of the lake.\"");
    String claim = only(article);
    String dossier = decided("Nested", claim);
    DESK.evidence(claim, "https://a.example/", "A ferry.", "supports");
    DESK.evidence(claim, "https://b.example/", "A boat.", "supports");
    assertEquals(List.of("no_copy", "quote_not_verbatim"), rules(dossier));
    TestResponse reported =
        REVIEWER.post(
            "/api/v1/articles",
            """
            {"text": "Ferry sold\\n\\nOn the quay Eva Moor said: 'We have sold the last ferry of the lake.'",
             "publisher": "Lake Post"}
            """);
    EDITOR.put("/api/v1/dossiers/" + dossier + "/articles/" + reported.string("id"), "");
    assertEquals(List.of("no_copy"), rules(dossier));
  }

  @Test
  void aReferenceValueIsHeldAgainstTheRating() {
    String claim = DESK.claim(DESK.article("Reference"), FIGURE);
    String dossier = DESK.dossier("Reference", 1, claim);
    for (String host : List.of("a", "b")) {
      TestResponse added =
          REVIEWER.post(
              "/api/v1/claims/" + claim + "/evidence",
              """
              {"url": "https://%s.example/", "excerpt": "3.1 million", "stance": "refutes",
               "referenceValue": {"written": "3.1 million"}}
              """
                  .formatted(host));
      assertEquals(201, added.status(), added::toString);
    }
    DESK.review(REVIEWER, claim, "true", "So.", "Because.");
    assertEquals(List.of("reference_contradicts", "no_copy"), rules(dossier));
    DESK.review(REVIEWER, claim, "false", "It was 3.1 million.", "Because.");
    assertEquals(List.of("no_copy"), rules(dossier));
  }

  @Test
  void aClaimantIsToBeAskedForComment() {
    String claim = DESK.claim(DESK.article("Claimant"), "nearly 900 people had found work");
    String dossier = decided("Claimant", claim);
    assertTrue(all(dossier).contains("claimant_unasked"), all(dossier)::toString);
    TestResponse asked =
        REVIEWER.post(
            "/api/v1/claims/" + claim + "/replies",
            "{\"channel\": \"email\", \"asked\": \"2024-02-06\"}");
    assertEquals(201, asked.status(), asked::toString);
    assertFalse(all(dossier).contains("claimant_unasked"), "who was asked may yet reply");
  }

  /** Begins a dossier with a claim that is decided, whose verdict lacks nothing. */
  private static String decided(String title, String claim) {
    TestResponse given = DESK.review(REVIEWER, claim, "true", "It is so.", "Because it is.");
    assertEquals(201, given.status(), given::toString);
    return DESK.dossier(title, 1, claim);
  }

  private static String article(String text) {
    TestResponse taken =
        REVIEWER.post("/api/v1/articles", "{\"text\": %s}".formatted(Json.write(text)));
    assertEquals(201, taken.status(), taken::toString);
    return taken.string("id");
  }

  private static String only(String article) {
    return text(list(REVIEWER.get("/api/v1/claims?article=" + article), "items").getFirst(), "id");
  }

  /** What the gate finds, but for claimants who were not asked. */
  private static List<String> rules(String dossier) {
    return all(dossier).stream().filter(rule -> !rule.equals("claimant_unasked")).toList();
  }

  private static List<String> all(String dossier) {
    return list(EDITOR.get("/api/v1/dossiers/" + dossier + "/gate"), "findings").stream()
        .map(finding -> text(finding, "rule"))
        .toList();
  }
}
