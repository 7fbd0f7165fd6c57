package org.claimdesk.server.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.Upload;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIntakeTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final String FIGURES =
      "The port handled 4,200 ships last year, 12 percent more than the year before. "
          + "Its director was glad.";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void storesAnArticleWithItsClaims() throws Exception {
    TestResponse created =
        REVIEWER.post(
            "/api/v1/articles",
            """
            {"text": %s, "title": "Ships", "published": "2021-12-09", "authors": ["Ada Lund"],
             "url": "https://example.org/ships"}
            """
                .formatted(Json.write(FIGURES)));
    assertEquals(201, created.status(), created::toString);
    JsonNode article = created.json();
    String id = created.string("id");
    assertEquals("/api/v1/articles/" + id, created.header("Location"));
    assertEquals("\"1\"", created.header("ETag"));
    assertEquals(FIGURES, created.string("text"));
    assertEquals(
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(FIGURES.getBytes(UTF_8))),
        created.string("sha256"));
    assertEquals("Ships", article.get("metadata").get("title").getStringValue());
    assertEquals("2021-12-09", article.get("metadata").get("published").getStringValue());
    assertEquals("given", article.get("provenance").get("title").get("origin").getStringValue());
    assertTrue(article.get("provenance").get("publisher").get("origin").isNull());
    assertTrue(article.get("passages").size() > 0);
    assertTrue(article.get("sentences").size() >= 2);

    TestResponse claims = REVIEWER.get("/api/v1/claims?sort=position&article=" + id);
    JsonNode claim = claims.json().get("items").get(0);
    assertEquals(article.get("claims").get("open"), claims.json().get("total"));
    assertEquals(
        claim.get("text").getStringValue(),
        FIGURES.substring(claim.get("start").getIntValue(), claim.get("end").getIntValue()));
    assertEquals("Ships", claim.get("article").get("title").getStringValue());
    assertEquals("open", claim.get("status").getStringValue());
    JsonNode quantity = claim.get("quantities").get(0);
    assertEquals(
        quantity.get("text").getStringValue(),
        FIGURES.substring(quantity.get("start").getIntValue(), quantity.get("end").getIntValue()));
    assertEquals("2020-01-01", claim.get("times").get(0).get("from").getStringValue());
    assertEquals(200, REVIEWER.get("/api/v1/articles/" + id).status());
  }

  @Test
  void readsWhatAPageSaysAboutItself() {
    TestResponse created =
        REVIEWER.post(
            "/api/v1/articles",
            """
            {"text": "Published Time: 2021-03-04\\nTitle: Bridges\\nText:\\nThe city closed 14 bridges this year.",
             "title": "The bridges of the city"}
            """);
    JsonNode article = created.json();
    assertEquals("The bridges of the city", article.get("metadata").get("title").getStringValue());
    assertEquals("given", article.get("provenance").get("title").get("origin").getStringValue());
    assertEquals("2021-03-04", article.get("metadata").get("published").getStringValue());
    assertEquals(
        "header", article.get("provenance").get("published").get("origin").getStringValue());
  }

  @Test
  void answersTheArticleThereIsForTheSameBytes() {
    String text = "Exactly 31 bells were cast in 1911.";
    TestResponse first =
        REVIEWER.post("/api/v1/articles", "{\"text\": %s}".formatted(Json.write(text)));
    TestResponse again =
        REVIEWER.post(
            "/api/v1/articles", "{\"text\": %s, \"title\": \"Bells\"}".formatted(Json.write(text)));
    TestResponse asFile = Upload.of("bells.txt", "text/plain", text.getBytes(UTF_8)).send(REVIEWER);
    assertEquals(201, first.status());
    assertEquals(200, again.status());
    assertEquals(200, asFile.status());
    assertEquals(first.string("id"), again.string("id"));
    assertEquals(first.string("id"), asFile.string("id"));
    assertTrue(again.json().get("metadata").get("title").isNull());
  }

  @Test
  void storesTheSameBytesOnceWhenTheyComeInTwiceAtOnce() throws Exception {
    String body = "{\"text\": \"Some 88 keys make a piano, and 52 of them are white.\"}";
    Callable<TestResponse> post = () -> REVIEWER.post("/api/v1/articles", body);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<TestResponse> one = threads.submit(post);
      Future<TestResponse> other = threads.submit(post);
      assertEquals(401, one.get().status() + other.get().status());
      assertEquals(one.get().string("id"), other.get().string("id"));
    }
  }

  @Test
  void takesAPageAndServesItsBytesAsADownload() {
    byte[] page =
        """
        <!DOCTYPE html><html><head><title>Harvest</title></head><body><article><h1>Harvest</h1>
        <p>Farmers brought in 3,400 tonnes of rye this year, 8 percent less than expected.</p>
        <script>alert(1)</script></article></body></html>
        """
            .getBytes(Charset.forName("windows-1252"));
    TestResponse created =
        Upload.of("harvest.html", "text/html", page)
            .with("published", "2021-08-30")
            .with("authors", "Ann Lee; Bo Ek")
            .send(REVIEWER);
    assertEquals(201, created.status(), created::toString);
    assertEquals("text/html", created.string("mediaType"));
    assertTrue(created.string("text").contains("3,400 tonnes of rye"));
    assertTrue(
        !created.string("text").contains("<p>") && !created.string("text").contains("alert"));
    assertEquals(2, created.json().get("metadata").get("authors").size());

    TestResponse original = REVIEWER.get("/api/v1/articles/" + created.string("id") + "/original");
    assertEquals(200, original.status(), original::toString);
    assertArrayEquals(page, original.body());
    assertEquals(
        "attachment; filename*=UTF-8''harvest.html", original.header("Content-Disposition"));
    assertEquals("nosniff", original.header("X-Content-Type-Options"));
    assertTrue(original.header("Content-Type").startsWith("text/html"));
  }

  @Test
  void leavesOutATitleThatNoDatabaseHolds() {
    byte[] mail =
        """
        From: Ann Lee <ann@mill.example>
        Subject: =?utf-8?Q?Mill=00report?=
        Content-Type: text/plain

        The mill ground 912 tonnes of oats in 2020.
        """
            .getBytes(UTF_8);
    TestResponse created = Upload.of("mill.eml", "message/rfc822", mail).send(REVIEWER);
    assertEquals(201, created.status(), created::toString);
    assertEquals("Ann Lee", created.json().get("metadata").get("authors").get(0).getStringValue());
  }

  @Test
  void readsAnotherEncoding() {
    String text = "La société a vendu 1 250 véhicules à Évry, a déclaré son président.";
    TestResponse created =
        Upload.of("vente.txt", "text/plain", text.getBytes(Charset.forName("windows-1252")))
            .send(REVIEWER);
    assertEquals(201, created.status(), created::toString);
    assertEquals(text, created.string("text"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"text": ""}                                     | 422 | text
          {"text": " \\n\\t "}                               | 422 | text
          {}                                               | 400 | text
          {"text": null}                                   | 400 | text
          {"text": "a\\u0000b"}                             | 422 | text
          {"text": "a\\ud800b"}                             | 422 | text
          {"text": "A day.", "published": "2021-02-30"}    | 400 | published
          {"text": "A day.", "published": "yesterday"}     | 400 | published
          {"text": "A day.", "url": "javascript:alert(1)"} | 422 | url
          {"text": "A day.", "title": "a\\u0000b"}          | 422 | title
          {"text": "A day.", "colour": "red"}              | 400 | colour
          {"authors": "Ann"}                               | 400 | authors
          {"text": "A day.", "authors": "Ann"}             | 400 | authors
          {"authors": "Ann", "text": "A day."}             | 400 | authors
          {"authors": 7, "text": "A day."}                 | 400 | authors
          {"authors": [{"name": "Ann"}]}                   | 400 | authors.0
          {"text": "A day.", "authors": {"name": "Ann"}}   | 400 | authors
          "A day."                                         | 400 | submission
          {"fetch": "file:///etc/passwd"}                  | 422 | fetch
          {"fetch": "https://example.org", "text": "A."}   | 400 | fetch
          """)
  void namesTheFieldThatCannotBe(String json, int status, String field) {
    TestResponse response = REVIEWER.post("/api/v1/articles", json);
    assertEquals(status, response.status(), response::toString);
    assertEquals(field, response.string("field"));
  }

  @Test
  void refusesWhatIsNoJson() {
    assertEquals(400, REVIEWER.post("/api/v1/articles", "{\"text\": ").status());
  }

  @Test
  void refusesBinaryNamingTheByte() {
    byte[] bytes = "A text with a hole in it".getBytes(UTF_8);
    bytes[6] = 0;
    TestResponse response = Upload.of("hole.txt", "text/plain", bytes).send(REVIEWER);
    assertEquals(422, response.status(), response::toString);
    assertTrue(response.string("detail").contains("position 6 is 0x00"), response::toString);
  }

  @Test
  void refusesBytesThatMeanNothing() {
    byte[] bytes = "Élodie a compté 12 œufs à Orléans".getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0xfe;
    TestResponse response = Upload.of("eggs.txt", "text/plain", bytes).send(REVIEWER);
    assertEquals(422, response.status(), response::toString);
    assertTrue(response.string("detail").contains("0xFE"), response::toString);
  }

  @Test
  void refusesOtherFormsNamingThoseItTakes() {
    TestResponse pdf =
        Upload.of("report.pdf", "application/pdf", "no PDF at all".getBytes(UTF_8)).send(REVIEWER);
    TestResponse sheet =
        Upload.of("figures.csv", "text/csv", "a,b\n1,2\n".getBytes(UTF_8)).send(REVIEWER);
    assertEquals(415, pdf.status(), pdf::toString);
    assertTrue(pdf.string("detail").contains("does not begin as one"), pdf::toString);
    assertEquals(415, sheet.status(), sheet::toString);
    assertTrue(sheet.string("detail").contains("HTML"));
  }

  @Test
  void takesAPdfAndShowsItsPages() throws Exception {
    byte[] bytes;
    try (InputStream in = ArticleIntakeTest.class.getResourceAsStream("/documents/columns.pdf")) {
      bytes = in.readAllBytes();
    }
    TestResponse created = Upload.of("harbour.pdf", "application/pdf", bytes).send(REVIEWER);
    assertEquals(201, created.status(), created::toString);
    String path = "/api/v1/articles/" + created.string("id");
    assertEquals("application/pdf", created.string("mediaType"));
    assertEquals(
        "The harbour report", created.json().get("metadata").get("title").getStringValue());
    assertTrue(created.json().get("claims").get("open").getIntValue() > 10);

    JsonNode pages = REVIEWER.get(path + "/pages").json();
    assertEquals(2, pages.get("total").getIntValue());
    JsonNode line = pages.get("items").get(1).get("lines").get(0);
    String first =
        created
            .string("text")
            .substring(line.get("start").getIntValue(), line.get("end").getIntValue());
    assertTrue(first.length() > 20 && first.equals(first.strip()), first);
    TestResponse picture = REVIEWER.get(path + "/pages/1/picture");
    assertEquals(200, picture.status());
    assertEquals("image/png", picture.header("Content-Type"));
    assertEquals(422, REVIEWER.get(path + "/pages/9/picture").status());
    assertEquals("application/pdf", REVIEWER.get(path + "/original").header("Content-Type"));
  }

  @Test
  void saysWhatOfAClaimIsToBeChecked() {
    String id =
        REVIEWER
            .post(
                "/api/v1/articles",
                """
                {"text": "Exports of timber fell by 12 percent in 2021, the statistics office said.\\n\\nThe minister \
                promised to cut the tax on diesel by 5 percent next year.\\n\\nThe port handled 4,200 ships last year."}
                """)
            .string("id");
    JsonNode claims =
        REVIEWER.get("/api/v1/claims?sort=position&article=" + id).json().get("items");
    assertEquals("statement", claims.get(0).get("check").getStringValue());
    assertEquals("saying", claims.get(1).get("check").getStringValue());
    assertEquals("statement", claims.get(2).get("check").getStringValue());
  }

  @Test
  void hasNoPagesOfAText() {
    String id =
        REVIEWER.post("/api/v1/articles", "{\"text\": \"A text without pages.\"}").string("id");
    assertEquals(
        0, REVIEWER.get("/api/v1/articles/" + id + "/pages").json().get("total").getIntValue());
    assertEquals(404, REVIEWER.get("/api/v1/articles/" + id + "/pages/1/picture").status());
  }

  @Test
  void refusesAFormWithoutAFile() {
    TestResponse response = new Upload().with("title", "Nothing").send(REVIEWER);
    assertEquals(400, response.status(), response::toString);
    assertEquals("file", response.string("field"));
  }

  @Test
  void refusesFiftyMegabytes() {
    byte[] bytes = new byte[50_000_000];
    Arrays.fill(bytes, (byte) 'a');
    TestResponse response = Upload.of("long.txt", "text/plain", bytes).send(REVIEWER);
    assertEquals(413, response.status(), response::toString);
    assertEquals(20 * 1024 * 1024, response.json().get("limit").getIntValue());
  }

  @Test
  void refusesATextOverTheLimitNamingIt() {
    TestResponse response =
        REVIEWER.post("/api/v1/articles", "{\"text\": \"%s\"}".formatted("a b ".repeat(1_250_001)));
    assertEquals(413, response.status(), response::toString);
    assertTrue(response.text().contains("5000000"), response::toString);
  }

  @Test
  void takesTwoMillionCharactersInOneLine() {
    String text = "In 1911 the town had 31 bells and 4 clocks. ".repeat(45_455).strip();
    assertTrue(text.length() >= 1_999_999);
    TestResponse response =
        REVIEWER.post("/api/v1/articles", "{\"text\": %s}".formatted(Json.write(text)));
    assertEquals(201, response.status(), () -> response.text().substring(0, 500));
    assertEquals(text, response.string("text"));
  }

  @Test
  void takesMarkupAndSqlAsText() {
    String nasty = "'); drop table article; -- <script>alert('x')</script> %s ${x} \\\"";
    TestResponse created =
        REVIEWER.post(
            "/api/v1/articles",
            """
            {"text": %1$s, "title": %1$s, "publisher": %1$s, "authors": [%1$s], "url": "https://example.org/?q=%%27"}
            """
                .formatted(Json.write(nasty)));
    assertEquals(201, created.status(), created::toString);
    JsonNode metadata = created.json().get("metadata");
    assertEquals(nasty, created.string("text"));
    assertEquals(nasty, metadata.get("title").getStringValue());
    assertEquals(nasty, metadata.get("publisher").getStringValue());
    assertEquals(nasty, metadata.get("authors").get(0).getStringValue());
    assertTrue(created.header("Content-Type").startsWith("application/json"));
  }

  @Test
  void loadsTheSamplesOnce() {
    TestResponse first = REVIEWER.post("/api/v1/articles/samples", "");
    TestResponse again = REVIEWER.post("/api/v1/articles/samples", "");
    assertEquals(200, first.status(), first::toString);
    assertEquals(5, first.json().get("items").size());
    assertEquals(first.text(), again.text());
    for (JsonNode article : first.json().get("items").values()) {
      JsonNode metadata = article.get("metadata");
      assertTrue(metadata.get("title").isString(), article::toString);
      assertTrue(metadata.get("publisher").isString(), article::toString);
      assertTrue(metadata.get("published").isString(), article::toString);
      assertTrue(article.get("claims").get("open").getIntValue() > 0, article::toString);
    }
  }

  @Test
  void letsReadersOnlyRead() {
    TestClient reader = SERVER.as(Role.READER);
    assertEquals(200, reader.get("/api/v1/articles").status());
    assertEquals(403, reader.post("/api/v1/articles", "{\"text\": \"No.\"}").status());
    assertEquals(403, reader.post("/api/v1/articles/samples", "").status());
    assertEquals(401, SERVER.anonymous().get("/api/v1/articles").status());
  }
}
