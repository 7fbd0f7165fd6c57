package org.claimdesk.server.reference;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The list of reference sources over HTTP, and which of them fit a claim. */
final class ReferenceTest {

  private static final TestServer SERVER = TestServer.start();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void theListIsThereAndEveryAddressInItIsOne() {
    TestResponse list = SERVER.as(Role.READER).get("/api/v1/references");
    List<String> topics = new ArrayList<>();
    member(list, "topics").values().forEach(topic -> topics.add(topic.getStringValue()));
    assertTrue(member(list, "items").size() >= 60, () -> "only " + member(list, "items").size());
    for (JsonNode source : member(list, "items").values()) {
      assertTrue(topics.contains(text(source, "topic")), source::toString);
      assertEquals(text(source, "url"), URI.create(text(source, "url")).toString());
      String search = text(source, "search").replace("{query}", "a+b");
      assertEquals(search, URI.create(search).toString());
    }
  }

  @Test
  void editorsKeepIt() {
    TestClient editor = SERVER.as(Role.EDITOR);
    String body =
        """
        {"topic": "trade", "country": "no", "name": "Statistics Norway", "url": "https://www.ssb.no/en",
         "search": "https://www.ssb.no/en/sok?sok={query}", "languages": ["no", "en"]}
        """;
    assertEquals(403, SERVER.as(Role.REVIEWER).post("/api/v1/references", body).status());
    TestResponse added = editor.post("/api/v1/references", body);
    assertEquals(201, added.status(), added::toString);
    assertEquals("NO", added.string("country"));
    String path = "/api/v1/references/" + added.string("id");
    assertEquals(428, editor.put(path, body).status());
    TestResponse changed = put(editor, path, body.replace("trade", "economy"), 1);
    assertEquals("economy", changed.string("topic"), changed::toString);
    TestResponse stale = put(editor, path, body, 1);
    assertEquals(412, stale.status());
    assertEquals("economy", text(member(stale, "current"), "topic"));
    for (String wrong :
        List.of(
            body.replace("\"trade\"", "\"gardening\""),
            body.replace("\"no\", \"name\"", "\"qq\", \"name\""),
            body.replace("{query}", "it"),
            body.replace("https://www.ssb.no/en\"", "javascript:x\""),
            body.replace("\"en\"]", "\"english\"]"))) {
      assertEquals(422, editor.post("/api/v1/references", wrong).status(), wrong);
    }
    assertEquals(204, editor.delete(path).status());
    assertEquals(404, editor.delete(path).status());
  }

  @Test
  void aClaimShowsThoseThatFit() {
    JsonNode trade =
        fitting(
            "Exports of Chinese cars to Turkey rose to $3.9 billion in 2023, customs figures show.");
    assertEquals("General Administration of Customs", name(trade, 0));
    assertTrue(trade.size() <= 6);
    for (JsonNode each : trade.values()) {
      String country = text(each.get("source"), "country");
      assertTrue(List.of("null", "CN", "TR").contains(country), country);
    }
    JsonNode army =
        fitting("The alliance moved more than 7,300 soldiers and 240 tanks closer to the coast.");
    List<String> names = new ArrayList<>();
    army.values().forEach(each -> names.add(text(each.get("source"), "name")));
    assertTrue(names.stream().anyMatch(name -> name.startsWith("SIPRI")), names::toString);
    String link = text(army.get(0), "link");
    assertEquals(link, URI.create(link).toString());
    JsonNode nothing = fitting("The old mill on the hill had 14 windows and three doors.");
    assertEquals(0, nothing.size());
  }

  private static JsonNode fitting(String sentence) {
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    TestResponse article =
        reviewer.post("/api/v1/articles", "{\"text\": %s}".formatted(Json.write(sentence + "\n")));
    assertEquals(201, article.status(), article::toString);
    String id = article.string("id");
    TestResponse marked =
        reviewer.post(
            "/api/v1/claims",
            "{\"article\": \"%s\", \"start\": 0, \"end\": %d}".formatted(id, sentence.length()));
    String claim =
        marked.status() == 201
            ? marked.string("id")
            : text(member(reviewer.get("/api/v1/claims?article=" + id), "items").get(0), "id");
    return member(reviewer.get("/api/v1/claims/" + claim + "/references"), "items");
  }

  private static String name(JsonNode sources, int index) {
    return text(sources.get(index).get("source"), "name");
  }

  private static TestResponse put(TestClient client, String path, String body, int version) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .PUT(BodyPublishers.ofString(body)));
  }
}
