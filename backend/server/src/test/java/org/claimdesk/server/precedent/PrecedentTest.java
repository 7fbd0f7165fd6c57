package org.claimdesk.server.precedent;

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
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Precedents over HTTP: which are found, and what they may tell. */
class PrecedentTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final String FIGURE = "The port 🚢 handled 4.2 million containers in 2023";
  private static final String JOBS = "nearly 900 people had found work at the new terminal";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void areDecidedClaimsThatAreAlikeAndOthersAreNot() {
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    String asked = DESK.claim(DESK.article("Asked"), FIGURE);
    String before = DESK.article("Decided before");
    String same = DESK.claim(before, FIGURE);
    String other = DESK.claim(before, JOBS);
    String undecided = DESK.claim(DESK.article("Undecided"), FIGURE);
    assertEquals(List.of(), precedents(reviewer, asked));

    DESK.review(reviewer, same, "mostly_true", "The harbour's books say 4.1 million.", "Books.");
    DESK.review(reviewer, other, "false", "It was 300.", "Books.");
    String dossier = DESK.dossier("The harbour", 1, same);
    List<JsonNode> found = precedents(reviewer, asked);
    assertEquals(List.of(same), found.stream().map(each -> text(each, "claim")).toList());
    JsonNode precedent = found.getFirst();
    assertEquals("mostly_true", text(precedent, "rating"));
    assertEquals("The harbour's books say 4.1 million.", text(precedent, "conclusion"));
    assertTrue(Double.parseDouble(text(precedent, "likeness")) > 0.7, precedent::toString);
    String told = ask(reviewer, asked).toString();
    assertTrue(told.contains(dossier), told);
    assertFalse(told.contains(undecided), told);

    assertEquals(List.of(), precedents(reviewer, same));
    assertEquals(404, reviewer.get("/api/v1/claims/" + UUID.randomUUID() + "/precedents").status());
  }

  @Test
  void tellNothingOfABlindReviewBeforeTheOtherIsIn() {
    TestClient ada = SERVER.another(Role.REVIEWER, "Ada blind");
    TestClient ben = SERVER.another(Role.REVIEWER, "Ben blind");
    String asked = DESK.claim(DESK.article("Asked of blind ones"), JOBS);
    String blind = DESK.claim(DESK.article("Judged by two"), JOBS);
    DESK.dossier("Blind", 2, blind);
    DESK.review(ada, blind, "half_true", "Six hundred did.", "Counted.");
    assertFalse(ask(SERVER.as(Role.ADMIN), asked).toString().contains("Six hundred"));
    assertFalse(ask(ada, asked).toString().contains(blind));
    DESK.review(ben, blind, "half_true", "Some six hundred did.", "Counted, too.");
    assertTrue(ask(ben, asked).toString().contains("Some six hundred did."));
  }

  private static List<JsonNode> precedents(TestClient person, String claim) {
    List<JsonNode> found = new ArrayList<>();
    member(ask(person, claim), "items").values().forEach(found::add);
    return found;
  }

  private static TestResponse ask(TestClient person, String claim) {
    return person.get("/api/v1/claims/" + claim + "/precedents");
  }
}
