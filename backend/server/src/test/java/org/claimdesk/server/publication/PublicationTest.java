package org.claimdesk.server.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.report.PublicAddress;
import org.claimdesk.server.review.TestDesk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the world reads, and what it does not. */
final class PublicationTest {

  private static final String BASE = "https://facts.example.org/desk";
  private static final TestServer SERVER =
      TestServer.start(Map.of("claimdesk.public.url", BASE + "/"));
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient ANYONE = SERVER.anonymous();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void anyoneReadsAReportItsClaimsAndItsVersions() {
    String claim = claim("Public");
    String dossier = DESK.dossier("Containers <b> & ships", 1, claim);
    String first = publish(dossier, null);

    Document page = page("/public/dossiers/" + dossier);
    assertEquals("Containers <b> & ships", page.title());
    assertEquals(
        BASE + "/public/dossiers/" + dossier, attribute(page, "link[rel=canonical]", "href"));
    assertEquals(
        "One claim checked: 1 True", attribute(page, "meta[property=og:description]", "content"));
    assertEquals(1, page.select("article.claim").size());
    assertEquals(0, page.select(".newer").size());

    Document one = page("/public/reports/" + first + "/claims/1");
    assertEquals("“4.2 million containers in 2023”", one.title());
    assertEquals("True: The books say so.", attribute(one, "meta[name=description]", "content"));
    JsonNode reviewed =
        Objects.requireNonNull(
            Json.read(one.select("script[type=application/ld+json]").html(), JsonNode.class));
    assertEquals(
        BASE + "/public/reports/" + first + "/claims/1",
        TestDesk.text(Objects.requireNonNull(reviewed.get(0)), "url"));
    assertEquals(404, ANYONE.get("/public/reports/" + first + "/claims/2").status());

    String second = publish(dossier, "The count was of boxes.");
    assertEquals(
        "This is an earlier version. Version 2 corrects it.",
        page("/public/reports/" + first).select(".newer").text());
    Document newest = page("/public/dossiers/" + dossier);
    assertTrue(newest.text().contains("The count was of boxes."), newest::text);
    assertEquals(
        BASE + "/public/reports/" + first,
        attribute(newest, "footer a[href$=" + first + "]", "href"));
    assertArrayEquals(
        SERVER.as(Role.READER).get("/api/v1/reports/" + second + "/export?format=json").body(),
        ANYONE.get("/public/reports/" + second + "/export?format=json").body());
  }

  @Test
  void whatIsNotPublishedIsNotThere() {
    String claim = claim("Secret");
    String dossier = DESK.dossier("Unpublished matter", 1, claim);
    for (String path :
        List.of(
            "/public/dossiers/" + dossier,
            "/public/reports/" + dossier,
            "/public/reports/" + UUID.randomUUID() + "/export?format=html",
            "/public/reports/" + claim + "/claims/1")) {
      TestResponse answer = ANYONE.get(path);
      assertEquals(404, answer.status(), path);
      assertFalse(answer.text().contains("Unpublished"), answer::text);
    }
    for (String path : List.of("/public", "/public/feed.atom", "/public/sitemap.xml")) {
      String told = ANYONE.get(path).text();
      assertFalse(told.contains("Unpublished") || told.contains(dossier), told);
    }
    assertEquals(401, ANYONE.get("/api/v1/dossiers/" + dossier).status());
    assertEquals(401, ANYONE.get("/api/v1/reports").status());
  }

  @Test
  void aReaderThatHasAPageIsToldThatItIsTheSame() {
    String dossier = DESK.dossier("Kept", 1, claim("Kept"));
    publish(dossier, null);
    String path = "/public/dossiers/" + dossier;
    TestResponse whole = ANYONE.get(path);
    assertEquals("public, max-age=60", whole.header("Cache-Control"));
    TestResponse same = again(path, "\"other\", W/" + whole.header("ETag"));
    assertEquals(304, same.status(), same::toString);
    assertEquals(0, same.body().length);
    assertEquals(whole.header("ETag"), same.header("ETag"));
    assertEquals(404, ANYONE.get(path + "?page=2").status());
    publish(dossier, "A word was wrong.");
    assertEquals(200, again(path, whole.header("ETag")).status());
  }

