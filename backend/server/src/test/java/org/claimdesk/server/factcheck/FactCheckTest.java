package org.claimdesk.server.factcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.job.Await;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Earlier fact-checks over HTTP: imported once, listed, taken away and back, and found as
 * precedents.
 */
@Timeout(180)
class FactCheckTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static String review(String page, String claim, String rating) {
    return """
    {"@type": "ClaimReview", "url": "https://checks.example/%s", "claimReviewed": "%s",
     "author": {"name": "Port Checks"}, "datePublished": "2024-03-04",
     "reviewRating": {"alternateName": "%s", "ratingValue": 2, "worstRating": 1, "bestRating": 5}}
    """
        .formatted(page, claim, rating);
  }

  @Test
  void theSameImportAgainAddsNothingAndAChangedVerdictIsChanged() {
    String two =
        "["
            + review("ferries", "The ferries carried 3,000 people.", "Wrong")
            + ","
            + review("bridge", "The bridge is closed.", "Right")
            + ", {\"@type\": \"ClaimReview\"}]";
    assertEquals(List.of(3, 2, 0, 1), counts(ended(post("desk.json", two))));
    assertEquals(List.of(3, 2, 2, 1), counts(ended(post("desk.json", two))));
    String changed = "[" + review("bridge", "The bridge is closed.", "Right at the time") + "]";
    assertEquals(List.of(1, 1, 0, 0), counts(ended(post("one.json", changed))));
    List<JsonNode> found = list("?q=bridge");
    assertEquals(1, found.size());
    assertEquals("Right at the time", text(found.getFirst(), "rating"));
    assertEquals(1, list("?q=ferries").size());
    assertEquals(1, list("?limit=1").size());
    assertEquals(0, list("?q=windmills").size());
    assertTrue(list("?q=port+chec").size() >= 2, "found by the publisher, too");
  }

  @Test
  void whatIsTakenOffTheListCanBePutBack() {
    ended(post("dam.json", review("dam", "The dam holds 4 million litres.", "Wrong")));
    String id = text(list("?q=dam").getFirst(), "id");
    assertEquals(204, REVIEWER.delete("/api/v1/fact-checks/" + id).status());
    assertEquals(0, list("?q=dam").size());
    assertEquals(200, REVIEWER.post("/api/v1/fact-checks/" + id + "/restoration", "{}").status());
    assertEquals(1, list("?q=dam").size());
    String audit = SERVER.as(Role.EDITOR).get("/api/v1/audit?limit=50").text();
    assertTrue(audit.contains("fact_check.removed"), audit);
    assertTrue(audit.contains("fact_check.restored"), audit);
    assertEquals(404, REVIEWER.delete("/api/v1/fact-checks/" + UUID.randomUUID()).status());
    assertEquals(403, SERVER.as(Role.READER).delete("/api/v1/fact-checks/" + id).status());
  }

  @Test
  void standAmongThePrecedentsOfClaimsLikeTheirsAndAreNoVerdicts() {
    String claim =
        DESK.claim(DESK.article("Asked"), "The port 🚢 handled 4.2 million containers in 2023");
    ended(
        post(
            "port.json",
            review("port", "The port handled 5 million containers in 2023.", "Mostly wrong")));
    ended(post("snow.json", review("snow", "It snowed on the hills in June.", "Right")));
    List<JsonNode> found = items("/api/v1/claims/" + claim + "/fact-checks");
    assertEquals(1, found.size(), found::toString);
    JsonNode factCheck = found.getFirst().get("factCheck");
    assertEquals("Mostly wrong", text(factCheck, "rating"));
    assertEquals("Port Checks", text(factCheck, "publisher"));
    assertEquals("https://checks.example/port", text(factCheck, "url"));
    assertEquals(List.of(), items("/api/v1/claims/" + claim + "/precedents"));
    assertEquals(
        404, REVIEWER.get("/api/v1/claims/" + UUID.randomUUID() + "/fact-checks").status());
  }

  @Test
  void aFileWithNothingToImportSaysWhy() {
    TestResponse nothing = post("desk.json", "{\"@type\": \"Article\"}");
    assertEquals(422, nothing.status(), nothing::toString);
    assertTrue(nothing.text().contains("nothing of the @type ClaimReview"), nothing::toString);
    TestResponse broken = post("desk.zip", "no archive");
    assertEquals(422, broken.status(), broken::toString);
    assertTrue(broken.text().contains("no whole ZIP archive"), broken::toString);
  }

  private static TestResponse post(String name, String body) {
    return REVIEWER.send(
        REVIEWER
            .request("/api/v1/fact-checks/imports?name=" + name)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8))));
  }

  private static JsonNode ended(TestResponse begun) {
    assertEquals(202, begun.status(), begun::toString);
    return Await.ended(SERVER, UUID.fromString(begun.string("id")));
  }

  private static List<Integer> counts(JsonNode job) {
    return List.of("total", "done", "unchanged", "failed").stream()
        .map(name -> job.get(name).getIntValue())
        .toList();
  }

  private static List<JsonNode> list(String query) {
    return items("/api/v1/fact-checks" + query);
  }

  private static List<JsonNode> items(String path) {
    List<JsonNode> found = new ArrayList<>();
    TestResponse response = REVIEWER.get(path);
    assertEquals(200, response.status(), response::toString);
    member(response, "items").values().forEach(found::add);
    return found;
  }
}
