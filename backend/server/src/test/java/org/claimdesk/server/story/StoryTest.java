package org.claimdesk.server.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);

  private static final String AGENCY =
      """
      The harbour of %1$s handled 4.2 million containers in 2023, the port authority announced on Monday.

      Its turnover rose 12 percent to $45 million, the highest since the port of %1$s was opened in 1962.

      The town council of %1$s had expected no more than 3.9 million containers for the whole of the year.

      About 900 people found work at the new terminal, which was paid for by the ministry of transport.
      """;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void gathersWhatSeveralOutletsPrintAndComparesIt() {
    String text =
        """
        The county built 1,240 flats last year, a third of them in old warehouses beside the river.

        Rents in the new buildings are 8 percent lower than elsewhere, says a survey of tenants.

        The county council has set aside another 60 million kroner for the years up to 2030.

        About 300 families are still waiting for a flat that they can pay for, the survey found.
        """;
    String first = take(text, "Coast Courier", "2024-02-05");
    String second =
        take(
            text.replace("1,240", "1,250").replace("About 300", "“About 300")
                + "\nTenants were less pleased with how long they wait for the bus to town.\n",
            "Evening Post",
            "2024-02-05");
    String other =
        take(
            "Flats in old warehouses are what the county builds now, and tenants like them, says a survey.\n\n"
                + "Their rents are lower than in other new buildings, by 8 percent where the river is near.",
            "Herald",
            "2024-02-05");
    assertEquals("0", REVIEWER.get("/api/v1/articles/" + other).string("elsewhere"));

    JsonNode story = REVIEWER.get("/api/v1/articles/" + first + "/story").json();
    assertEquals(1, member(story, "total").getIntValue());
    JsonNode print = member(member(story, "items"), 0);
    assertEquals(second, text(print, "id"));
    assertEquals("Evening Post", text(print, "publisher"));
    assertTrue(member(print, "containment").getDoubleValue() > 0.8, print::toString);
    assertTrue(member(print, "resemblance").getDoubleValue() < 0.9, print::toString);
    assertEquals("1", REVIEWER.get("/api/v1/articles/" + first).string("elsewhere"));

    List<String> rows = new ArrayList<>();
    for (JsonNode row :
        member(REVIEWER.get("/api/v1/articles/" + first + "/comparison/" + second).json(), "items")
            .values()) {
      JsonNode there = member(row, "there");
      rows.add(text(row, "kind") + (there.isNull() ? "" : words(second, member(there, "only"))));
    }
    assertEquals(List.of("changed[1,250]", "same[]", "same[]", "same[]", "added[]"), rows);
    assertEquals(422, REVIEWER.get("/api/v1/articles/" + first + "/comparison/" + first).status());
  }

  @Test
  void anArticleLikeTwoStoriesMakesThemOneAndLeavesThemSo() {
    String north =
        "Snow closed 14 mountain roads in the north of the country on Friday, more than in any winter since 1987. "
            + "Some 3,000 people spent the night in schools and churches along the way to the coast. "
            + "About forty ploughs were at work when the wind grew to a storm that tore down the masts. ";
    String south =
        "A ferry to the southern islands ran aground in thick fog before dawn on Sunday morning. "
            + "All 214 passengers were brought ashore by fishing boats within three hours of the accident. "
            + "The company that runs the ferry has lost two ships on the same rocks since 1998. ";
    String a = take(north, "A", "2024-03-05");
    String b = take(north.replace("About", "Some"), "B", "2024-03-05");
    String c = take(south, "C", "2024-03-05");
    assertEquals("1", REVIEWER.get("/api/v1/articles/" + a).string("elsewhere"));
    assertEquals("0", REVIEWER.get("/api/v1/articles/" + c).string("elsewhere"));
    String bridge = take(north + "\n" + south, "D", "2024-03-05");
    assertEquals("3", REVIEWER.get("/api/v1/articles/" + c).string("elsewhere"));
    assertEquals(204, EDITOR.delete("/api/v1/articles/" + bridge).status());
    assertEquals("2", REVIEWER.get("/api/v1/articles/" + b + "/story").string("total"));
    assertEquals(204, EDITOR.delete("/api/v1/articles/" + a).status());
    assertEquals(204, EDITOR.delete("/api/v1/articles/" + c).status());
    assertEquals("0", REVIEWER.get("/api/v1/articles/" + b).string("elsewhere"));
  }

  @Test
  void repeatedClaimsAreReviewedOnce() {
    String text = AGENCY.formatted("Westby");
    String first = take(text, "Coast Courier", "2024-02-05");
    String second = take("Another headline\n\n" + text, "Evening Post", "2024-02-05");
    JsonNode claim = claim(first, "turnover");
    JsonNode again = claim(second, "turnover");
    assertEquals(text(claim, "id"), text(again, "repeats"));
    assertEquals(2, member(claim, "outlets").getIntValue());
    assertEquals(1, queued("Westby turnover"), "the queue lists it once");

    // A verdict on the one that came later is a verdict on both.
    TestResponse reviewed = review(REVIEWER, again, "true");
    assertEquals(201, reviewed.status(), reviewed::toString);
    assertEquals("decided", status(claim));
    assertEquals("decided", status(again));
    assertEquals("The books say so.", text(member(detail(claim), "verdict"), "conclusion"));
    assertEquals(2, member(detail(claim), "appearances").size());
    assertEquals(
        1,
        member(member(REVIEWER.get("/api/v1/articles/" + second).json(), "claims"), "decided")
            .getIntValue());

    // What is not the same after all is open again, and the other keeps its verdict.
    TestResponse separated = REVIEWER.delete("/api/v1/claims/" + text(again, "id") + "/repeats");
    assertEquals(200, separated.status(), separated::toString);
    assertEquals("open", status(again));
    assertEquals("decided", status(claim));
    assertEquals(2, queued("Westby turnover"));
    assertEquals(409, REVIEWER.delete("/api/v1/claims/" + text(again, "id") + "/repeats").status());
    TestResponse joined =
        REVIEWER.put(
            "/api/v1/claims/" + text(again, "id") + "/repeats",
            "{\"claim\": \"" + text(claim, "id") + "\"}");
    assertEquals(200, joined.status(), joined::toString);
    assertEquals("decided", status(again));
    String trail = EDITOR.get("/api/v1/audit?limit=10").toString();
    assertTrue(trail.contains("claim.separated") && trail.contains("claim.joined"), trail);
  }

  @Test
  void aDismissalHoldsForAllAndSoDoesTakingItBack() {
    String text = AGENCY.formatted("Eastby");
    String first = take(text, "Coast Courier", "2024-02-05");
    String second = take("In short: \n\n" + text, "Evening Post", "2024-02-05");
    JsonNode claim = claim(first, "900 people");
    JsonNode again = claim(second, "900 people");
    assertEquals(
        200,
        REVIEWER
            .post("/api/v1/claims/" + text(claim, "id") + "/dismissal", "{\"reason\": \"vague\"}")
            .status());
    assertEquals("dismissed", status(again));
    assertEquals(
        200, REVIEWER.delete("/api/v1/claims/" + text(again, "id") + "/dismissal").status());
    assertEquals("open", status(claim));
    assertEquals(200, REVIEWER.post("/api/v1/claims/" + text(again, "id") + "/lease", "").status());
    assertEquals(
        409,
        SERVER.as(Role.EDITOR).post("/api/v1/claims/" + text(claim, "id") + "/lease", "").status(),
        "who takes one has taken all");
  }

  @Test
  void whatWasSaidOutlivesTheArticleThatWasFirst() {
    String text = AGENCY.formatted("Midby");
    String first = take(text, "Coast Courier", "2024-02-05");
    String second = take(text + "\n", "Evening Post", "2024-02-05");
    String third = take(text + "\n\n", "Herald", "2024-02-05");
    JsonNode claim = claim(first, "turnover");
    assertEquals(
        201,
        REVIEWER
            .post(
                "/api/v1/claims/" + text(claim, "id") + "/evidence",
                "{\"url\": \"https://a.example/1\", \"excerpt\": \"x\", \"stance\": \"supports\"}")
            .status());
    assertEquals(201, review(REVIEWER, claim, "true").status());
    assertEquals(204, EDITOR.delete("/api/v1/articles/" + first).status());
    JsonNode heir = detail(claim(second, "turnover"));
    assertTrue(member(heir, "repeats").isNull());
    assertEquals("decided", text(heir, "status"));
    assertEquals(1, member(heir, "reviews").size());
    assertEquals(1, member(heir, "evidence").size());
    assertEquals(text(heir, "id"), text(claim(third, "turnover"), "repeats"));
    assertEquals(1, queued("Midby turnover"));
  }

  @Test
  void aBlindReviewStaysBlindAcrossPrints() {
    String text = AGENCY.formatted("Farby");
    String first = take(text, "Coast Courier", "2024-02-05");
    String second = take(text + "\n", "Evening Post", "2024-02-05");
    JsonNode claim = claim(first, "turnover");
    JsonNode again = claim(second, "turnover");
    String dossier =
        EDITOR.post("/api/v1/dossiers", "{\"title\": \"Farby\", \"reviews\": 2}").string("id");
    assertEquals(
        200,
        EDITOR.put("/api/v1/dossiers/" + dossier + "/claims/" + text(again, "id"), "{}").status());
    String told = EDITOR.get("/api/v1/dossiers/" + dossier + "/preview").text();
    assertTrue(told.contains("\"alsoIn\":[\"Coast Courier\"]"), told);
    assertEquals(201, review(REVIEWER, claim, "true").status());
    assertEquals("in_review", status(again));
    JsonNode seen =
        member(member(EDITOR.get("/api/v1/claims/" + text(again, "id")).json(), "reviews"), 0);
    assertTrue(member(seen, "hidden").getBooleanValue(), seen::toString);
    assertTrue(member(seen, "rating").isNull());
    assertEquals(403, REVIEWER.delete("/api/v1/claims/" + text(again, "id") + "/repeats").status());
    assertEquals(201, review(EDITOR, again, "false").status());
    assertEquals("disputed", status(claim));
  }

  @Test
  void anotherDayIsAnotherClaim() {
    String text =
        "The index of the %s exchange fell 3.1 percent yesterday, its greatest loss since 2008. "
                .formatted("Harborough")
            + "Traders at the exchange had feared worse after the news of the day before became known. "
            + "The bank of the country promised to lend as much as would be needed to steady prices.";
    take(text, "Coast Courier", "2024-02-05");
    String later = take(text + "\n", "Evening Post", "2024-02-09");
    assertTrue(member(claim(later, "3.1 percent"), "repeats").isNull());
  }

  private static String take(String text, String publisher, String published) {
    TestResponse taken =
        REVIEWER.post(
            "/api/v1/articles",
            "{\"text\": %s, \"publisher\": \"%s\", \"published\": \"%s\"}"
                .formatted(Json.write(text), publisher, published));
    assertEquals(201, taken.status(), taken::toString);
    return taken.string("id");
  }

  private static JsonNode claim(String article, String words) {
    for (JsonNode claim :
        member(REVIEWER.get("/api/v1/claims?limit=100&article=" + article).json(), "items")
            .values()) {
      if (text(claim, "text").contains(words)) {
        return claim;
      }
    }
    throw new AssertionError("no claim of " + article + " says " + words);
  }

  private static JsonNode detail(JsonNode claim) {
    return REVIEWER.get("/api/v1/claims/" + text(claim, "id")).json();
  }

  private static String status(JsonNode claim) {
    return text(detail(claim), "status");
  }

  private static int queued(String words) {
    return member(REVIEWER.get("/api/v1/claims?q=" + words.replace(" ", "%20")).json(), "total")
        .getIntValue();
  }

  private static TestResponse review(TestClient person, JsonNode claim, String rating) {
    return person.post(
        "/api/v1/claims/" + text(claim, "id") + "/reviews",
        "{\"rating\": \"%s\", \"conclusion\": \"The books say so.\", \"rationale\": \"See there.\"}"
            .formatted(rating),
        member(person.get("/api/v1/claims/" + text(claim, "id")).json(), "version").getIntValue());
  }

  /** The runs of words that only one text has, as they stand in its text. */
  private static String words(String article, JsonNode spans) {
    String text = REVIEWER.get("/api/v1/articles/" + article).string("text");
    List<String> words = new ArrayList<>();
    for (JsonNode span : spans.values()) {
      words.add(
          text.substring(member(span, "start").getIntValue(), member(span, "end").getIntValue()));
    }
    return words.toString();
  }

  private static JsonNode member(JsonNode object, String name) {
    return Objects.requireNonNull(object.get(name), () -> name + " of " + object);
  }

  private static JsonNode member(JsonNode array, int index) {
    return Objects.requireNonNull(array.get(index), array::toString);
  }

  private static String text(JsonNode object, String name) {
    JsonNode value = member(object, name);
    assertNotEquals(true, value.isNull(), () -> name + " of " + object);
    return value.coerceStringValue();
  }
}
