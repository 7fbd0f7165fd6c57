package org.claimdesk.server.review;

import static org.claimdesk.server.review.TestDesk.list;
import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.claimdesk.server.review.TestDesk.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.Objects;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a verdict tells the readers of a report beside its rationale, over HTTP. */
final class ReaderNotesTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final String JOBS = "nearly 900 people had found work";
  private static final String NOTES =
      """
      {"rating": "true", "conclusion": "Right.", "rationale": "Both say so.",
       "notes": {"terms": [{"term": " terminal ", "meaning": "where ships are unloaded"}],
                 "limits": "How many stayed.", "role": "mayor of the city"}}
      """;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void areInTheReviewTheHistoryAndTheReport() {
    String claim = DESK.claim(DESK.article("Notes"), JOBS);
    TestResponse reviewed = review(REVIEWER, claim, NOTES);
    assertEquals(201, reviewed.status(), reviewed::toString);
    assertEquals("How many stayed.", text(member(reviewed, "verdict").get("notes"), "limits"));
    JsonNode first = list(REVIEWER.get("/api/v1/claims/" + claim + "/history"), "items").getFirst();
    assertTrue(first.get("changes").size() >= 6, () -> "terms, limits and role, too");

    String dossier = DESK.dossier("Notes", 1, claim);
    JsonNode told =
        member(REVIEWER.get("/api/v1/dossiers/" + dossier + "/preview"), "claims").get(0);
    assertEquals("mayor of the city", text(told.get("speaker"), "role"));
    assertEquals("reviewer", text(told.get("verdict").get("writtenBy"), "name"));
    JsonNode term = told.get("verdict").get("notes").get("terms").get(0);
    assertEquals("terminal", text(term, "term"));

    assertEquals(201, review(REVIEWER, claim, TestDesk.verdict("true", "Right.", "So.")).status());
    JsonNode plain =
        member(REVIEWER.get("/api/v1/dossiers/" + dossier + "/preview"), "claims").get(0);
    assertTrue(plain.get("verdict").get("notes").isNull());
    assertEquals("Mayor", text(plain.get("speaker"), "role"), "as the article says");
  }

  @Test
  void areHiddenWithABlindReview() {
    String claim = DESK.claim(DESK.article("Blind notes"), JOBS);
    DESK.dossier("Blind notes", 2, claim);
    assertEquals(201, review(REVIEWER, claim, NOTES).status());
    TestResponse seen =
        SERVER.another(Role.REVIEWER, "Second reader").get("/api/v1/claims/" + claim);
    JsonNode review = list(seen, "reviews").getFirst();
    assertTrue(Objects.requireNonNull(review.get("notes")).isNull(), seen::toString);
  }

  @Test
  void areRefusedByNameWhereTheyCannotBe() {
    String claim = DESK.claim(DESK.article("Refused notes"), JOBS);
    refused(claim, "\"terms\": [{\"term\": \"TEU\", \"meaning\": \" \"}]", "notes.terms");
    refused(claim, "\"limits\": \"" + "x".repeat(5_001) + "\"", "notes.limits");
    refused(claim, "\"role\": \"" + "x".repeat(201) + "\"", "notes.role");
    String term = "{\"term\": \"a\", \"meaning\": \"b\"},";
    refused(
        claim,
        "\"terms\": [" + term.repeat(20) + term.substring(0, term.length() - 1) + "]",
        "notes.terms");
  }

  private static void refused(String claim, String notes, String field) {
    TestResponse response =
        review(
            REVIEWER,
            claim,
            "{\"rating\": \"true\", \"conclusion\": \"So.\", \"notes\": {%s}}".formatted(notes));
    assertEquals(422, response.status(), response::toString);
    assertEquals(field, response.string("field"), response::toString);
  }

  private static TestResponse review(TestClient person, String claim, String body) {
    return person.post("/api/v1/claims/" + claim + "/reviews", body, version(person, claim));
  }
}
