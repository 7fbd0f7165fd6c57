package org.claimdesk.server.comment;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What people say to each other about a claim, over HTTP. */
final class CommentTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final String FIGURE =
      "The port 🚢 handled 4.2 million containers in 2023, the harbour office announced on Monday.";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aConversationFromMentionToResolution() {
    String comments = comments(DESK.claim(DESK.article("Conversation"), FIGURE));
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada Talks");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben Talks");
    assertTrue(ada.get("/api/v1/people").text().contains("\"Ben Talks\""));

    TestResponse asked = ada.post(comments, said("Does @ben talks know the harbour's figures?"));
    assertEquals(201, asked.status(), asked::toString);
    assertEquals("\"1\"", asked.header("ETag"));
    assertEquals("Ben Talks", text(member(asked, "mentions").get(0), "name"));
    JsonNode told = member(ben.get("/api/v1/notifications"), "items").get(0);
    assertEquals("mentioned", text(told, "kind"));
    assertEquals("Ada Talks", text(told, "by"));
    assertEquals(asked.string("id"), text(told, "comment"));

    TestResponse answer = ben.post(comments, answer("They are for 2022.", asked.string("id")));
    assertEquals(asked.string("id"), answer.string("answers"), answer::toString);
    TestResponse again = ada.post(comments, answer("Thanks.", answer.string("id")));
    assertEquals(asked.string("id"), again.string("answers"), "one conversation, two levels");
    assertEquals(
        "answered", text(member(ada.get("/api/v1/notifications"), "items").get(0), "kind"));

    TestResponse list = ada.get(comments);
    assertEquals(List.of("3", "1", "0"), counts(list));
    String resolution = comments + "/" + asked.string("id") + "/resolution";
    TestResponse resolved = ben.put(resolution, "{}");
    assertEquals("Ben Talks", text(member(resolved, "resolvedBy"), "name"), resolved::toString);
    assertEquals(List.of("3", "0", "0"), counts(ada.get(comments)));
    assertEquals("null", text(ada.delete(resolution).json(), "resolved"));
    assertEquals(422, ben.put(comments + "/" + answer.string("id") + "/resolution", "{}").status());
  }

  @Test
  void anEditKeepsWhatWasSaidAndNothingIsOverwrittenUnseen() {
    String claim = DESK.claim(DESK.article("Edits"), FIGURE);
    String comments = comments(claim);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada Edits");
    TestClient ben = SERVER.another(Role.EDITOR, "Ben Edits");
    TestResponse first = ada.post(comments, said("Four million."));
    String path = comments + "/" + first.string("id");
    assertEquals(403, ben.patch(path, said("Mine now."), 1).status());
    assertEquals(428, ada.send(ada.request(path).DELETE()).status());
    TestResponse edited = ada.patch(path, said("4.2 million."), 1);
    assertEquals("2", edited.string("version"), edited::toString);
    TestResponse stale = ada.patch(path, said("From another page."), 1);
    assertEquals(412, stale.status());
    assertEquals("4.2 million.", text(member(stale, "current"), "text"));

    assertEquals(204, delete(ada, path, 2).status());
    assertEquals(List.of("0", "0", "0"), counts(ada.get(comments)));
    assertEquals(404, ada.patch(path, said("Back?"), 3).status());
    JsonNode history = member(ben.get("/api/v1/claims/" + claim + "/history"), "items");
    assertEquals("comment.deleted", text(history.get(0), "action"));
    JsonNode change = history.get(1).get("changes").get(0);
    assertEquals("Four million.", text(change, "before"));
    assertEquals("4.2 million.", text(change, "after"));
  }

  @Test
  void whatWasTakenBackStaysWhileItHasAnswers() {
    String comments = comments(DESK.claim(DESK.article("Taken back"), FIGURE));
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada Regrets");
    TestResponse first = ada.post(comments, said("Hasty words."));
    String id = first.string("id");
    SERVER.as(Role.EDITOR).post(comments, answer("Are they?", id));
    assertEquals(204, delete(ada, comments + "/" + id, 1).status());
    TestResponse list = ada.get(comments);
    assertFalse(list.text().contains("Hasty"), list::toString);
    assertEquals("true", text(member(list, "items").get(0), "deleted"));
  }

  @Test
  void commentsOfBlindReviewersShowOnceBothAreIn() {
    String claim = DESK.claim(DESK.article("Blind talk"), FIGURE);
    DESK.dossier("Blind talk", 2, claim);
    String comments = comments(claim);
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada Blind");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben Blind");
    TestResponse hint = ada.post(comments, said("Clearly false, @Ben Blind."));
    SERVER.as(Role.EDITOR).post(comments, said("The harbour answers until Friday."));
    TestResponse seen = ben.get(comments);
    assertEquals(List.of("1", "1", "1"), counts(seen), seen::toString);
    assertFalse(seen.text().contains("Clearly"), seen::toString);
    assertFalse(ben.get("/api/v1/notifications").text().contains("Clearly"));
    assertFalse(ben.get("/api/v1/claims/" + claim + "/history").text().contains("Clearly"));
    assertFalse(SERVER.as(Role.EDITOR).get("/api/v1/audit").text().contains("Clearly"));
    assertEquals(404, ben.post(comments, answer("Why?", hint.string("id"))).status());
    DESK.review(ada, claim, "false", "Wrong.", "");
    DESK.review(ben, claim, "true", "Right.", "");
    assertEquals(List.of("2", "2", "0"), counts(ben.get(comments)));
  }

  @Test
  void badInputNamesTheField() {
    String claim = DESK.claim(DESK.article("Bad comments"), FIGURE);
    TestClient ada = SERVER.as(Role.REVIEWER);
    assertEquals("text", ada.post(comments(claim), said("  ")).string("field"));
    assertEquals("text", ada.post(comments(claim), said("x".repeat(5_001))).string("field"));
    assertEquals(
        "part", ada.post(comments(claim), "{\"text\": \"x\", \"part\": 99}").string("field"));
    assertEquals(
        "evidence",
        ada.post(
                comments(claim),
                "{\"text\": \"x\", \"evidence\": \"%s\"}".formatted(UUID.randomUUID()))
            .string("field"));
    assertEquals(404, ada.get(comments(UUID.randomUUID().toString())).status());
    assertEquals(403, SERVER.as(Role.READER).post(comments(claim), said("x")).status());
  }

  @Test
  void whatIsNotResolvedIsAWarningOfTheGate() {
    String claim = DESK.claim(DESK.article("Gate"), FIGURE);
    String gate = "/api/v1/dossiers/" + DESK.dossier("Gate", 1, claim) + "/gate";
    TestClient ada = SERVER.as(Role.REVIEWER);
    TestResponse asked = ada.post(comments(claim), said("Is this the newest figure?"));
    assertTrue(ada.get(gate).text().contains("has a comment that is not resolved"));
    ada.put(comments(claim) + "/" + asked.string("id") + "/resolution", "{}");
    assertFalse(ada.get(gate).text().contains("not resolved"));
  }

  @Test
  void longListsComeInPages() {
    String comments = comments(DESK.claim(DESK.article("Pages"), FIGURE));
    TestClient ada = SERVER.as(Role.REVIEWER);
    for (int i = 0; i < 3; i++) {
      ada.post(comments, said("Number " + i));
    }
    TestResponse first = ada.get(comments + "?limit=2");
    TestResponse second = ada.get(comments + "?limit=2&cursor=" + first.string("next"));
    assertEquals("Number 2", text(member(second, "items").get(0), "text"), second::toString);
  }

  @Test
  void namesAreFoundWholeAndTheLongestFirst() {
    Person ada = new Person(new UUID(0, 1), "Ada");
    Person example = new Person(new UUID(0, 2), "Ada Example");
    MentionFinder finder = new MentionFinder(List.of(ada, example));
    assertEquals(List.of(example.id()), finder.in("@ada example, look"));
    assertEquals(List.of(ada.id()), finder.in("(@Ada) and @Ada"));
    assertEquals(List.of(ada.id()), finder.in("@Ada Examples"));
    assertEquals(List.of(), finder.in("mail@Ada, @Adam, @"));
  }

  private static String comments(String claim) {
    return "/api/v1/claims/" + claim + "/comments";
  }

  private static String said(String text) {
    return "{\"text\": %s}".formatted(Json.write(text));
  }

  private static String answer(String text, String to) {
    return "{\"text\": %s, \"answers\": \"%s\"}".formatted(Json.write(text), to);
  }

  private static TestResponse delete(TestClient person, String path, int version) {
    return person.send(person.request(path).header("If-Match", "\"" + version + "\"").DELETE());
  }

  private static List<String> counts(TestResponse list) {
    return List.of(list.string("total"), list.string("unresolved"), list.string("hidden"));
  }
}