  @Test
  void feedReadersAndSearchEnginesFindReports() throws Exception {
    String dossier = DESK.dossier("Feed & <co>", 1, claim("Feed"));
    publish(dossier, null);
    publish(dossier, "Two figures \u0001 changed places.");
    SyndFeed feed =
        new SyndFeedInput().build(new StringReader(ANYONE.get("/public/feed.atom").text()));
    assertEquals("atom_1.0", feed.getFeedType());
    SyndEntry entry =
        feed.getEntries().stream()
            .filter(each -> each.getUri().equals("urn:uuid:" + dossier))
            .findFirst()
            .orElseThrow();
    assertEquals("Feed & <co>", entry.getTitle());
    assertEquals(BASE + "/public/dossiers/" + dossier, entry.getLink());
    assertTrue(
        entry.getDescription().getValue().startsWith("Correction (version 2): Two figures"),
        () -> entry.getDescription().getValue());
    assertEquals(entry.getUpdatedDate(), feed.getEntries().getFirst().getUpdatedDate());

    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    org.w3c.dom.Document sitemap =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(ANYONE.get("/public/sitemap.xml").body()));
    assertEquals("urlset", sitemap.getDocumentElement().getLocalName());
    assertTrue(
        sitemap
            .getDocumentElement()
            .getTextContent()
            .contains(BASE + "/public/dossiers/" + dossier));
    assertTrue(
        ANYONE.get("/robots.txt").text().contains("Sitemap: " + BASE + "/public/sitemap.xml"));
    assertTrue(page("/public").text().contains("Feed & <co>"));
  }

  @Test
  void theListSpeaksItsReadersLanguageAndNamesThatOfEachReport() {
    String english = DESK.dossier("In English", 1, claim("English"));
    publish(english, null);
    String german = german("Auf Deutsch", claim("German"));
    publish(german, null);
    publish(german, "Ein Wort war falsch.");
    String empty = german("Ohne Behauptung");
    TestResponse published =
        SERVER
            .as(Role.EDITOR)
            .post("/api/v1/dossiers/" + empty + "/reports", "{\"override\": \"A test.\"}");
    assertEquals(201, published.status(), published::toString);

    TestResponse plain = ANYONE.get("/public");
    TestResponse spoken = list("de-AT, en;q=0.5", "none");
    assertEquals("en", language(plain));
    assertEquals("de", language(spoken));
    assertEquals("en", language(list("fr", "none")));
    assertEquals("Faktenchecks", Jsoup.parse(spoken.text()).title());
    assertNotEquals(plain.header("ETag"), spoken.header("ETag"));
    for (TestResponse answer : List.of(plain, spoken)) {
      assertEquals("Accept-Language", answer.header("Vary"));
      assertEquals("public, max-age=60", answer.header("Cache-Control"));
      Document page = Jsoup.parse(answer.text());
      assertEquals("en", attribute(page, "a[href$=" + english + "]", "hreflang"));
      assertEquals("de", attribute(page, "a[href$=" + german + "]", "hreflang"));
      assertEquals("de", attribute(page, "a[href$=" + german + "]", "lang"));
      assertEquals("de", attribute(page, "a[href$=" + empty + "]", "lang"), "without a claim");
    }
    assertTrue(told(spoken, german).startsWith("Auf Deutsch, berichtigt am "));
    assertTrue(told(plain, german).startsWith("Auf Deutsch, corrected "));

    TestResponse same = list("de", spoken.header("ETag"));
    assertEquals(304, same.status());
    assertEquals("Accept-Language", same.header("Vary"));
    assertEquals(200, list("en", spoken.header("ETag")).status());
    publish(english, "A word was wrong.");
    assertEquals(200, list("de", spoken.header("ETag")).status());

    TestResponse none =
        SERVER.send(
            SERVER
                .request("/public/reports/" + UUID.randomUUID())
                .header("Accept-Language", "de")
                .header("Accept", "text/html")
                .GET()
                .build());
    assertEquals(404, none.status());
    assertEquals("Accept-Language", none.header("Vary"));
    assertTrue(none.text().contains("Hier steht kein veröffentlichter Bericht"), none::text);
  }

  @Test
  void anEntryOfTheFeedSpeaksTheLanguageOfItsReport() throws Exception {
    String german = german("Feed auf Deutsch", claim("German feed"));
    publish(german, null);
    publish(german, "Ein Wort war falsch.");
    TestResponse whole = ANYONE.get("/public/feed.atom");
    Document feed = Jsoup.parse(whole.text(), Parser.xmlParser());
    assertEquals("en", Objects.requireNonNull(feed.selectFirst("feed")).attr("xml:lang"));
    Element entry =
        Objects.requireNonNull(
            Objects.requireNonNull(feed.selectFirst("id:containsOwn(" + german + ")")).parent());
    assertEquals("de", entry.attr("xml:lang"));
    assertEquals("de", Objects.requireNonNull(entry.selectFirst("link")).attr("hreflang"));
    assertEquals(
        "Berichtigung (Fassung 2): Ein Wort war falsch.",
        Objects.requireNonNull(entry.selectFirst("summary")).text());
    assertEquals(
        304, again("/public/feed.atom", whole.header("ETag")).status(), "the same for everyone");
  }

  /** A dossier whose reports are German. */
  private static String german(String title, String... claims) {
    String dossier = DESK.dossier(title, 1, claims);
    TestResponse chosen =
        SERVER
            .as(Role.EDITOR)
            .put(
                "/api/v1/dossiers/" + dossier + "/layout",
                "{\"order\": \"hand\", \"sections\": [\"claims\"], \"language\": \"de\"}",
                0);
    assertEquals(200, chosen.status(), chosen::toString);
    return dossier;
  }

  private static TestResponse list(String languages, String tag) {
    return SERVER.send(
        SERVER
            .request("/public")
            .header("Accept-Language", languages)
            .header("If-None-Match", tag)
            .GET()
            .build());
  }

  private static String language(TestResponse page) {
    assertEquals(200, page.status(), page::toString);
    return attribute(Jsoup.parse(page.text()), "html", "lang");
  }

  /** The words of the list about a dossier's report. */
  private static String told(TestResponse list, String dossier) {
    return Objects.requireNonNull(
            Jsoup.parse(list.text()).selectFirst("li:has(a[href$=" + dossier + "])"))
        .text();
  }

  @Test
  void nothingIsPublicUntilTheInstallationSaysSo() {
    try (TestServer quiet = TestServer.start()) {
      for (String path : List.of("/public", "/public/feed.atom", "/public/sitemap.xml")) {
        assertEquals(404, quiet.anonymous().get(path).status(), path);
      }
      assertEquals("User-agent: *\nDisallow: /\n", quiet.anonymous().get("/robots.txt").text());
    }
  }

  @Test
  void anAddressThatCannotBeIsRefusedAtTheStart() {
    for (String address :
        List.of("facts.example.org", "ftp://a.example", "https://a.example/?q=1")) {
      BeanInstantiationException refused =
          assertThrows(
              BeanInstantiationException.class,
              () -> {
                try (TestServer wrong = TestServer.start(Map.of("claimdesk.public.url", address))) {
                  wrong.bean(PublicAddress.class);
                }
              });
      String why = String.valueOf(refused.getMessage());
      assertTrue(why.contains("CLAIMDESK_PUBLIC_URL is \"" + address), why);
    }
  }

  private static String claim(String title) {
    String claim = DESK.claim(DESK.article(title), "4.2 million containers in 2023");
    DESK.evidence(claim, "https://stats.example/port", "4,213,008", "supports");
    DESK.evidence(claim, "https://port.example/year", "4.2 million", "supports");
    DESK.review(SERVER.as(Role.REVIEWER), claim, "true", "The books say so.", "Both counts agree.");
    return claim;
  }

  private static String publish(String dossier, @Nullable String correction) {
    TestResponse published =
        SERVER
            .as(Role.EDITOR)
            .post(
                "/api/v1/dossiers/" + dossier + "/reports",
                "{\"correction\": " + Json.write(correction) + "}");
    assertEquals(201, published.status(), published::toString);
    return published.string("id");
  }

  private static Document page(String path) {
    TestResponse answer = ANYONE.get(path);
    assertEquals(200, answer.status(), answer::toString);
    assertEquals("text/html; charset=utf-8", answer.header("Content-Type"));
    return Jsoup.parse(answer.text());
  }

  private static String attribute(Document page, String selector, String name) {
    return Objects.requireNonNull(page.selectFirst(selector), selector).attr(name);
  }

  private static TestResponse again(String path, String tag) {
    return SERVER.send(SERVER.request(path).header("If-None-Match", tag).GET().build());
  }
}
