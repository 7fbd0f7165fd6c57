package org.claimdesk.server.report;

import static org.claimdesk.server.review.TestDesk.list;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What two versions of a report say differently, over HTTP and on the public page. */
final class DifferenceTest {

  private static final TestServer SERVER =
      TestServer.start(Map.of("claimdesk.public.url", "https://facts.example"));
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void toldClaimByClaim() {
    String article = DESK.article("Difference");
    String jobs = DESK.claim(article, "nearly 900 people had found work");
    String figure = DESK.claim(article, "4.2 million containers in 2023");
    String same = DESK.claim(article, "The council meets again in spring");
    String dossier = DESK.dossier("Difference", 1, jobs, same);
    String gone =
        DESK.evidence(jobs, "https://one.example/", "897 people", "supports").string("id");
    DESK.review(REVIEWER, jobs, "true", "The register says 897.", "It is nearly 900.");
    TestResponse first = publish(dossier, null);
    assertEquals(422, EDITOR.get("/api/v1/reports/" + first.string("id") + "/difference").status());

    REVIEWER.delete("/api/v1/claims/" + jobs + "/evidence/" + gone);
    DESK.evidence(jobs, "https://two.example/", "300 people", "refutes");
    DESK.review(REVIEWER, jobs, "false", "The register says 300.", "It is nearly 900.");
    EDITOR.put("/api/v1/dossiers/" + dossier + "/claims/" + figure, "{}");
    TestResponse second = publish(dossier, "The register was misread.");
    TestResponse told = EDITOR.get("/api/v1/reports/" + second.string("id") + "/difference?from=1");
    assertEquals(200, told.status(), told::toString);
    assertEquals("1", told.string("unchanged"));
    List<JsonNode> claims = list(told, "claims");
    assertEquals(2, claims.size(), told::toString);
    assertEquals(jobs, text(claims.get(0), "claim"));
    assertEquals(
        List.of(
            "verdict: True → False",
            "conclusion: The register says 897. → The register says 300.",
            "evidence: null → refutes: https://two.example/ “300 people”",
            "evidence: supports: https://one.example/ “897 people” → null"),
        changes(claims.get(0)));
    assertEquals(figure, text(claims.get(1), "claim"));
    assertEquals("null", text(claims.get(1), "was"), "new in this version");
    assertEquals(
        422, EDITOR.get("/api/v1/reports/" + second.string("id") + "/difference?from=2").status());

    Document page =
        Jsoup.parse(SERVER.anonymous().get("/public/reports/" + second.string("id")).text());
    assertEquals("What changed since version 1", page.select(".changes h2").text());
    assertTrue(page.select(".changes del").eachText().contains("897"), page::html);
    assertTrue(page.select(".changes ins").eachText().contains("300"), page::html);
    assertTrue(page.select(".changes h3 a").attr("href").endsWith("/claims/1"), page::html);
    Document earlier =
        Jsoup.parse(SERVER.anonymous().get("/public/reports/" + first.string("id")).text());
    assertEquals(0, earlier.select(".changes").size());
  }

  private static List<String> changes(JsonNode claim) {
    List<String> changes = new ArrayList<>();
    Objects.requireNonNull(claim.get("changes"))
        .values()
        .forEach(
            each ->
                changes.add(
                    text(each, "field")
                        + ": "
                        + text(each, "before")
                        + " → "
                        + text(each, "after")));
    return changes;
  }

  private static TestResponse publish(String dossier, @Nullable String correction) {
    TestResponse published =
        EDITOR.post(
            "/api/v1/dossiers/" + dossier + "/reports",
            "{\"override\": \"A test.\""
                + (correction == null ? "" : ", \"correction\": \"" + correction + "\"")
                + "}");
    assertEquals(201, published.status(), published::toString);
    return published;
  }
}
