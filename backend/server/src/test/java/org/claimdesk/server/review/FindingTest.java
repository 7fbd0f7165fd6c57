package org.claimdesk.server.review;

import static org.claimdesk.server.review.TestDesk.list;
import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.claimdesk.server.review.TestDesk.verdict;
import static org.claimdesk.server.review.TestDesk.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is found about each part of a claim, over HTTP. */
final class FindingTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);
  private static final String BOTH =
      TestDesk.TEXT.substring(
          TestDesk.TEXT.indexOf("handled 4.2"), TestDesk.TEXT.indexOf(" had found work"));
  private static final String BOXES = "4.2 million";
  private static final String JOBS = "nearly 900";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aReviewSaysOfEachPartWhatWasFoundOrThatItWasNotChecked() {
    String claim = twoParts("Each part");
    TestResponse reviewed =
        review(REVIEWER, claim, "half_true", finding(1, "false", " Only 300. "));
    assertEquals(201, reviewed.status(), reviewed::toString);
    for (JsonNode said : List.of(member(reviewed, "reviews").get(0), member(reviewed, "verdict"))) {
      assertEquals(List.of(BOXES + ": null, null", JOBS + ": false, Only 300."), findings(said));
      assertEquals("1", text(said.get("findings").get(1), "part"));
    }
    assertEquals(
        List.of(),
        findings(member(review(REVIEWER, claim, "true", finding(0, null, "")), "verdict")));
    String third = finding(0, null, "The register is closed.") + ", " + finding(1, "true", null);
    TestResponse again = review(REVIEWER, claim, "true", third);
    assertEquals(
        List.of(BOXES + ": null, The register is closed.", JOBS + ": true, null"),
        findings(member(again, "verdict")));
  }

  @Test
  void refusesWhatNoPartCanBeFoundToBe() {
    String claim = twoParts("Refused");
    List<List<String>> refused =
        List.of(
            List.of(finding(2, "true", null), "findings.part", "0 to 1"),
            List.of(finding(-1, "true", null), "findings.part", "0 to 1"),
            List.of(
                finding(0, "true", null) + "," + finding(0, "false", null), "findings.part", "one"),
            List.of(finding(0, "politifact_true", null), "findings.rating", "half_true"),
            List.of(finding(0, "true", "a\nb"), "findings.note", "lines"),
            List.of(finding(0, "true", "x".repeat(301)), "findings.note", "300"));
    for (List<String> each : refused) {
      TestResponse answer = review(REVIEWER, claim, "true", each.get(0));
      assertEquals(422, answer.status(), answer::toString);
      assertEquals(each.get(1), answer.string("field"), answer::toString);
      assertTrue(answer.string("detail").contains(each.get(2)), answer::toString);
    }
    assertEquals(400, review(REVIEWER, claim, "true", "{\"rating\": \"true\"}").status());
    String whole = DESK.claim(DESK.article("One part"), "4.2 million containers in 2023");
    TestResponse one = review(REVIEWER, whole, "true", finding(0, "true", null));
    assertEquals(422, one.status(), one::toString);
    assertEquals("findings", one.string("field"));
  }

  @Test
  void showsToNobodyElseUntilAllBlindReviewsAreIn() {
    String claim = twoParts("Blind findings");
    String dossier = DESK.dossier("Blind findings", 2, claim);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada finds");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben finds");
    int before = version(ben, claim);
    review(ada, claim, "true", finding(0, "true", "First secret"));
    review(ada, claim, "true", finding(0, "mostly_true", "Second secret"));
    ada.put("/api/v1/drafts/claim." + claim + ".review", "{\"content\": \"A third secret\"}", 0);

    String path = "/api/v1/claims/" + claim;
    for (TestClient other : List.of(ben, EDITOR, SERVER.as(Role.READER), SERVER.as(Role.ADMIN))) {
      for (String shown :
          List.of(
              path,
              path + "/history",
              path + "/versions/" + version(ada, claim),
              path + "/versions/" + (before + 1),
              path + "/evidence",
              path + "/comments",
              path + "/precedents",
              "/api/v1/drafts/claim." + claim + ".review",
              "/api/v1/claims?dossier=" + dossier,
              "/api/v1/decisions",
              "/api/v1/notifications",
              "/api/v1/audit?limit=200",
              "/api/v1/dossiers/" + dossier,
              "/api/v1/dossiers/" + dossier + "/agreement",
              "/api/v1/dossiers/" + dossier + "/gate",
              "/api/v1/dossiers/" + dossier + "/preview")) {
        TestResponse seen = other.get(shown);
        assertFalse(seen.text().contains("secret"), () -> shown + seen);
        assertFalse(seen.text().contains("mostly_true\",\"note"), () -> shown + seen);
      }
    }
    TestResponse stale = ben.post(path + "/reviews", verdict("false", "No.", ""), before);
    assertEquals(412, stale.status(), stale::toString);
    assertFalse(stale.text().contains("secret"), stale::toString);
    for (String table : List.of("audit_event", "event", "claim_version", "notification")) {
      assertEquals(
          List.of(),
          SERVER
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery(
                              "select x::text from " + table + " x where x::text like '%secret%'")
                          .mapTo(String.class)
                          .list()),
          table);
    }
    assertTrue(ada.get(path).text().contains("Second secret"));
    assertTrue(ada.get(path + "/history").text().contains("First secret"));

    review(ben, claim, "true", finding(0, "true", null));
    assertTrue(ben.get(path).text().contains("Second secret"));
    assertTrue(ben.get(path + "/history").text().contains("Second secret"));
  }

  @Test
  void reviewsThatAgreeButOnAPartAreNoDisputeAndAreToldOfAtTheGate() {
    String claim = twoParts("Parts apart");
    String dossier = DESK.dossier("Parts apart", 2, claim);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada parts");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben parts");
    review(ada, claim, "false", finding(0, "true", null) + "," + finding(1, "false", null));
    TestResponse both =
        review(ben, claim, "false", finding(0, "true", null) + "," + finding(1, "true", null));
    assertEquals("decided", both.string("status"), both::toString);
    assertEquals(
        List.of(BOXES + ": true, null", JOBS + ": true, null"), findings(member(both, "verdict")));
    assertEquals(2, list(both, "reviews").size());
    assertEquals("1", EDITOR.get("/api/v1/dossiers/" + dossier + "/agreement").string("claims"));
    List<String> rules = rules(dossier);
    assertTrue(
        rules.containsAll(List.of("finding_contradicts", "findings_differ")), rules::toString);
  }

  @Test
  void anEditorSettlesPartByPart() {
    String claim = twoParts("Settled parts");
    DESK.dossier("Settled parts", 2, claim);
    review(SERVER.another(Role.REVIEWER, "Ada settles"), claim, "false", finding(1, "false", null));
    review(SERVER.another(Role.REVIEWER, "Ben settles"), claim, "true", finding(1, "true", null));
    TestResponse settled =
        EDITOR.post(
            "/api/v1/claims/" + claim + "/adjudication",
            body("half_true", finding(0, "true", null) + "," + finding(1, "false", "300 moved.")),
            version(EDITOR, claim));
    assertEquals(201, settled.status(), settled::toString);
    assertEquals(
        List.of(BOXES + ": true, null", JOBS + ": false, 300 moved."),
        findings(member(settled, "verdict")));
    assertEquals(
        "“4.2 million”: True\n“nearly 900”: False. 300 moved.",
        change(EDITOR, claim, "claim.adjudicated"));
  }

  @Test
  void theHistoryTellsThemThenAndNow() {
    String claim = twoParts("Then and now");
    review(REVIEWER, claim, "true", finding(1, "true", null));
    review(REVIEWER, claim, "true", finding(1, "mostly_true", "897."));
    assertEquals("“nearly 900”: Mostly true. 897.", change(REVIEWER, claim, "claim.reviewed"));
    assertTrue(
        REVIEWER
            .get("/api/v1/claims/" + claim + "/history")
            .text()
            .contains("nearly 900”: True\""));
  }

  @Test
  void theyFollowTheirPartWhenBoundsChangeAndGoBack() {
    String claim = twoParts("Bounds");
    TestResponse reviewed =
        review(REVIEWER, claim, "true", finding(0, "true", null) + "," + finding(1, "false", null));
    int then = version(REVIEWER, claim);
    String path = "/api/v1/claims/" + claim;
    String given = text(member(reviewed, "reviews").get(0), "id");
    assertEquals(200, REVIEWER.delete(path + "/reviews/" + given).status());
    int start = TestDesk.TEXT.indexOf("Mayor");
    TestResponse cut =
        REVIEWER.patch(path, "{\"start\": %d}".formatted(start), version(REVIEWER, claim));
    assertEquals(200, cut.status(), cut::toString);
    assertEquals(1, list(cut, "parts").size());
    assertEquals(List.of("null " + BOXES, "0 " + JOBS), places(claim, then));
    REVIEWER.delete(path + "/edit", version(REVIEWER, claim));
    assertEquals(List.of("0 " + BOXES, "1 " + JOBS), places(claim, then));

    TestResponse split =
        REVIEWER.post(path + "/split", "{\"at\": %d}".formatted(start), version(REVIEWER, claim));
    assertEquals(200, split.status(), split::toString);
    assertEquals(List.of("0 " + BOXES, "null " + JOBS), places(claim, then));
    REVIEWER.delete(path + "/edit", version(REVIEWER, claim));
    assertEquals(List.of("0 " + BOXES, "1 " + JOBS), places(claim, then));
  }

  @Test
  void theyFollowTheirPartIntoAnotherClaim() {
    String article = DESK.article("Merged parts");
    String first = DESK.claim(article, "handled 4.2 million containers");
    String second =
        DESK.claim(
            article,
            "4.2 million containers in 2023, the harbour office announced on Monday.\n\nMayor Ilse Brandt said that nearly 900 people");
    TestResponse reviewed = review(REVIEWER, second, "true", finding(1, "true", null));
    assertEquals(201, reviewed.status(), reviewed::toString);
    String given = text(member(reviewed, "reviews").get(0), "id");
    REVIEWER.delete("/api/v1/claims/" + second + "/reviews/" + given);
    String port = DESK.claim(article, "The port 🚢");
    TestResponse merged =
        REVIEWER.post(
            "/api/v1/claims/" + first + "/merge",
            "{\"with\": \"%s\", \"version\": %d}".formatted(second, version(REVIEWER, second)),
            version(REVIEWER, first));
    assertEquals(200, merged.status(), merged::toString);
    assertEquals(List.of("0 " + BOXES, "1 " + JOBS), kept(given));
    REVIEWER.delete("/api/v1/claims/" + first + "/edit", version(REVIEWER, first));
    assertEquals(List.of("0 " + BOXES, "1 " + JOBS), kept(given));
    assertEquals(200, REVIEWER.get("/api/v1/claims/" + second).status());
    assertFalse(port.isEmpty());
  }

  private static String twoParts(String title) {
    String claim = DESK.claim(DESK.article(title), BOTH);
    assertEquals(2, list(REVIEWER.get("/api/v1/claims/" + claim), "parts").size());
    return claim;
  }

  private static TestResponse review(
      TestClient person, String claim, String rating, String findings) {
    return person.post(
        "/api/v1/claims/" + claim + "/reviews", body(rating, findings), version(person, claim));
  }

  private static String body(String rating, String findings) {
    String plain = verdict(rating, "In one line.", "");
    return plain.substring(0, plain.length() - 1) + ", \"findings\": [" + findings + "]}";
  }

  private static String finding(int part, @Nullable String rating, @Nullable String note) {
    return "{\"part\": %d, \"rating\": %s, \"note\": %s}"
        .formatted(part, Json.write(rating), Json.write(note));
  }

  private static List<String> findings(JsonNode said) {
    return StreamSupport.stream(
            Objects.requireNonNull(said.get("findings")).values().spliterator(), false)
        .map(each -> text(each, "words") + ": " + text(each, "rating") + ", " + text(each, "note"))
        .toList();
  }

  /** The findings of the one review that stood at a version: each with its part of today. */
  private static List<String> places(String claim, int version) {
    TestResponse then = REVIEWER.get("/api/v1/claims/" + claim + "/versions/" + version);
    JsonNode review = member(then, "reviews").get(0);
    return StreamSupport.stream(review.get("findings").values().spliterator(), false)
        .map(each -> text(each, "part") + " " + text(each, "words"))
        .toList();
  }

  private static List<String> kept(String review) {
    return SERVER
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select coalesce(f ->> 'part', 'null') || ' ' || (f ->> 'words')
                        from review, jsonb_array_elements(findings) with ordinality x (f, n)
                        where id = :id::uuid order by n
                        """)
                    .bind("id", review)
                    .mapTo(String.class)
                    .list());
  }

  private static List<String> rules(String dossier) {
    return list(EDITOR.get("/api/v1/dossiers/" + dossier + "/gate"), "findings").stream()
        .map(finding -> text(finding, "rule"))
        .toList();
  }

  /** What the last event of this kind made of the findings. */
  private static String change(TestClient person, String claim, String action) {
    TestResponse history = person.get("/api/v1/claims/" + claim + "/history");
    return list(history, "items").stream()
        .filter(entry -> text(entry, "action").equals(action))
        .flatMap(entry -> StreamSupport.stream(entry.get("changes").values().spliterator(), false))
        .filter(change -> text(change, "field").equals("findings"))
        .map(change -> text(change, "after"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(history.toString()));
  }
}
