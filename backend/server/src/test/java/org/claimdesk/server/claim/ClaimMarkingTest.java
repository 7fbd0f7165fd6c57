package org.claimdesk.server.claim;

import static org.claimdesk.server.review.TestDesk.TEXT;
import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ClaimMarkingTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final String PORT = "The port 🚢 handled 4.2 million containers in 2023";
  private static final String WORK = "nearly 900 people had found work";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void saysBeforeWhatAClaimWouldHold() {
    String article = DESK.article("Preview");
    TestResponse preview = preview(article, PORT);
    assertEquals(200, preview.status(), preview::toString);
    assertEquals(PORT, preview.string("text"));
    assertEquals("4.2 million", text(member(preview, "quantities").get(0), "text"));
    assertEquals("2023-01-01", text(member(preview, "times").get(0), "from"));
    assertTrue(member(preview, "claim").isNull());
    String claim = DESK.claim(article, PORT);
    assertEquals(claim, preview(article, PORT).string("claim"));
    assertEquals(0, member(preview(article, "The council meets"), "quantities").size());
    assertEquals(
        422,
        REVIEWER.get("/api/v1/claims/preview?article=" + article + "&start=0&end=99999").status());
  }

  @Test
  void findsFiguresWhereTheExtractorDoesNotLook() {
    String body =
        "The bridge over the Elm carried 12,000 cars in 2019, the road office said.\\n\\n"
            + "The council voted for a second bridge, which will cost 40 million euros.\\n\\n";
    String id =
        REVIEWER
            .post(
                "/api/v1/articles",
                "{\"text\": \"Bridge news\\n\\n%s%s\", \"published\": \"2020-05-01\"}"
                    .formatted(body, body))
            .string("id");
    JsonNode article = REVIEWER.get("/api/v1/articles/" + id).json();
    JsonNode repeated =
        StreamSupport.stream(article.get("passages").values().spliterator(), false)
            .filter(passage -> text(passage, "kind").equals("duplicate"))
            .findFirst()
            .orElseThrow();
    String words = "carried 12,000 cars in 2019";
    int start = text(article, "text").indexOf(words, repeated.get("start").getIntValue());
    TestResponse marked = mark(id, start, start + words.length());
    assertEquals(201, marked.status(), marked::toString);
    assertEquals(12_000, member(marked, "quantities").get(0).get("value").getIntValue());
    assertEquals("2019-01-01", text(member(marked, "times").get(0), "from"));
  }

  @Test
  void takesAnAdjustmentBackExactly() {
    String article = DESK.article("Adjusted");
    String id = extracted(article);
    JsonNode before = claim(id);
    assertFalse(before.get("undoable").getBooleanValue());
    int end = before.get("end").getIntValue() - 1;
    TestResponse adjusted =
        REVIEWER.patch(path(id), "{\"end\": %d}".formatted(end), version(before));
    assertEquals(200, adjusted.status(), adjusted::toString);
    assertEquals("adjusted", adjusted.string("origin"));
    assertTrue(member(adjusted, "undoable").getBooleanValue());
    assertEquals(412, undo(id, 1).status());
    TestResponse undone = undo(id, 2);
    assertEquals(200, undone.status(), undone::toString);
    assertSame(before, claim(id));
    assertEquals(404, undo(id, version(claim(id))).status());
    assertEquals(List.of("claim.adjusted", "claim.edit_undone"), SERVER.audited(id));
  }

  @Test
  void mergesTwoClaimsWithWhatHangsOnThem() {
    String article = DESK.article("Merged");
    String first = DESK.claim(article, PORT);
    String second = DESK.claim(article, WORK);
    String dossier = DESK.dossier("With the second only", 1, second);
    evidenceOfPart(second, 0);
    JsonNode before = claim(second);
    JsonNode kept = claim(first);
    TestResponse merged =
        REVIEWER.post(
            path(first) + "/merge",
            "{\"with\": \"%s\", \"version\": %d}".formatted(second, version(before)),
            version(kept));
    assertEquals(200, merged.status(), merged::toString);
    assertEquals(
        TEXT.substring(TEXT.indexOf(PORT), TEXT.indexOf(WORK) + WORK.length()),
        merged.string("text"));
    assertTrue(member(merged, "quantities").size() >= 2);
    assertEquals(404, REVIEWER.get(path(second)).status());
    JsonNode evidence = claim(first).get("evidence").get(0);
    int part = evidence.get("part").getIntValue();
    int figure = member(merged, "parts").get(part).get("quantity").getIntValue();
    assertEquals("nearly 900", text(member(merged, "quantities").get(figure), "text"));
    assertEquals(List.of(first), claimsOf(dossier));

    TestResponse undone = undo(first, version(claim(first)));
    assertEquals(200, undone.status(), undone::toString);
    assertSame(kept, claim(first));
    assertSame(before, claim(second));
    assertEquals(List.of(second), claimsOf(dossier));
  }

  @Test
  void commentsOfAMergedClaimGoBackWithIt() {
    String article = DESK.article("Merged and talked of");
    String first = DESK.claim(article, PORT);
    String second = DESK.claim(article, WORK);
    String ofFirst = comment(first, "\"part\": 0");
    String ofSecond = comment(second, "\"part\": 0");
    TestResponse merged = merge(first, "{\"with\": \"%s\", \"version\": 1}".formatted(second));
    assertEquals(200, merged.status(), merged::toString);
    assertEquals(
        List.of(
            ofFirst + " " + partOf(first, "4.2 million"),
            ofSecond + " " + partOf(first, "nearly 900")),
        comments(first));

    String answer = comment(first, "\"answers\": \"" + ofSecond + "\"");
    String later = comment(first, "\"part\": " + partOf(first, "nearly 900"));
    assertEquals(200, undo(first, version(claim(first))).status());
    assertEquals(
        List.of(ofSecond + " " + partOf(second, "nearly 900"), answer + " null"), comments(second));
    // Nobody can say any more which of the two it was about: it stays where it was made.
    assertEquals(
        List.of(ofFirst + " " + partOf(first, "4.2 million"), later + " null"), comments(first));
  }

  @Test
  void commentsGoWithThePartOrEvidenceThatTheyAreAbout() {
    String article = DESK.article("Talked of and parted");
    String words = TEXT.substring(TEXT.indexOf("handled"), TEXT.indexOf(" had found work"));
    String id = DESK.claim(article, words);
    int part = partOf(id, "nearly 900");
    evidenceOfPart(id, part);
    String evidence = text(claim(id).get("evidence").get(0), "id");
    String ofPart = comment(id, "\"part\": " + part);
    String ofEvidence = comment(id, "\"evidence\": \"" + evidence + "\"");
    String ofWhole = comment(id, "\"part\": null");
    TestResponse split =
        REVIEWER.post(
            path(id) + "/split",
            "{\"at\": %d}".formatted(TEXT.indexOf("Mayor")),
            version(claim(id)));
    String second = text(member(split, "items").get(1), "id");
    assertEquals(
        List.of(ofPart + " " + partOf(second, "nearly 900"), ofEvidence + " null"),
        comments(second));
    assertEquals(List.of(ofWhole + " null"), comments(id));
    assertEquals(200, undo(id, version(claim(id))).status());
    assertEquals(
        List.of(ofPart + " " + part, ofEvidence + " null", ofWhole + " null"), comments(id));
  }

  @Test
  void splitsAClaimInTwo() {
    String article = DESK.article("Split");
    String words = PORT + ", the harbour office announced on Monday";
    String id = DESK.claim(article, words);
    String dossier = DESK.dossier("Of the one", 1, id);
    evidenceOfPart(id, 0);
    JsonNode before = claim(id);
    int at = TEXT.indexOf(" in 2023");
    TestResponse split =
        REVIEWER.post(path(id) + "/split", "{\"at\": %d}".formatted(at), version(before));
    assertEquals(200, split.status(), split::toString);
    JsonNode first = member(split, "items").get(0);
    JsonNode second = member(split, "items").get(1);
    assertEquals("The port 🚢 handled 4.2 million containers", text(first, "text"));
    assertEquals("in 2023, the harbour office announced on Monday", text(second, "text"));
    assertEquals(1, first.get("quantities").size());
    assertEquals(0, second.get("quantities").size());
    assertEquals(id, text(first, "id"));
    assertEquals(List.of(id, text(second, "id")), claimsOf(dossier));
    assertEquals(1, claim(id).get("evidence").size());

    // What was found about a half meanwhile is not lost with the half.
    DESK.evidence(text(second, "id"), "https://port.example/2", "It was 2023.", "context");
    TestResponse undone = undo(id, version(claim(id)));
    assertEquals(200, undone.status(), undone::toString);
    assertEquals(words, undone.string("text"));
    assertEquals(2, claim(id).get("evidence").size());
    assertEquals(404, REVIEWER.get(path(text(second, "id"))).status());
    assertEquals(List.of(id), claimsOf(dossier));
  }

  @Test
  void evidenceGoesWithItsFigure() {
    String article = DESK.article("Figures apart");
    String words = TEXT.substring(TEXT.indexOf("handled"), TEXT.indexOf(" had found work"));
    String id = DESK.claim(article, words);
    evidenceOfPart(id, partOf(id, "nearly 900"));
    TestResponse split =
        REVIEWER.post(
            path(id) + "/split",
            "{\"at\": %d}".formatted(TEXT.indexOf("Mayor")),
            version(claim(id)));
    assertEquals(200, split.status(), split::toString);
    String second = text(member(split, "items").get(1), "id");
    assertEquals(0, claim(id).get("evidence").size());
    int part = claim(second).get("evidence").get(0).get("part").getIntValue();
    assertEquals(partOf(second, "nearly 900"), part);
  }

  @Test
  void refusesAPlaceThatIsNotInside() {
    String article = DESK.article("Not inside");
    String id = DESK.claim(article, PORT);
    int start = TEXT.indexOf(PORT);
    int ship = TEXT.indexOf("🚢");
    for (int at : new int[] {0, start, start + PORT.length(), ship + 1}) {
      TestResponse refused =
          REVIEWER.post(path(id) + "/split", "{\"at\": %d}".formatted(at), version(claim(id)));
      assertEquals(422, refused.status(), refused::toString);
      assertEquals("at", refused.string("field"));
    }
  }

  @Test
  void leavesTheWordsOfAReviewedClaim() {
    String article = DESK.article("Decided");
    String decided = DESK.claim(article, PORT);
    String other = DESK.claim(article, WORK);
    DESK.review(REVIEWER, decided, "true", "It is so.", "");
    int version = version(claim(decided));
    List<TestResponse> refused =
        List.of(
            REVIEWER.patch(path(decided), "{\"start\": 0}", version),
            REVIEWER.post(
                path(decided) + "/split",
                "{\"at\": %d}".formatted(TEXT.indexOf("handled")),
                version),
            REVIEWER.post(
                path(decided) + "/merge",
                "{\"with\": \"%s\", \"version\": 1}".formatted(other),
                version),
            REVIEWER.post(
                path(other) + "/merge",
                "{\"with\": \"%s\", \"version\": %d}".formatted(decided, version),
                1));
    for (TestResponse each : refused) {
      assertEquals(409, each.status(), each::toString);
      assertTrue(each.string("type").endsWith("claim-status"), each::toString);
      assertTrue(each.string("detail").contains("decided"), each::toString);
    }
    assertEquals(PORT, text(claim(decided), "text"));
  }

  @Test
  void leavesWhatAnotherWorksOn() {
    String article = DESK.article("Taken");
    String id = DESK.claim(article, PORT);
    SERVER.another(Role.REVIEWER, "Cy").post(path(id) + "/lease", "");
    TestResponse refused =
        REVIEWER.post(path(id) + "/split", "{\"at\": %d}".formatted(TEXT.indexOf("handled")), 1);
    assertEquals(409, refused.status(), refused::toString);
    assertEquals("Cy", refused.string("by"));
  }

  @Test
  void mergesOnlyTwoClaimsOfOneArticleAsTheyAre() {
    String first = DESK.claim(DESK.article("One"), PORT);
    String elsewhere = DESK.claim(DESK.article("Another"), PORT);
    String body = "{\"with\": \"%s\", \"version\": %d}";
    assertEquals(422, merge(first, body.formatted(elsewhere, 1)).status());
    assertEquals(422, merge(first, body.formatted(first, 1)).status());
    assertEquals(412, merge(first, body.formatted(elsewhere, 7)).status());
    assertEquals(400, merge(first, "{\"version\": 1}").status());
    assertEquals(428, REVIEWER.post(path(first) + "/merge", body.formatted(first, 1)).status());
  }

  private static TestResponse merge(String id, String body) {
    return REVIEWER.post(path(id) + "/merge", body, 1);
  }

  private static TestResponse preview(String article, String words) {
    int start = TEXT.indexOf(words);
    return REVIEWER.get(
        "/api/v1/claims/preview?article=%s&start=%d&end=%d"
            .formatted(article, start, start + words.length()));
  }

  private static TestResponse mark(String article, int start, int end) {
    return REVIEWER.post(
        "/api/v1/claims",
        "{\"article\": \"%s\", \"start\": %d, \"end\": %d}".formatted(article, start, end));
  }

  private static void evidenceOfPart(String claim, int part) {
    TestResponse added =
        REVIEWER.post(
            path(claim) + "/evidence",
            """
            {"url": "https://port.example/1", "excerpt": "A count.", "stance": "supports", "part": %d}
            """
                .formatted(part));
    assertEquals(201, added.status(), added::toString);
  }

  /** Says something about a claim; returns the comment's key. */
  private static String comment(String claim, String about) {
    TestResponse added =
        REVIEWER.post(path(claim) + "/comments", "{\"text\": \"Look.\", " + about + "}");
    assertEquals(201, added.status(), added::toString);
    return added.string("id");
  }

  /** Each comment on a claim, the oldest first: its key and part. */
  private static List<String> comments(String claim) {
    return StreamSupport.stream(
            member(REVIEWER.get(path(claim) + "/comments"), "items").values().spliterator(), false)
        .map(comment -> text(comment, "id") + " " + text(comment, "part"))
        .toList();
  }

  /** The number of the part of a claim that is about these words. */
  private static int partOf(String claim, String figure) {
    JsonNode json = claim(claim);
    for (int i = 0; i < json.get("parts").size(); i++) {
      int quantity = json.get("parts").get(i).get("quantity").getIntValue();
      if (text(json.get("quantities").get(quantity), "text").equals(figure)) {
        return i;
      }
    }
    throw new AssertionError(json);
  }

  private static String extracted(String article) {
    for (JsonNode claim :
        REVIEWER.get("/api/v1/claims?article=" + article).json().get("items").values()) {
      if (text(claim, "origin").equals("extracted")) {
        return text(claim, "id");
      }
    }
    throw new AssertionError("The extractor found no claim in the article.");
  }

  private static List<String> claimsOf(String dossier) {
    return StreamSupport.stream(
            REVIEWER.get("/api/v1/dossiers/" + dossier).json().get("claims").values().spliterator(),
            false)
        .map(claim -> text(claim, "id"))
        .toList();
  }

  private static JsonNode claim(String id) {
    return REVIEWER.get(path(id)).json();
  }

  private static int version(JsonNode claim) {
    return claim.get("version").getIntValue();
  }

  private static TestResponse undo(String id, int version) {
    return REVIEWER.send(
        REVIEWER.request(path(id) + "/edit").header("If-Match", "\"" + version + "\"").DELETE());
  }

  private static String path(String id) {
    return "/api/v1/claims/" + id;
  }

  /** All members but those that count and date the changes. */
  private static void assertSame(JsonNode before, JsonNode after) {
    for (String member :
        List.of(
            "start",
            "end",
            "text",
            "context",
            "origin",
            "checkable",
            "worth",
            "kinds",
            "quantities",
            "times",
            "attribution",
            "check",
            "parts",
            "reasons",
            "speaker",
            "status",
            "evidence")) {
      assertEquals(before.get(member), after.get(member), member);
    }
  }
}
