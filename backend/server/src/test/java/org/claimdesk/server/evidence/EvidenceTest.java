package org.claimdesk.server.evidence;

import static org.claimdesk.server.review.TestDesk.member;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.Upload;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Evidence with its copies and reference values, over HTTP. */
final class EvidenceTest {

  private static final String BODY =
      """
      <p>The port handled 4,213,008 containers in 2023, said the harbour office. That is
      a <b>record</b> since counting began in 1961, it added, and more than was planned.</p>
      <p>Of the 896 people who work at the new terminal, most came from the shipyard.</p>
      """;

  private static final String BOTH =
      TestDesk.TEXT.substring(
          TestDesk.TEXT.indexOf("The port"),
          TestDesk.TEXT.indexOf("new terminal.") + "new terminal.".length());

  private static TestServer server;
  private static TestDesk desk;
  private static TestPage site;
  private static TestClient reviewer;

  @BeforeAll
  static void start() throws IOException {
    site = new TestPage();
    server = TestServer.start(Map.of("claimdesk.fetch.networks", List.of("127.0.0.0/8")));
    desk = new TestDesk(server);
    reviewer = server.as(Role.REVIEWER);
  }

  @AfterAll
  static void stop() {
    server.close();
    site.close();
  }

  @Test
  void aPageIsCopiedReadAndSharedByClaims() {
    site.put("/shared", BODY);
    String first = claim("Copied");
    TestResponse copy = copy("/shared");
    assertEquals("Port statistics", copy.string("title"));
    assertEquals("Harbour office", copy.string("publisher"));
    assertEquals("2024-01-31", copy.string("published"));
    String id = copy.string("id");

    TestResponse archive = reviewer.get("/api/v1/copies/" + id + "/archive");
    assertEquals(copy.string("sha256"), Sha256.hex(archive.body()));
    assertEquals('"' + copy.string("sha256") + '"', archive.header("ETag"));
    assertTrue(archive.header("Content-Disposition").startsWith("attachment"), archive::toString);
    assertEquals("nosniff", archive.header("X-Content-Type-Options"));
    assertTrue(reviewer.get("/api/v1/copies/" + id + "/warc").text().startsWith("WARC/1."));
    TestResponse words = reviewer.get("/api/v1/copies/" + id + "/text");
    assertTrue(words.string("text").contains("4,213,008 containers"), words::toString);
    assertEquals(copy.string("characters"), words.string("total"));
    assertEquals(422, reviewer.get("/api/v1/copies/" + id + "/text?start=1000000").status());

    TestResponse place = excerpt(id, "That is a record since counting began");
    assertEquals("true", place.string("found"));
    int start = member(place, "start").getIntValue();
    assertTrue(words.string("text").startsWith("That is", start), place::toString);
    assertEquals("false", excerpt(id, "4,213,009 containers").string("found"));

    TestResponse added =
        add(
            first,
            """
            {"url": "%s", "excerpt": "4,213,008 containers in 2023", "stance": "supports", "copy": "%s",
             "published": "2024-01-31"}
            """
                .formatted(site.url("/shared"), id));
    assertEquals("true", added.string("excerptFound"));
    assertEquals(copy.string("sha256"), text(member(added, "copy"), "sha256"));
    TestResponse reworded =
        reviewer.patch(path(first, added), "{\"excerpt\": \"some 4.2 million boxes\"}", 1);
    assertEquals("false", reworded.string("excerptFound"), reworded::toString);

    String second = claim("Copied twice");
    JsonNode given =
        member(reviewer.get("/api/v1/evidence?q=million+boxes&without=" + second), "items").get(0);
    assertEquals(id, text(given.get("copy"), "id"));
    assertEquals(first, text(given, "claim"));
    TestResponse again =
        add(
            second,
            """
            {"excerpt": "Of the 896 people who work at the new terminal", "stance": "context", "copy": "%s"}
            """
                .formatted(id));
    assertEquals("null", again.string("url"));
    assertEquals("true", again.string("excerptFound"));
    int contents =
        server
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT count(*) FROM archived_content WHERE sha256 = :sha")
                        .bind("sha", copy.string("sha256"))
                        .mapTo(Integer.class)
                        .one());
    assertEquals(1, contents);
    for (JsonNode source :
        member(reviewer.get("/api/v1/evidence?q=127.0.0.1&without=" + first), "items").values()) {
      assertFalse(text(source, "claim").equals(first));
    }
  }

  @Test
  void whatIsNotFetchedSaysWhyAndCanStillBeEvidence() {
    String claim = claim("Refused");
    TestResponse closed = fetch(site.url("/closed/report"));
    assertEquals(422, closed.status(), closed::toString);
    assertTrue(closed.string("detail").contains("robots.txt"), closed::toString);
    assertTrue(closed.string("detail").contains("upload"), closed::toString);
    TestResponse inside = fetch("http://192.168.7.7/");
    assertEquals(422, inside.status());
    assertTrue(inside.string("detail").contains("not a public address"), inside::toString);
    assertEquals("fetch", fetch("gopher://x").string("field"));
    assertEquals(403, fetchAs(server.as(Role.READER), site.url("/x")).status());
    TestResponse added =
        add(
            claim,
            "{\"url\": \"%s\", \"excerpt\": \"w\", \"stance\": \"context\"}"
                .formatted(site.url("/closed/report")));
    assertEquals("null", added.string("copy"));
    assertEquals("null", added.string("excerptFound"));
    TestResponse neither =
        reviewer.post(
            "/api/v1/claims/" + claim + "/evidence",
            "{\"excerpt\": \"w\", \"stance\": \"context\"}");
    assertEquals(400, neither.status(), neither::toString);
    assertEquals("url", neither.string("field"));
    assertEquals(409, reviewer.post(path(claim, added) + "/recheck", "{}").status());
  }

  @Test
  void filesAreReadAndPicturesKept() throws IOException {
    byte[] pdf = Files.readAllBytes(Path.of("src/test/resources/documents/bridge-chromium.pdf"));
    TestResponse read =
        Upload.of("brüder/bridge.pdf", "application/pdf", pdf).send(reviewer, "/api/v1/copies");
    assertEquals(201, read.status(), read::toString);
    assertEquals("bridge.pdf", read.string("fileName"));
    assertEquals("application/pdf", read.string("mediaType"));
    TestResponse back = reviewer.get("/api/v1/copies/" + read.string("id") + "/archive");
    assertArrayEquals(pdf, back.body());
    assertTrue(member(read, "characters").getIntValue() > 100, read::toString);
    assertEquals(404, reviewer.get("/api/v1/copies/" + read.string("id") + "/warc").status());

    byte[] png =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    TestResponse picture =
        Upload.of("chart.png", "image/png", png).send(reviewer, "/api/v1/copies");
    assertEquals("image/png", picture.string("mediaType"), picture::toString);
    assertEquals("null", picture.string("characters"));
    assertEquals("null", excerpt(picture.string("id"), "anything").string("found"));
    assertEquals(404, reviewer.get("/api/v1/copies/" + picture.string("id") + "/text").status());
    TestResponse refused =
        Upload.of("a.zip", "application/zip", new byte[] {'P', 'K', 3, 4, 0})
            .send(reviewer, "/api/v1/copies");
    assertEquals(415, refused.status(), refused::toString);
  }

  @Test
  void askedAgainAPageIsTheSameChangedOrGone() {
    site.put("/later", BODY);
    String claim = claim("Rechecked");
    TestResponse added =
        add(
            claim,
            """
            {"url": "%s", "excerpt": "4,213,008 containers", "stance": "supports", "copy": "%s"}
            """
                .formatted(site.url("/later"), copy("/later").string("id")));
    String recheck = path(claim, added) + "/recheck";
    site.put("/later", BODY.replace("\n", " \n "));
    JsonNode same = member(reviewer.post(recheck, "{}"), "recheck");
    assertEquals("same", text(same, "outcome"));
    site.put("/later", BODY.replace("4,213,008", "4,013,008"));
    JsonNode changed = member(reviewer.post(recheck, "{}"), "recheck");
    assertEquals("changed", text(changed, "outcome"));
    assertTrue(text(changed, "words").contains("does not stand"), changed::toString);
    assertFalse(changed.get("copy").isNull());
    site.remove("/later");
    TestResponse gone = reviewer.post(recheck, "{}");
    assertEquals("vanished", text(member(gone, "recheck"), "outcome"), gone::toString);
    assertEquals("1", gone.string("version"));
  }

  @Test
  void aCopyIsTakenOffAndPutBack() {
    site.put("/off", BODY);
    String claim = claim("Copy off");
    String copy = copy("/off").string("id");
    String body =
        "{\"url\": \"%s\", \"excerpt\": \"4,213,008 containers\", \"stance\": \"supports\", \"copy\": \"%s\"}"
            .formatted(site.url("/off"), copy);
    TestResponse added = add(claim, body);
    String other = claim("Copy shared");
    add(other, body);
    site.put("/off", BODY.replace("4,213,008", "4,013,008"));
    TestResponse asked = reviewer.post(path(claim, added) + "/recheck", "{}");
    assertEquals("changed", text(member(asked, "recheck"), "outcome"));

    TestResponse off = reviewer.patch(path(claim, added), "{\"copy\": \"\"}", 1);
    for (String member : List.of("copy", "excerptFound", "recheck")) {
      assertEquals("null", off.string(member), off::toString);
    }
    assertEquals(200, reviewer.get("/api/v1/copies/" + copy + "/archive").status());
    assertEquals(
        copy,
        text(member(reviewer.get("/api/v1/claims/" + other), "evidence").get(0).get("copy"), "id"));
    assertEquals(412, reviewer.patch(path(claim, added), "{\"copy\": \"\"}", 1).status());

    TestResponse instead =
        reviewer.patch(
            path(claim, added),
            "{\"copy\": \"%s\"}".formatted(text(member(asked, "recheck").get("copy"), "id")),
            2);
    assertEquals("false", instead.string("excerptFound"), instead::toString);
    assertEquals("null", instead.string("recheck"), "it was the other copy that had changed");
    TestResponse back = reviewer.patch(path(claim, added), "{\"copy\": \"%s\"}".formatted(copy), 3);
    assertEquals("true", back.string("excerptFound"), back::toString);
    assertEquals("changed", text(member(back, "recheck"), "outcome"));

    TestResponse history = reviewer.get("/api/v1/claims/" + claim + "/history");
    assertTrue(history.text().contains("\"field\":\"copy\""), history::toString);
    assertTrue(history.text().contains("The page changed since it was copied"), history::toString);

    TestResponse file =
        add(
            claim,
            "{\"excerpt\": \"w\", \"stance\": \"context\", \"copy\": \"%s\"}".formatted(copy));
    TestResponse nothing = reviewer.patch(path(claim, file), "{\"copy\": \"\"}", 1);
    assertEquals(422, nothing.status(), nothing::toString);
    assertEquals("copy", nothing.string("field"));
    TestResponse unknown = reviewer.patch(path(claim, file), "{\"copy\": \"mine\"}", 1);
    assertEquals(422, unknown.status(), unknown::toString);
  }

  @Test
  void whatABlindReviewerFoundIsNotOfferedToOthers() {
    String claim = claim("Blind");
    desk.dossier("Blind", 2, claim);
    add(
        claim,
        "{\"url\": \"https://a.example/secretly\", \"excerpt\": \"w\", \"stance\": \"refutes\"}");
    String search = "/api/v1/evidence?q=a.example/secretly";
    assertEquals("1", reviewer.get(search).string("total"));
    TestClient other = server.another(Role.REVIEWER, "Blind other");
    assertEquals("0", other.get(search).string("total"));
  }

  @Test
  void whatWasGivenCanBeTakenAway() {
    String claim = claim("Taken away");
    TestResponse added =
        add(
            claim,
            """
            {"url": "https://a.example", "title": "T", "published": "2024-01-01", "excerpt": "w", "stance": "context",
             "parts": [0], "referenceValue": {"written": "4.2 million"}}
            """);
    assertEquals("0", added.string("part"));
    TestResponse bare =
        reviewer.patch(
            path(claim, added),
            "{\"title\": \"\", \"published\": \"\", \"parts\": [], \"referenceValue\": {}}",
            1);
    for (String member : List.of("title", "published", "part", "referenceValue")) {
      assertEquals("null", bare.string(member), bare::toString);
    }
    TestResponse bad = reviewer.patch(path(claim, added), "{\"parts\": [0, 99]}", 2);
    assertEquals("parts", bad.string("field"), bad::toString);
    TestResponse day = reviewer.patch(path(claim, added), "{\"published\": \"soon\"}", 2);
    assertEquals("published", day.string("field"), day::toString);
  }

  @Test
  void aValueIsComparedWhileItIsTyped() {
    String claim = desk.claim(desk.article("Compared"), BOTH);
    TestResponse read = compare(claim, "4,213,008 containers");
    assertEquals(
        0,
        new java.math.BigDecimal("4213008")
            .compareTo(read.json().get("value").getBigDecimalValue()));
    assertEquals("consistent", outcome(read, "4.2 million"), read::toString);
    assertEquals("off", outcome(compare(claim, "4.0 million containers"), "4.2 million"));
    TestResponse several = compare(claim, "896");
    assertEquals(2, member(several, "figures").size(), several::toString);
    TestResponse chosen = compare(claim, "896&figure=" + index(several, "nearly 900"));
    assertEquals("consistent", outcome(chosen, "nearly 900"), chosen::toString);
    assertEquals("contradicted", outcome(compare(claim, "912&unit=people"), "nearly 900"));
    TestResponse none = compare(claim, "$5bn");
    assertEquals(0, member(none, "figures").size());
    assertFalse(none.string("remark").isBlank(), none::toString);
    for (String unreadable : List.of("much", "5 to 6", "nearly 5")) {
      TestResponse refused = compare(claim, unreadable);
      assertEquals(422, refused.status(), refused::toString);
      assertEquals("reference.written", refused.string("field"));
    }
    TestResponse figure = compare(claim, "5&figure=77");
    assertEquals("reference.figure", figure.string("field"), figure::toString);

    TestResponse added =
        add(
            claim,
            """
            {"url": "https://a.example", "excerpt": "896", "stance": "supports",
             "referenceValue": {"written": "896", "figure": %d}}
            """
                .formatted(index(several, "nearly 900")));
    JsonNode check =
        member(reviewer.get("/api/v1/claims/" + claim), "checks").values().iterator().next();
    assertEquals(added.string("id"), text(check, "evidence"));
    assertEquals("nearly 900", text(check, "figure"));
  }

  private static String claim(String title) {
    return desk.claim(
        desk.article(title),
        "The port 🚢 handled 4.2 million containers in 2023, the harbour office announced on Monday.");
  }

  private static TestResponse copy(String path) {
    TestResponse copy = fetch(site.url(path));
    assertEquals(201, copy.status(), copy::toString);
    return copy;
  }

  private static TestResponse fetch(String url) {
    return fetchAs(reviewer, url);
  }

  private static TestResponse fetchAs(TestClient client, String url) {
    return client.post("/api/v1/copies", "{\"fetch\": %s}".formatted(Json.write(url)));
  }

  private static TestResponse excerpt(String copy, String words) {
    return reviewer.post(
        "/api/v1/copies/" + copy + "/excerpt", "{\"excerpt\": %s}".formatted(Json.write(words)));
  }

  private static TestResponse add(String claim, String json) {
    TestResponse added = reviewer.post("/api/v1/claims/" + claim + "/evidence", json);
    assertEquals(201, added.status(), added::toString);
    return added;
  }

  private static String path(String claim, TestResponse evidence) {
    return "/api/v1/claims/" + claim + "/evidence/" + evidence.string("id");
  }

  private static TestResponse compare(String claim, String reference) {
    String[] query = reference.split("&", 2);
    return reviewer.get(
        "/api/v1/claims/%s/comparison?reference=%s%s"
            .formatted(
                claim,
                URLEncoder.encode(query[0], StandardCharsets.UTF_8),
                query.length > 1 ? "&" + query[1] : ""));
  }

  private static JsonNode figure(TestResponse comparison, String words) {
    for (JsonNode figure : member(comparison, "figures").values()) {
      if (text(figure, "text").startsWith(words)) {
        return figure;
      }
    }
    throw new AssertionError(comparison.toString());
  }

  private static String outcome(TestResponse comparison, String words) {
    return text(figure(comparison, words), "outcome");
  }

  private static int index(TestResponse comparison, String words) {
    return Integer.parseInt(text(figure(comparison, words), "figure"));
  }
}
