package org.claimdesk.server.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send byte after byte, and never end. */
class SlowSenderTest {
  private static final TestServer SERVER =
      TestServer.start(Map.of("claimdesk.patience.head", "1s", "claimdesk.patience.body", "2s"));

  private static final String TOKEN =
      SERVER
          .as(Role.REVIEWER)
          .request("/")
          .build()
          .headers()
          .firstValue("Authorization")
          .orElseThrow();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @AfterEach
  void servesOn() {
    assertEquals(200, SERVER.as(Role.REVIEWER).get("/api/v1/articles").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET /api/v1/articles HTTP/1.1\r\nX-Drip: ",
        "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n",
        "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9999\r\n\r\n--b",
      })
  void endsARequestThatDrips(String beginning) throws IOException {
    long began = System.nanoTime();
    String answer = drip(beginning);
    assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
    assertTrue(answer.contains("urn:claimdesk:problem:too-slow"), answer);
    long seconds = (System.nanoTime() - began) / 1_000_000_000L;
    assertTrue(seconds < 20, () -> "took " + seconds + " seconds");
  }

  @Test
  void servesManyWhileOthersDrip() throws IOException {
    Socket[] sockets = new Socket[200];
    for (int i = 0; i < sockets.length; i++) {
      sockets[i] = connect();
      sockets[i]
          .getOutputStream()
          .write(
              "POST /api/v1/articles HTTP/1.1\r\nContent-Length: 9\r\n\r\n{".getBytes(ISO_8859_1));
    }
    servesOn();
    for (Socket socket : sockets) {
      socket.getInputStream().readAllBytes(); // until the server closes it
      socket.close();
    }
  }

  /** Sends a beginning and then one byte after the other until the server has enough. */
  private static String drip(String beginning) throws IOException {
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(
              beginning
                  .replace("Host: localhost", "Host: localhost\r\nAuthorization: " + TOKEN)
                  .getBytes(ISO_8859_1));
      Thread dripping =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      while (!socket.isClosed() && !beginning.isEmpty()) {
                        socket.getOutputStream().write('a');
                        Thread.sleep(100); // it is the slowness that is tested
                      }
                    } catch (IOException | InterruptedException e) {
                      // the server closed the connection, or the answer is read
                      Thread.currentThread().interrupt();
                    }
                  });
      StringBuilder answer = new StringBuilder();
      try {
        for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
          answer.append((char) b);
        }
      } catch (SocketException e) {
        // Bytes that cross the end of the connection make it a reset; what came before counts.
        assertTrue(answer.length() > 0, e.toString());
      }
      dripping.interrupt();
      return answer.toString();
    }
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket(SERVER.uri("/").getHost(), SERVER.uri("/").getPort());
    socket.setSoTimeout(30_000);
    return socket;
  }
}
