package org.claimdesk.server.layout;

import static org.claimdesk.server.review.TestDesk.list;
import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How a dossier's reports are laid out, over HTTP. */
final class LayoutTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void ordersClaimsAndSectionsOfTheNextVersionAlone() {
    String late = DESK.claim(DESK.article("Late"), "4.2 million containers in 2023");
    String article = DESK.article("Early");
    int version = Integer.parseInt(EDITOR.get("/api/v1/articles/" + article).string("version"));
    TestResponse earlier =
        EDITOR.patch("/api/v1/articles/" + article, "{\"published\": \"2023-01-01\"}", version);
    assertEquals(200, earlier.status(), earlier::toString);
    String early = DESK.claim(article, "nearly 900 people had found work");
    DESK.review(REVIEWER, early, "false", "No.", "So.");
    DESK.review(REVIEWER, late, "true", "Yes.", "So.");
    String dossier = DESK.dossier("Laid out", 1, late, early);
    String path = "/api/v1/dossiers/" + dossier + "/layout";
    TestResponse plain = REVIEWER.get(path);
    assertEquals("\"0\"", plain.header("ETag"));
    assertEquals("hand", plain.string("order"));
    assertEquals(List.of(late, early), claims(dossier));
    String first = publish(dossier, "{\"override\": \"A test.\"}");

    TestResponse changed =
        EDITOR.put(
            path,
            "{\"order\": \"date\", \"sections\": [\"method\", \"claims\"], \"footer\": \" Paid by readers. \", \"language\": \"en\"}",
            0);
    assertEquals(200, changed.status(), changed::toString);
    assertEquals("Paid by readers.", changed.string("footer"));
    assertEquals(List.of(early, late), claims(dossier));
    String second = publish(dossier, "{\"override\": \"A test.\", \"correction\": \"The order.\"}");
    Document html = html(second);
    assertEquals(
        List.of("Method", "Claims"),
        html.select("main > section:not(.correction, .override) > h2").eachText());
    assertTrue(html.select("footer").text().endsWith("Paid by readers."), html::html);
    String markdown = EDITOR.get("/api/v1/reports/" + second + "/export?format=md").text();
    assertTrue(markdown.indexOf("## Method") < markdown.indexOf("## Claims"), markdown);
    assertTrue(markdown.endsWith("\nPaid by readers.\n"), markdown);

    TestResponse stale =
        EDITOR.put(
            path, "{\"order\": \"verdict\", \"sections\": [\"claims\"], \"language\": \"en\"}", 0);
    assertEquals(412, stale.status(), stale::toString);
    assertEquals("date", text(member(stale, "current"), "order"));
    EDITOR.put(
        path, "{\"order\": \"verdict\", \"sections\": [\"claims\"], \"language\": \"en\"}", 1);
    assertEquals(List.of(late, early), claims(dossier), "true stands before false on the scale");
    assertEquals(
        List.of("In pictures", "Claims", "Sources", "Method"),
        html(first).select("main > section:not(.override) > h2").eachText(),
        "a published version stays as it is");
    assertEquals(
        2, SERVER.audited(dossier).stream().filter("dossier.layout_changed"::equals).count());
  }

  @Test
  void theNextVersionSpeaksTheLanguageThatWasChosen() {
    String claim = DESK.claim(DESK.article("Spoken"), "4.2 million containers in 2023");
    TestResponse evidence =
        REVIEWER.post(
            "/api/v1/claims/" + claim + "/evidence",
            """
            {"url": "https://port.example/", "title": "Port", "excerpt": "4,198,000", "stance": "supports",
             "referenceValue": {"value": 4198000, "unit": "containers"}}
            """);
    assertEquals(201, evidence.status(), evidence::toString);
    DESK.review(REVIEWER, claim, "true", "The port says so.", "So.");
    String dossier = DESK.dossier("Spoken", 1, claim);
    String english = publish(dossier, "{\"override\": \"A test.\"}");
    TestResponse chosen =
        EDITOR.put(
            "/api/v1/dossiers/" + dossier + "/layout",
            "{\"order\": \"hand\", \"sections\": [\"claims\", \"method\"], \"language\": \"de\"}",
            0);
    assertEquals("de", chosen.string("language"), chosen::toString);
    String german = publish(dossier, "{\"override\": \"A test.\", \"correction\": \"A word.\"}");
    Document page = html(german);
    assertEquals("de", page.select("html").attr("lang"));
    String said = page.text();
    for (String words :
        List.of(
            "Mit offenen Punkten veröffentlicht",
            "Behauptung 1 beruht auf einer einzigen Quelle, und die ist keine Primärquelle.",
            "4.198.000 liegt weniger als 0,1 % unter 4.200.000: innerhalb der geschriebenen Genauigkeit.",
            "The port says so.")) {
      assertTrue(said.contains(words), () -> words + " is not in " + said);
    }
    assertTrue(page.select("script").html().contains("\"inLanguage\":\"de\""), page::html);
    assertEquals("en", html(english).select("html").attr("lang"));
    TestResponse difference = EDITOR.get("/api/v1/reports/" + german + "/difference");
    assertTrue(difference.text().contains("Die Behauptungen wurden von Software"));
    assertEquals(
        List.of(), list(difference, "claims"), "a language is no correction of what is said");
  }

  @Test
  void whatCannotBeIsRefusedByName() {
    String path = "/api/v1/dossiers/" + DESK.dossier("Refused layout", 1) + "/layout";
    refused(path, "{\"order\": \"mood\", \"sections\": [\"claims\"]}", 422, "order");
    refused(path, "{\"order\": \"hand\", \"sections\": [\"summary\"]}", 422, "sections");
    refused(path, "{\"order\": \"hand\", \"sections\": [\"claims\", \"claims\"]}", 422, "sections");
    refused(path, "{\"order\": \"hand\", \"sections\": [\"claims\", \"ads\"]}", 422, "sections");
    refused(path, "{\"order\": \"hand\"}", 400, "sections");
    refused(path, "{\"order\": \"hand\", \"sections\": [\"claims\"]}", 400, "language");
    refused(
        path,
        "{\"order\": \"hand\", \"sections\": [\"claims\"], \"language\": \"xx\"}",
        422,
        "language");
    refused(
        path,
        "{\"order\": \"hand\", \"sections\": [\"claims\"], \"footer\": \"%s\"}"
            .formatted("x".repeat(301)),
        422,
        "footer");
    assertEquals(
        403, REVIEWER.put(path, "{\"order\": \"hand\", \"sections\": [\"claims\"]}", 0).status());
    assertEquals(
        428, EDITOR.put(path, "{\"order\": \"hand\", \"sections\": [\"claims\"]}").status());
    assertEquals(0, Integer.parseInt(EDITOR.get(path).string("version")));
  }

  private static void refused(String path, String body, int status, String field) {
    TestResponse response = EDITOR.put(path, body, 0);
    assertEquals(status, response.status(), response::toString);
    assertEquals(field, response.string("field"), response::toString);
  }

  private static List<String> claims(String dossier) {
    return list(EDITOR.get("/api/v1/dossiers/" + dossier + "/preview"), "claims").stream()
        .map(claim -> text(claim, "id"))
        .toList();
  }

  private static String publish(String dossier, String wish) {
    TestResponse published = EDITOR.post("/api/v1/dossiers/" + dossier + "/reports", wish);
    assertEquals(201, published.status(), published::toString);
    return published.string("id");
  }

  private static Document html(String report) {
    return Jsoup.parse(EDITOR.get("/api/v1/reports/" + report + "/export?format=html").text());
  }
}
