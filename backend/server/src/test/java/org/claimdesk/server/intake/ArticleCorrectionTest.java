package org.claimdesk.server.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.claimdesk.server.Locks;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.Upload;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.story.Stories;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ArticleCorrectionTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void resolvesTheTimesOfItsClaimsAgain() {
    TestResponse created =
        REVIEWER.post(
            "/api/v1/articles",
            """
            {"text": "The mill ground 700 tonnes of flour last year.", "published": "2021-12-09",
             "publisher": "Mill News"}
            """);
    String path = "/api/v1/articles/" + created.string("id");
    assertEquals("2020-01-01", onlyTime(created).get("from").getStringValue());

    TestResponse corrected =
        REVIEWER.patch(path, "{\"published\": \"2019-05-01\", \"publisher\": \"Flour Post\"}", 1);
    assertEquals(200, corrected.status(), corrected::toString);
    assertEquals("\"2\"", corrected.header("ETag"));
    JsonNode provenance = corrected.json().get("provenance").get("published");
    assertEquals("corrected", provenance.get("origin").getStringValue());
    assertEquals("certain", provenance.get("certainty").getStringValue());
    assertEquals("reviewer", provenance.get("by").getStringValue());
    assertEquals("2021-12-09", provenance.get("others").get(0).get("value").getStringValue());
    JsonNode time = onlyTime(corrected);
    assertEquals("2018-01-01", time.get("from").getStringValue());
    assertEquals("2019-05-01", time.get("anchor").getStringValue());
    assertEquals(
        1, REVIEWER.get("/api/v1/claims?publisher=Flour%20Post").json().get("total").getIntValue());
    assertEquals(
        1, REVIEWER.get("/api/v1/claims?publisher=Flour%20Post").json().get("items").size());

    List<String> audited =
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select action || ' ' || (detail::jsonb #>> '{after,published}')"
                                + " from audit_event where subject_id = :id::uuid"
                                + " and action = 'article.corrected'")
                        .bind("id", created.string("id"))
                        .mapTo(String.class)
                        .list());
    assertEquals(List.of("article.corrected 2019-05-01"), audited);
  }

  @Test
  void resolvesTheTimesOfAPageAgain() {
    byte[] page =
        """
        <!DOCTYPE html><html><head><title>Tin</title></head><body><nav>Home News Sport</nav><article>
        <h1>Tin</h1><p>The smelter made 640 tonnes of tin last year.</p></article></body></html>
        """
            .getBytes(UTF_8);
    TestResponse created =
        Upload.of("tin.html", "text/html", page).with("published", "2021-12-09").send(REVIEWER);
    assertEquals("2020-01-01", onlyTime(created).get("from").getStringValue());
    TestResponse corrected =
        REVIEWER.patch(
            "/api/v1/articles/" + created.string("id"), "{\"published\": \"2011-12-09\"}", 1);
    assertEquals("2010-01-01", onlyTime(corrected).get("from").getStringValue());
    assertEquals(created.json().get("passages"), corrected.json().get("passages"));
  }

  @Test
  void leavesTimesOpenWithoutADate() {
    TestResponse created =
        REVIEWER.post(
            "/api/v1/articles",
            """
            {"text": "The mine gave 900 tonnes of tin last year.", "published": "2021-12-09"}
            """);
    TestResponse corrected =
        REVIEWER.patch("/api/v1/articles/" + created.string("id"), "{\"published\": \"\"}", 1);
    assertEquals(200, corrected.status(), corrected::toString);
    assertTrue(corrected.json().get("metadata").get("published").isNull());
    assertTrue(onlyTime(corrected).get("from").isNull());
  }

  @Test
  void leavesOutWhatIsNotGivenAndRemovesWhatIsEmpty() {
    TestResponse created =
        REVIEWER.post(
            "/api/v1/articles",
            "{\"text\": \"One line.\", \"title\": \"Line\", \"authors\": [\"Ann\"]}");
    TestResponse corrected =
        REVIEWER.patch("/api/v1/articles/" + created.string("id"), "{\"authors\": []}", 1);
    JsonNode metadata = corrected.json().get("metadata");
    assertEquals("Line", metadata.get("title").getStringValue());
    assertEquals(0, metadata.get("authors").size());
  }

  @Test
  void refusesAStaleEditWithThePresentState() {
    TestResponse created = REVIEWER.post("/api/v1/articles", "{\"text\": \"Another line.\"}");
    String path = "/api/v1/articles/" + created.string("id");
    assertEquals(428, withoutVersion(path).status());
    assertEquals(200, REVIEWER.patch(path, "{\"title\": \"First\"}", 1).status());
    TestResponse stale = REVIEWER.patch(path, "{\"title\": \"Second\"}", 1);
    assertEquals(412, stale.status());
    JsonNode current = stale.json().get("current");
    assertEquals("First", current.get("metadata").get("title").getStringValue());
    assertEquals(2, current.get("version").getIntValue());
  }

  @Test
  void letsOneOfTwoEditsAtOnceThrough() throws Exception {
    TestResponse created = REVIEWER.post("/api/v1/articles", "{\"text\": \"A third line.\"}");
    String path = "/api/v1/articles/" + created.string("id");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<TestResponse> one =
          threads.submit(() -> REVIEWER.patch(path, "{\"title\": \"One\"}", 1));
      Future<TestResponse> other =
          threads.submit(() -> REVIEWER.patch(path, "{\"title\": \"Other\"}", 1));
      assertEquals(200 + 412, one.get().status() + other.get().status());
    }
    assertEquals(2, REVIEWER.get(path).json().get("version").getIntValue());
  }

  @Test
  void namesTheFieldThatCannotBe() {
    TestResponse created = REVIEWER.post("/api/v1/articles", "{\"text\": \"A fourth line.\"}");
    TestResponse response =
        REVIEWER.patch(
            "/api/v1/articles/" + created.string("id"), "{\"published\": \"2021-02-30\"}", 1);
    assertEquals(400, response.status());
    assertEquals("published", response.string("field"));
  }

  private static JsonNode onlyTime(TestResponse article) {
    TestResponse claims = REVIEWER.get("/api/v1/claims?article=" + article.string("id"));
    return claims.json().get("items").get(0).get("times").get(0);
  }

  private static TestResponse withoutVersion(String path) {
    return REVIEWER.send(
        REVIEWER
            .request(path)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString("{}")));
  }

  @Test
  void offersWhatElseAPageSays() {
    byte[] page =
        """
        <!DOCTYPE html><html><head><title>Zinc</title><meta property="og:site_name" content="Zinc Post">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Zinc","datePublished":"2020-02-03",
        "publisher":{"name":"The Zinc Post"}}</script></head><body><article><h1>Zinc</h1>
        <p>The smelter of the town made 640 tonnes of zinc last year, the owner said.</p></article></body></html>
        """
            .getBytes(UTF_8);
    JsonNode provenance =
        Upload.of("zinc.html", "text/html", page).send(REVIEWER).json().get("provenance");
    assertEquals("json_ld", provenance.get("published").get("origin").getStringValue());
    assertEquals("certain", provenance.get("published").get("certainty").getStringValue());
    assertEquals("open_graph", provenance.get("publisher").get("origin").getStringValue());
    JsonNode other = provenance.get("publisher").get("others").get(0);
    assertEquals("The Zinc Post", other.get("value").getStringValue());
    assertEquals("json_ld", other.get("origin").getStringValue());
  }

  @Test
  void findsNoClaimsInAnotherLanguageUntilAPersonSaysThatItIsEnglish() {
    TestResponse german =
        REVIEWER.post(
            "/api/v1/articles",
            """
            {"text": "Der Hafen bleibt bis zum Ende des Monats geschlossen, und die Kosten sind mit 12 Millionen \
            Euro um 30 Prozent höher als im Vorjahr. Die Stadt hat dafür nicht genug Geld, sagte die Bürgermeisterin."}
            """);
    assertEquals("de", german.string("language"));
    assertEquals(0, german.json().get("claims").get("total").getIntValue());
    TestResponse english =
        REVIEWER.post(
            "/api/v1/articles",
            "{\"text\": \"The mill ground 730 tonnes of rye last year, 12 percent more than in 2019.\"}");
    String path = "/api/v1/articles/" + english.string("id");
    int found = english.json().get("claims").get("total").getIntValue();
    assertTrue(found > 0);
    TestResponse foreign = REVIEWER.patch(path, "{\"language\": \"nl\"}", 1);
    assertEquals(200, foreign.status(), foreign::toString);
    assertEquals("nl", foreign.string("language"));
    assertEquals(0, foreign.json().get("claims").get("total").getIntValue());
    TestResponse again = REVIEWER.patch(path, "{\"language\": \"en\"}", 2);
    assertEquals(found, again.json().get("claims").get("total").getIntValue());
    assertEquals(
        "corrected", again.json().get("provenance").get("language").get("origin").getStringValue());
    assertEquals(422, REVIEWER.patch(path, "{\"language\": \"English\"}", 3).status());
  }

  @Test
  void waitsForWhoGathersArticlesBeforeItLocksTheArticle() throws Exception {
    TestResponse created =
        REVIEWER.post(
            "/api/v1/articles",
            "{\"text\": \"The mill ground 745 tonnes of oats last year, 9 percent more than in 2019.\"}");
    String path = "/api/v1/articles/" + created.string("id");
    Future<TestResponse> corrected;
    try (Handle gathering = SERVER.jdbi().open()) {
      gathering.begin();
      SERVER.bean(Stories.class).enter(gathering);
      corrected =
          CompletableFuture.supplyAsync(() -> REVIEWER.patch(path, "{\"language\": \"nl\"}", 1));
      Locks.awaitWaiter(gathering);
      // A near copy that comes in would now give this article its story.
      gathering.execute(
          "select from article where id = ?::uuid for update nowait", created.string("id"));
      gathering.commit();
    }
    assertEquals(200, corrected.get(30, TimeUnit.SECONDS).status());
  }
}
