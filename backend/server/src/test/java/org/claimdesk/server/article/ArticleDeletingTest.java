package org.claimdesk.server.article;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.claimdesk.server.Locks;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ArticleDeletingTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);
  private static final String WORDS = "handled 4.2 million containers in 2023";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void namesWhatHangsOnAnArticleAndKeepsItInTheTrail() {
    String article = DESK.article("Dependents");
    String claim = DESK.claim(article, WORDS);
    String dossier = DESK.dossier("Containers", 1, claim);
    DESK.evidence(claim, "https://port.example/1", "4.2 million.", "supports");
    DESK.review(EDITOR, claim, "true", "It is so.", "");
    JsonNode lost = EDITOR.get("/api/v1/articles/" + article + "/dependents").json();
    assertEquals(1, lost.get("claims").get("decided").getIntValue());
    assertEquals(1, lost.get("markedByHand").getIntValue());
    assertEquals(1, lost.get("reviews").getIntValue());
    assertEquals(1, lost.get("evidence").getIntValue());
    JsonNode named = lost.get("dossiers").get("items").get(0);
    assertEquals(dossier, text(named, "id"));
    assertEquals("Containers", text(named, "title"));
    assertEquals(1, named.get("claims").getIntValue());
    assertEquals(0, lost.get("reports").get("total").getIntValue());

    assertEquals(204, EDITOR.delete("/api/v1/articles/" + article).status());
    assertEquals(404, EDITOR.get("/api/v1/articles/" + article + "/dependents").status());
    assertEquals(0, EDITOR.get("/api/v1/dossiers/" + dossier).json().get("claims").size());
    String detail =
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select detail::text from audit_event
                            where action = 'article.deleted' and subject_id = :id::uuid
                            """)
                        .bind("id", article)
                        .mapTo(String.class)
                        .one());
    assertTrue(detail.contains("Dependents") && detail.contains("Containers"), detail);
  }

  @Test
  void namesADossierThatHoldsOnlyTheArticle() {
    String article = DESK.article("Held whole");
    String dossier = DESK.dossier("Only the article", 1);
    assertEquals(
        200, EDITOR.put("/api/v1/dossiers/" + dossier + "/articles/" + article, "{}").status());
    JsonNode named =
        EDITOR
            .get("/api/v1/articles/" + article + "/dependents")
            .json()
            .get("dossiers")
            .get("items")
            .get(0);
    assertEquals("Only the article", text(named, "title"));
    assertEquals(0, named.get("claims").getIntValue());
  }

  @Test
  void keepsWhatAPublishedReportQuotes() {
    String article = DESK.article("Published");
    String dossier = DESK.dossier("Ports in 2023", 1, DESK.claim(article, WORDS));
    TestResponse published =
        EDITOR.post("/api/v1/dossiers/" + dossier + "/reports", "{\"override\": \"a test\"}");
    assertEquals(201, published.status(), published::toString);
    TestResponse refused = EDITOR.delete("/api/v1/articles/" + article);
    assertEquals(409, refused.status(), refused::toString);
    assertTrue(refused.string("type").endsWith("article-in-use"));
    assertTrue(refused.string("detail").contains("\"Ports in 2023\", version 1"));
    JsonNode report = member(refused, "reports").get("items").get(0);
    assertEquals(published.string("id"), text(report, "id"));
    assertEquals(1, report.get("number").getIntValue());
    assertEquals(200, EDITOR.get("/api/v1/articles/" + article).status());
    // The dossier may go; what was published from it still quotes the article.
    assertEquals(204, EDITOR.delete("/api/v1/dossiers/" + dossier).status());
    assertEquals(409, EDITOR.delete("/api/v1/articles/" + article).status());
  }

  @Test
  void waitsForADossierChangeBeforeItTakesTheClaimsLocks() throws Exception {
    String article = DESK.article("Ring");
    String claim = DESK.claim(article, WORDS);
    String dossier = DESK.dossier("Changing", 1, claim);
    Future<TestResponse> deletion;
    try (Handle change = SERVER.jdbi().open()) {
      change.begin();
      // What a change of the dossier does, halfway through.
      change.execute("select from dossier where id = ?::uuid for update", dossier);
      change.execute("update dossier_claim set position = 3 where claim = ?::uuid", claim);
      deletion = CompletableFuture.supplyAsync(() -> EDITOR.delete("/api/v1/articles/" + article));
      Locks.awaitWaiter(change);
      // A deletion that had the claim would now wait for the dossier, and this for the deletion.
      change.execute("select from claim where id = ?::uuid for update nowait", claim);
      change.commit();
    }
    assertEquals(204, deletion.get(30, TimeUnit.SECONDS).status());
  }

  @Test
  void refusesAMarkOnAnArticleThatIsBeingDeleted() throws Exception {
    String article = DESK.article("Marked too late");
    Future<TestResponse> mark;
    try (Handle deletion = SERVER.jdbi().open()) {
      deletion.begin();
      deletion.execute("delete from article where id = ?::uuid", article);
      mark =
          CompletableFuture.supplyAsync(
              () ->
                  SERVER
                      .as(Role.REVIEWER)
                      .post(
                          "/api/v1/claims",
                          "{\"article\": \"%s\", \"start\": 0, \"end\": 7}".formatted(article)));
      Locks.awaitWaiter(deletion);
      deletion.commit();
    }
    assertEquals(404, mark.get(30, TimeUnit.SECONDS).status());
  }
}
