package org.claimdesk.server.dossier;

import static org.claimdesk.server.review.TestDesk.list;
import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Notes, reviewers and the archive of dossiers, over HTTP. */
final class DossierStateTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final String FIGURE = "4.2 million containers in 2023";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void keepsNotesThatNoReportTells() {
    String claim = DESK.claim(DESK.article("Notes"), FIGURE);
    String path = "/api/v1/dossiers/" + DESK.dossier("Notes", 1, claim);
    TestResponse noted = EDITOR.patch(path, "{\"notes\": \" Ask *again* by phone. \"}", 1);
    assertEquals("Ask *again* by phone.", noted.string("notes"), noted::toString);
    TestResponse retitled = EDITOR.patch(path, "{\"title\": \"Noted\"}", 2);
    assertEquals("Ask *again* by phone.", retitled.string("notes"));
    assertFalse(EDITOR.get(path + "/preview").text().contains("by phone"));
    TestResponse report = EDITOR.post(path + "/reports", "{\"override\": \"Now.\"}");
    assertFalse(EDITOR.get("/api/v1/reports/" + report.string("id")).text().contains("by phone"));
    TestResponse emptied = EDITOR.patch(path, "{\"notes\": \"\"}", 3);
    assertEquals("null", text(emptied.json(), "notes"), emptied::toString);
    TestResponse tooLong =
        EDITOR.patch(path, "{\"notes\": \"%s\"}".formatted("x".repeat(20_001)), 4);
    assertEquals(422, tooLong.status());
    assertEquals("notes", tooLong.string("field"));
  }

  @Test
  void namesItsReviewersAndSaysHowFarEachIs() {
    String article = DESK.article("Team");
    String first = DESK.claim(article, FIGURE);
    String second = DESK.claim(article, "nearly 900 people had found work");
    String path = "/api/v1/dossiers/" + DESK.dossier("Team", 1, first, second);
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben");
    String account = account(ben);
    assertEquals(List.of(), list(EDITOR.get(path), "reviewers"));
    assertEquals(404, EDITOR.put(path + "/reviewers/" + UUID.randomUUID(), "").status());
    assertEquals(403, REVIEWER.put(path + "/reviewers/" + account, "").status());
    TestResponse reader = EDITOR.put(path + "/reviewers/" + account(SERVER.as(Role.READER)), "");
    assertEquals(422, reader.status(), reader::toString);
    assertTrue(reader.string("detail").contains("cannot review"), reader::toString);

    assertEquals(200, EDITOR.put(path + "/reviewers/" + account, "").status());
    assertEquals(200, EDITOR.put(path + "/reviewers/" + account, "").status());
    EDITOR.put("/api/v1/claims/" + second + "/assignment", "{\"account\": \"Ben\"}");
    DESK.review(ben, first, "true", "So.", "");
    DESK.review(REVIEWER, first, "true", "So.", "");
    assertEquals(
        List.of("Ben true 1 1", "reviewer false 0 1"),
        list(EDITOR.get(path), "reviewers").stream()
            .map(
                each ->
                    text(each, "name")
                        + " "
                        + text(each, "named")
                        + " "
                        + text(each, "waiting")
                        + " "
                        + text(each, "reviewed"))
            .toList());
    TestResponse offered = REVIEWER.get("/api/v1/claims/" + first + "/reviewers");
    assertEquals(
        List.of("Ben"), list(offered, "items").stream().map(p -> text(p, "name")).toList());

    assertEquals(204, EDITOR.delete(path + "/reviewers/" + account).status());
    assertEquals(204, EDITOR.delete(path + "/reviewers/" + account).status());
    assertEquals(List.of(), list(REVIEWER.get("/api/v1/claims/" + first + "/reviewers"), "items"));
    assertEquals(
        "false", text(list(EDITOR.get(path), "reviewers").getFirst(), "named"), "work stays told");
  }

  @Test
  void anArchivedDossierIsReadOnlyUntilItIsReopened() {
    String article = DESK.article("Archive");
    String claim = DESK.claim(article, FIGURE);
    String other = DESK.claim(article, "nearly 900 people had found work");
    String id = DESK.dossier("Archive", 1, claim);
    String path = "/api/v1/dossiers/" + id;
    String report = EDITOR.post(path + "/reports", "{\"override\": \"Now.\"}").string("id");
    assertEquals(403, REVIEWER.post(path + "/archive", "").status());
    TestResponse archived = EDITOR.post(path + "/archive", "");
    assertEquals(200, archived.status(), archived::toString);
    assertEquals("editor", text(member(archived, "archived").get("by"), "name"));
    assertEquals("\"2\"", EDITOR.post(path + "/archive", "").header("ETag"), "it stays so");

    for (TestResponse refused :
        List.of(
            EDITOR.patch(path, "{\"title\": \"Other\"}", 2),
            EDITOR.put(path + "/claims/" + other, ""),
            EDITOR.delete(path + "/claims/" + claim),
            EDITOR.put(path + "/articles/" + article, ""),
            EDITOR.put(path + "/reviewers/" + account(REVIEWER), ""),
            EDITOR.patch(
                path + "/gate/rules",
                "{\"rules\": [{\"code\": \"no_copy\", \"effect\": \"off\"}]}",
                1),
            EDITOR.post(path + "/reports", "{\"override\": \"Now.\", \"correction\": \"It.\"}"),
            EDITOR.post(
                "/api/v1/claims/bulk",
                "{\"action\": \"add_to_dossier\", \"claims\": [\"%s\"], \"dossier\": \"%s\"}"
                    .formatted(other, id)),
            EDITOR.delete(path))) {
      assertEquals(409, refused.status(), refused::toString);
      assertEquals("urn:claimdesk:problem:dossier-archived", refused.string("type"));
      assertTrue(refused.string("detail").contains("Reopen it first"), refused::toString);
    }
    assertEquals(200, EDITOR.get(path).status());
    assertEquals(200, EDITOR.get("/api/v1/reports/" + report).status());
    assertEquals(200, EDITOR.get("/api/v1/reports/" + report + "/export?format=html").status());
    assertFalse(ids("").contains(id));
    assertTrue(ids("?archived=yes").contains(id));
    assertTrue(ids("?archived=all").contains(id));
    TestResponse maybe = EDITOR.get("/api/v1/dossiers?archived=maybe");
    assertEquals(400, maybe.status());
    assertEquals("archived", maybe.string("field"));

    TestResponse reopened = EDITOR.delete(path + "/archive");
    assertEquals("null", text(reopened.json(), "archived"), reopened::toString);
    assertTrue(ids("").contains(id));
    assertFalse(ids("?archived=yes").contains(id));
    assertEquals(200, EDITOR.put(path + "/claims/" + other, "").status());
    assertEquals(
        404, EDITOR.post("/api/v1/dossiers/" + UUID.randomUUID() + "/archive", "").status());
  }

  private static List<String> ids(String query) {
    return list(EDITOR.get("/api/v1/dossiers" + query), "items").stream()
        .map(dossier -> text(dossier, "id"))
        .toList();
  }

  private static String account(TestClient person) {
    return text(member(person.get("/api/v1/session"), "account"), "id");
  }
}
