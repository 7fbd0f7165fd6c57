package org.claimdesk.server.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.claimdesk.server.Fuzz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

/** Damaged answers are unpacked or told to be broken, and archived as they came. */
class AnswerFuzzTest {
  private static final int LIMIT = 1 << 20;

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "identity"})
  void unpacksOrRefusesDamagedBodies(String encoding) throws IOException {
    Fuzz.damage(
        "body." + encoding,
        encoding.equals("identity") ? UnrulySite.ARTICLE.getBytes(UTF_8) : gzip(),
        body -> {
          Answer answer = answer(encoding, body);
          byte[] warc = answer.warc(URI.create("http://news.example/"), Instant.EPOCH);
          try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            WarcResponse record = (WarcResponse) reader.next().orElseThrow();
            assertTrue(record.http().status() == 200);
          }
          try {
            assertTrue(answer.content(LIMIT).length <= LIMIT + 1);
          } catch (IOException e) {
            assertTrue(!encoding.equals("identity"), e::toString); // its compression is broken
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type", "Content-Encoding", "Location", "X-Other"})
  void bearsDamagedHeaders(String name) throws IOException {
    Fuzz.damage(
        name,
        "text/html; charset=\"utf-8\"; boundary=b".getBytes(UTF_8),
        value -> {
          Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
          // The client hands on no line ends inside a value.
          headers.put(name, List.of(new String(value, UTF_8).replaceAll("\\v", " ")));
          Answer answer = new Answer(200, "OK", headers, null, UnrulySite.ARTICLE.getBytes(UTF_8));
          answer.contentType();
          answer.warc(URI.create("http://news.example/"), Instant.EPOCH);
        });
  }

  private static Answer answer(String encoding, byte[] body) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Encoding", List.of(encoding));
    headers.put("Content-Type", List.of("text/html"));
    return new Answer(200, "OK", headers, null, body);
  }

  private static byte[] gzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(UnrulySite.ARTICLE.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
