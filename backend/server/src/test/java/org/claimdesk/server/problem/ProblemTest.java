package org.claimdesk.server.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final TestServer SERVER =
      TestServer.start(Map.of("micronaut.server.max-request-buffer-size", "64KB"));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void healthIsOpen() {
    TestResponse response = SERVER.anonymous().get("/health");
    assertEquals("{\"status\":\"UP\"}", response.text());
  }

  @Test
  void unknownRouteIsNotFound() {
    assertProblem(404, "no-such-route", SERVER.as(Role.READER).get("/api/v1/nothing"));
  }

  @Test
  void wrongMethodIsNamed() {
    assertProblem(405, "method-not-allowed", SERVER.as(Role.READER).delete("/api/v1/setup"));
  }

  @Test
  void wrongMediaTypeIsNamed() {
    TestResponse response =
        SERVER.send(
            SERVER
                .request("/api/v1/session")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("a,b"))
                .build());
    assertProblem(415, "unsupported-media-type", response);
  }

  @Test
  void unacceptableIsNamed() {
    TestResponse response =
        SERVER.send(SERVER.request("/api/v1/setup").header("Accept", "image/png").GET().build());
    assertProblem(406, "not-acceptable", response);
  }

  @Test
  void malformedJsonNamesThePlace() {
    TestResponse response = SERVER.as(Role.ADMIN).post(ACCOUNTS, "{\"name\": \"a\",\n  \"role\" }");
    assertProblem(400, "bad-request", response);
    assertEquals(2, response.json().get("line").getIntValue());
    assertEquals("body", response.string("field"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'name':'a','role':'reader','password':'p','nickname':'b'}; nickname",
        "{'role':'reader','password':'correct horse battery'}; name",
        "{'name':null,'role':'reader','password':'correct horse battery'}; name",
        "{'name':'a','role':'king','password':'correct horse battery'}; role",
        "{'name':{'a':1},'role':'reader','password':'correct horse battery'}; name",
        "[]; body",
        "{'name':'a'; body",
      })
  void badFieldIsNamed(String body, String field) {
    TestResponse response = SERVER.as(Role.ADMIN).post(ACCOUNTS, body.replace('\'', '"'));
    assertProblem(400, "bad-request", response);
    assertEquals(field, response.string("field"), response.text());
    assertFalse(response.text().contains("org.claimdesk"), response.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'disabled':'maybe'}; disabled",
        "{'disabled':'true'}; disabled",
        "{'disabled':1}; disabled",
        "{'disabled':0.5}; disabled",
        "{'disabled':[true]}; disabled",
        "{'disabled':{}}; disabled",
      })
  void onlyTrueAndFalseAreBooleans(String body, String field) {
    String path = ACCOUNTS + "/" + java.util.UUID.randomUUID();
    TestResponse response = SERVER.as(Role.ADMIN).patch(path, body.replace('\'', '"'), 1);
    assertProblem(400, "bad-request", response);
    assertEquals(field, response.string("field"), response.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'title':'t','reviews':'two'}; reviews",
        "{'title':'t','reviews':'2'}; reviews",
        "{'title':'t','reviews':1.5}; reviews",
        "{'title':'t','reviews':true}; reviews",
        "{'title':'t','reviews':99999999999}; reviews",
        "{'title':'t','reviews':[1]}; reviews",
      })
  void onlyWholeNumbersAreIntegers(String body, String field) {
    TestResponse response =
        SERVER.as(Role.EDITOR).post("/api/v1/dossiers", body.replace('\'', '"'));
    assertProblem(400, "bad-request", response);
    assertEquals(field, response.string("field"), response.text());
  }

  @Test
  void aWrongKindOfValueIsSaidInWords() {
    TestResponse response =
        SERVER.as(Role.REVIEWER).post("/api/v1/articles", "{\"authors\": \"Ann\"}");
    assertEquals(
        "\"authors\" cannot be read. It is a text, but must be a list.", response.string("detail"));
  }

  @Test
  void emptyBodyIsNamed() {
    assertProblem(400, "bad-request", SERVER.as(Role.ADMIN).post(ACCOUNTS, ""));
  }

  @Test
  void whatCannotBeAnIdIsNotFound() {
    TestResponse response = SERVER.as(Role.ADMIN).delete("/api/v1/tokens/12");
    assertProblem(404, "not-found", response);
    assertEquals("id", response.string("field"), response.text());
    assertTrue(response.string("detail").contains("12"), response.text());
    TestResponse inBody = SERVER.as(Role.ADMIN).post("/api/v1/claims", "{\"article\": \"12\"}");
    assertProblem(400, "bad-request", inBody);
    assertEquals("article", inBody.string("field"), inBody.text());
  }

  @Test
  void badNumberInTheQueryIsNamed() {
    TestResponse response = SERVER.as(Role.ADMIN).get("/api/v1/audit?limit=many");
    assertProblem(400, "bad-request", response);
    assertEquals("limit", response.string("field"), response.text());
  }

  @Test
  void tooLargeNamesTheLimit() {
    TestResponse response =
        SERVER.as(Role.ADMIN).post(ACCOUNTS, "{\"name\":\"" + "a".repeat(100_000) + "\"}");
    assertProblem(413, "too-large", response);
    assertTrue(response.string("detail").contains("65536"), response.text());
  }

  @Test
  void edits() {
    TestResponse made =
        SERVER
            .as(Role.ADMIN)
            .post(
                ACCOUNTS,
                "{\"name\":\"Nora\",\"role\":\"reader\",\"password\":\"correct horse battery\"}");
    assertEquals(201, made.status(), made.toString());
    assertEquals("\"1\"", made.header("ETag"));
    String path = made.header("Location");
    String change = "{\"role\":\"editor\"}";
    assertEquals(200, SERVER.as(Role.ADMIN).patch(path, change, 1).status());
    TestResponse stale = SERVER.as(Role.ADMIN).patch(path, change, 1);
    assertProblem(412, "stale", stale);
    assertEquals("editor", stale.json().get("current").get("role").getStringValue());
    TestResponse unconditional =
        SERVER
            .as(Role.ADMIN)
            .send(
                SERVER
                    .as(Role.ADMIN)
                    .request(path)
                    .header("Content-Type", "application/json")
                    .method("PATCH", BodyPublishers.ofString(change)));
    assertProblem(428, "precondition-required", unconditional);
    assertProblem(
        409,
        "name-taken",
        SERVER
            .as(Role.ADMIN)
            .post(
                ACCOUNTS,
                "{\"name\":\"NORA\",\"role\":\"reader\",\"password\":\"correct horse battery\"}"));
  }

  @Test
  void sqlAndHtmlAreOnlyText() {
    String name = "Robert'); DROP TABLE account;-- <script>alert(1)</script>";
    TestResponse made =
        SERVER
            .as(Role.ADMIN)
            .post(
                ACCOUNTS,
                "{\"name\":\""
                    + name
                    + "\",\"role\":\"reader\",\"password\":\"correct horse battery\"}");
    assertEquals(name, made.string("name"));
    assertEquals("application/json", made.header("Content-Type"));
  }

  @Test
  void anUnknownTokenIsRefused() {
    TestResponse response =
        SERVER.send(
            SERVER
                .request("/api/v1/session")
                .header("Authorization", "Bearer guess")
                .GET()
                .build());
    assertProblem(401, "token-unknown", response);
  }

  @Test
  void aFailureOfOursTellsNothingOfTheInside() {
    try (TestServer broken = TestServer.start()) {
      var admin = broken.as(Role.ADMIN);
      broken.jdbi().useHandle(handle -> handle.execute("DROP TABLE audit_event CASCADE"));
      TestResponse response = admin.get("/api/v1/audit");
      assertProblem(500, "internal", response);
      assertFalse(response.text().contains("audit_event"), response.text());
      assertFalse(response.string("incident").isEmpty());
    }
  }

  private static void assertProblem(int status, String type, TestResponse response) {
    assertEquals(status, response.status(), response.toString());
    assertEquals("application/problem+json", response.header("Content-Type"), response.toString());
    assertEquals("urn:claimdesk:problem:" + type, response.string("type"));
    assertFalse(response.string("detail").isEmpty());
    assertFalse(response.string("instance").isEmpty());
  }
}
