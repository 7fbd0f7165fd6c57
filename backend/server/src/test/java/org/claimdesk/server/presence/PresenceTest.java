package org.claimdesk.server.presence;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who looks at a claim, over HTTP. */
final class PresenceTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void peopleComeAndGoAndFallSilent() {
    String claim =
        DESK.claim(
            DESK.article("Present"),
            "The port 🚢 handled 4.2 million containers in 2023, the harbour office announced on Monday.");
    String path = "/api/v1/claims/" + claim + "/presence";
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada looks");
    TestClient ben = SERVER.another(Role.READER, "Ben looks");
    for (int beat = 0; beat < 3; beat++) {
      assertEquals(204, ada.put(path, "{}").status());
    }
    assertEquals(1, told(claim), "only the arrival is told");
    assertEquals(204, ben.put(path, "{}").status());
    assertEquals(List.of("Ada looks", "Ben looks"), present(ada));
    assertEquals(204, ben.delete(path).status());
    assertEquals(204, ben.delete(path).status());
    assertEquals(List.of("Ada looks"), present(ben));
    assertEquals(3, told(claim));

    silence();
    assertEquals(List.of(), present(ben), "also before anybody tidied up");
    SERVER.bean(Presence.class).forgetSilent();
    SERVER.bean(Presence.class).forgetSilent();
    assertEquals(4, told(claim), "told once, whichever server is first");
  }

  @Test
  void nobodyLooksAtWhatIsNotThere() {
    String path = "/api/v1/claims/" + UUID.randomUUID() + "/presence";
    assertEquals(404, SERVER.as(Role.REVIEWER).put(path, "{}").status());
  }

  private static void silence() {
    SERVER
        .jdbi()
        .useHandle(handle -> handle.execute("UPDATE presence SET seen = now() - interval '61 s'"));
  }

  private static int told(String claim) {
    return SERVER
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM event WHERE type = 'presence.changed' AND subject_id = :claim")
                    .bind("claim", UUID.fromString(claim))
                    .mapTo(int.class)
                    .one());
  }

  private static List<String> present(TestClient person) {
    List<String> names = new ArrayList<>();
    for (JsonNode each : member(person.get("/api/v1/presence"), "items").values()) {
      names.add(text(each, "name"));
    }
    return names;
  }
}
