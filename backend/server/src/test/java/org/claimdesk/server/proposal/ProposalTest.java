package org.claimdesk.server.proposal;

import static org.claimdesk.server.review.TestDesk.TEXT;
import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.job.Await;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What an older extractor left behind is written into the database here, as it would lie there:
 * other bounds, other figures, a claim too many, a claim too few. What finds it again is the real
 * extractor.
 */
@Timeout(120)
class ProposalTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);
  private static final String PORT = "handled 4.2 million containers";
  private static final String WORK = "nearly 900 people had found work";
  private static final String COUNCIL = "The council";
  private static final String AGENCY =
      """
      The ferries to the islands carried 1.3 million passengers in 2023, their owner announced on Tuesday.

      Fares rose by 6 percent in the same year, which was the steepest rise since the line was opened in 1971.

      The owner had expected no more than 1.1 million travellers, as two of the older ships were out of service.

      About 250 sailors found work on the new ships, which were built in the yard of the town for $80 million.
      """;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void changesNothingWithTheSameExtractor() {
    String article = DESK.article("Same extractor");
    JsonNode before = claims(article);
    TestResponse again = EDITOR.post(path(article), "");
    assertEquals(200, again.status(), again::toString);
    assertFalse(member(again, "pending").getBooleanValue());
    assertEquals(0, member(again, "changes").size(), again::toString);
    assertEquals(404, EDITOR.get(path(article)).status());
    assertEquals(before, claims(article));
  }

  @Test
  void showsTheDifferenceAndAcceptsIt() {
    String article = DESK.article("Older extractor");
    String moved = claimWith(article, PORT);
    String changed = claimWith(article, WORK);
    older(article);
    int start = claim(moved).get("start").getIntValue();
    sql("update claim set start_offset = start_offset + 4 where id = ?::uuid", moved);
    sql("update claim set quantities = '[]', parts = '[]' where id = ?::uuid", changed);
    String gone = foundOnlyBefore(article);

    TestResponse proposal = EDITOR.post(path(article), "");
    assertEquals(200, proposal.status(), proposal::toString);
    assertTrue(member(proposal, "pending").getBooleanValue());
    assertEquals("0.0.9", text(member(proposal, "from"), "version"));
    JsonNode counts = member(proposal, "counts");
    assertEquals(1, counts.get("moved").getIntValue(), proposal::toString);
    assertEquals(1, counts.get("changed").getIntValue(), proposal::toString);
    assertEquals(1, counts.get("gone").getIntValue(), proposal::toString);
    JsonNode figures = change(proposal, "changed");
    assertEquals(changed, text(figures, "claim"));
    assertEquals("figures", figures.get("aspects").get(0).getStringValue());
    assertEquals(0, figures.get("before").get("quantities").size());
    assertTrue(figures.get("after").get("quantities").size() > 0);
    assertEquals(gone, text(change(proposal, "gone"), "claim"));
    // Nothing has happened yet.
    assertEquals(0, claim(changed).get("quantities").size());
    assertEquals(403, SERVER.as(Role.REVIEWER).post(path(article) + "/acceptance", "", 1).status());

    int version = member(proposal, "version").getIntValue();
    assertEquals(412, EDITOR.post(path(article) + "/acceptance", "", version - 1).status());
    TestResponse accepted = EDITOR.post(path(article) + "/acceptance", "", version);
    assertEquals(200, accepted.status(), accepted::toString);
    assertEquals(start, claim(moved).get("start").getIntValue());
    assertTrue(claim(changed).get("quantities").size() > 0);
    assertEquals(404, EDITOR.get("/api/v1/claims/" + gone).status());
    assertEquals(404, EDITOR.get(path(article)).status());
    JsonNode now = EDITOR.get("/api/v1/articles/" + article).json();
    assertFalse(text(now.get("extractor"), "version").equals("0.0.9"));
    assertEquals(
        List.of("article.extraction_proposed", "article.extraction_accepted"),
        SERVER.audited(article).subList(1, 3));
    assertFalse(member(EDITOR.post(path(article), ""), "pending").getBooleanValue());
  }

  @Test
  void findsForTheFirstTimeWhatWasNotFoundBefore() {
    String article = DESK.article("Too few");
    String missing = claimWith(article, PORT);
    older(article);
    sql("delete from claim where id = ?::uuid", missing);
    TestResponse proposal = EDITOR.post(path(article), "");
    JsonNode added = change(proposal, "new");
    assertTrue(text(added.get("after"), "text").contains(PORT));
    EDITOR.post(path(article) + "/acceptance", "", member(proposal, "version").getIntValue());
    assertTrue(text(claim(claimWith(article, PORT)), "text").contains(PORT));
  }

  @Test
  void whatIsFoundForTheFirstTimeRepeatsANearCopyUnlessAPersonPartedThem() {
    String first = print("Coast Courier");
    String second = print("Evening Post");
    JsonNode passengers = claimSaying(first, "passengers");
    JsonNode parted = claimSaying(second, "Fares");
    assertEquals(200, EDITOR.delete(repeats(parted)).status());
    String missing = text(claimSaying(second, "passengers"), "id");
    older(second);
    sql("delete from claim where id = ?::uuid", missing);
    TestResponse reviewed =
        DESK.review(EDITOR, text(passengers, "id"), "true", "It is so.", "The books say it.");
    assertEquals(201, reviewed.status(), reviewed::toString);

    TestResponse proposal = EDITOR.post(path(second), "");
    assertEquals(1, member(proposal, "counts").get("added").getIntValue(), proposal::toString);
    TestResponse accepted =
        EDITOR.post(path(second) + "/acceptance", "", member(proposal, "version").getIntValue());
    assertEquals(200, accepted.status(), accepted::toString);
    JsonNode found = claimSaying(second, "passengers");
    assertEquals(text(passengers, "id"), text(found, "repeats"));
    assertEquals("decided", text(found, "status"));
    assertTrue(claimSaying(second, "Fares").get("repeats").isNull());
  }

  @Test
  void keepsWhatPeopleWorkedOn() {
    String article = DESK.article("Worked on");
    String exact = claimWith(article, PORT);
    String moved = claimWith(article, WORK);
    DESK.review(EDITOR, exact, "true", "It is so.", "");
    DESK.review(EDITOR, moved, "false", "It is not.", "");
    String lost = foundOnlyBefore(article);
    DESK.evidence(lost, "https://council.example/1", "In spring.", "context");
    String marked = DESK.claim(article, "opens its ledgers");
    older(article);
    sql("update claim set quantities = '[]', parts = '[]' where id = ?::uuid", exact);
    sql(
        "update claim set end_offset = end_offset - 1, text = left(text, -1) where id = ?::uuid",
        moved);
    JsonNode words = claim(moved).get("text");

    TestResponse proposal = EDITOR.post(path(article), "");
    JsonNode counts = member(proposal, "counts");
    assertEquals(2, counts.get("heldExact").getIntValue(), proposal::toString);
    assertEquals(1, counts.get("heldMoved").getIntValue(), proposal::toString);
    assertEquals(1, counts.get("heldLost").getIntValue(), proposal::toString);
    assertEquals(0, counts.get("added").getIntValue(), proposal::toString);
    TestResponse accepted =
        EDITOR.post(path(article) + "/acceptance", "", member(proposal, "version").getIntValue());
    assertEquals(200, accepted.status(), accepted::toString);
    assertEquals("exact", text(claim(exact), "anchor"));
    assertEquals(0, claim(exact).get("quantities").size());
    assertEquals("decided", text(claim(exact), "status"));
    assertEquals("moved", text(claim(moved), "anchor"));
    assertEquals(words, claim(moved).get("text"));
    assertEquals("false", text(claim(moved), "rating"));
    assertEquals("lost", text(claim(lost), "anchor"));
    assertEquals(1, claim(lost).get("evidence").size());
    assertEquals("manual", text(claim(marked), "origin"));
    assertFalse(member(EDITOR.post(path(article), ""), "pending").getBooleanValue());
  }

  @Test
  void showsWhatChangedSinceItWasShown() {
    String article = DESK.article("Meanwhile");
    older(article);
    String gone = foundOnlyBefore(article);
    TestResponse shown = EDITOR.post(path(article), "");
    DESK.review(EDITOR, gone, "true", "They do.", "");
    TestResponse stale =
        EDITOR.post(path(article) + "/acceptance", "", member(shown, "version").getIntValue());
    assertEquals(412, stale.status(), stale::toString);
    JsonNode current = member(stale, "current");
    assertEquals(1, current.get("counts").get("heldLost").getIntValue());
    assertEquals(200, EDITOR.get("/api/v1/claims/" + gone).status());
    assertEquals(204, EDITOR.delete(path(article)).status());
    assertEquals(404, EDITOR.get(path(article)).status());
    assertTrue(claim(gone).get("anchor").isNull());
  }

  @Test
  void forgetsAProposalOfAnArticleThatWasCorrected() {
    String article = DESK.article("Corrected");
    older(article);
    assertTrue(member(EDITOR.post(path(article), ""), "pending").getBooleanValue());
    TestResponse corrected =
        EDITOR.patch("/api/v1/articles/" + article, "{\"published\": \"2023-01-01\"}", 1);
    assertEquals(200, corrected.status(), corrected::toString);
    assertEquals(404, EDITOR.get(path(article)).status());
  }

  @Test
  void extractsAsAJobAndAcceptsAll() {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String article = DESK.article("Job " + i);
      older(article);
      foundOnlyBefore(article);
      articles.add(article);
    }
    JsonNode older = EDITOR.get("/api/v1/articles?extractor=older&q=%22Job%22").json();
    assertEquals(3, older.get("total").getIntValue());
    assertEquals("0.0.9", text(older.get("items").get(0).get("extractor"), "version"));
    assertEquals(400, EDITOR.get("/api/v1/articles?extractor=newer").status());
    TestResponse begun =
        EDITOR.post(
            "/api/v1/proposals",
            "{\"older\": true, \"articles\": [\"%s\"]}".formatted(String.join("\", \"", articles)));
    assertEquals(202, begun.status(), begun::toString);
    JsonNode job = Await.ended(SERVER, UUID.fromString(begun.string("id")));
    assertEquals(3, job.get("done").getIntValue(), job.toString());
    String ofJob = "?job=" + begun.string("id");
    JsonNode sum = EDITOR.get("/api/v1/proposals/summary" + ofJob).json();
    assertEquals(3, sum.get("articles").getIntValue());
    assertEquals(3, sum.get("counts").get("gone").getIntValue());
    JsonNode first = EDITOR.get("/api/v1/proposals" + ofJob + "&limit=2").json();
    assertEquals(2, first.get("items").size());
    JsonNode rest =
        EDITOR.get("/api/v1/proposals" + ofJob + "&cursor=" + text(first, "next")).json();
    assertEquals(1, rest.get("items").size());
    assertEquals(204, EDITOR.delete(path(articles.getFirst())).status());

    TestResponse accepting = EDITOR.post("/api/v1/proposals/acceptance" + ofJob, "");
    assertEquals(202, accepting.status(), accepting::toString);
    JsonNode accepted = Await.ended(SERVER, UUID.fromString(accepting.string("id")));
    assertEquals(2, accepted.get("done").getIntValue(), accepted.toString());
    assertEquals(
        1,
        EDITOR
            .get("/api/v1/articles?extractor=older&q=%22Job%22")
            .json()
            .get("total")
            .getIntValue());
  }

  @Test
  void discardsAll() {
    String article = DESK.article("Discarded");
    older(article);
    TestResponse begun =
        EDITOR.post("/api/v1/proposals", "{\"articles\": [\"%s\"]}".formatted(article));
    Await.ended(SERVER, UUID.fromString(begun.string("id")));
    assertEquals(200, EDITOR.get(path(article)).status());
    assertEquals(204, EDITOR.delete("/api/v1/proposals?job=" + begun.string("id")).status());
    assertEquals(404, EDITOR.get(path(article)).status());
    assertEquals(422, EDITOR.post("/api/v1/proposals", "{\"articles\": []}").status());
  }

  /** Says that another extractor found what an article's claims are. */
  private static void older(String article) {
    sql("update extraction set version = '0.0.9' where article = ?::uuid", article);
  }

  /** Brings in what an agency wrote, as {@code outlet} prints it. */
  private static String print(String outlet) {
    TestResponse taken =
        EDITOR.post(
            "/api/v1/articles",
            """
            {"text": %s, "publisher": "%s", "published": "2024-02-05"}
            """
                .formatted(Json.write(AGENCY + "\nPrinted by the " + outlet + ".\n"), outlet));
    assertEquals(201, taken.status(), taken::toString);
    return taken.string("id");
  }

  private static JsonNode claimSaying(String article, String words) {
    for (JsonNode claim : claims(article).values()) {
      if (text(claim, "text").contains(words)) {
        return claim;
      }
    }
    throw new AssertionError("The extractor finds no claim with \"" + words + "\".");
  }

  private static String repeats(JsonNode claim) {
    return "/api/v1/claims/" + text(claim, "id") + "/repeats";
  }

  /** A claim that no extractor finds now. */
  private static String foundOnlyBefore(String article) {
    String id = DESK.claim(article, COUNCIL);
    sql("update claim set origin = 'extracted', worth = 0.1 where id = ?::uuid", id);
    return id;
  }

  private static JsonNode change(TestResponse proposal, String kind) {
    for (JsonNode change : member(proposal, "changes").values()) {
      if (text(change, "kind").equals(kind)) {
        return change;
      }
    }
    throw new AssertionError(proposal.toString());
  }

  private static String claimWith(String article, String words) {
    int start = TEXT.indexOf(words);
    for (JsonNode claim : claims(article).values()) {
      if (claim.get("start").getIntValue() <= start
          && start + words.length() <= claim.get("end").getIntValue()) {
        return text(claim, "id");
      }
    }
    throw new AssertionError("The extractor finds no claim with \"" + words + "\".");
  }

  private static JsonNode claims(String article) {
    return EDITOR.get("/api/v1/claims?sort=position&article=" + article).json().get("items");
  }

  private static JsonNode claim(String id) {
    return EDITOR.get("/api/v1/claims/" + id).json();
  }

  private static void sql(String statement, String id) {
    SERVER.jdbi().useHandle(handle -> handle.execute(statement, id));
  }

  private static String path(String article) {
    return "/api/v1/articles/" + article + "/proposal";
  }
}
