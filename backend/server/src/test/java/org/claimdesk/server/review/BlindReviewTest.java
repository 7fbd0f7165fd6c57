package org.claimdesk.server.review;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.claimdesk.server.review.TestDesk.verdict;
import static org.claimdesk.server.review.TestDesk.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a blind reviewer may know of the other one, and what counts as blind. */
final class BlindReviewTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final String FIGURE =
      "The port 🚢 handled 4.2 million containers in 2023, the harbour office announced on Monday.";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void evidenceOfOneReviewerIsHiddenFromTheOtherUntilBothAreIn() {
    String claim = DESK.claim(DESK.article("Blind evidence"), FIGURE);
    String dossier = DESK.dossier("Blind evidence", 2, claim);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada proves");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben proves");
    TestClient editor = SERVER.as(Role.EDITOR);
    add(ada, claim, "Words that Ada found");
    add(editor, claim, "Words for all");
    String path = "/api/v1/claims/" + claim;

    TestResponse seen = ben.get(path);
    assertFalse(seen.text().contains("Ada found"), seen::toString);
    assertTrue(seen.text().contains("for all"), seen::toString);
    assertEquals("1", seen.string("hiddenEvidence"));
    assertEquals(2, member(ada.get(path), "evidence").size());
    String preview = "/api/v1/dossiers/" + dossier + "/preview";
    assertFalse(ben.get(preview).text().contains("Ada found"));
    assertFalse(ben.get(path + "/history").text().contains("Ada found"));
    assertFalse(editor.get("/api/v1/audit").text().contains("Ada found"));

    TestResponse first = DESK.review(ada, claim, "true", "Right.", "");
    assertEquals(2, member(first, "reviews").get(0).get("evidence").size(), first::toString);
    assertFalse(ben.get(path).text().contains("Ada found"));
    TestResponse second = DESK.review(ben, claim, "true", "Right as well.", "");
    assertEquals("decided", second.string("status"), second::toString);
    assertEquals(2, member(second, "evidence").size());
    assertEquals(1, member(second, "reviews").get(1).get("evidence").size(), second::toString);
    assertTrue(ben.get(path + "/history").text().contains("Ada found"));
  }

  @Test
  void anEditorWhoReviewsIsAReviewer() {
    String claim = DESK.claim(DESK.article("Editor reviews"), FIGURE);
    DESK.dossier("Editor reviews", 2, claim);
    TestClient editor = SERVER.as(Role.EDITOR);
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben beside an editor");
    add(editor, claim, "An editor's source");
    assertTrue(ben.get("/api/v1/claims/" + claim).text().contains("An editor's source"));
    DESK.review(editor, claim, "true", "Right.", "");
    assertFalse(ben.get("/api/v1/claims/" + claim).text().contains("An editor's source"));
  }

  @Test
  void whoSawTheOthersVerdictIsBlindNoMore() {
    String claim = DESK.claim(DESK.article("Seen"), FIGURE);
    String dossier = DESK.dossier("Seen", 2, claim);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada sees");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben sees");
    TestClient cleo = SERVER.another(Role.REVIEWER, "Cleo sees");
    TestResponse first = DESK.review(ada, claim, "true", "Right.", "");
    assertEquals("disputed", DESK.review(ben, claim, "false", "Wrong.", "").string("status"));

    String mine = text(member(first, "reviews").get(0), "id");
    TestResponse undone = ada.delete("/api/v1/claims/" + claim + "/reviews/" + mine);
    assertEquals("in_review", undone.string("status"), undone::toString);
    assertFalse(undone.text().contains("Wrong."), "hidden again");
    TestResponse again = DESK.review(ada, claim, "false", "Wrong after all.", "");
    assertEquals("disputed", again.string("status"), "agreement after sight is not agreement");
    assertEquals("true", text(member(again, "reviews").get(1), "informed"));
    assertEquals("false", text(member(again, "reviews").get(0), "informed"));

    TestResponse third = DESK.review(cleo, claim, "false", "Wrong.", "");
    assertEquals("disputed", third.string("status"), "whoever comes now could see them");
    TestClient editor = SERVER.as(Role.EDITOR);
    assertEquals("0", editor.get("/api/v1/dossiers/" + dossier + "/agreement").string("claims"));
    TestResponse settled =
        editor.post(
            "/api/v1/claims/" + claim + "/adjudication",
            verdict("false", "Wrong.", "All say so by now."),
            version(editor, claim));
    assertEquals("decided", settled.string("status"), settled::toString);
  }

  @Test
  void aReviewTakenBackBeforeAnybodySawItStaysBlind() {
    String claim = DESK.claim(DESK.article("Unseen"), FIGURE);
    DESK.dossier("Unseen", 2, claim);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada slips");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben waits");
    DESK.review(ada, claim, "true", "A slip.", "");
    DESK.review(ada, claim, "false", "What I meant.", "");
    TestResponse both = DESK.review(ben, claim, "false", "Wrong.", "");
    assertEquals("decided", both.string("status"), both::toString);
    assertEquals("false", text(member(both, "reviews").get(0), "informed"));
  }

  private static void add(TestClient person, String claim, String excerpt) {
    TestResponse added =
        person.post(
            "/api/v1/claims/" + claim + "/evidence",
            "{\"url\": \"https://a.example/%d\", \"excerpt\": \"%s\", \"stance\": \"supports\"}"
                .formatted(excerpt.hashCode(), excerpt));
    assertEquals(201, added.status(), added::toString);
  }
}
