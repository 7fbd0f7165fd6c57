package org.claimdesk.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.Upload;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EncodingCorrectionTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void readsTheKeptBytesInTheEncodingThatAPersonChooses() {
    TestResponse created = upload("Quay", "euros.txt");
    String id = created.string("id");
    // Nothing in the bytes tells the two apart.
    assertEquals("windows-1252", created.json().get("encoding").get("charset").getStringValue());
    assertEquals("guess", created.json().get("encoding").get("source").getStringValue());
    assertTrue(created.string("text").contains("¤4.5 million"), created::toString);

    TestResponse choices = REVIEWER.get(articles(id, "/encodings"));
    JsonNode first = choices.json().get("items").get(0);
    assertEquals("windows-1252", first.get("charset").getStringValue());
    assertTrue(first.get("current").getBooleanValue());
    assertEquals("Western European (Windows)", first.get("label").getStringValue());

    TestResponse preview = REVIEWER.get(articles(id, "/encodings/ISO-8859-15"));
    assertTrue(
        preview.json().get("excerpts").get(0).getStringValue().contains("€4.5 million"),
        preview::toString);

    TestResponse stale = put(id, "ISO-8859-15", 2);
    assertEquals(412, stale.status(), stale::toString);
    TestResponse corrected = put(id, "ISO-8859-15", 1);
    assertEquals(200, corrected.status(), corrected::toString);
    assertEquals("\"2\"", corrected.header("ETag"));
    assertTrue(corrected.string("text").contains("€4.5 million"), corrected::toString);
    assertEquals("person", corrected.json().get("encoding").get("source").getStringValue());
    assertEquals("Quay", corrected.json().get("metadata").get("title").getStringValue());
    assertEquals(created.string("sha256"), corrected.string("sha256"));

    TestResponse claims = REVIEWER.get("/api/v1/claims?article=" + id);
    assertTrue(claims.text().contains("€4.5 million"), claims::toString);
    assertFalse(claims.text().contains("¤"), claims::toString);
    TestResponse audit = SERVER.as(Role.EDITOR).get("/api/v1/audit?limit=5");
    assertTrue(audit.text().contains("article.reread"), audit::toString);
    assertTrue(audit.text().contains("ISO-8859-15"), audit::toString);
  }

  @Test
  void offersANewArticleWhereClaimsAreWorkedOn() {
    String id = upload("Pier", "pier.txt").string("id");
    String claim =
        REVIEWER
            .get("/api/v1/claims?article=" + id)
            .json()
            .get("items")
            .get(0)
            .get("id")
            .getStringValue();
    TestResponse dismissed =
        REVIEWER.post("/api/v1/claims/" + claim + "/dismissal", "{\"reason\": \"no claim\"}");
    assertEquals(200, dismissed.status(), dismissed::toString);

    TestResponse refused = put(id, "ISO-8859-15", 1);
    assertEquals(409, refused.status(), refused::toString);
    assertEquals("urn:claimdesk:problem:claims-worked-on", refused.string("type"));
    assertEquals(1, refused.json().get("claims").getIntValue());
    assertTrue(REVIEWER.get(articles(id, "")).string("text").contains("¤4.5 million"));

    TestResponse anew = REVIEWER.post(articles(id, "/encoding"), "{\"charset\": \"ISO-8859-15\"}");
    assertEquals(201, anew.status(), anew::toString);
    assertNotEquals(id, anew.string("id"));
    assertTrue(anew.string("text").contains("€4.5 million"), anew::toString);
    assertEquals("Pier", anew.json().get("metadata").get("title").getStringValue());
  }

  @Test
  void saysWhyItCannotBeReadSo() {
    String id = upload("Mole", "mole.txt").string("id");
    TestResponse impossible = put(id, "UTF-8", 1);
    assertEquals(422, impossible.status(), impossible::toString);
    assertEquals("charset", impossible.string("field"));
    assertTrue(impossible.string("detail").contains("0xA4"), impossible::toString);
    assertEquals(422, REVIEWER.get(articles(id, "/encodings/x-none")).status());
    assertEquals(422, REVIEWER.get(articles(id, "/encodings/UTF-8")).status());
  }

  private static String articles(String id, String rest) {
    return "/api/v1/articles/" + id + rest;
  }

  private static TestResponse put(String id, String charset, int version) {
    return REVIEWER.send(
        REVIEWER
            .request(articles(id, "/encoding"))
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .PUT(BodyPublishers.ofString("{\"charset\": \"" + charset + "\"}")));
  }

  private static TestResponse upload(String title, String name) {
    String text =
        title
            + " repairs\n\nThe repairs cost €4.5 million last year, 12 percent more than the year before, the county said.\n";
    TestResponse created =
        Upload.of(name, "text/plain", text.getBytes(LATIN_9)).with("title", title).send(REVIEWER);
    assertEquals(201, created.status(), created::toString);
    return created;
  }
}
