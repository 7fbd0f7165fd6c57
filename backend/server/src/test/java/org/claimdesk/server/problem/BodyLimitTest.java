package org.claimdesk.server.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies around the limit, from clients that read early, late or never. */
class BodyLimitTest {

  private static final int LIMIT = 1024 * 1024;
  private static final String ARTICLES = "/api/v1/articles";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final TestServer SERVER =
      TestServer.start(Map.of("micronaut.server.max-request-buffer-size", "1MB"));
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @AfterEach
  void servesOn() {
    assertEquals(200, REVIEWER.get(ARTICLES).status());
  }

  /** The larger bodies do not fit into the buffers between client and server. */
  @ParameterizedTest
  @CsvSource({
    "application/json, 1048577, true",
    "application/json, 1048577, false",
    "application/json, 8000000, true",
    "application/json, 8000000, false",
    "multipart/form-data; boundary=part, 1048577, true",
    "multipart/form-data; boundary=part, 1048577, false",
    "multipart/form-data; boundary=part, 8000000, true",
    "multipart/form-data; boundary=part, 8000000, false",
    "text/csv, 8000000, true",
  })
  void refusesABodyOverTheLimit(String type, int length, boolean announced) {
    TestResponse response = post(type, length, announced);
    assertEquals(413, response.status(), response::toString);
    assertEquals("application/problem+json", response.header("Content-Type"));
    assertEquals("close", response.header("Connection"));
    assertEquals("urn:claimdesk:problem:too-large", response.string("type"));
    assertEquals(ARTICLES, response.string("instance"));
    assertEquals(LIMIT, response.json().get("limit").getIntValue());
    String detail = response.string("detail");
    assertTrue(detail.contains("" + LIMIT), detail);
    assertTrue(!announced || detail.contains("" + length), detail);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, true",
    "application/json, false",
    "multipart/form-data; boundary=part, true",
    "multipart/form-data; boundary=part, false",
  })
  void takesABodyOfTheLimit(String type, boolean announced) {
    TestResponse response = post(type, LIMIT, announced);
    assertTrue(response.status() == 201 || response.status() == 200, response::toString);
  }

  @Test
  void answersAClientThatWaitsBeforeItSends() throws IOException {
    try (Socket socket = connect()) {
      write(socket, head("Content-Length: 8000000", "Expect: 100-continue"));
      byte[] answer = new byte["HTTP/1.1 413 ".length()];
      assertEquals(answer.length, socket.getInputStream().readNBytes(answer, 0, answer.length));
      assertEquals("HTTP/1.1 413 ", new String(answer, ISO_8859_1));
    }
  }

  @Test
  void closesTheConnectionAfterABodyRefused() throws IOException {
    try (Socket socket = connect()) {
      write(socket, head("Content-Length: 8000000"));
      write(socket, "a".repeat(8_000_000));
      String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
      assertTrue(answer.endsWith("}"), answer);
    }
  }

  @ParameterizedTest
  @CsvSource({"Content-Length: 8000000000", "Transfer-Encoding: chunked"})
  void endsABodyWithoutEnd(String length) throws IOException {
    byte[] block = "10000\r\n%s\r\n".formatted("a".repeat(65_536)).getBytes(ISO_8859_1);
    try (Socket socket = connect()) {
      write(socket, head(length));
      OutputStream out = socket.getOutputStream();
      assertThrows(
          SocketException.class,
          () -> {
            for (int sent = 0; sent < 100 * LIMIT; sent += block.length) {
              out.write(block);
            }
          });
    }
  }

  private static TestResponse post(String type, int length, boolean announced) {
    byte[] body = body(type, length);
    BodyPublisher publisher =
        announced
            ? BodyPublishers.ofByteArray(body)
            : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    return REVIEWER.send(
        REVIEWER.request(ARTICLES).timeout(PATIENCE).header("Content-Type", type).POST(publisher));
  }

  /** An article of {@code length} bytes, as a form or as JSON. */
  private static byte[] body(String type, int length) {
    boolean form = type.startsWith("multipart/");
    String before =
        form
            ? "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
            : "{\"text\": \"";
    String after = form ? "\r\n--part--\r\n" : "\"}";
    byte[] body = new byte[length];
    Arrays.fill(body, (byte) 'a');
    System.arraycopy(before.getBytes(ISO_8859_1), 0, body, 0, before.length());
    System.arraycopy(after.getBytes(ISO_8859_1), 0, body, length - after.length(), after.length());
    return body;
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket(SERVER.uri("/").getHost(), SERVER.uri("/").getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  private static String head(String... headers) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%s\r\n\r\n"
        .formatted(ARTICLES, String.join("\r\n", headers));
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }
}
