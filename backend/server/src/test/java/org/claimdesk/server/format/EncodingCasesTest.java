package org.claimdesk.server.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.server.lib.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each text of {@code encodings.json}, written in each of its encodings, is read as it was. */
class EncodingCasesTest {

  /**
   * A text and the encodings that tell themselves by its letters.
   *
   * @param text in {@code language}
   */
  @Serdeable
  record Case(String language, List<String> charsets, String text) {}

  @TestFactory
  Stream<DynamicTest> readsTextWithoutAWordAboutItsEncoding() throws IOException {
    return cases()
        .flatMap(
            one ->
                one.charsets().stream()
                    .map(
                        charset ->
                            DynamicTest.dynamicTest(
                                one.language() + " in " + charset, () -> reads(one, charset))));
  }

  private static void reads(Case one, String charset) {
    byte[] bytes = one.text().getBytes(Charset.forName(charset));
    DecodedText plain = TextDecoder.decode(bytes, MediaType.PLAIN_TEXT, null, "file");
    assertEquals(one.text(), plain.text(), () -> "read as " + plain.encoding());
    double sure = Objects.requireNonNull(plain.encoding().confidence());
    assertTrue(sure > 0 && sure <= 1, () -> "sure of it by " + sure);
    // The same at the end of a long article in English, with the page around it.
    byte[] before =
        "<p>The port is open again.</p>\n".repeat(2_000).getBytes(Charset.forName(charset));
    byte[] page = new byte[before.length + bytes.length];
    System.arraycopy(before, 0, page, 0, before.length);
    System.arraycopy(bytes, 0, page, before.length, bytes.length);
    DecodedText html = TextDecoder.decode(page, MediaType.HTML, null, "file");
    assertTrue(html.text().endsWith(one.text()), () -> "read as " + html.encoding());
  }

  private static Stream<Case> cases() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(EncodingCasesTest.class.getResourceAsStream("/encodings.json"))) {
      String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Objects.requireNonNull(Json.read(json, Argument.listOf(Case.class))).stream();
    }
  }
}
