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
    TestClient reader = SERVER.as(Role.READER);
    TestResponse first = post(reader, "one", "{\"name\":\"a\"}");
    TestResponse second = post(reader, "one", "{\"name\":\"a\"}");
    assertEquals(201, first.status(), first.toString());
    assertEquals(first.text(), second.text());
    assertEquals(201, second.status());
    assertEquals("true", second.header("Idempotency-Replayed"));
    assertNotEquals(first.text(), post(reader, "two", "{\"name\":\"a\"}").text());
  }

  @Test
  void theKeyIsOnePersonsOwn() {
    TestResponse mine = post(SERVER.as(Role.REVIEWER), "shared", "{\"name\":\"a\"}");
    TestResponse other = post(SERVER.as(Role.EDITOR), "shared", "{\"name\":\"a\"}");
    assertNotEquals(mine.text(), other.text());
  }

  @Test
  void aRefusalIsRepeatedToo() {
    TestClient reader = SERVER.as(Role.READER);
    TestResponse first = post(reader, "bad", "{\"name\":\"\"}");
    TestResponse second = post(reader, "bad", "{\"name\":\"\"}");
    assertEquals(422, first.status(), first.toString());
    assertEquals(422, second.status());
    assertEquals(first.text(), second.text());
    assertEquals("application/problem+json", second.header("Content-Type"));
  }

  private static TestResponse post(TestClient client, String key, String body) {
    return client.send(
        client
            .request("/api/v1/tokens")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }
}
