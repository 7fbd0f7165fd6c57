package org.claimdesk.server.recheck;

import static org.claimdesk.server.review.TestDesk.list;
import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.claimdesk.server.review.TestDesk.verdict;
import static org.claimdesk.server.review.TestDesk.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.evidence.TestPage;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decided claims whose evidence changes or vanishes, over HTTP. */
final class RecheckTest {

  private static final String FIGURE =
      "The port 🚢 handled 4.2 million containers in 2023, the harbour office announced on Monday.";
  private static final String THEN =
      """
      <p>The port handled 4,213,008 containers in 2023, said the harbour office. That is a record
      since counting began in 1961, it added, and more than was planned for the whole year.</p>
      """;
  private static final String NOW = THEN.replace("4,213,008", "3,913,008");

  private static TestServer server;
  private static TestDesk desk;
  private static TestPage site;
  private static TestClient editor;

  @BeforeAll
  static void start() throws IOException {
    site = new TestPage();
    server = TestServer.start(Map.of("claimdesk.fetch.networks", List.of("127.0.0.0/8")));
    desk = new TestDesk(server);
    editor = server.as(Role.EDITOR);
  }

  @AfterAll
  static void stop() {
    server.close();
    site.close();
  }

  @Test
  void aChangedPageReopensWhatRestsOnItUntilSomebodyLooksAgain() {
    TestClient ada = server.another(Role.REVIEWER, "Ada rechecks");
    TestClient ben = server.another(Role.REVIEWER, "Ben rechecks");
    site.put("/changes", THEN);
    String claim = claim("Changes");
    String evidence = evidence(ada, claim, "/changes");
    String other = claim("Changes elsewhere");
    evidence(ben, other, "/changes");
    String open = claim("Changes while open");
    evidence(ben, open, "/changes");
    String dossier = desk.dossier("Changes", 1, claim);
    desk.evidence(claim, "https://second.example/", "4.2 million", "supports");
    editor.put("/api/v1/claims/" + claim + "/assignment", "{\"account\": \"Ben rechecks\"}");
    desk.review(ada, claim, "true", "It was so.", "The office counted it.");
    desk.review(ada, other, "true", "It was so.", "");
    int assigned = kinds(ben).size();
    TestResponse report = editor.post("/api/v1/dossiers/" + dossier + "/reports", "{}");
    assertEquals(201, report.status(), report::toString);

    site.put("/changes", NOW);
    recheck(editor, claim, evidence);
    TestResponse seen = ada.get("/api/v1/claims/" + claim);
    assertEquals("in_review", seen.string("status"), seen::toString);
    assertEquals("changed", seen.string("doubt"));
    assertEquals("null", seen.string("rating"));
    assertEquals("It was so.", text(member(seen, "verdict"), "conclusion"));
    assertEquals(1, list(seen, "reviews").size(), "the review stands as it was given");
    assertEquals(evidence, text(list(seen, "doubts").getFirst(), "evidence"));
    assertTrue(text(list(seen, "doubts").getFirst(), "words").contains("does not stand"));
    assertEquals("in_review", ada.get("/api/v1/claims/" + other).string("status"));
    assertEquals("null", ada.get("/api/v1/claims/" + open).string("doubt"));
    assertEquals(List.of("evidence_doubted", "evidence_doubted"), kinds(ada));
    assertEquals(assigned + 1, kinds(ben).size());
    TestResponse queue = ada.get("/api/v1/claims?status=in_review&dossier=" + dossier);
    assertEquals("changed", text(list(queue, "items").getFirst(), "doubt"));
    assertTrue(actions(ada, claim).contains("claim.doubted"));

    TestResponse gate = editor.get("/api/v1/dossiers/" + dossier + "/gate");
    assertTrue(gate.text().contains("version 1 tells it: a correction may be due"), gate::text);
    assertFalse(gate.text().contains("undecided"), gate::text);
    assertEquals(
        report.string("sha256"),
        editor.get("/api/v1/reports/" + report.string("id")).string("sha256"));
    assertEquals(
        409,
        editor
            .post("/api/v1/dossiers/" + dossier + "/reports", "{\"correction\": \"Looked again\"}")
            .status());

    int version = version(ben, claim);
    String confirmation = "/api/v1/claims/" + claim + "/confirmation";
    assertEquals(428, ben.post(confirmation, "{}").status());
    assertEquals(412, ben.post(confirmation, "{}", version - 1).status());
    assertEquals(403, server.as(Role.READER).post(confirmation, "{}", version).status());
    TestResponse stands = ben.post(confirmation, "{}", version);
    assertEquals("decided", stands.string("status"), stands::toString);
    assertEquals("true", stands.string("rating"));
    assertEquals("null", stands.string("doubt"));
    assertEquals(0, list(stands, "doubts").size());
    assertEquals(409, ben.post(confirmation, "{}", version + 1).status());
    assertTrue(actions(ada, claim).contains("claim.confirmed"));
    assertFalse(editor.get("/api/v1/dossiers/" + dossier + "/gate").text().contains("doubted"));

    TestResponse back = ben.delete(confirmation, version + 1);
    assertEquals("in_review", back.string("status"), back::toString);
    assertEquals(1, list(back, "doubts").size());
  }

