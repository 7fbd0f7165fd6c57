package org.claimdesk.server.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimAssigningTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static String claim = "";

  @BeforeAll
  static void fill() {
    SERVER.another(Role.REVIEWER, "Ada Lund");
    SERVER.as(Role.READER);
    claim =
        DESK.claim(
            DESK.article("The port's year"), "The port 🚢 handled 4.2 million containers in 2023");
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void saysWhoIsToReviewAClaim() {
    int version = TestDesk.version(REVIEWER, claim);
    TestResponse assigned = assign(claim, "ada lund");
    assertEquals(200, assigned.status(), assigned::toString);
    JsonNode assignment = TestDesk.member(assigned, "assignment");
    assertEquals("Ada Lund", TestDesk.text(assignment.get("to"), "name"));
    assertEquals("reviewer", TestDesk.text(assignment, "by"));
    assertEquals(version, TestDesk.version(REVIEWER, claim), "a review being written goes on");
    assertEquals(List.of(claim), listed("assigned=Ada%20Lund"));
    assertEquals(List.of(claim), listed("assigned=" + TestDesk.text(assignment.get("to"), "id")));

    assertEquals(200, assign(claim, "me").status());
    assertEquals(List.of(claim), listed("assigned=me"));
    assertEquals(List.of(), listed("assigned=ada%20lund"));
    assertTrue(!listed("assigned=nobody").contains(claim));

    TestResponse freed = REVIEWER.delete("/api/v1/claims/" + claim + "/assignment");
    assertTrue(TestDesk.member(freed, "assignment").isNull(), freed::toString);
    assertTrue(listed("assigned=nobody").contains(claim));
    assertEquals(
        List.of("claim.assigned", "claim.assigned", "claim.unassigned"),
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select action from audit_event where subject_id = :id::uuid and action like 'claim.%assigned' order by sequence")
                        .bind("id", claim)
                        .mapTo(String.class)
                        .list()));
    assertEquals(
        "Ada Lund",
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select detail #>> '{assignee,name}' from audit_event where subject_id = :id::uuid and action = 'claim.assigned' order by sequence limit 1")
                        .bind("id", claim)
                        .mapTo(String.class)
                        .one()));
  }

  @Test
  void tellsWhoeverIsToReviewIt() {
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben Ode");
    String told = DESK.claim(DESK.article("Told"), "4.2 million containers");
    assertEquals(200, assign(told, "Ben Ode").status());
    JsonNode notification = TestDesk.list(ben.get("/api/v1/notifications"), "items").getFirst();
    assertEquals("assigned", TestDesk.text(notification, "kind"));
  }

  @ParameterizedTest
  @CsvSource({"reader, 422", "nobody of this name, 422", "'', 422"})
  void refusesWhoCannotReview(String account, int status) {
    TestResponse refused = assign(claim, account);
    assertEquals(status, refused.status(), refused::toString);
    assertEquals("account", refused.string("field"));
  }

  @Test
  void leavesASettledClaimAlone() {
    String settled =
        DESK.claim(
            DESK.article("The terminal"), "nearly 900 people had found work at the new terminal");
    REVIEWER.post("/api/v1/claims/" + settled + "/dismissal", "{\"reason\": \"hearsay\"}");
    TestResponse refused = assign(settled, "me");
    assertEquals(409, refused.status(), refused::toString);
    assertEquals("urn:claimdesk:problem:claim-status", refused.string("type"));
    assertEquals(404, assign("0197a000-0000-7000-8000-000000000000", "me").status());
  }

  @Test
  void findsClaimsByTheirEvidenceAsItComesAndGoes() {
    String shown = DESK.claim(DESK.article("Evidence"), "handled 4.2 million containers");
    assertTrue(!listed("evidence=yes").contains(shown));
    TestResponse added =
        DESK.evidence(shown, "https://port.example/2023", "4.2 million", "supports");
    assertTrue(listed("evidence=yes").contains(shown));
    assertTrue(!listed("evidence=no").contains(shown));
    REVIEWER.delete("/api/v1/claims/" + shown + "/evidence/" + added.string("id"));
    assertTrue(!listed("evidence=yes").contains(shown));
  }

  @Test
  void findsClaimsByTheDayOfTheirArticleAsItIsCorrected() {
    String article = DESK.article("Corrected");
    String dated = DESK.claim(article, "handled 4.2 million containers in 2023");
    assertTrue(listed("from=2024-02-05&to=2024-02-06").contains(dated));
    TestResponse corrected =
        REVIEWER.patch("/api/v1/articles/" + article, "{\"published\": \"2024-03-01\"}", 1);
    assertEquals(200, corrected.status(), corrected::toString);
    assertTrue(!listed("from=2024-02-05&to=2024-02-06").contains(dated));
    assertTrue(listed("from=2024-03-01").contains(dated));
  }

  private static TestResponse assign(String id, String account) {
    return REVIEWER.put(
        "/api/v1/claims/" + id + "/assignment", "{\"account\": \"%s\"}".formatted(account));
  }

  private static List<String> listed(String query) {
    TestResponse page = REVIEWER.get("/api/v1/claims?limit=200&" + query);
    assertEquals(200, page.status(), page::toString);
    return TestDesk.list(page, "items").stream().map(each -> TestDesk.text(each, "id")).toList();
  }
}
