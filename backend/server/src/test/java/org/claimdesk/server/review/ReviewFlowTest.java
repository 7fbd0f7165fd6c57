package org.claimdesk.server.review;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.claimdesk.server.review.TestDesk.verdict;
import static org.claimdesk.server.review.TestDesk.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A claim's way to its verdict over HTTP. */
final class ReviewFlowTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final String FIGURE =
      "The port 🚢 handled 4.2 million containers in 2023, the harbour office announced on Monday.";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void fromEvidenceToAVerdictAndBack() {
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    String claim = DESK.claim(DESK.article("Flow"), FIGURE);
    TestResponse before = reviewer.get("/api/v1/claims/" + claim);
    String unit = text(member(before, "quantities").get(0), "unit");
    TestResponse added =
        reviewer.post(
            "/api/v1/claims/" + claim + "/evidence",
            """
            {"url": "https://stats.example/port", "title": "Port statistics", "excerpt": "4,213,008 containers",
             "stance": "supports", "referenceValue": {"value": 4213008, "unit": "%s"}}
            """
                .formatted(unit));
    assertEquals(201, added.status(), added::toString);
    assertEquals("\"1\"", added.header("ETag"));
    String evidence = "/api/v1/claims/" + claim + "/evidence/" + added.string("id");
    TestResponse changed = reviewer.patch(evidence, "{\"publisher\": \"Statistics office\"}", 1);
    assertEquals(200, changed.status(), changed::toString);
    assertEquals("Port statistics", changed.string("title"));
    TestResponse stale = reviewer.patch(evidence, "{\"publisher\": \"Somebody else\"}", 1);
    assertEquals(412, stale.status());
    assertEquals("Statistics office", text(member(stale, "current"), "publisher"));

    TestResponse decided =
        DESK.review(reviewer, claim, "true", "Official figures say the same.", "See *the* table.");
    assertEquals(201, decided.status(), decided::toString);
    assertEquals("decided", decided.string("status"));
    assertEquals("true", decided.string("rating"));
    assertEquals("\"" + decided.string("version") + "\"", decided.header("ETag"));
    assertEquals(1, member(decided, "evidence").size());
    JsonNode check = member(decided, "checks").get(0);
    assertEquals("consistent", text(check, "outcome"), decided::toString);
    assertFalse(text(check, "words").isBlank());
    assertEquals("Official figures say the same.", text(member(decided, "verdict"), "conclusion"));
    TestResponse listed = reviewer.get("/api/v1/claims?status=decided&rating=true");
    assertTrue(listed.text().contains(claim), listed::toString);

    String review = text(member(decided, "reviews").get(0), "id");
    String path = "/api/v1/claims/" + claim + "/reviews/" + review;
    assertEquals(403, SERVER.as(Role.EDITOR).delete(path).status());
    TestResponse undone = reviewer.delete(path);
    assertEquals("open", undone.string("status"), undone::toString);
    assertEquals(404, reviewer.delete(path).status());
    assertEquals(204, reviewer.delete(evidence).status());
    assertEquals(0, member(reviewer.get("/api/v1/claims/" + claim), "evidence").size());
  }

  @Test
  void badInputNamesTheFieldAndTheRemedy() {
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    String claim = DESK.claim(DESK.article("Bad input"), FIGURE);
    String reviews = "/api/v1/claims/" + claim + "/reviews";
    assertEquals(428, reviewer.post(reviews, verdict("true", "Yes.", "")).status());
    int version = version(reviewer, claim);
    TestResponse unknown = reviewer.post(reviews, verdict("sort_of", "Yes.", ""), version);
    assertEquals(422, unknown.status());
    assertEquals("rating", unknown.string("field"));
    assertTrue(unknown.string("detail").contains("mostly_true"), unknown::toString);
    TestResponse missing = reviewer.post(reviews, "{\"rating\": \"true\"}", version);
    assertEquals(400, missing.status());
    assertEquals("conclusion", missing.string("field"));
    TestResponse wordy = reviewer.post(reviews, verdict("true", "x".repeat(301), ""), version);
    assertEquals(422, wordy.status());
    assertTrue(wordy.string("detail").contains("300"), wordy::toString);
    TestResponse long20 =
        reviewer.post(reviews, verdict("true", "Yes.", "x".repeat(20_001)), version);
    assertEquals("rationale", long20.string("field"));
    TestResponse nul = reviewer.post(reviews, verdict("true", "a\0b", ""), version);
    assertEquals(422, nul.status(), nul::toString);

    for (String url :
        List.of("javascript:alert(1)", "ftp://a.example/b", "https://", "no address")) {
      TestResponse refused = DESK.evidence(claim, url, "words", "supports");
      assertEquals(422, refused.status(), refused::toString);
      assertEquals("url", refused.string("field"));
    }
    TestResponse stance = DESK.evidence(claim, "https://a.example", "words", "proves");
    assertEquals(422, stance.status(), stance::toString);
    assertEquals("stance", stance.string("field"));
    TestResponse part =
        reviewer.post(
            "/api/v1/claims/" + claim + "/evidence",
            "{\"url\": \"https://a.example\", \"excerpt\": \"w\", \"stance\": \"context\", \"part\": 99}");
    assertEquals("part", part.string("field"), part::toString);
    TestResponse huge =
        reviewer.post(
            "/api/v1/claims/" + claim + "/evidence",
            "{\"url\": \"https://a.example\", \"excerpt\": \"w\", \"stance\": \"context\","
                + " \"referenceValue\": {\"value\": 1e999, \"unit\": \"EUR\"}}");
    assertEquals(422, huge.status(), huge::toString);

    String nobody = "/api/v1/claims/" + UUID.randomUUID();
    assertEquals(404, reviewer.get(nobody).status());
    assertEquals(404, reviewer.post(nobody + "/reviews", verdict("true", "Yes.", ""), 1).status());
    assertEquals(
        403, SERVER.as(Role.READER).post(reviews, verdict("true", "Yes.", ""), version).status());
    assertEquals(401, SERVER.anonymous().get("/api/v1/ratings").status());
    assertEquals("open", reviewer.get("/api/v1/claims/" + claim).string("status"));
  }

  @Test
  void ofTwoAtOnceOneGetsTheOthersStateBack() throws Exception {
    String claim = DESK.claim(DESK.article("At once"), FIGURE);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada at once");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben at once");
    int version = version(ada, claim);
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<TestResponse>> both =
          List.of(
              () -> reviewWhenReady(start, ada, claim, "true", version),
              () -> reviewWhenReady(start, ben, claim, "false", version));
      List<Future<TestResponse>> answers = threads.invokeAll(both);
      TestResponse first = answers.get(0).get();
      TestResponse second = answers.get(1).get();
      assertEquals(
          List.of(201, 412), List.of(first.status(), second.status()).stream().sorted().toList());
      TestResponse won = first.status() == 201 ? first : second;
      TestResponse lost = first.status() == 201 ? second : first;
      assertEquals("decided", text(member(lost, "current"), "status"), lost::toString);
      assertEquals(won.string("rating"), text(member(lost, "current"), "rating"));
      assertEquals(won.string("version"), text(member(lost, "current"), "version"));
    }
  }

  private static TestResponse reviewWhenReady(
      CyclicBarrier start, TestClient person, String claim, String rating, int version)
      throws Exception {
    start.await();
    return person.post(
        "/api/v1/claims/" + claim + "/reviews", verdict(rating, "My verdict.", ""), version);
  }

  @Test
  void blindReviewsBecomeADisputeThatAnEditorSettles() {
    String claim = DESK.claim(DESK.article("Blind"), FIGURE);
    String dossier = DESK.dossier("Blind", 2, claim);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada blind");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben blind");
    TestClient editor = SERVER.as(Role.EDITOR);
    TestResponse first = DESK.review(ada, claim, "true", "Secret conclusion", "Secret rationale");
    assertEquals("in_review", first.string("status"), first::toString);
    assertTrue(first.text().contains("Secret conclusion"), "one sees one's own");
    for (TestClient other : List.of(ben, editor)) {
      TestResponse seen = other.get("/api/v1/claims/" + claim);
      assertFalse(seen.text().contains("Secret"), seen::toString);
      assertEquals("true", text(member(seen, "reviews").get(0), "hidden"));
      assertEquals("null", text(seen.json(), "rating"));
    }
    assertFalse(ben.get("/api/v1/dossiers/" + dossier + "/preview").text().contains("Secret"));
    assertFalse(editor.get("/api/v1/audit").text().contains("Secret"));
    String settle = "/api/v1/claims/" + claim + "/adjudication";
    TestResponse early =
        editor.post(settle, verdict("half_true", "Too early.", ""), version(editor, claim));
    assertEquals(409, early.status(), early::toString);

    TestResponse second = DESK.review(ben, claim, "false", "I differ.", "");
    assertEquals("disputed", second.string("status"), second::toString);
    assertTrue(second.text().contains("Secret conclusion"), second::toString);

    int version = version(editor, claim);
    assertEquals(403, ada.post(settle, verdict("true", "Mine.", ""), version).status());
    TestResponse settled = editor.post(settle, verdict("half_true", "Both.", "Why"), version);
    assertEquals(201, settled.status(), settled::toString);
    assertEquals("decided", settled.string("status"));
    assertEquals("half_true", settled.string("rating"));
    assertEquals("true", text(member(settled, "verdict"), "adjudicated"));
    assertEquals(409, DESK.review(ada, claim, "false", "After all.", "").status());
    String mine = text(member(settled, "reviews").get(0), "id");
    assertEquals(409, ada.delete("/api/v1/claims/" + claim + "/reviews/" + mine).status());

    TestResponse agreement = editor.get("/api/v1/dossiers/" + dossier + "/agreement");
    assertEquals("1", agreement.string("claims"), agreement::toString);
    assertEquals("0.0", text(member(agreement, "pairs").get(0), "kappa"), agreement::toString);
    JsonNode met = member(agreement, "matrix").get(0);
    assertEquals(
        List.of("true", "false", "1"),
        List.of(text(met, "first"), text(met, "second"), text(met, "pairs")));
    assertEquals("0", text(member(agreement, "ratings").get(0), "agreed"));
    JsonNode differing = member(agreement, "differing").get(0);
    assertEquals(claim, text(differing, "claim"));
    assertEquals(FIGURE, text(differing, "statement"));
  }

  @Test
  void aDossierThatAsksForTwoReopensWhatOneDecided() {
    String claim = DESK.claim(DESK.article("Reopened"), FIGURE);
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    DESK.review(reviewer, claim, "true", "Right.", "");
    String dossier = DESK.dossier("Reopened", 2, claim);
    assertEquals("in_review", reviewer.get("/api/v1/claims/" + claim).string("status"));
    String place = "/api/v1/dossiers/" + dossier + "/claims/" + claim;
    TestResponse refused = reviewer.delete(place);
    assertEquals(403, refused.status(), refused::toString);
    assertEquals("in_review", reviewer.get("/api/v1/claims/" + claim).string("status"));
    assertEquals(204, SERVER.as(Role.EDITOR).delete(place).status());
    assertEquals("decided", reviewer.get("/api/v1/claims/" + claim).string("status"));
  }

  @Test
  void aDismissalHoldsUntilItIsTakenBackAndKeepsTheReviews() {
    String claim = DESK.claim(DESK.article("Dismissed"), FIGURE);
    DESK.dossier("Dismissed", 2, claim);
    String path = "/api/v1/claims/" + claim;
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    TestResponse first = DESK.review(reviewer, claim, "true", "Right.", "");
    TestResponse moved =
        reviewer.patch(path, "{\"end\": 60}", Integer.parseInt(first.string("version")));
    assertEquals(409, moved.status(), moved::toString);
    TestClient other = SERVER.another(Role.REVIEWER, "Cleo dismisses");
    assertEquals(200, other.post(path + "/dismissal", "{\"reason\": \"Trivial.\"}").status());
    TestResponse undone =
        reviewer.delete(path + "/reviews/" + text(member(first, "reviews").get(0), "id"));
    assertEquals(409, undone.status(), undone::toString);
    assertEquals("dismissed", reviewer.get(path).string("status"));
    assertEquals("in_review", other.delete(path + "/dismissal").string("status"));
    assertEquals(409, other.delete(path + "/dismissal").status());
  }

  @Test
  void evidenceForAPartOutlivesThePart() {
    String article = DESK.article("Parts");
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    int start = TestDesk.TEXT.indexOf("4.2 million");
    int end = TestDesk.TEXT.indexOf(" people had found");
    TestResponse marked =
        reviewer.post(
            "/api/v1/claims",
            "{\"article\": \"%s\", \"start\": %d, \"end\": %d}".formatted(article, start, end));
    int last = member(marked, "parts").size() - 1;
    assertTrue(last > 0, marked::toString);
    String path = "/api/v1/claims/" + marked.string("id");
    TestResponse added =
        reviewer.post(
            path + "/evidence",
            """
            {"url": "https://stats.example/work", "excerpt": "889", "stance": "supports", "part": %d,
             "referenceValue": {"value": 889, "unit": "people"}}
            """
                .formatted(last));
    assertEquals(201, added.status(), added::toString);
    int shorter = TestDesk.TEXT.indexOf(" containers in 2023");
    assertEquals(200, reviewer.patch(path, "{\"end\": %d}".formatted(shorter), 1).status());
    TestResponse read = reviewer.get(path);
    assertEquals(200, read.status(), read::toString);
    assertEquals(1, member(read, "evidence").size());
  }

  @Test
  void aLaterReviewReplacesOnesOwn() {
    String claim = DESK.claim(DESK.article("Replaced"), FIGURE);
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    DESK.review(reviewer, claim, "true", "Right.", "");
    TestResponse again = DESK.review(reviewer, claim, "false", "On second thought.", "");
    assertEquals("decided", again.string("status"), again::toString);
    assertEquals("false", again.string("rating"));
    assertEquals(1, member(again, "reviews").size());
  }

  @Test
  void ratingsSayLabelColourAndShape() {
    TestResponse ratings = SERVER.as(Role.READER).get("/api/v1/ratings");
    assertEquals("true", text(member(ratings, "items").get(0), "id"), ratings::toString);
    assertEquals("5", text(member(ratings, "items").get(0), "value"));
    assertEquals("#009E73", text(member(ratings, "items").get(0), "colour"));
    assertEquals(2, member(ratings, "scales").size());
  }

  @Test
  void aReferenceValueIsComparedWithTheFigureOfItsOwnUnit() {
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    TestResponse article =
        reviewer.post(
            "/api/v1/articles",
            "{\"text\": \"The depot employed 300 drivers and 120 clerks in 2021.\"}");
    assertEquals(201, article.status(), article::toString);
    TestResponse claims = reviewer.get("/api/v1/claims?article=" + article.string("id"));
    String claim = text(member(claims, "items").get(0), "id");
    TestResponse added =
        reviewer.post(
            "/api/v1/claims/" + claim + "/evidence",
            """
            {"url": "https://depot.example/staff", "excerpt": "118 clerks", "stance": "refutes",
             "referenceValue": {"value": 118, "unit": "clerks"}}
            """);
    assertEquals(201, added.status(), added::toString);
    JsonNode checks = member(reviewer.get("/api/v1/claims/" + claim), "checks");
    assertEquals(1, checks.size());
    assertEquals("120", text(checks.get(0), "figure"));
    assertEquals("rounded", text(checks.get(0), "outcome"));
  }

  @Test
  void aClaimSaysWhatItsFiguresImply() {
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    TestResponse article =
        reviewer.post(
            "/api/v1/articles",
            "{\"text\": \"Harbour trade reached $26 million in 2021, over 30 percent higher than in"
                + " 2020.\"}");
    assertEquals(201, article.status(), article::toString);
    TestResponse claims = reviewer.get("/api/v1/claims?article=" + article.string("id"));
    String claim = text(member(claims, "items").get(0), "id");
    JsonNode implied = member(reviewer.get("/api/v1/claims/" + claim), "implied");
    assertEquals(1, implied.size(), implied::toString);
    assertEquals("before", text(implied.get(0), "relation"));
    assertEquals("USD", text(implied.get(0), "unit"));
    assertEquals(20_384_615, implied.get(0).get("high").getLongValue(), implied::toString);
  }
}
