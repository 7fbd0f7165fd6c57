package org.claimdesk.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpRequest.BodyPublishers;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

  private static final TestServer SERVER = TestServer.start();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void theSameKeyDoesTheWorkOnce() {
    TestClient editor = SERVER.as(Role.EDITOR);
    TestResponse first = post(editor, "one", "{\"title\":\"a\"}");
    TestResponse second = post(editor, "one", "{\"title\":\"a\"}");
    assertEquals(201, first.status(), first.toString());
    assertEquals(first.text(), second.text());
    assertEquals(201, second.status());
    assertEquals("true", second.header("Idempotency-Replayed"));
    assertNotEquals(first.text(), post(editor, "two", "{\"title\":\"a\"}").text());
  }

  @Test
  void theKeyIsOnePersonsOwn() {
    TestResponse mine = post(SERVER.as(Role.ADMIN), "shared", "{\"title\":\"a\"}");
    TestResponse other = post(SERVER.as(Role.EDITOR), "shared", "{\"title\":\"a\"}");
    assertNotEquals(mine.text(), other.text());
  }

  @Test
  void aRefusalIsRepeatedToo() {
    TestClient editor = SERVER.as(Role.EDITOR);
    TestResponse first = post(editor, "bad", "{\"title\":\"\"}");
    TestResponse second = post(editor, "bad", "{\"title\":\"\"}");
    assertEquals(422, first.status(), first.toString());
    assertEquals(422, second.status());
    assertEquals(first.text(), second.text());
    assertEquals("application/problem+json", second.header("Content-Type"));
  }

  @Test
  void aSecretIsNotKept() {
    TestResponse made =
        post(SERVER.as(Role.READER), "/api/v1/tokens", "secret", "{\"name\":\"script\"}");
    assertEquals(201, made.status(), made.toString());
    String token = made.string("token");
    int kept =
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT count(*) FROM idempotent_request WHERE strpos(body, :token) > 0")
                        .bind("token", token)
                        .mapTo(int.class)
                        .one());
    assertEquals(0, kept);
  }

  private static TestResponse post(TestClient client, String key, String body) {
    return post(client, "/api/v1/dossiers", key, body);
  }

  private static TestResponse post(TestClient client, String path, String key, String body) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }
}
