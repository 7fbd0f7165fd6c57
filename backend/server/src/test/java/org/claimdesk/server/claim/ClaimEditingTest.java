package org.claimdesk.server.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimEditingTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final String TEXT =
      "The 🎪 came on Monday. It drew 900 visitors last year, and the mayor was glad. Nobody else was.";
  private static String article = "";

  @BeforeAll
  static void fill() {
    TestResponse created =
        REVIEWER.post(
            "/api/v1/articles",
            "{\"text\": \"%s\", \"published\": \"2021-12-09\"}".formatted(TEXT));
    article = created.string("id");
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void marksAClaimByHandWithWhatLiesInIt() {
    TestResponse created = mark("drew 900 visitors last year");
    assertEquals(201, created.status(), created::toString);
    assertEquals("/api/v1/claims/" + created.string("id"), created.header("Location"));
    JsonNode claim = created.json();
    assertEquals("drew 900 visitors last year", created.string("text"));
    assertEquals("manual", created.string("origin"));
    assertEquals(1.0, claim.get("worth").getDoubleValue());
    assertEquals("2020-01-01", claim.get("times").get(0).get("from").getStringValue());
    assertEquals("The 🎪 came on Monday. It", claim.get("context").get("before").getStringValue());
    assertEquals(
        ", and the mayor was glad. Nobody else was.",
        claim.get("context").get("after").getStringValue());
    assertEquals(
        created.string("id"),
        REVIEWER
            .get("/api/v1/claims?q=%22drew+900%22&limit=1&article=" + article)
            .json()
            .get("items")
            .get(0)
            .get("id")
            .getStringValue());
    assertEquals(409, mark("drew 900 visitors last year").status());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 5, start",
    "500, 501, start",
    "0, 500, end",
    "5, 5, end",
    "9, 3, end",
    "5, 8, start",
    "0, 5, end",
    "22, 23, start"
  })
  void namesTheBoundThatCannotBe(int start, int end, String field) {
    TestResponse response = markAt(start, end);
    assertEquals(422, response.status(), response::toString);
    assertEquals(field, response.string("field"));
    String value = Integer.toString(field.equals("start") ? start : end);
    assertTrue(response.string("detail").contains(value), response::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"start": 0, "end": 3}                                                            | 400 | article
          {"article": "0197a000-0000-7000-8000-000000000000", "end": 3}                     | 400 | start
          {"article": "0197a000-0000-7000-8000-000000000000", "start": 0}                   | 400 | end
          {"article": "x", "start": 0, "end": 3}                                            | 400 | article
          {"article": "0197a000-0000-7000-8000-000000000000", "start": 0, "end": 3, "a": 1} | 400 | a
          """)
  void namesTheFieldThatCannotBe(String json, int status, String field) {
    TestResponse response = REVIEWER.post("/api/v1/claims", json);
    assertEquals(status, response.status(), response::toString);
    assertEquals(field, response.string("field"));
  }

  @Test
  void knowsNoClaimOfAnotherArticle() {
    String nowhere = "0197a000-0000-7000-8000-000000000000";
    TestResponse marked =
        REVIEWER.post(
            "/api/v1/claims", "{\"article\": \"%s\", \"start\": 0, \"end\": 3}".formatted(nowhere));
    assertEquals(404, marked.status(), marked::toString);
    assertEquals(404, REVIEWER.post("/api/v1/claims/" + nowhere + "/lease", "").status());
    assertEquals(404, REVIEWER.patch("/api/v1/claims/" + nowhere, "{}", 1).status());
  }

  @Test
  void adjustsASpan() {
    String path = "/api/v1/claims/" + mark("900 visitors last").string("id");
    int end = TEXT.indexOf(", and");
    TestResponse adjusted = REVIEWER.patch(path, "{\"end\": %d}".formatted(end), 1);
    assertEquals(200, adjusted.status(), adjusted::toString);
    assertEquals("900 visitors last year", adjusted.string("text"));
    assertEquals("\"2\"", adjusted.header("ETag"));
    assertEquals(1, adjusted.json().get("times").size());
    TestResponse stale = REVIEWER.patch(path, "{\"start\": 0}", 1);
    assertEquals(412, stale.status(), stale::toString);
    assertEquals(2, stale.json().get("current").get("version").getIntValue());
    assertEquals(422, REVIEWER.patch(path, "{\"end\": 9999}", 2).status());
    mark("visitors last year");
    TestResponse taken =
        REVIEWER.patch(path, "{\"start\": %d}".formatted(TEXT.indexOf("visitors")), 2);
    assertEquals(409, taken.status(), taken::toString);
  }

  @Test
  void dismissesAndReopens() {
    String id = mark("Nobody else").string("id");
    String path = "/api/v1/claims/" + id + "/dismissal";
    TestResponse dismissed = REVIEWER.post(path, "{\"reason\": \"<i>opinion</i>\"}");
    assertEquals(200, dismissed.status(), dismissed::toString);
    assertEquals("dismissed", dismissed.string("status"));
    JsonNode dismissal = dismissed.json().get("dismissal");
    assertEquals("<i>opinion</i>", dismissal.get("reason").getStringValue());
    assertEquals("reviewer", dismissal.get("by").getStringValue());
    assertEquals(409, REVIEWER.post(path, "{\"reason\": \"again\"}").status());
    TestResponse reopened = REVIEWER.delete(path);
    assertEquals("open", reopened.string("status"));
    assertTrue(reopened.json().get("dismissal").isNull());
    assertEquals(409, REVIEWER.delete(path).status());
    assertEquals(List.of("claim.created", "claim.dismissed", "claim.reopened"), SERVER.audited(id));
    assertEquals(List.of("claim.created", "claim.dismissed", "claim.reopened"), SERVER.told(id));
  }

  @Test
  void dismissesOnlyWithAReason() {
    String path = "/api/v1/claims/" + mark("Nobody").string("id") + "/dismissal";
    for (String body : new String[] {"{}", "{\"reason\": \" \"}", "{\"reason\": \"a\\u0000\"}"}) {
      TestResponse response = REVIEWER.post(path, body);
      assertTrue(response.status() == 400 || response.status() == 422, response::toString);
      assertEquals("reason", response.string("field"));
    }
  }

  @Test
  void leasesAClaimToOnePerson() {
    String id = mark("the mayor").string("id");
    String path = "/api/v1/claims/" + id + "/lease";
    TestClient other = SERVER.another(Role.REVIEWER, "Bo");
    TestResponse lease = REVIEWER.post(path, "");
    assertEquals(200, lease.status(), lease::toString);
    assertEquals("reviewer", lease.string("by"));
    assertEquals(200, REVIEWER.post(path, "").status());
    TestResponse refused = other.post(path, "");
    assertEquals(409, refused.status(), refused::toString);
    assertEquals("reviewer", refused.string("by"));
    assertEquals(403, other.delete(path).status());
    JsonNode listed =
        other.get("/api/v1/claims?q=mayor&article=" + article).json().get("items").get(0);
    assertEquals("reviewer", listed.get("lease").get("by").getStringValue());
    assertEquals(204, SERVER.as(Role.EDITOR).delete(path).status());
    assertEquals(200, other.post(path, "").status());
    assertEquals(1, listed.get("version").getIntValue());
    SERVER
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update claim set leased_until = now() - interval '1 s' where id = ?::uuid",
                    id));
    assertEquals(200, REVIEWER.post(path, "").status());
    assertEquals(204, REVIEWER.delete(path).status());
    assertEquals(204, REVIEWER.delete(path).status());
  }

  @Test
  void deletesOnlyWhatWasMarkedByHandAndNotJudged() {
    String marked = "/api/v1/claims/" + mark("was glad").string("id");
    assertEquals(204, REVIEWER.delete(marked).status());
    assertEquals(404, REVIEWER.delete(marked).status());
    String dismissed = "/api/v1/claims/" + mark("glad").string("id");
    REVIEWER.post(dismissed + "/dismissal", "{\"reason\": \"a word\"}");
    assertEquals(409, REVIEWER.delete(dismissed).status());
    String extracted =
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select id::text from claim where origin = 'extracted' limit 1")
                        .mapTo(String.class)
                        .one());
    assertEquals(409, REVIEWER.delete("/api/v1/claims/" + extracted).status());
  }

  @Test
  void letsReadersOnlyRead() {
    TestClient reader = SERVER.as(Role.READER);
    String path = "/api/v1/claims/" + mark("came on Monday").string("id");
    assertEquals(200, reader.get("/api/v1/claims").status());
    assertEquals(403, reader.post("/api/v1/claims", "{}").status());
    assertEquals(403, reader.patch(path, "{}", 1).status());
    assertEquals(403, reader.delete(path).status());
    assertEquals(403, reader.post(path + "/lease", "").status());
    assertEquals(403, reader.post(path + "/dismissal", "{\"reason\": \"no\"}").status());
  }

  private static TestResponse mark(String words) {
    int start = TEXT.indexOf(words);
    return markAt(start, start + words.length());
  }

  private static TestResponse markAt(int start, int end) {
    return REVIEWER.post(
        "/api/v1/claims",
        "{\"article\": \"%s\", \"start\": %d, \"end\": %d}".formatted(article, start, end));
  }
}
