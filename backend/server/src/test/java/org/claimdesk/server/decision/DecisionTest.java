package org.claimdesk.server.decision;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One's own last decisions, and which of them can be taken back. */
class DecisionTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final String FIGURE = "4.2 million containers";
  private static final String JOBS = "nearly 900 people";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void areThoseThatStandNewestFirst() {
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada decides");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben decides");
    String article = DESK.article("Decisions");
    String figure = DESK.claim(article, FIGURE);
    String jobs = DESK.claim(article, JOBS);
    assertEquals(List.of(), decisions(ada));
    DESK.review(ada, figure, "true", "So it is.", "");
    dismiss(ada, jobs);
    assertEquals(
        List.of(jobs + " dismissal null null", figure + " review true null"), decisions(ada));
    assertEquals(List.of(), decisions(ben));

    assertEquals(200, ada.delete("/api/v1/claims/" + jobs + "/dismissal").status());
    assertEquals(List.of(figure + " review true null"), decisions(ada));
    DESK.review(ada, figure, "false", "On second thoughts.", "");
    assertEquals(List.of(figure + " review false null"), decisions(ada));
    String review = text(member(ada.get("/api/v1/decisions"), "items").get(0), "review");
    assertEquals(200, ada.delete("/api/v1/claims/" + figure + "/reviews/" + review).status());
    assertEquals(List.of(), decisions(ada));
  }

  @Test
  void sayWhatStandsInTheWayOfTakingThemBack() {
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada hindered");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben hinders");
    String adjudicated = DESK.claim(DESK.article("Adjudicated"), FIGURE);
    DESK.dossier("Two of them", 2, adjudicated);
    DESK.review(ada, adjudicated, "true", "Yes.", "");
    DESK.review(ben, adjudicated, "false", "No.", "");
    TestClient editor = SERVER.as(Role.EDITOR);
    editor.post(
        "/api/v1/claims/" + adjudicated + "/adjudication",
        TestDesk.verdict("false", "No.", "So be it."),
        TestDesk.version(editor, adjudicated));

    String published = DESK.claim(DESK.article("Published"), FIGURE);
    DESK.review(ada, published, "true", "Yes.", "Because.");
    String dossier = DESK.dossier("To publish", 1, published);
    assertEquals(
        201,
        editor
            .post("/api/v1/dossiers/" + dossier + "/reports", "{\"override\": \"A rehearsal.\"}")
            .status());

    String reopened = DESK.claim(DESK.article("Reopened"), FIGURE);
    dismiss(ada, reopened);
    assertEquals(200, ben.delete("/api/v1/claims/" + reopened + "/dismissal").status());

    String dismissed = DESK.claim(DESK.article("Dismissed by both"), FIGURE);
    dismiss(ada, dismissed);
    ben.delete("/api/v1/claims/" + dismissed + "/dismissal");
    dismiss(ben, dismissed);

    assertEquals(
        List.of(
            dismissed + " dismissal null changed",
            reopened + " dismissal null changed",
            published + " review true published",
            adjudicated + " review true adjudicated"),
        decisions(ada));
  }

  @Test
  void areTheLastTen() {
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada busy");
    List<String> decided = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String claim = DESK.claim(DESK.article("Busy " + i), FIGURE);
      DESK.review(ada, claim, "true", "Yes.", "");
      decided.addFirst(claim + " review true null");
    }
    assertEquals(decided.subList(0, 10), decisions(ada));
  }

  @Test
  void goByTheIndexOfDecisions() {
    String plan =
        SERVER
            .jdbi()
            .withHandle(
                handle -> {
                  handle.execute("set local enable_seqscan = off");
                  return String.join(
                      "\n",
                      handle
                          .createQuery("explain " + Decisions.LATEST)
                          .bind("actor", java.util.UUID.randomUUID())
                          .bind("steps", Decisions.STEPS)
                          .bind("limit", 10)
                          .mapTo(String.class)
                          .list());
                });
    assertEquals(true, plan.contains("audit_event_decision"), plan);
  }

  private static void dismiss(TestClient person, String claim) {
    var answer =
        person.post("/api/v1/claims/" + claim + "/dismissal", "{\"reason\": \"not a claim\"}");
    assertEquals(200, answer.status(), answer::toString);
  }

  private static List<String> decisions(TestClient person) {
    List<String> told = new ArrayList<>();
    for (JsonNode decision : member(person.get("/api/v1/decisions"), "items").values()) {
      told.add(
          String.join(
              " ",
              text(decision, "claim"),
              text(decision, "kind"),
              text(decision, "rating"),
              text(decision, "obstacle")));
    }
    return told;
  }
}
