package org.claimdesk.server.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.audit.AuditVerification;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final String PATH = "/api/v1/claims/bulk";
  private static int articles;
  private List<String> claims = List.of();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  /** An article of six claims. */
  @BeforeEach
  void fill() {
    String article = DESK.article("Bulk " + articles++);
    claims =
        List.of(
                "The port",
                "4.2 million",
                "containers",
                "in 2023",
                "harbour office",
                "Mayor Ilse Brandt")
            .stream()
            .map(words -> DESK.claim(article, words))
            .toList();
  }

  @Test
  void assignsAndTakesItBackExactly() {
    assign(claims.get(0), "editor");
    REVIEWER.post("/api/v1/claims/" + claims.get(1) + "/dismissal", "{\"reason\": \"no\"}");
    List<String> before = states();

    TestResponse done = bulk(REVIEWER, "assign", "\"account\": \"me\"", claims);
    assertEquals(
        List.of(claims.get(0), claims.get(2), claims.get(3), claims.get(4), claims.get(5)),
        done(done));
    assertEquals("claim-status", refusal(done, claims.get(1)));
    assertEquals("reviewer", assignee(claims.get(0)));
    assertEquals(
        "already", refusal(bulk(REVIEWER, "assign", "\"account\": \"me\"", claims), claims.get(0)));

    TestResponse undone = REVIEWER.delete(PATH + "/" + done.string("id"));
    assertEquals(200, undone.status(), undone::toString);
    assertEquals(5, TestDesk.member(undone, "done").size());
    assertEquals(before, states());
    assertEquals(404, REVIEWER.delete(PATH + "/" + done.string("id")).status());
  }

  @Test
  void dismissesWhatNobodyElseWorksOnOrDecided() {
    EDITOR.post("/api/v1/claims/" + claims.get(0) + "/lease", "");
    REVIEWER.post("/api/v1/claims/" + claims.get(1) + "/lease", "");
    DESK.review(EDITOR, claims.get(2), "true", "So it is.", "Read.");
    List<String> before = states();
    TestResponse done = bulk(REVIEWER, "dismiss", "\"reason\": \"a headline\"", claims);
    assertEquals("claim-leased", refusal(done, claims.get(0)));
    assertEquals("claim-status", refusal(done, claims.get(2)));
    assertEquals(4, TestDesk.member(done, "done").size());
    assertEquals("dismissed", status(claims.get(5)));

    REVIEWER.delete("/api/v1/claims/" + claims.get(5) + "/dismissal");
    REVIEWER.post("/api/v1/claims/" + claims.get(5) + "/dismissal", "{\"reason\": \"again\"}");
    TestResponse undone = REVIEWER.delete(PATH + "/" + done.string("id"));
    assertEquals("changed", refusal(undone, claims.get(5)));
    assertEquals("dismissed", status(claims.get(5)), "it was dismissed anew since");
    REVIEWER.delete("/api/v1/claims/" + claims.get(5) + "/dismissal");
    assertEquals(before, states());
  }

  @Test
  void addsToADossierBehindTheOthersAndTakesOutWhatWasNotThere() {
    String dossier = DESK.dossier("Two reviews " + articles, 2, claims.get(3), claims.get(0));
    DESK.review(EDITOR, claims.get(1), "true", "So it is.", "Read.");
    assertEquals("decided", status(claims.get(1)));
    TestResponse done =
        bulk(REVIEWER, "add_to_dossier", "\"dossier\": \"%s\"".formatted(dossier), claims);
    assertEquals("already", refusal(done, claims.get(3)));
    assertEquals(
        List.of(
            claims.get(3),
            claims.get(0),
            claims.get(1),
            claims.get(2),
            claims.get(4),
            claims.get(5)),
        inside(dossier));
    assertEquals("in_review", status(claims.get(1)), "the dossier asks for another review");

    TestResponse undone = REVIEWER.delete(PATH + "/" + done.string("id"));
    assertEquals("forbidden", refusal(undone, claims.get(1)), "it would end a blind review");
    assertEquals(List.of(claims.get(3), claims.get(0), claims.get(1)), inside(dossier));
    TestResponse byEditor =
        bulk(EDITOR, "add_to_dossier", "\"dossier\": \"%s\"".formatted(dossier), claims);
    assertEquals(3, TestDesk.member(byEditor, "done").size());
    assertEquals(403, REVIEWER.delete(PATH + "/" + byEditor.string("id")).status());
    assertEquals(200, EDITOR.delete(PATH + "/" + byEditor.string("id")).status());
    assertEquals(List.of(claims.get(3), claims.get(0), claims.get(1)), inside(dossier));
  }

  @Test
  void takesTheWorthiestThousandThatMeetAFilterAndKeepsTheTrailWhole() {
    String article = DESK.article("A thousand and more");
    SERVER
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into claim (id, article, extraction, origin, start_offset, end_offset, text, context_before,
                                           context_after, checkable, worth, kinds, quantities, times, parts, reasons)
                        select gen_random_uuid(), a.id, e.id, 'extracted', 5000 + n, 5001 + n, 'Bridge', '', '', 0.9,
                               n / 2000.0, '{poll}', '[]', '[]', '[]', '[]'
                        from article a join extraction e on e.article = a.id, generate_series(1, 1005) n
                        where a.id = :article::uuid
                        """)
                    .bind("article", article)
                    .execute());
    String body =
        "{\"action\": \"assign\", \"account\": \"me\", \"filter\": {\"kind\": \"poll\", \"article\": \"%s\"}}"
            .formatted(article);
    TestResponse done = REVIEWER.post(PATH, body);
    assertEquals(200, done.status(), done::toString);
    assertEquals(1_000, TestDesk.member(done, "done").size());
    assertTrue(TestDesk.member(done, "more").getBooleanValue());
    assertEquals(1_000, total("assigned=me&kind=poll"));
    assertEquals(5, total("assigned=nobody&kind=poll"));
    assertEquals(200, REVIEWER.delete(PATH + "/" + done.string("id")).status());
    assertEquals(0, total("assigned=me&kind=poll"));
    TestResponse dismissed =
        REVIEWER.post(
            PATH,
            body.replace("assign", "dismiss").replace("\"account\": \"me\"", "\"reason\": \"no\""));
    assertEquals(1_000, TestDesk.member(dismissed, "done").size(), dismissed::toString);
    assertEquals(200, REVIEWER.delete(PATH + "/" + dismissed.string("id")).status());
    assertEquals(0, total("status=dismissed&kind=poll"));
    String dossier = DESK.dossier("A thousand and more", 1);
    String fill =
        body.replace("assign", "add_to_dossier")
            .replace("\"account\": \"me\"", "\"dossier\": \"%s\"".formatted(dossier));
    TestResponse first = REVIEWER.post(PATH, fill);
    assertEquals(1_000, TestDesk.member(first, "done").size(), first::toString);
    assertTrue(TestDesk.member(first, "more").getBooleanValue());
    TestResponse rest = REVIEWER.post(PATH, fill);
    assertEquals(5, TestDesk.member(rest, "done").size(), rest::toString);
    assertFalse(TestDesk.member(rest, "more").getBooleanValue());
    for (TestResponse step : List.of(rest, first)) {
      assertEquals(200, REVIEWER.delete(PATH + "/" + step.string("id")).status());
    }
    assertEquals(0, total("kind=poll&dossier=" + dossier));
    assertEquals(
        Integer.valueOf(0),
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select count(*) from claim_version where change is null")
                        .mapTo(Integer.class)
                        .one()),
        "each version knows the event that tells of it");
    assertEquals(null, AuditVerification.of(SERVER.jdbi()).breach());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"claims": []}                                                       | 400 | action
          {"action": "burn", "claims": []}                                     | 400 | action
          {"action": "unassign"}                                               | 400 | claims
          {"action": "unassign", "claims": [], "filter": {}}                   | 400 | claims
          {"action": "assign", "claims": []}                                   | 400 | account
          {"action": "assign", "claims": [], "account": "reader"}              | 422 | account
          {"action": "dismiss", "claims": []}                                  | 400 | reason
          {"action": "add_to_dossier", "claims": []}                           | 400 | dossier
          {"action": "unassign", "filter": {"status": "shut"}}                 | 400 | status
          """)
  void namesTheFieldThatCannotBe(String json, int status, String field) {
    SERVER.as(Role.READER);
    TestResponse response = REVIEWER.post(PATH, json);
    assertEquals(status, response.status(), response::toString);
    assertEquals(field, response.string("field"));
  }

  @Test
  void fillsADossierWithWhatASavedViewFinds() {
    String article =
        TestDesk.text(
            TestDesk.member(EDITOR.get("/api/v1/claims/" + claims.get(0)), "article"), "id");
    TestResponse view =
        EDITOR.post(
            "/api/v1/views",
            "{\"name\": \"Of one article %s\", \"filter\": {\"article\": \"%s\"}}"
                .formatted(article, article));
    assertEquals(201, view.status(), view::toString);
    String dossier = DESK.dossier("Filled", 1, claims.get(2));
    String wish =
        "{\"action\": \"add_to_dossier\", \"view\": \"%s\", \"dossier\": \"%s\"}"
            .formatted(view.string("id"), dossier);
    assertEquals(404, REVIEWER.post(PATH, wish).status(), "the view is another's own");
    TestResponse filled = EDITOR.post(PATH, wish);
    assertEquals(200, filled.status(), filled::toString);
    assertEquals(List.of(), TestDesk.list(filled, "refused"), "what was there is not asked for");
    TestResponse again = EDITOR.post(PATH, wish);
    assertEquals(List.of(), TestDesk.list(again, "done"), "nothing is left");
    assertTrue(TestDesk.member(again, "id").isNull());
    int inside =
        Integer.parseInt(TestDesk.text(TestDesk.member(dossier(dossier), "progress"), "total"));
    assertEquals(1 + TestDesk.member(filled, "done").size(), inside);
    assertTrue(inside >= claims.size(), "all of them");
    EDITOR.delete(PATH + "/" + filled.string("id"));
    assertEquals("1", TestDesk.text(TestDesk.member(dossier(dossier), "progress"), "total"));
    TestResponse both = EDITOR.post(PATH, wish.replace("{", "{\"claims\": [], "));
    assertEquals(400, both.status(), both::toString);
  }

  private static TestResponse dossier(String id) {
    return EDITOR.get("/api/v1/dossiers/" + id);
  }

  @Test
  void knowsItsBound() {
    List<String> many =
        IntStream.rangeClosed(0, 1_000)
            .mapToObj("0197a000-0000-7000-8000-%012d"::formatted)
            .toList();
    assertEquals(422, bulk(REVIEWER, "unassign", "\"reason\": null", many).status());
    TestResponse none = bulk(REVIEWER, "unassign", "\"reason\": null", many.subList(0, 2));
    assertEquals(200, none.status(), none::toString);
    assertEquals("not-found", refusal(none, many.get(0)));
    assertTrue(TestDesk.member(none, "id").isNull());
  }

  private static TestResponse bulk(
      TestClient person, String action, String more, List<String> claims) {
    return person.post(
        PATH,
        "{\"action\": \"%s\", %s, \"claims\": [%s]}"
            .formatted(
                action,
                more,
                claims.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "))));
  }

  private static void assign(String claim, String account) {
    TestResponse assigned =
        REVIEWER.put(
            "/api/v1/claims/" + claim + "/assignment", "{\"account\": \"%s\"}".formatted(account));
    assertEquals(200, assigned.status(), assigned::toString);
  }

  private static List<String> done(TestResponse answer) {
    assertEquals(200, answer.status(), answer::toString);
    return TestDesk.list(answer, "done").stream().map(JsonNode::getStringValue).toList();
  }

  private static String refusal(TestResponse answer, String claim) {
    for (JsonNode refused : TestDesk.member(answer, "refused").values()) {
      if (TestDesk.text(refused, "claim").equals(claim)) {
        return TestDesk.text(refused, "reason");
      }
    }
    throw new AssertionError("not refused: " + claim + " in " + answer);
  }

  private static List<String> inside(String dossier) {
    return TestDesk.list(EDITOR.get("/api/v1/dossiers/" + dossier), "claims").stream()
        .map(claim -> TestDesk.text(claim, "id"))
        .toList();
  }

  private static String status(String claim) {
    return EDITOR.get("/api/v1/claims/" + claim).string("status");
  }

  private static String assignee(String claim) {
    return TestDesk.text(
        TestDesk.member(EDITOR.get("/api/v1/claims/" + claim), "assignment").get("to"), "name");
  }

  /** Status, assignment and dismissal of each claim, to the microsecond. */
  private List<String> states() {
    List<String> states = new ArrayList<>();
    for (String claim : claims) {
      states.add(
          SERVER
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery(
                              """
                              select concat_ws(' ', status, rating, dismissal, dismissed_by, dismissed_at, assignee,
                                               assigned_by, assigned_at) from claim where id = :id::uuid
                              """)
                          .bind("id", claim)
                          .mapTo(String.class)
                          .one()));
    }
    return states;
  }

  private static int total(String query) {
    return TestDesk.member(REVIEWER.get("/api/v1/claims?limit=1&" + query), "total").getIntValue();
  }
}
