package org.claimdesk.server.reply;

import static org.claimdesk.server.review.TestDesk.list;
import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.claimdesk.server.review.TestDesk.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What claimants were asked and said, over HTTP. */
final class ReplyTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final String FIGURE = "4.2 million containers in 2023";
  private static final String JOBS = "nearly 900 people had found work";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aClaimantIsAskedOnceForSeveralClaimsAndTheAnswerIsToldOfEach() {
    String article = DESK.article("Asked");
    String figure = DESK.claim(article, FIGURE);
    String jobs = DESK.claim(article, JOBS);
    TestResponse asked =
        REVIEWER.post(
            path(figure),
            """
            {"claimant": "Harbour office", "channel": "email", "asked": "2024-02-06", "claims": ["%s"]}
            """
                .formatted(jobs));
    assertEquals(201, asked.status(), asked::toString);
    assertEquals("\"1\"", asked.header("ETag"));
    assertEquals("waiting", asked.string("outcome"));
    assertEquals("reviewer", text(member(asked, "askedBy"), "name"));
    String reply = asked.string("id");
    assertEquals(List.of(reply), replies(figure));
    assertEquals(List.of(reply), replies(jobs));

    TestResponse answered =
        REVIEWER.patch(
            path(jobs) + "/" + reply,
            "{\"outcome\": \"replied\", \"words\": \" We counted twice. \", \"answered\": \"2024-02-08\"}",
            1);
    assertEquals(200, answered.status(), answered::toString);
    assertEquals("We counted twice.", answered.string("words"));
    assertEquals("email", answered.string("channel"));
    TestResponse stale =
        REVIEWER.patch(path(figure) + "/" + reply, "{\"outcome\": \"declined\"}", 1);
    assertEquals(412, stale.status(), stale::toString);
    assertEquals("replied", text(member(stale, "current"), "outcome"));
    assertEquals(
        428, REVIEWER.send(REVIEWER.request(path(figure) + "/" + reply).DELETE()).status());

    for (String claim : List.of(figure, jobs)) {
      List<JsonNode> history =
          list(REVIEWER.get("/api/v1/claims/" + claim + "/history"), "items").stream()
              .filter(entry -> text(entry, "action").startsWith("reply."))
              .toList();
      assertEquals(
          List.of("reply.changed", "reply.added"),
          history.stream().map(entry -> text(entry, "action")).toList());
      JsonNode changes = history.getFirst().get("changes");
      assertEquals(3, changes.size(), () -> "outcome, words and day alone: " + changes.size());
      assertEquals("waiting", text(changes.get(0), "before"));
      assertEquals("replied", text(changes.get(0), "after"));
      assertTrue(SERVER.told(claim).contains("claim.changed"));
    }

    String dossier = DESK.dossier("Asked", 1, jobs);
    JsonNode told =
        member(REVIEWER.get("/api/v1/dossiers/" + dossier + "/preview"), "claims").get(0);
    JsonNode inReport = told.get("replies").get(0);
    assertEquals("We counted twice.", text(inReport, "words"));
    assertEquals(1, inReport.get("claims").size(), "claims that the report does not tell");

    assertEquals(204, REVIEWER.delete(path(figure) + "/" + reply, 2).status());
    assertEquals(List.of(), replies(jobs));
    assertEquals(
        List.of(
            "reply.added",
            "reply.added",
            "reply.changed",
            "reply.changed",
            "reply.removed",
            "reply.removed"),
        SERVER.audited(reply));
  }

  @Test
  void whatCannotBeIsRefusedByName() {
    String claim = DESK.claim(DESK.article("Refused"), JOBS);
    String asked =
        "\"claimant\": \"Ilse Brandt\", \"channel\": \"phone\", \"asked\": \"2024-02-06\"";
    refused(claim, "{\"claimant\": \"A\", \"channel\": \"phone\"}", 400, "asked");
    refused(claim, "{\"claimant\": \"A\", \"asked\": \"2024-02-06\"}", 400, "channel");
    refused(claim, "{%s, \"outcome\": \"silent\"}".formatted(asked), 422, "outcome");
    refused(claim, "{%s, \"outcome\": \"replied\"}".formatted(asked), 422, "answered");
    refused(
        claim,
        "{%s, \"outcome\": \"replied\", \"answered\": \"2024-02-07\"}".formatted(asked),
        422,
        "words");
    refused(
        claim,
        "{%s, \"outcome\": \"declined\", \"answered\": \"2024-02-05\"}".formatted(asked),
        422,
        "answered");
    refused(claim, "{%s, \"answered\": \"2024-02-07\"}".formatted(asked), 422, "answered");
    refused(claim, "{%s, \"words\": \"No.\"}".formatted(asked), 422, "words");
    refused(
        claim,
        "{\"claimant\": \"A\", \"channel\": \"phone\", \"asked\": \"%s\"}"
            .formatted(LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3)),
        422,
        "asked");
    refused(claim, "{%s, \"askedBy\": \"%s\"}".formatted(asked, UUID.randomUUID()), 422, "askedBy");
    refused(claim, "{%s, \"claims\": [\"%s\"]}".formatted(asked, UUID.randomUUID()), 422, "claims");
    assertEquals(404, REVIEWER.post(path(UUID.randomUUID().toString()), "{}").status());
    assertEquals(403, SERVER.as(Role.READER).post(path(claim), "{%s}".formatted(asked)).status());
    assertEquals(List.of(), replies(claim));
  }

  @Test
  void whoIsKnownToHaveSaidItIsTheOneAsked() {
    String article = DESK.article("Speaker");
    String claim = DESK.claim(article, JOBS);
    String speaker = REVIEWER.get("/api/v1/claims/" + claim).string("speaker");
    TestResponse asked =
        REVIEWER.post(path(claim), "{\"channel\": \"in_person\", \"asked\": \"2024-02-06\"}");
    assertEquals(201, asked.status(), asked::toString);
    assertEquals(speaker, asked.string("claimant"));
  }

  @Test
  void aMergeTakesRepliesAlongAndItsUndoGivesEachClaimItsOwnAgain() {
    String article = DESK.article("Merged replies");
    String figure = DESK.claim(article, FIGURE);
    String jobs = DESK.claim(article, JOBS);
    String ofFigure = ask(figure);
    String ofJobs = ask(jobs);
    TestResponse merged =
        REVIEWER.post(
            "/api/v1/claims/" + figure + "/merge",
            "{\"with\": \"%s\", \"version\": %d}".formatted(jobs, version(REVIEWER, jobs)),
            version(REVIEWER, figure));
    assertEquals(200, merged.status(), merged::toString);
    assertEquals(List.of(ofFigure, ofJobs), replies(figure));
    TestResponse undone =
        REVIEWER.delete("/api/v1/claims/" + figure + "/edit", version(REVIEWER, figure));
    assertEquals(200, undone.status(), undone::toString);
    assertEquals(List.of(ofFigure), replies(figure));
    assertEquals(List.of(ofJobs), replies(jobs));
  }

  @Test
  void aReplyGoesWithTheLastOfItsClaims() {
    String article = DESK.article("Gone");
    String reply = ask(DESK.claim(article, FIGURE));
    assertEquals(1, kept(reply));
    assertEquals(204, SERVER.as(Role.EDITOR).delete("/api/v1/articles/" + article).status());
    assertEquals(0, kept(reply));
  }

  private static int kept(String reply) {
    return SERVER
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from reply where id = :id::uuid")
                    .bind("id", reply)
                    .mapTo(int.class)
                    .one());
  }

  private static String ask(String claim) {
    TestResponse asked =
        REVIEWER.post(
            path(claim),
            "{\"claimant\": \"Ilse Brandt\", \"channel\": \"phone\", \"asked\": \"2024-02-06\"}");
    assertEquals(201, asked.status(), asked::toString);
    return asked.string("id");
  }

  private static void refused(String claim, String body, int status, String field) {
    TestResponse response = REVIEWER.post(path(claim), body);
    assertEquals(status, response.status(), response::toString);
    assertEquals(field, response.string("field"), response::toString);
  }

  private static String path(String claim) {
    return "/api/v1/claims/" + claim + "/replies";
  }

  private static List<String> replies(String claim) {
    return list(REVIEWER.get("/api/v1/claims/" + claim), "replies").stream()
        .map(reply -> text(reply, "id"))
        .toList();
  }
}
