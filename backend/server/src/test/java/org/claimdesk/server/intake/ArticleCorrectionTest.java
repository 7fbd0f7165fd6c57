package org.claimdesk.server.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
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
    assertEquals("corrected", corrected.json().get("provenance").get("published").getStringValue());
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
}
