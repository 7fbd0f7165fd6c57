package org.claimdesk.server.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

class FetchingTest {
  private static final TestServer SERVER =
      TestServer.start(
          Map.of(
              "claimdesk.fetch.networks",
              List.of("127.0.0.1/32"),
              "claimdesk.fetch.timeout",
              "4s"));
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static UnrulySite site;
  private static RudeServer rude;

  @BeforeAll
  static void open() throws IOException {
    site = new UnrulySite();
    rude = new RudeServer();
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
    rude.close();
    SERVER.close();
  }

  @Test
  void fetchesAnArticleAndKeepsTheAnswer() throws IOException {
    TestResponse created = fetch(site.url("/moved"));
    assertEquals(201, created.status(), created::toString);
    assertTrue(created.json().get("claims").get("open").getIntValue() >= 2, created::toString);
    assertEquals(site.url("/article"), created.json().get("metadata").get("url").getStringValue());
    assertEquals("2023-03-14", created.json().get("metadata").get("published").getStringValue());
    assertEquals(site.url("/article"), created.json().get("archive").get("url").getStringValue());

    TestResponse warc = REVIEWER.get("/api/v1/articles/" + created.string("id") + "/archive");
    assertEquals(200, warc.status());
    try (WarcReader reader =
        new WarcReader(new ByteArrayInputStream(warc.text().getBytes(UTF_8)))) {
      WarcResponse record = (WarcResponse) reader.next().orElseThrow();
      assertEquals(site.url("/article"), record.target());
      assertEquals(200, record.http().status());
    }
  }

  @Test
  void unpacksWhatIsCompressed() {
    TestResponse created = fetch(site.url("/packed"));
    assertEquals(201, created.status(), created::toString);
    assertTrue(created.string("text").contains("4.2 million tonnes"));
  }

  @Test
  void asksForTheAddressAsItIsWritten() {
    TestResponse created = fetch(site.url("/with%20space/Ål?share=50%25#figures"));
    assertEquals(201, created.status(), created::toString);
    assertEquals(
        site.url("/with%20space/%C3%85l?share=50%25"),
        created.json().get("archive").get("url").getStringValue());
  }

  @Test
  void takesAPageWhoseDeclaredCharsetIsNoName() {
    TestResponse created = fetch(site.url("/odd-charset"));
    assertEquals(201, created.status(), created::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/nothing  | answered 404",
        "/closed/article | robots.txt",
        "/astray   | which is no address",
        "/round    | redirects more than 5 times",
        "/inside   | 169.254.169.254 is not a public address",
        "/file     | begins with http",
        "/paywall  | subscribers",
        "/teaser   | only subscribers may read",
        "/gone     | an error page",
        "/cookies  | consent to cookies",
        "/busy     | answered 503",
        "/secret   | answered 401",
        "/empty    | holds no text",
        "/lie      | binary",
        "/astray-host | begins with http",
        "/bomb     | more than 20 MB",
        "/endless  | more than 20 MB"
      })
  void saysWhyItDoesNotTakeAPage(String path, String reason) {
    TestResponse response = fetch(site.url(path));
    assertEquals(422, response.status(), response::toString);
    assertEquals("fetch", response.string("field"));
    assertTrue(response.string("detail").contains(reason), response::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "/hangs-up, the connection failed",
    "/no-http, the connection failed",
    "/too-short, the connection failed",
    "/broken-chunks, the connection failed",
    "/endless-head, the connection failed",
    "/endless-line, the connection failed",
    "/broken-gzip, compression is broken",
    "/drip, more than 4 seconds",
    "/drip-head, more than 4 seconds",
    "/silent, more than 4 seconds",
  })
  void endsWithAServerThatKeepsToNoRule(String path, String reason) {
    TestResponse response = fetch(rude.url(path));
    assertEquals(422, response.status(), response::toString);
    assertEquals("fetch", response.string("field"));
    assertTrue(response.string("detail").contains(reason), response::toString);
    assertEquals(200, REVIEWER.get("/api/v1/articles").status());
  }

  @Test
  void refusesAPageThatIsAPicture() {
    TestResponse response = fetch(site.url("/scan"));
    assertEquals(415, response.status(), response::toString);
    assertTrue(response.string("detail").contains("is a PNG image"), response::toString);
  }

  @Test
  void fetchesWhatRobotsTxtOpensWithinWhatItCloses() {
    TestResponse created = fetch(site.url("/closed/open/article"));
    assertEquals(201, created.status(), created::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.2]/",
        "http://127.0.0.2/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://172.16.0.1/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://[fd00::1]/",
        "http://[fe80::1]/",
        "http://[64:ff9b::a00:1]/",
        "http://[2002:a00:1::]/",
        "http://2130706434/",
        "http://127。0。0。2/",
        "http://①②⑦.0.0.2/",
        "ftp://example.org/",
        "http://user:secret@example.org/",
        "no address"
      })
  void fetchesFromPublicAddressesOnly(String address) {
    TestResponse response = fetch(address);
    assertEquals(422, response.status(), response::toString);
    assertEquals("fetch", response.string("field"));
  }

  @Test
  void fetchesNothingWhereTheInstallationForbidsIt() {
    try (TestServer closed = TestServer.start(Map.of("claimdesk.fetch.enabled", false))) {
      TestResponse response =
          closed
              .as(Role.REVIEWER)
              .post("/api/v1/articles", "{\"fetch\": \"https://example.org/\"}");
      assertEquals(403, response.status(), response::toString);
    }
  }

  private static TestResponse fetch(String address) {
    return REVIEWER.post("/api/v1/articles", "{\"fetch\": %s}".formatted(Json.write(address)));
  }
}
