package org.claimdesk.server.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Drafts as one person meets them on two devices, and everybody else not at all. */
class DraftTest {
  private static final TestServer SERVER = TestServer.start();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void isKeptFoundAndDiscarded() {
    TestClient ada = SERVER.another(Role.READER, "Ada keeps");
    String draft = path();
    TestResponse none = ada.get(draft);
    assertEquals(200, none.status());
    assertEquals("0", none.string("version"));

    TestResponse first = ada.put(draft, typed("Half a sen"), 0);
    assertEquals("1", first.string("version"), first::toString);
    TestResponse second = ada.put(draft, typed("Half a sentence \uD83D\uDEA2."), 1);
    assertEquals("2", second.string("version"), second::toString);
    assertEquals("\"2\"", second.headers().firstValue("ETag").orElse(""));
    TestResponse found = ada.get(draft);
    assertEquals("Half a sentence \uD83D\uDEA2.", found.string("content"));

    assertEquals(204, ada.delete(draft, 2).status());
    assertEquals("0", ada.get(draft).string("version"));
    assertEquals(204, ada.delete(draft, 2).status());
  }

  @Test
  void ofTwoDevicesNeitherOverwritesTheOther() {
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada twice");
    String draft = path();
    ada.put(draft, typed("At the desk"), 0);
    TestResponse alsoNew = ada.put(draft, typed("On the train"), 0);
    assertEquals(412, alsoNew.status());
    assertEquals("At the desk", TestDesk.text(TestDesk.member(alsoNew, "current"), "content"));
    ada.put(draft, typed("At the desk, later"), 1);
    assertEquals(412, ada.put(draft, typed("On the train"), 1).status());
    assertEquals(412, ada.delete(draft, 1).status());
    assertEquals("At the desk, later", ada.get(draft).string("content"));

    assertEquals(204, ada.delete(draft, 2).status());
    TestResponse gone = ada.put(draft, typed("On the train"), 1);
    assertEquals(412, gone.status());
    assertEquals("0", TestDesk.text(TestDesk.member(gone, "current"), "version"));
  }

  @Test
  void isNobodyElses() {
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada alone");
    String draft = path();
    ada.put(draft, typed("Not for you"), 0);
    for (Role role : Role.values()) {
      TestClient other = SERVER.as(role);
      assertEquals("0", other.get(draft).string("version"));
      assertEquals(204, other.delete(draft, 1).status());
      assertEquals(412, other.put(draft, typed("x"), 1).status());
    }
    assertEquals("Not for you", ada.get(draft).string("content"));
    String seen =
        SERVER.as(Role.ADMIN).get("/api/v1/audit?limit=200").toString()
            + SERVER
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select coalesce(string_agg(event::text, ' '), '') from event")
                            .mapTo(String.class)
                            .one());
    assertTrue(!seen.contains("Not for you") && !seen.contains("draft"), seen);
    assertEquals(401, SERVER.anonymous().get(draft).status());
  }

  @Test
  void isBoundedInSizeAndNumber() {
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada much");
    assertEquals(200, ada.put(path(), typed("x".repeat(100_000)), 0).status());
    TestResponse long1 = ada.put(path(), typed("x".repeat(100_001)), 0);
    assertEquals(422, long1.status());
    assertTrue(long1.string("detail").contains("100000"), long1::toString);
    assertEquals(400, ada.put(path(), "{}", 0).status());
    assertEquals(422, ada.put(path(), typed("a\0b"), 0).status());
    assertEquals(428, ada.put(path(), typed("a")).status());
    assertEquals(400, ada.get("/api/v1/drafts/" + "n".repeat(201)).status());

    String oldest = path();
    ada.put(oldest, typed("left alone"), 0);
    SERVER
        .jdbi()
        .useHandle(
            handle -> {
              handle
                  .createUpdate(
                      "update draft set saved_at = now() - interval '1 year' where name = :name")
                  .bind("name", oldest.substring(oldest.lastIndexOf('/') + 1))
                  .execute();
              handle.execute(
                  """
                  insert into draft (account, name, content)
                  select (select id from account where name = 'Ada much'), 'many.' || n, 'x'
                  from generate_series(1, 498) n
                  """);
            });
    assertEquals("left alone", ada.get(oldest).string("content"));
    String newest = path();
    assertEquals(200, ada.put(newest, typed("new"), 0).status());
    assertEquals("0", ada.get(oldest).string("version"));
    assertEquals("new", ada.get(newest).string("content"));
  }

  private static String path() {
    return "/api/v1/drafts/claim." + UUID.randomUUID() + ".review";
  }

  private static String typed(String content) {
    return "{\"content\": " + Json.write(content) + "}";
  }
}
