package org.claimdesk.server.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.claimdesk.server.format.Bombs.docx;
import static org.claimdesk.server.format.Bombs.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipOutputStream;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.Upload;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents made to harm their reader: each is refused in so many words, and the server goes on.
 */
class HarmTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final String SENTENCE =
      "The port handled 4,200 ships last year, 12 percent more than the year before.";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @AfterEach
  void servesOn() throws IOException {
    byte[] page = resource("bridge.html");
    TestResponse taken = send("bridge.html", page);
    assertTrue(taken.status() == 201 || taken.status() == 200, taken::toString);
    TestResponse word = send("ferry.docx", resource("ferry.docx"));
    assertTrue(word.status() == 201 || word.status() == 200, word::toString);
  }

  @Test
  void refusesADocumentThatUnpacksToHalfAGigabyte() throws IOException {
    byte[] megabyte = " ".repeat(1 << 20).getBytes(US_ASCII);
    byte[] bomb =
        docx(
            zip -> {
              for (int i = 0; i < 512; i++) {
                zip.write(megabyte);
              }
            });
    assertTrue(bomb.length < 1 << 20);
    refused("bomb.docx", bomb, 422, "broken");
  }

  @Test
  void refusesADocumentOfEntitiesWithinEntities() throws IOException {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 20; i++) {
      xml.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    xml.append(
            "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
        .append("<w:body><w:p><w:r><w:t>&a19;</w:t></w:r></w:p></w:body></w:document>");
    refused("laughs.docx", docx(zip -> zip.write(xml.toString().getBytes(UTF_8))), 422, "");
  }

  @Test
  void refusesADocumentThatReadsAnotherFile() throws IOException {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>It says &f;</w:t></w:r></w:p></w:body></w:document>";
    refused("file.docx", docx(zip -> zip.write(xml.getBytes(UTF_8))), 422, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "blockquote", "b", "table", "ul", "font", "a", "article"})
  void readsHtmlOfElementsWithinElements(String element) {
    String html =
        "<!doctype html><html><body><p>"
            + SENTENCE
            + "</p>"
            + ("<" + element + ">").repeat(100_000)
            + "<p>"
            + SENTENCE.replace("port", element)
            + "</p>"
            + ("</" + element + ">").repeat(100_000);
    long began = System.nanoTime();
    TestResponse taken = send(element + ".html", html.getBytes(UTF_8));
    assertEquals(201, taken.status(), taken::toString);
    assertTrue(taken.string("text").contains("4,200 ships"), taken::toString);
    long seconds = (System.nanoTime() - began) / 1_000_000_000L;
    assertTrue(seconds < 30, () -> "took " + seconds + " seconds");
  }

  /** The tree of pages leads back to itself; so does a stream's length. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj",
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 9>>endobj 3 0 obj<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 9>>endobj",
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 3 0 R/Contents 4 0 R>>endobj"
            + " 4 0 obj<</Length 4 0 R>>stream\nBT (a) Tj ET\nendstream endobj",
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/Resources<</XObject<</F 5 0 R>>>>"
            + "/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj 4 0 obj<</Length 5>>stream\n/F Do\nendstream endobj"
            + " 5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 11>>stream\n/F Do /F Do\nendstream endobj",
      })
  void refusesAPdfThatLeadsBackToItself(String objects) {
    String pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
            + objects
            + "\ntrailer<</Root 1 0 R/Size 9>>\n%%EOF";
    refused("loop.pdf", pdf.getBytes(US_ASCII), 422, "");
  }

  @ParameterizedTest
  @CsvSource({
    "lie.pdf, text, 415, named a PDF",
    "lie.docx, text, 415, named a DOCX",
    "lie.eml, text, 415, has no header",
    "lie.txt, png, 415, PNG image",
    "lie.html, zip, 415, ZIP archive",
    "lie.txt, random, 422, binary",
    "lie.html, random, 422, binary",
    "lie.md, random, 422, binary",
    "lie.exe, text, 415, ends in .exe",
    "broken.pdf, pdf, 422, broken",
    "broken.docx, docx, 422, broken",
    "broken.mhtml, mhtml, 422, holds no page",
    "broken.eml, eml, 422, holds no text",
    "empty.txt, nothing, 422, no text",
    "empty.html, empty page, 422, no text",
  })
  void refusesWhatIsNotWhatItSays(String name, String content, int status, String why)
      throws IOException {
    byte[] random = new byte[5_000];
    new Random(11).nextBytes(random);
    byte[] bytes =
        switch (content) {
          case "text" -> ("Nothing but text. " + SENTENCE).getBytes(UTF_8);
          case "png" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
          case "zip" -> zip();
          case "random" -> random;
          case "pdf" -> Arrays.copyOf(resource("columns.pdf"), 300);
          case "docx" -> Arrays.copyOf(resource("ferry.docx"), 1_500);
          case "mhtml" ->
              "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--c\n"
                  .getBytes(UTF_8);
          case "eml" -> "Subject: Nothing\nContent-Type: image/png\n\nabc".getBytes(UTF_8);
          case "empty page" -> "<!doctype html><html><body></body></html>".getBytes(UTF_8);
          default -> new byte[0];
        };
    refused(name, bytes, status, why);
  }

  private static void refused(String name, byte[] bytes, int status, String why) {
    TestResponse response = send(name, bytes);
    assertEquals(status, response.status(), response::toString);
    assertEquals("application/problem+json", response.header("Content-Type"));
    assertTrue(response.string("detail").contains(why), response::toString);
  }

  private static TestResponse send(String name, byte[] bytes) {
    return Upload.of(name, "application/octet-stream", bytes).send(REVIEWER);
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "a.txt", SENTENCE);
    }
    return bytes.toByteArray();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(HarmTest.class.getResourceAsStream("/documents/" + name))) {
      return stream.readAllBytes();
    }
  }
}
