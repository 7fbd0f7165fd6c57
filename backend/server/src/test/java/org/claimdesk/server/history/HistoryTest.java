package org.claimdesk.server.history;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.claimdesk.server.review.TestDesk.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A claim's past over HTTP. */
final class HistoryTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final String FIGURE =
      "The port 🚢 handled 4.2 million containers in 2023, the harbour office announced on Monday.";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void everyChangeIsToldAndEveryVersionCanBeReadAgain() {
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    String claim = DESK.claim(DESK.article("Past"), FIGURE);
    String path = "/api/v1/claims/" + claim;
    int first = version(reviewer, claim);
    int start = TestDesk.TEXT.indexOf(FIGURE);
    int shorter = start + FIGURE.indexOf(", the harbour");
    TestResponse cut = reviewer.patch(path, "{\"end\": %d}".formatted(shorter), first);
    assertEquals(200, cut.status(), cut::toString);
    String evidence =
        path
            + "/evidence/"
            + DESK.evidence(claim, "https://a.example/1", "4.1 million boxes", "refutes")
                .string("id");
    reviewer.patch(evidence, "{\"excerpt\": \"4.1 million containers\"}", 1);
    int second = version(reviewer, claim);
    DESK.review(reviewer, claim, "true", "Right, it was so.", "");
    DESK.review(reviewer, claim, "false", "Wrong, it was so.", "See.");
    reviewer.delete(evidence);

    TestResponse history = reviewer.get(path + "/history");
    assertEquals(200, history.status(), history::toString);
    List<JsonNode> entries = new ArrayList<>();
    member(history, "items").values().forEach(entries::add);
    List<String> actions = entries.stream().map(entry -> text(entry, "action")).toList();
    assertTrue(
        actions.containsAll(
            List.of(
                "evidence.removed",
                "claim.reviewed",
                "evidence.changed",
                "evidence.added",
                "claim.adjusted",
                "article.created")),
        actions::toString);

    assertEquals(
        "4.1 million boxes → 4.1 million containers",
        change(entry(entries, "evidence.changed"), "excerpt"));
    JsonNode adjusted = entry(entries, "claim.adjusted");
    assertEquals(
        FIGURE + " → " + FIGURE.substring(0, shorter - start), change(adjusted, "statement"));
    assertEquals(Integer.toString(second), text(adjusted, "version"));
    JsonNode reviewed = entry(entries, "claim.reviewed");
    assertEquals("Right, it was so. → Wrong, it was so.", change(reviewed, "conclusion"));
    assertEquals("true → false", change(reviewed, "verdict"));

    TestResponse past = reviewer.get(path + "/versions/" + first);
    assertEquals(FIGURE, text(member(past, "claim"), "text"), past::toString);
    assertEquals(0, member(past, "evidence").size());
    TestResponse cutThen = reviewer.get(path + "/versions/" + second);
    assertEquals(
        "4.1 million containers",
        text(member(cutThen, "evidence").get(0), "excerpt"),
        cutThen::toString);
    assertEquals(0, member(cutThen, "reviews").size());
    TestResponse reviewedThen = reviewer.get(path + "/versions/" + (second + 1));
    assertEquals(
        "Right, it was so.",
        text(member(reviewedThen, "reviews").get(0), "conclusion"),
        reviewedThen::toString);
    TestResponse newest = reviewer.get(path + "/versions/" + version(reviewer, claim));
    assertEquals("null", text(newest.json(), "until"), newest::toString);
    assertEquals(404, reviewer.get(path + "/versions/999").status());
  }

  @Test
  void evidenceOfThenTellsItsPartsAndItsCopy() {
    String claim = DESK.claim(DESK.article("Parts past"), FIGURE);
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    String path = "/api/v1/claims/" + claim;
    String evidence =
        path
            + "/evidence/"
            + DESK.evidence(claim, "https://a.example/parts", "4.1 million", "refutes")
                .string("id");
    assertEquals(200, reviewer.patch(evidence, "{\"parts\": [0]}", 1).status());
    DESK.review(reviewer, claim, "true", "Right.", "");
    assertEquals(200, reviewer.patch(evidence, "{\"parts\": []}", 2).status());

    TestResponse then = reviewer.get(path + "/versions/1");
    assertEquals("[0]", Json.write(member(then, "evidence").get(0).get("parts")), then::toString);
    TestResponse now = reviewer.get(path + "/versions/2");
    assertEquals("[]", Json.write(member(now, "evidence").get(0).get("parts")), now::toString);
    List<JsonNode> entries = new ArrayList<>();
    member(reviewer.get(path + "/history"), "items").values().forEach(entries::add);
    assertEquals("1 → null", change(entry(entries, "evidence.changed"), "parts"));
  }

  @Test
  void evidenceOfTimesWhenItCouldBeAboutOnePartAloneTellsThatPart() {
    assertEquals(
        List.of(1),
        StateFields.partsOfEvidence(
            Objects.requireNonNull(Json.read("{\"part\": 1}", JsonNode.class))));
    assertEquals(
        List.of(),
        StateFields.partsOfEvidence(
            Objects.requireNonNull(Json.read("{\"part\": null}", JsonNode.class))));
    assertEquals(
        Map.of("parts", "2", "excerpt", "x"),
        StateFields.ofEvidence(
            Objects.requireNonNull(
                Json.read("{\"part\": 1, \"excerpt\": \"x\"}", JsonNode.class))));
  }

  @Test
  void blindVerdictsAreNotTold() {
    String claim = DESK.claim(DESK.article("Blind past"), FIGURE);
    DESK.dossier("Blind past", 2, claim);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada past");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben past");
    String history = "/api/v1/claims/" + claim + "/history";
    DESK.review(ada, claim, "true", "Secret conclusion", "");
    DESK.review(ada, claim, "false", "Secret second thought", "");
    for (TestClient other : List.of(ben, SERVER.as(Role.EDITOR))) {
      TestResponse seen = other.get(history);
      assertFalse(seen.text().contains("Secret"), seen::toString);
      assertEquals("true", text(member(seen, "items").get(0), "hidden"));
      for (int n = 1; n <= version(ada, claim); n++) {
        assertFalse(
            other.get("/api/v1/claims/" + claim + "/versions/" + n).text().contains("Secret"));
      }
    }
    assertTrue(ada.get(history).text().contains("Secret second thought"));
    DESK.review(ben, claim, "false", "Wrong.", "");
    assertTrue(ben.get(history).text().contains("Secret second thought"));
  }

  @Test
  void itComesInPages() {
    String claim = DESK.claim(DESK.article("Long past"), FIGURE);
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    for (int i = 0; i < 3; i++) {
      DESK.evidence(claim, "https://a.example/" + i, "words", "context");
    }
    String history = "/api/v1/claims/" + claim + "/history?limit=2";
    TestResponse first = reviewer.get(history);
    TestResponse next = reviewer.get(history + "&cursor=" + first.string("next"));
    assertEquals(2, member(first, "items").size());
    assertTrue(
        Long.parseLong(text(member(next, "items").get(0), "sequence"))
            < Long.parseLong(text(member(first, "items").get(1), "sequence")));
    assertTrue(Integer.parseInt(first.string("total")) >= 4, first::toString);
  }

  private static JsonNode entry(List<JsonNode> entries, String action) {
    return entries.stream()
        .filter(entry -> text(entry, "action").equals(action))
        .findFirst()
        .orElseThrow();
  }

  private static String change(JsonNode entry, String field) {
    for (JsonNode change : Objects.requireNonNull(entry.get("changes")).values()) {
      if (text(change, "field").equals(field)) {
        return text(change, "before") + " → " + text(change, "after");
      }
    }
    throw new AssertionError(field + " did not change");
  }
}