  @Test
  void aNewVerdictAnswersADoubtAndTakingItBackOpensItAgain() {
    TestClient ada = server.another(Role.REVIEWER, "Ada judges anew");
    TestClient ben = server.another(Role.REVIEWER, "Ben judges anew");
    String claim = decided(ada, "Anew", "/anew");
    String evidence = text(list(ada.get("/api/v1/claims/" + claim), "evidence").getFirst(), "id");
    site.remove("/anew");
    recheck(editor, claim, evidence);
    TestResponse gone = ada.get("/api/v1/claims/" + claim);
    assertEquals("vanished", gone.string("doubt"), gone::toString);

    TestResponse again = desk.review(ben, claim, "true", "Another source says it, too.", "");
    assertEquals("decided", again.string("status"), again::toString);
    String review = text(list(again, "reviews").getLast(), "id");
    TestResponse undone = ben.delete("/api/v1/claims/" + claim + "/reviews/" + review);
    assertEquals("in_review", undone.string("status"), undone::toString);
    assertEquals("vanished", undone.string("doubt"));

    site.put("/anew", THEN);
    recheck(editor, claim, evidence);
    TestResponse restored = ada.get("/api/v1/claims/" + claim);
    assertEquals("decided", restored.string("status"), "the page says again what it said");
    assertEquals("true", restored.string("rating"));
  }

  @Test
  void whatAnEditorSettledIsSettledAnew() {
    TestClient ada = server.another(Role.REVIEWER, "Ada disputes");
    TestClient ben = server.another(Role.REVIEWER, "Ben disputes");
    String claim = decided(ada, "Settled", "/settled");
    String evidence = text(list(ada.get("/api/v1/claims/" + claim), "evidence").getFirst(), "id");
    desk.review(ben, claim, "false", "No.", "");
    String adjudication = "/api/v1/claims/" + claim + "/adjudication";
    editor.post(adjudication, verdict("true", "First words.", "Why."), version(editor, claim));
    assertEquals(
        409,
        editor
            .post(adjudication, verdict("true", "Other words.", ""), version(editor, claim))
            .status());
    site.put("/settled", NOW);
    recheck(ada, claim, evidence);
    assertEquals("in_review", ada.get("/api/v1/claims/" + claim).string("status"));
    assertTrue(kinds(editor).contains("evidence_doubted"));
    TestResponse anew =
        editor.post(adjudication, verdict("false", "Second words.", ""), version(editor, claim));
    assertEquals("decided", anew.string("status"), anew::toString);
    assertEquals("Second words.", text(member(anew, "verdict"), "conclusion"));
    String history = ada.get("/api/v1/claims/" + claim + "/history").text();
    assertTrue(history.contains("\"before\":null,\"after\":\"First words.\""), history);
    assertTrue(
        history.contains("\"before\":\"First words.\",\"after\":\"Second words.\""), history);
  }

  private static String claim(String title) {
    return desk.claim(desk.article(title), FIGURE);
  }

  /** A claim that one reviewer decided on a page. */
  private static String decided(TestClient reviewer, String title, String path) {
    site.put(path, THEN);
    String claim = claim(title);
    evidence(reviewer, claim, path);
    desk.review(reviewer, claim, "true", "It was so.", "");
    return claim;
  }

  private static String evidence(TestClient reviewer, String claim, String path) {
    TestResponse copy =
        reviewer.post("/api/v1/copies", "{\"fetch\": %s}".formatted(Json.write(site.url(path))));
    assertEquals(201, copy.status(), copy::toString);
    TestResponse added =
        reviewer.post(
            "/api/v1/claims/" + claim + "/evidence",
            """
            {"url": "%s", "excerpt": "4,213,008 containers in 2023", "stance": "supports", "copy": "%s"}
            """
                .formatted(site.url(path), copy.string("id")));
    assertEquals(201, added.status(), added::toString);
    return added.string("id");
  }

  private static void recheck(TestClient by, String claim, String evidence) {
    TestResponse asked =
        by.post("/api/v1/claims/" + claim + "/evidence/" + evidence + "/recheck", "{}");
    assertEquals(200, asked.status(), asked::toString);
  }

  private static List<String> kinds(TestClient person) {
    return list(person.get("/api/v1/notifications"), "items").stream()
        .map(notification -> text(notification, "kind"))
        .toList();
  }

  private static List<String> actions(TestClient person, String claim) {
    return list(person.get("/api/v1/claims/" + claim + "/history"), "items").stream()
        .map(entry -> text(entry, "action"))
        .toList();
  }
}
