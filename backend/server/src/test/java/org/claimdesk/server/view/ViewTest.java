package org.claimdesk.server.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void keepsAPersonsOwnViews() {
    TestResponse saved =
        save(
            REVIEWER,
            """
            {"name": " Polls, mine ", "filter": {"kind": "poll", "assigned": "me", "from": "2024-01-01"}, "sort": "newest"}
            """);
    assertEquals(201, saved.status(), saved::toString);
    assertEquals("Polls, mine", saved.string("name"));
    assertEquals("poll", TestDesk.text(TestDesk.member(saved, "filter"), "kind"));
    assertEquals("2024-01-01", TestDesk.text(TestDesk.member(saved, "filter"), "from"));
    assertEquals("me", TestDesk.text(TestDesk.member(saved, "filter"), "assigned"));
    assertEquals(List.of("Polls, mine"), names(REVIEWER));
    assertEquals(List.of(), names(EDITOR));
    String path = "/api/v1/views/" + saved.string("id");
    assertEquals(404, EDITOR.patch(path, "{\"name\": \"Not mine\"}", 1).status());
    assertEquals(404, EDITOR.delete(path).status());

    TestResponse renamed = REVIEWER.patch(path, "{\"name\": \"Polls\"}", 1);
    assertEquals(200, renamed.status(), renamed::toString);
    assertEquals("\"2\"", renamed.header("ETag"));
    assertEquals("poll", TestDesk.text(TestDesk.member(renamed, "filter"), "kind"));
    assertEquals("newest", renamed.string("sort"));
    TestResponse stale = REVIEWER.patch(path, "{\"name\": \"Other\"}", 1);
    assertEquals(412, stale.status(), stale::toString);
    assertEquals("Polls", TestDesk.text(TestDesk.member(stale, "current"), "name"));
    assertEquals(409, save(REVIEWER, "{\"name\": \"POLLS\", \"filter\": {}}").status());

    assertEquals(204, REVIEWER.delete(path).status());
    assertEquals(List.of(), names(REVIEWER));
    assertEquals(404, REVIEWER.delete(path).status());
  }

  @Test
  void sharesAnEditorsViewsWithAll() {
    TestResponse saved =
        save(
            EDITOR,
            "{\"name\": \"Disputed\", \"shared\": true, \"filter\": {\"status\": \"disputed\"}}");
    assertEquals(201, saved.status(), saved::toString);
    TestClient reader = SERVER.as(Role.READER);
    assertTrue(names(reader).contains("Disputed"));
    String path = "/api/v1/views/" + saved.string("id");
    assertEquals(403, REVIEWER.patch(path, "{\"name\": \"Mine now\"}", 1).status());
    assertEquals(403, REVIEWER.delete(path).status());
    assertEquals(
        403, save(REVIEWER, "{\"name\": \"For all\", \"shared\": true, \"filter\": {}}").status());
    TestResponse own = save(REVIEWER, "{\"name\": \"Own\", \"filter\": {}}");
    assertEquals(
        403, REVIEWER.patch("/api/v1/views/" + own.string("id"), "{\"shared\": true}", 1).status());
    assertEquals(204, EDITOR.delete(path).status());
    assertTrue(!names(reader).contains("Disputed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"filter": {}}                                           | 400 | name
          {"name": "A"}                                            | 400 | filter
          {"name": " ", "filter": {}}                              | 422 | name
          {"name": "A", "filter": {"kind": "rumour"}}              | 400 | kind
          {"name": "A", "filter": {"evidence": "perhaps"}}         | 400 | evidence
          {"name": "A", "filter": {}, "sort": "colour"}            | 400 | sort
          """)
  void namesTheMemberThatCannotBe(String json, int status, String field) {
    TestResponse response = save(REVIEWER, json);
    assertEquals(status, response.status(), response::toString);
    assertEquals(field, response.string("field"));
  }

  private static TestResponse save(TestClient person, String json) {
    return person.post("/api/v1/views", json);
  }

  private static List<String> names(TestClient person) {
    return TestDesk.list(person.get("/api/v1/views"), "items").stream()
        .map(view -> TestDesk.text(view, "name"))
        .toList();
  }
}
