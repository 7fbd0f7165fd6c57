package org.claimdesk.server.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArticleTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final int ARTICLES = 23;

  @BeforeAll
  static void fill() {
    for (int i = 0; i < ARTICLES; i++) {
      TestResponse created =
          REVIEWER.post(
              "/api/v1/articles",
              """
              {"text": "Lighthouse number %d warned 40 ships.", "title": "Lighthouses, part %d",
               "publisher": "Coast Weekly"}
              """
                  .formatted(i, i));
      assertEquals(201, created.status(), created::toString);
    }
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void pagesWithoutGapsOrRepeats() {
    Set<String> ids = new HashSet<>();
    String cursor = "";
    int pages = 0;
    do {
      JsonNode page = REVIEWER.get("/api/v1/articles?q=lighthouse&limit=5" + cursor).json();
      for (JsonNode article : page.get("items").values()) {
        assertTrue(ids.add(article.get("id").getStringValue()));
        assertEquals(1, article.get("claims").get("open").getIntValue());
      }
      assertEquals(ARTICLES, page.get("total").getIntValue());
      // What comes in meanwhile belongs before the first page.
      REVIEWER.post("/api/v1/articles", "{\"text\": \"The ferry %d waited.\"}".formatted(pages));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").getStringValue();
      pages++;
    } while (!cursor.isEmpty());
    assertEquals(ARTICLES, ids.size());
    assertEquals(5, pages);
  }

  @Test
  void findsWordsOfTextTitleAndPublisher() {
    assertEquals(ARTICLES, total("warning"));
    assertEquals(ARTICLES, total("coast"));
    assertEquals(1, total("\"part 7\""));
    assertEquals(0, total("zeppelin"));
    assertEquals(ARTICLES, total("lighthuse"));
  }

  @Test
  void takesAnythingAsWords() {
    for (String q :
        new String[] {"%27%3B+drop+table+article%3B--", "%22", "%26%7C%21", "%3Cb%3E"}) {
      assertEquals(200, REVIEWER.get("/api/v1/articles?q=" + q).status(), q);
    }
    assertEquals(400, REVIEWER.get("/api/v1/articles?q=a%00b").status());
  }

  @Test
  void refusesALimitOutOfBoundsAndACursorOfAnotherList() {
    for (String query : new String[] {"limit=0", "limit=201", "limit=x", "cursor=nonsense"}) {
      TestResponse response = REVIEWER.get("/api/v1/articles?" + query);
      assertEquals(400, response.status(), response::toString);
      assertEquals(query.substring(0, query.indexOf('=')), response.string("field"));
    }
  }

  @Test
  void knowsNoOtherArticle() {
    String path = "/api/v1/articles/0197a000-0000-7000-8000-000000000000";
    assertEquals(404, REVIEWER.get(path).status());
    assertEquals(404, REVIEWER.get(path + "/original").status());
    assertEquals(404, REVIEWER.patch(path, "{}", 1).status());
    assertEquals(404, SERVER.as(Role.EDITOR).delete(path).status());
  }

  @Test
  void letsOnlyEditorsDelete() {
    String id =
        REVIEWER.post("/api/v1/articles", "{\"text\": \"The pier lost 30 planks.\"}").string("id");
    String path = "/api/v1/articles/" + id;
    assertEquals(403, REVIEWER.delete(path).status());
    assertEquals(204, SERVER.as(Role.EDITOR).delete(path).status());
    assertEquals(404, REVIEWER.get(path).status());
    assertEquals(0, REVIEWER.get("/api/v1/claims?article=" + id).json().get("total").getIntValue());
  }

  @Test
  void tellsTheListNothingOfTheText() {
    JsonNode article = REVIEWER.get("/api/v1/articles?limit=1").json().get("items").get(0);
    assertFalse(article.toString().contains("original"));
    assertNull(article.get("text"));
  }

  private static int total(String q) {
    String query = URLEncoder.encode(q, StandardCharsets.UTF_8);
    return REVIEWER.get("/api/v1/articles?q=" + query).json().get("total").getIntValue();
  }
}
