package org.claimdesk.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Reports in parts: together they say what the report says as a whole. */
final class ReportPagesTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient READER = SERVER.as(Role.READER);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void thePartsOfAPreviewAndOfAVersionAreTheWhole() {
    String dossier = dossier("Parts “of” a {\"claims\":[]} report");
    assertParts(
        READER.get("/api/v1/dossiers/" + dossier + "/preview").json(),
        "/api/v1/dossiers/" + dossier + "/preview");
    TestResponse published =
        SERVER
            .as(Role.EDITOR)
            .post("/api/v1/dossiers/" + dossier + "/reports", "{\"override\": \"Größe 🏞\"}");
    assertEquals(201, published.status(), published::toString);
    String report = "/api/v1/reports/" + published.string("id");
    assertParts(READER.get(report).json().get("content"), report);
    assertEquals(
        published.string("sha256"),
        READER.get(report + "/frame").json().get("version").get("sha256").getStringValue());
  }

  @Test
  void aReportWithoutClaimsHasAFrameAndNoPages() {
    String dossier = DESK.dossier("Empty", 1);
    TestResponse published =
        SERVER
            .as(Role.EDITOR)
            .post("/api/v1/dossiers/" + dossier + "/reports", "{\"override\": \"A test.\"}");
    assertEquals(201, published.status(), published::toString);
    for (String path :
        List.of(
            "/api/v1/dossiers/" + dossier + "/preview",
            "/api/v1/reports/" + published.string("id"))) {
      assertEquals(
          "Empty", READER.get(path + "/frame").json().get("content").get("title").getStringValue());
      assertEquals(0, TestDesk.list(READER.get(path + "/frame"), "contents").size());
      assertEquals(0, TestDesk.list(READER.get(path + "/claims"), "items").size());
    }
  }

  @Test
  void whatIsNotThereIsSaidToBeMissing() {
    UUID nothing = UUID.randomUUID();
    for (String path :
        List.of(
            "/api/v1/reports/" + nothing + "/frame",
            "/api/v1/reports/" + nothing + "/claims",
            "/api/v1/dossiers/" + nothing + "/preview/frame",
            "/api/v1/dossiers/" + nothing + "/preview/claims")) {
      assertEquals(404, READER.get(path).status(), path);
    }
    TestResponse before = READER.get("/api/v1/reports/" + nothing + "/claims?cursor=0");
    assertEquals(422, before.status());
    assertEquals("cursor", before.string("field"));
    assertEquals(400, READER.get("/api/v1/reports/" + nothing + "/claims?limit=201").status());
  }

  /** Three claims of two articles; a dismissed one stands between them, and one has no verdict. */
  private static String dossier(String title) {
    String first = DESK.article(title + " one");
    String second = DESK.article(title + " two");
    String decided = DESK.claim(first, "4.2 million containers in 2023");
    String dismissed = DESK.claim(first, "nearly 900 people had found work");
    String open = DESK.claim(second, "nearly 900 people had found work");
    String last = DESK.claim(second, "4.2 million containers in 2023");
    DESK.evidence(decided, "https://a.example/1", "“4.2” – 港口", "supports");
    DESK.evidence(last, "https://b.example/1", "4.2", "refutes");
    DESK.review(REVIEWER, decided, "true", "The books say so.", "They agree.");
    DESK.review(REVIEWER, last, "false", "The books do not say so.", "They differ.");
    String dossier = DESK.dossier(title, 1, decided, dismissed, open, last);
    TestResponse gone =
        REVIEWER.post("/api/v1/claims/" + dismissed + "/dismissal", "{\"reason\": \"opinion\"}");
    assertTrue(gone.status() < 300, gone::toString);
    TestResponse asked =
        REVIEWER.post(
            "/api/v1/claims/" + decided + "/replies",
            """
            {"claimant": "The port", "channel": "email", "asked": "2024-02-01", "outcome": "waiting",
             "claims": ["%s", "%s"]}
            """
                .formatted(decided, last));
    assertEquals(201, asked.status(), asked::toString);
    return dossier;
  }

  private static void assertParts(JsonNode whole, String path) {
    TestResponse frame = READER.get(path + "/frame");
    assertEquals(200, frame.status(), frame::toString);
    JsonNode content = frame.json().get("content");
    whole
        .entries()
        .forEach(
            member -> {
              if (!member.getKey().equals("claims") && !member.getKey().equals("provenance")) {
                assertEquals(member.getValue(), content.get(member.getKey()), member.getKey());
              }
            });
    assertFalse(content.get("claims").values().iterator().hasNext());

    List<JsonNode> claims = new ArrayList<>();
    whole.get("claims").values().forEach(claims::add);
    assertEquals(3, claims.size());
    List<JsonNode> contents = TestDesk.list(frame, "contents");
    for (int place = 0; place < claims.size(); place++) {
      JsonNode claim = claims.get(place);
      JsonNode line = contents.get(place);
      for (String member : List.of("number", "id", "text")) {
        assertEquals(claim.get(member), line.get(member));
      }
      assertEquals(
          claim.get("verdict").isNull()
              ? null
              : claim.get("verdict").get("rating").getStringValue(),
          line.get("rating").isNull() ? null : line.get("rating").getStringValue());
    }
    TestResponse two = READER.get(path + "/claims?limit=2");
    assertEquals(claims.subList(0, 2), TestDesk.list(two, "items"));
    assertEquals("3", two.string("next"));
    assertEquals("3", two.string("total"));
    TestResponse rest = READER.get(path + "/claims?limit=2&cursor=" + two.string("next"));
    assertEquals(claims.subList(2, 3), TestDesk.list(rest, "items"));
    assertTrue(rest.json().get("next").isNull());
    assertEquals(0, TestDesk.list(READER.get(path + "/claims?cursor=4"), "items").size());
  }
}
