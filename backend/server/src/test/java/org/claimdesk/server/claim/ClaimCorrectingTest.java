package org.claimdesk.server.claim;

import static org.claimdesk.server.review.TestDesk.TEXT;
import static org.claimdesk.server.review.TestDesk.list;
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
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a person corrects of what the extractor read, and what follows from it, over HTTP. */
class ClaimCorrectingTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);
  private static final String PORT = "The port 🚢 handled 4.2 million containers in 2023";

  /** Printed twice, so that its claims are judged as one. */
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
  void keepsWhatWasReadAndPutsItBack() {
    String id = DESK.claim(DESK.article("A figure"), PORT);
    JsonNode before = claim(id);
    TestResponse corrected = figure(id, "{\"written\": \"over 4.2 thousand\"}");
    assertEquals(200, corrected.status(), corrected::toString);
    assertEquals("\"2\"", corrected.header("ETag"));
    JsonNode now = member(corrected, "quantities").get(0);
    assertEquals(4_200, now.get("value").getIntValue());
    assertEquals("more_than", text(now, "modifier"));
    assertEquals("containers", text(now, "unit"));
    assertEquals("4.2 million", text(now, "text"), "the article's words stay");
    JsonNode kept = member(corrected, "corrections").get("figures").get(0);
    assertEquals(4_200_000, kept.get("read").get("value").getIntValue());
    assertEquals("reviewer", text(kept.get("by"), "name"));
    assertTrue(text(kept, "at").startsWith("20"), kept::toString);
    assertTrue(member(corrected, "undoable").getBooleanValue());

    // Once more, what was read stays what the extractor read.
    figure(id, "{\"value\": 4300, \"modifier\": \"exact\"}");
    kept = claim(id).get("corrections").get("figures").get(0);
    assertEquals(4_200_000, kept.get("read").get("value").getIntValue());
    assertEquals(4_300, kept.get("corrected").get("value").getIntValue());

    TestResponse restored = REVIEWER.delete(path(id) + "/corrections/figures/0", version(id));
    assertEquals(200, restored.status(), restored::toString);
    assertTrue(member(restored, "corrections").isNull());
    assertEquals(before.get("quantities"), claim(id).get("quantities"));
    int version = version(id);
    assertEquals(200, REVIEWER.delete(path(id) + "/corrections/figures/0", version).status());
    assertEquals(version, version(id), "nothing was left to put back");

    // The newest change is taken back first, each to what was before it.
    assertEquals(200, undo(id).status());
    assertEquals(4_300, claim(id).get("quantities").get(0).get("value").getIntValue());
    assertEquals(200, undo(id).status());
    assertEquals(4_200, claim(id).get("quantities").get(0).get("value").getIntValue());
    assertEquals(200, undo(id).status());
    assertEquals(before.get("quantities"), claim(id).get("quantities"));
    assertTrue(claim(id).get("corrections").isNull());
    assertEquals(404, undo(id).status());
    assertEquals(
        List.of(
            "claim.reading_corrected",
            "claim.reading_corrected",
            "claim.reading_restored",
            "claim.correction_undone",
            "claim.correction_undone",
            "claim.correction_undone"),
        SERVER.audited(id).subList(1, 7));
  }

  @Test
  void saysWhenAPeriodIsAndWhoSpeaks() {
    String id = DESK.claim(DESK.article("Period and speaker"), PORT);
    String period = path(id) + "/corrections/periods/0";
    TestResponse days =
        REVIEWER.put(period, "{\"from\": \"2022-01-01\", \"to\": \"2022-11-01\"}", version(id));
    assertEquals(200, days.status(), days::toString);
    assertEquals("2022-01-01/2022-10-31", text(member(days, "times").get(0), "timex"));
    TestResponse words =
        REVIEWER.put(period, "{\"written\": \"the first 10 months of last year\"}", version(id));
    assertEquals(200, words.status(), words::toString);
    JsonNode time = member(words, "times").get(0);
    assertEquals("2023-01-01", text(time, "from"));
    assertEquals("2023-11-01", text(time, "to"));
    assertEquals("2023", text(time, "text"));
    assertEquals(
        "2024-01-01", text(member(words, "corrections").get("periods").get(0).get("read"), "to"));

    assertEquals("the harbour office", text(claim(id), "speaker"));
    TestResponse speaker =
        REVIEWER.put(
            path(id) + "/corrections/speaker", "{\"name\": \"Port Registry\"}", version(id));
    assertEquals(200, speaker.status(), speaker::toString);
    assertEquals("Port Registry", speaker.string("speaker"));
    // The queue's facet and its search know the speaker, too.
    assertEquals(1, found("?speaker=Port%20Registry"));
    assertEquals(1, found("?q=%22Port%20Registry%22&speaker=Port%20Registry"));
    assertTrue(
        REVIEWER
            .get("/api/v1/claims/facets/speaker?find=registry")
            .text()
            .contains("Port Registry"));
    assertEquals(200, REVIEWER.delete(path(id) + "/corrections/speaker", version(id)).status());
    assertEquals(0, found("?speaker=Port%20Registry"));
    TestResponse nobody = REVIEWER.put(path(id) + "/corrections/speaker", "{}", version(id));
    assertTrue(member(nobody, "speaker").isNull(), nobody::toString);
    assertEquals("the harbour office", text(member(nobody, "corrections").get("speaker"), "read"));
  }

  @Test
  void refusesWhatCannotBe() {
    String id = DESK.claim(DESK.article("Refused"), PORT);
    refused(422, "low", figure(id, "{\"low\": 60, \"high\": 40}"), "low is 60 and high is 40");
    refused(422, "high", figure(id, "{\"low\": 60}"), "high is missing");
    refused(
        422, "written", figure(id, "{\"written\": \"a lot\"}"), "\"a lot\" is no single figure");
    refused(422, "written", figure(id, "{\"written\": \"5\", \"value\": 6}"), "send either");
    refused(422, "unit", figure(id, "{\"unit\": \"XQX\"}"), "ISO 4217");
    refused(422, "unit", figure(id, "{\"unit\": \"million\"}"), "unit is \"million\"");
    refused(422, "modifier", figure(id, "{\"modifier\": \"nearly\"}"), "at_least");
    refused(422, "value", figure(id, "{\"value\": 1e60}"), "40 digits");
    refused(422, "written", figure(id, "{}"), "Nothing to correct");
    String period = path(id) + "/corrections/periods/0";
    refused(
        422,
        "to",
        REVIEWER.put(period, "{\"from\": \"2022-01-01\", \"to\": \"2022-01-01\"}", 1),
        "at least 2022-01-02");
    refused(422, "from", REVIEWER.put(period, "{}", 1), "at least one of them");
    refused(422, "from", REVIEWER.put(period, "{\"from\": \"May\"}", 1), "2024-02-05");
    refused(422, "written", REVIEWER.put(period, "{\"written\": \"some day\"}", 1), "some day");
    refused(
        422,
        "name",
        REVIEWER.put(
            path(id) + "/corrections/speaker", "{\"name\": \"%s\"}".formatted("x".repeat(501)), 1),
        "at most 500");
    assertEquals(
        404, REVIEWER.put(path(id) + "/corrections/figures/7", "{\"value\": 1}", 1).status());
    assertEquals(428, REVIEWER.put(path(id) + "/corrections/figures/0", "{\"value\": 1}").status());
    assertEquals(
        403,
        SERVER
            .as(Role.READER)
            .put(path(id) + "/corrections/figures/0", "{\"value\": 1}", 1)
            .status());
    assertEquals(1, version(id));

    TestResponse stale = REVIEWER.put(path(id) + "/corrections/figures/0", "{\"value\": 1}", 9);
    assertEquals(412, stale.status(), stale::toString);
    assertEquals(1, member(stale, "current").get("version").getIntValue());
    REVIEWER.post(path(id) + "/dismissal", "{\"reason\": \"vague\"}");
    TestResponse dismissed = figure(id, "{\"value\": 1}");
    assertEquals(409, dismissed.status(), dismissed::toString);
    assertTrue(dismissed.string("detail").contains("take the dismissal back"), dismissed::toString);
  }

  @Test
  void evidenceIsComparedWithWhatIsRight() {
    String id = DESK.claim(DESK.article("Compared"), PORT);
    TestResponse added =
        REVIEWER.post(
            path(id) + "/evidence",
            """
            {"url": "https://port.example/1", "excerpt": "4,150 containers", "stance": "supports",
             "referenceValue": {"value": 4150}}
            """);
    assertEquals(201, added.status(), added::toString);
    assertEquals("contradicted", text(claim(id).get("checks").get(0), "outcome"));
    figure(id, "{\"written\": \"4.2 thousand\"}");
    JsonNode check = claim(id).get("checks").get(0);
    assertEquals("consistent", text(check, "outcome"), check::toString);
    assertTrue(text(check, "words").contains("within the written precision"), check::toString);
    assertEquals("4.2 million", text(check, "figure"));
    figure(id, "{\"value\": 4201}");
    assertEquals("off", text(claim(id).get("checks").get(0), "outcome"), "to the last digit");
    TestResponse tried = REVIEWER.get(path(id) + "/comparison?reference=4%2C201");
    assertEquals("consistent", text(list(tried, "figures").getFirst(), "outcome"), tried::toString);
  }

  @Test
  void impliedFiguresFollowFromWhatIsRight() {
    String article =
        article("Trade", "Trade reached $115.6 billion, 30 percent higher than a year before.");
    String id = mark(article, "Trade reached $115.6 billion, 30 percent higher than a year before");
    String before = text(claim(id).get("implied").get(0), "words");
    assertTrue(before.contains("'$115.6 billion'"), before);
    figure(id, "{\"written\": \"$200 million\"}");
    JsonNode implied = claim(id).get("implied").get(0);
    assertTrue(implied.get("high").getDoubleValue() < 200_000_000, implied::toString);
    assertTrue(text(implied, "words").contains("'$200 million'"), implied::toString);
  }

  @Test
  void staysWhereItsWordsStay() {
    String article = DESK.article("Bounds");
    String words = TEXT.substring(TEXT.indexOf("handled"), TEXT.indexOf(" at the new terminal"));
    String id = DESK.claim(article, words);
    int people = index(id, "nearly 900");
    REVIEWER.put(path(id) + "/corrections/figures/" + people, "{\"value\": 90}", version(id));
    figure(id, "{\"value\": 42}");
    evidenceOf(id, people);

    // Without the second figure's words, its correction goes, and comes back with them.
    TestResponse shorter =
        REVIEWER.patch(
            path(id), "{\"end\": %d}".formatted(TEXT.indexOf(", the harbour")), version(id));
    assertEquals(200, shorter.status(), shorter::toString);
    assertEquals(42, value(shorter.json(), 0));
    assertEquals(1, member(shorter, "corrections").get("figures").size());
    assertEquals(200, undo(id).status());
    assertEquals(90, value(claim(id), people));
    assertEquals(2, claim(id).get("corrections").get("figures").size());
    assertEquals(people, figureOfEvidence(id));

    TestResponse split =
        REVIEWER.post(
            path(id) + "/split", "{\"at\": %d}".formatted(TEXT.indexOf("Mayor")), version(id));
    assertEquals(200, split.status(), split::toString);
    JsonNode first = list(split, "items").get(0);
    JsonNode second = list(split, "items").get(1);
    assertEquals(42, value(first, 0));
    assertEquals(90, value(second, 0));
    assertEquals(0, figureOfEvidence(text(second, "id")));
    // What is corrected in the half meanwhile is not lost with the half.
    figure(text(second, "id"), "{\"value\": 91}");
    assertEquals(200, undo(id).status());
    assertEquals(91, value(claim(id), people));
    assertEquals(people, figureOfEvidence(id));

    String other = DESK.claim(article, "The council meets again in spring");
    TestResponse merged =
        REVIEWER.post(
            path(other) + "/merge",
            "{\"with\": \"%s\", \"version\": %d}".formatted(id, version(id)),
            version(other));
    assertEquals(200, merged.status(), merged::toString);
    assertEquals(2, member(merged, "corrections").get("figures").size());
    assertEquals(200, undo(other).status());
    assertEquals(91, value(claim(id), people));
    assertTrue(claim(other).get("corrections").isNull());
  }

  @Test
  void everyPrintIsCorrected() {
    String text = AGENCY.formatted("Northby");
    String first = print(text, "Coast Courier");
    String second = print("Another headline\n\n" + text, "Evening Post");
    String one = saying(first, "turnover");
    String two = saying(second, "turnover");
    assertEquals(one, text(claim(two), "repeats"));
    int figure = index(two, "$45 million");
    TestResponse corrected =
        REVIEWER.put(
            path(two) + "/corrections/figures/" + figure,
            "{\"written\": \"$45 billion\"}",
            version(two));
    assertEquals(200, corrected.status(), corrected::toString);
    JsonNode there = claim(one).get("quantities").get(index(one, "$45 million"));
    assertEquals(45_000_000_000L, there.get("value").getLongValue());
    assertEquals(text(claim(one), "version"), "2");
    String history = REVIEWER.get(path(one) + "/history").text();
    assertTrue(history.contains("45,000,000,000 USD"), history);

    // A print that comes later is read as the others are.
    String third = saying(print(text + "\n\n", "Herald"), "turnover");
    assertEquals(one, text(claim(third), "repeats"));
    assertEquals(
        45_000_000_000L, claim(third).get("quantities").get(figure).get("value").getLongValue());
    assertEquals(200, undo(two).status());
    for (String print : List.of(one, two, third)) {
      assertTrue(claim(print).get("corrections").isNull(), print);
      assertEquals(
          45_000_000,
          claim(print)
              .get("quantities")
              .get(index(print, "$45 million"))
              .get("value")
              .getIntValue());
    }
  }

  @Test
  void aPrintRepeatsAClaimWhosePeriodIsCorrected() {
    String text = AGENCY.formatted("Southby");
    String one = saying(print(text, "Coast Courier"), "4.2 million");
    int time = claim(one).get("times").size() - 1;
    for (int i = 0; i <= time; i++) {
      REVIEWER.put(
          path(one) + "/corrections/periods/" + i,
          "{\"from\": \"1999-01-01\", \"to\": \"1999-02-01\"}",
          version(one));
    }
    String two = saying(print(text + "\n\n", "Herald"), "4.2 million");
    assertEquals(one, text(claim(two), "repeats"));
    assertEquals("1999-01-01", text(claim(two).get("times").get(0), "from"));
  }

  @Test
  void theArticlesDayDoesNotOverwriteAPeriod() {
    String article = article("Mill", "The mill ground 700 tonnes last year and 600 tonnes in May.");
    String id = mark(article, "The mill ground 700 tonnes last year and 600 tonnes in May");
    REVIEWER.put(
        path(id) + "/corrections/periods/0",
        "{\"from\": \"2018-01-01\", \"to\": \"2019-01-01\"}",
        version(id));
    TestResponse corrected =
        REVIEWER.patch("/api/v1/articles/" + article, "{\"published\": \"2011-12-09\"}", 1);
    assertEquals(200, corrected.status(), corrected::toString);
    assertEquals("2018-01-01", text(claim(id).get("times").get(0), "from"));
    assertTrue(text(claim(id).get("times").get(1), "from").startsWith("2011"));
    assertEquals(
        "2010-01-01",
        text(claim(id).get("corrections").get("periods").get(0).get("read"), "from"),
        "what is read follows the day");
    REVIEWER.delete(path(id) + "/corrections/periods/0", version(id));
    assertEquals("2010-01-01", text(claim(id).get("times").get(0), "from"));
  }

  @Test
  void aNewExtractionKeepsIt() {
    String article = DESK.article("Extracted again");
    String id = saying(article, "4.2 million");
    figure(id, "{\"value\": 42}");
    SERVER
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "update extraction set version = '0.0.9' where article = ?::uuid", article);
              // As an older extractor found it, one word longer.
              handle.execute(
                  """
                  update claim set quantities = jsonb_set(quantities, '{0,end}', to_jsonb((quantities #>> '{0,end}')::int + 1)),
                                   corrections = jsonb_set(corrections, '{figures,0,read,end}',
                                     to_jsonb((corrections #>> '{figures,0,read,end}')::int + 1))
                  where id = ?::uuid
                  """,
                  id);
            });
    TestResponse proposal = EDITOR.post("/api/v1/articles/" + article + "/proposal", "");
    assertEquals(200, proposal.status(), proposal::toString);
    JsonNode held =
        list(proposal, "changes").stream()
            .filter(change -> text(change, "claim").equals(id))
            .findFirst()
            .orElseThrow();
    assertEquals("held_exact", text(held, "kind"));
    assertTrue(
        StreamSupport.stream(held.get("aspects").values().spliterator(), false)
            .anyMatch(aspect -> aspect.getStringValue().equals("corrections")));
    TestResponse accepted =
        EDITOR.post(
            "/api/v1/articles/" + article + "/proposal/acceptance",
            "",
            member(proposal, "version").getIntValue());
    assertEquals(200, accepted.status(), accepted::toString);
    assertEquals(42, value(claim(id), 0));
    // Its words are not found any more, but are inside: adjusting the claim keeps it.
    int start = claim(id).get("start").getIntValue();
    int end = start + text(claim(id), "text").indexOf(" containers") + " containers".length();
    TestResponse adjusted = REVIEWER.patch(path(id), "{\"end\": %d}".formatted(end), version(id));
    assertEquals(200, adjusted.status(), adjusted::toString);
    assertEquals(42, value(adjusted.json(), 0));
    assertEquals(1, member(adjusted, "quantities").size());
  }

  @Test
  void theHistoryTellsBothValuesAndKeepsTheVersion() {
    String id = DESK.claim(DESK.article("History"), PORT);
    figure(id, "{\"written\": \"4.2 thousand\"}");
    JsonNode told = list(REVIEWER.get(path(id) + "/history"), "items").getFirst();
    assertEquals("claim.reading_corrected", text(told, "action"));
    assertEquals(1, told.get("changes").size());
    JsonNode change = told.get("changes").get(0);
    assertEquals("figure", text(change, "field"));
    assertEquals("4,200,000 containers", text(change, "before"));
    assertEquals("4,200 containers", text(change, "after"));
    JsonNode then = member(REVIEWER.get(path(id) + "/versions/1"), "claim");
    assertEquals(4_200_000, value(then, 0));
    assertTrue(then.get("corrections").isNull());
    assertEquals(4_200, value(member(REVIEWER.get(path(id) + "/versions/2"), "claim"), 0));
  }

  @Test
  void blindReviewersBothSeeItAndLoseNoWord() {
    String id = DESK.claim(DESK.article("Blind"), PORT);
    DESK.dossier("Blind", 2, id);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada corrects");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben writes");
    int seen = TestDesk.version(ben, id);
    assertEquals(201, DESK.review(ada, id, "true", "Secret words.", "").status());
    TestResponse corrected =
        ada.put(path(id) + "/corrections/figures/0", "{\"value\": 42}", TestDesk.version(ada, id));
    assertEquals(200, corrected.status(), corrected::toString);
    assertEquals("in_review", corrected.string("status"));
    TestResponse late =
        ben.post(path(id) + "/reviews", TestDesk.verdict("false", "Not so.", ""), seen);
    assertEquals(412, late.status(), late::toString);
    assertEquals(42, value(member(late, "current"), 0));
    assertFalse(late.text().contains("Secret words"), late::toString);
    assertEquals(42, value(ben.get(path(id)).json(), 0));
    assertTrue(ben.get(path(id) + "/history").text().contains("claim.reading_corrected"));
    assertEquals(201, DESK.review(ben, id, "false", "Not so.", "").status());
  }

  @Test
  void theReportSaysWhatTheDeskCorrected() {
    String id = DESK.claim(DESK.article("Reported"), PORT);
    DESK.evidence(id, "https://port.example/r", "4,200", "supports");
    DESK.review(REVIEWER, id, "true", "It is so.", "The books say so.");
    figure(id, "{\"written\": \"4.2 thousand\"}");
    REVIEWER.put(path(id) + "/corrections/speaker", "{\"name\": \"Harbour Office\"}", version(id));
    String dossier = DESK.dossier("Reported", 1, id);
    TestResponse published =
        EDITOR.post(
            "/api/v1/dossiers/" + dossier + "/reports", "{\"override\": \"One source will do.\"}");
    assertEquals(201, published.status(), published::toString);
    String export = "/api/v1/reports/" + published.string("id") + "/export?format=";
    JsonNode claim = EDITOR.get(export + "json").json().get("claims").get(0);
    assertEquals(4_200, claim.get("figures").get(0).get("value").getIntValue());
    assertEquals("figure", text(claim.get("corrected").get(0), "reading"));
    assertEquals("4,200,000 containers", text(claim.get("corrected").get(0), "read"));
    String said = "“4.2 million”: 4,200 containers, where software had read 4,200,000 containers";
    for (String format : List.of("html", "md", "csv")) {
      String text = EDITOR.get(export + format).text();
      assertTrue(text.contains(said), text);
      assertTrue(
          text.contains("Speaker: Harbour Office, where software had read the harbour office"),
          text);
    }
  }

  private static void refused(int status, String field, TestResponse response, String words) {
    assertEquals(status, response.status(), response::toString);
    assertEquals(field, response.string("field"));
    assertTrue(response.string("detail").contains(words), response::toString);
  }

  private static TestResponse figure(String id, String body) {
    return REVIEWER.put(path(id) + "/corrections/figures/0", body, version(id));
  }

  private static TestResponse undo(String id) {
    return REVIEWER.delete(path(id) + "/edit", version(id));
  }

  private static int found(String query) {
    return member(REVIEWER.get("/api/v1/claims" + query), "total").getIntValue();
  }

  private static void evidenceOf(String claim, int figure) {
    TestResponse added =
        REVIEWER.post(
            path(claim) + "/evidence",
            """
            {"url": "https://port.example/1", "excerpt": "A count.", "stance": "supports",
             "part": %d, "referenceValue": {"value": 88, "figure": %d}}
            """
                .formatted(figure, figure));
    assertEquals(201, added.status(), added::toString);
  }

  private static int figureOfEvidence(String claim) {
    return claim(claim).get("evidence").get(0).get("referenceValue").get("figure").getIntValue();
  }

  private static String article(String title, String text) {
    return REVIEWER
        .post(
            "/api/v1/articles",
            "{\"text\": %s, \"title\": %s, \"published\": \"2021-12-09\"}"
                .formatted(Json.write(text), Json.write(title)))
        .string("id");
  }

  private static String print(String text, String publisher) {
    TestResponse taken =
        REVIEWER.post(
            "/api/v1/articles",
            "{\"text\": %s, \"publisher\": \"%s\", \"published\": \"2024-02-05\"}"
                .formatted(Json.write(text), publisher));
    assertEquals(201, taken.status(), taken::toString);
    return taken.string("id");
  }

  private static String mark(String article, String words) {
    String whole = REVIEWER.get("/api/v1/articles/" + article).string("text");
    for (JsonNode claim : list(REVIEWER.get("/api/v1/claims?article=" + article), "items")) {
      if (text(claim, "text").equals(words)) {
        return text(claim, "id");
      }
    }
    int start = whole.indexOf(words);
    return REVIEWER
        .post(
            "/api/v1/claims",
            "{\"article\": \"%s\", \"start\": %d, \"end\": %d}"
                .formatted(article, start, start + words.length()))
        .string("id");
  }

  /** The claim of an article that says these words. */
  private static String saying(String article, String words) {
    return list(REVIEWER.get("/api/v1/claims?article=" + article), "items").stream()
        .filter(claim -> text(claim, "text").contains(words))
        .map(claim -> text(claim, "id"))
        .findFirst()
        .orElseThrow();
  }

  /** The index of the figure that is written so. */
  private static int index(String claim, String words) {
    JsonNode figures = claim(claim).get("quantities");
    for (int i = 0; i < figures.size(); i++) {
      if (text(figures.get(i), "text").equals(words)) {
        return i;
      }
    }
    throw new AssertionError(figures);
  }

  private static int value(JsonNode claim, int figure) {
    return claim.get("quantities").get(figure).get("value").getIntValue();
  }

  private static JsonNode claim(String id) {
    return REVIEWER.get(path(id)).json();
  }

  private static int version(String id) {
    return TestDesk.version(REVIEWER, id);
  }

  private static String path(String id) {
    return "/api/v1/claims/" + id;
  }
}
