package org.claimdesk.server.notification;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.claimdesk.server.review.TestDesk.verdict;
import static org.claimdesk.server.review.TestDesk.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What people are told of, over HTTP. */
final class NotificationTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final String LIST = "/api/v1/notifications";
  private static final String FIGURE =
      "The port 🚢 handled 4.2 million containers in 2023, the harbour office announced on Monday.";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aDisputeTellsEditorsAndReviewersAndSoDoesItsEnd() {
    String claim = DESK.claim(DESK.article("Told"), FIGURE);
    DESK.dossier("Told", 2, claim);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada is told");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben is told");
    TestClient editor = SERVER.another(Role.EDITOR, "Edith is told");
    DESK.review(ada, claim, "true", "Secret conclusion", "");
    assertEquals(List.of(), kinds(editor));
    DESK.review(ben, claim, "false", "Wrong.", "");
    assertEquals(List.of("dispute"), kinds(editor));
    assertEquals(List.of("review_disputed"), kinds(ada));
    assertEquals(List.of(), kinds(ben), "who did it knows");
    assertFalse(editor.get(LIST).text().contains("Secret"));

    TestResponse settled =
        editor.post(
            "/api/v1/claims/" + claim + "/adjudication",
            verdict("false", "Wrong.", "Why."),
            version(editor, claim));
    assertEquals(201, settled.status(), settled::toString);
    assertEquals(List.of("review_adjudicated", "review_disputed"), kinds(ada));
    assertEquals(List.of("review_adjudicated"), kinds(ben));
  }

  @Test
  void whoLosesALeaseIsTold() {
    String claim = DESK.claim(DESK.article("Lost"), FIGURE);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada leases");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben leases");
    String lease = "/api/v1/claims/" + claim + "/lease";
    ada.post(lease, "{}");
    ada.post(lease, "{}");
    assertEquals(409, ben.post(lease, "{}").status());
    SERVER
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE claim SET leased_until = now() - interval '1 minute' WHERE id = ?",
                    UUID.fromString(claim)));
    assertEquals(200, ben.post(lease, "{}").status());
    assertEquals(List.of("lease_lost"), kinds(ada));
    assertEquals(204, SERVER.as(Role.EDITOR).delete(lease).status());
    assertEquals(List.of("lease_lost"), kinds(ben));
  }

  @Test
  void theyAreReadOneByOneOrAllAtOnce() {
    String claim = DESK.claim(DESK.article("Read"), FIGURE);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada reads");
    for (int i = 0; i < 3; i++) {
      tell("Ada reads", List.of(UUID.fromString(claim)));
    }
    TestResponse list = ada.get(LIST);
    assertEquals("3", list.string("unread"), list::toString);
    String first = text(member(list, "items").get(0), "id");
    TestClient other = SERVER.another(Role.REVIEWER, "Ben reads");
    assertEquals(204, other.post(LIST + "/read", "{\"ids\": [\"%s\"]}".formatted(first)).status());
    assertEquals("3", ada.get(LIST).string("unread"), "another cannot read mine");
    assertEquals(204, ada.post(LIST + "/read", "{\"ids\": [\"%s\"]}".formatted(first)).status());
    assertEquals("2", ada.get(LIST).string("unread"));
    assertEquals(204, ada.post(LIST + "/read", "{}").status());
    assertEquals("0", ada.get(LIST).string("unread"));
    TestResponse page = ada.get(LIST + "?limit=2");
    TestResponse next = ada.get(LIST + "?limit=2&cursor=" + page.string("next"));
    assertEquals(1, member(next, "items").size(), next::toString);
  }

  @Test
  void aHundredClaimsMakeOneNotificationAndTheNewestAreKept() {
    String claim = DESK.claim(DESK.article("Many"), FIGURE);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada is busy");
    List<UUID> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      many.add(UUID.fromString(claim));
    }
    tell("Ada is busy", many);
    assertEquals("100", text(member(ada.get(LIST), "items").get(0), "claims"));
    for (int i = 0; i < Notifications.KEPT; i++) {
      tell("Ada is busy", List.of(UUID.fromString(claim)));
    }
    TestResponse list = ada.get(LIST);
    assertEquals(Integer.toString(Notifications.KEPT), list.string("unread"));
  }

  private static void tell(String recipient, List<UUID> claims) {
    UUID account = SERVER.bean(Accounts.class).findByName(recipient).orElseThrow().id();
    SERVER
        .jdbi()
        .useTransaction(
            handle ->
                SERVER
                    .bean(Notifications.class)
                    .tell(handle, Actor.SYSTEM, account, NotificationKind.ASSIGNED, claims, null));
  }

  private static List<String> kinds(TestClient person) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode each : member(person.get(LIST), "items").values()) {
      kinds.add(text(each, "kind"));
    }
    return kinds;
  }
}
