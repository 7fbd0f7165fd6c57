package org.claimdesk.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * With the small page under {@code src/test/resources/public}, which comes before the built one on
 * the class path.
 */
class PageTest {

  private static final TestServer SERVER = TestServer.start();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void everyAddressOfThePageIsThePage() {
    for (String path :
        new String[] {
          "/", "/articles", "/claims/019a0000-0000-7000-8000-000000000000", "/index.html"
        }) {
      TestResponse response = get(path, "text/html,application/xhtml+xml");
      assertEquals(200, response.status(), path);
      assertTrue(response.text().contains("<title>Claimdesk test page</title>"), response.text());
      assertEquals("text/html;charset=utf-8", response.header("Content-Type"));
      assertEquals("no-cache", response.header("Cache-Control"));
    }
  }

  @Test
  void hashedFilesAreKeptForGood() {
    TestResponse response = get("/assets/test-0a1b2c.js", "*/*");
    assertEquals(200, response.status());
    assertEquals("public, max-age=31536000, immutable", response.header("Cache-Control"));
    assertTrue(
        response.header("Content-Type").contains("javascript"), response.header("Content-Type"));
  }

  @Test
  void packedFilesGoToWhoUnpacksThem() {
    TestResponse packed = packed("gzip, br");
    assertEquals("br", packed.header("Content-Encoding"));
    assertEquals("Accept-Encoding", packed.header("Vary"));
    assertTrue(packed.header("Content-Type").contains("javascript"), packed.header("Content-Type"));
    for (String refusing : new String[] {"gzip", "br;q=0", "gzip, br; q=0.0", "brown"}) {
      assertNotEquals("br", packed(refusing).header("Content-Encoding"), refusing);
    }
  }

  @Test
  void aMissingFileIsNotThePage() {
    assertEquals(404, get("/assets/missing-123.js", "*/*").status());
    assertEquals(404, get("/assets/missing-123.js", "text/html").status());
    assertEquals(404, get("/favicon.gif", "text/html").status());
    assertEquals(404, get("/api/v1/nothing", "text/html").status());
    assertEquals(
        "application/problem+json", get("/api/v1/nothing", "text/html").header("Content-Type"));
  }

  @Test
  void nothingOutsideThePageIsServed() {
    assertEquals(404, get("/assets/..%2f..%2fapplication.yml", "*/*").status());
    assertEquals(404, get("/..%2fapplication.yml", "*/*").status());
    assertEquals(404, get("/application.yml", "*/*").status());
  }

  @Test
  void everyAnswerForbidsForeignContent() {
    for (String path : new String[] {"/", "/health", "/api/v1/session", "/api/v1/nothing"}) {
      TestResponse response = get(path, "text/html");
      assertTrue(response.header("Content-Security-Policy").startsWith("default-src 'self'"), path);
      assertEquals("nosniff", response.header("X-Content-Type-Options"), path);
    }
  }

  private static TestResponse packed(String encodings) {
    return SERVER.send(
        SERVER
            .request("/assets/test-0a1b2c.js")
            .header("Accept-Encoding", encodings)
            .GET()
            .build());
  }

  private static TestResponse get(String path, String accept) {
    return SERVER.send(SERVER.request(path).header("Accept", accept).GET().build());
  }
}
