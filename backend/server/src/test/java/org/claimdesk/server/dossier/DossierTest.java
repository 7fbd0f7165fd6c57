package org.claimdesk.server.dossier;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Dossiers over HTTP. */
final class DossierTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void keepsItsClaimsInOrderAndCountsThem() {
    String article = DESK.article("Order");
    String first = DESK.claim(article, "4.2 million containers in 2023");
    String second = DESK.claim(article, "nearly 900 people had found work");
    String third = DESK.claim(article, "The council meets again in spring.");
    String dossier = DESK.dossier("Order", 1, first, second, third);
    String path = "/api/v1/dossiers/" + dossier;
    assertEquals(List.of(first, second, third), claims(EDITOR.get(path)));
    TestResponse moved = EDITOR.put(path + "/claims/" + third, "{\"position\": 0}");
    assertEquals(List.of(third, first, second), claims(moved));
    TestResponse unmoved = EDITOR.put(path + "/claims/" + third, "{\"position\": 0}");
    assertEquals(List.of(third, first, second), claims(unmoved));
    TestResponse beyond = EDITOR.put(path + "/claims/" + third, "{\"position\": 3}");
    assertEquals(422, beyond.status(), beyond::toString);
    assertEquals(404, EDITOR.put(path + "/claims/" + UUID.randomUUID(), "{}").status());

    DESK.review(SERVER.as(Role.REVIEWER), second, "false", "No.", "");
    TestResponse list = SERVER.as(Role.READER).get("/api/v1/dossiers?limit=1");
    TestResponse one = EDITOR.get(path);
    assertEquals("3", text(member(one, "progress"), "total"), one::toString);
    assertEquals("1", text(member(one, "progress"), "decided"));
    assertEquals("2", text(member(one, "progress"), "open"));
    assertEquals(1, member(list, "items").size());

    assertEquals(204, EDITOR.delete(path + "/claims/" + first).status());
    assertEquals(204, EDITOR.delete(path + "/claims/" + first).status());
    assertEquals(List.of(third, second), claims(EDITOR.get(path)));
    TestResponse withArticle = EDITOR.put(path + "/articles/" + article, "");
    assertEquals(1, member(withArticle, "articles").size(), withArticle::toString);
    assertEquals(204, EDITOR.delete(path + "/articles/" + article).status());
    assertEquals(204, EDITOR.delete(path).status());
    assertEquals(404, EDITOR.get(path).status());
    assertEquals(200, EDITOR.get("/api/v1/claims/" + first).status(), "its claims stay");
  }

  @Test
  void changesCarryTheVersion() {
    String path = "/api/v1/dossiers/" + DESK.dossier("Versions", 1);
    TestResponse changed = EDITOR.patch(path, "{\"title\": \"Versions, told again\"}", 1);
    assertEquals(200, changed.status(), changed::toString);
    assertEquals("\"2\"", changed.header("ETag"));
    TestResponse stale = EDITOR.patch(path, "{\"title\": \"Too late\"}", 1);
    assertEquals(412, stale.status());
    assertEquals("Versions, told again", text(member(stale, "current"), "title"));
    assertEquals(400, EDITOR.post("/api/v1/dossiers", "{}").status());
    TestResponse three = EDITOR.post("/api/v1/dossiers", "{\"title\": \"x\", \"reviews\": 3}");
    assertEquals("reviews", three.string("field"), three::toString);
    TestResponse scale = EDITOR.patch(path, "{\"scale\": \"stars\"}", 2);
    assertEquals(422, scale.status());
    assertTrue(scale.string("detail").contains("politifact"), scale::toString);
    TestResponse unknown = EDITOR.post("/api/v1/dossiers", "{\"titel\": \"x\"}");
    assertEquals(400, unknown.status(), unknown::toString);
    assertEquals(
        403, SERVER.as(Role.READER).post("/api/v1/dossiers", "{\"title\": \"x\"}").status());
  }

  @Test
  void pagesTheListByCursor() {
    DESK.dossier("Page one", 1);
    DESK.dossier("Page two", 1);
    TestResponse first = EDITOR.get("/api/v1/dossiers?limit=1");
    assertEquals("Page two", text(member(first, "items").get(0), "title"));
    TestResponse second = EDITOR.get("/api/v1/dossiers?limit=1&cursor=" + first.string("next"));
    assertEquals("Page one", text(member(second, "items").get(0), "title"));
    assertEquals(400, EDITOR.get("/api/v1/dossiers?cursor=nonsense").status());
  }

  private static List<String> claims(TestResponse dossier) {
    return StreamSupport.stream(member(dossier, "claims").values().spliterator(), false)
        .map(claim -> text(claim, "id"))
        .toList();
  }
}
