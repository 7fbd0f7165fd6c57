package org.claimdesk.server.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventsTest {

  private static final TestServer SERVER = TestServer.start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @AfterAll
  static void stop() {
    HTTP.shutdownNow();
    SERVER.close();
  }

  @Test
  void tellsWhatIsCommittedAndNothingElse() throws Exception {
    try (Stream stream = Stream.open(null)) {
      assertEquals("ready", stream.next("event: "));
      UUID undone = UUID.randomUUID();
      SERVER
          .jdbi()
          .useHandle(
              handle -> {
                handle.begin();
                SERVER.bean(Events.class).publish(handle, "claim.changed", "claim", undone);
                handle.rollback();
              });
      UUID done = publish();
      assertEquals("claim.changed", stream.next("event: "));
      assertTrue(stream.next("data: ").contains(done.toString()));
    }
  }

  @Test
  void goesOnAfterTheLastOneSeen() throws Exception {
    String before = Long.toString(SERVER.bean(ChangeFeed.class).last());
    UUID first = publish();
    String id;
    try (Stream stream = Stream.open(before)) {
      String data = stream.next("data: ");
      while (!data.contains(first.toString())) {
        data = stream.next("data: ");
      }
      id = data.replaceAll(".*\"sequence\":(\\d+).*", "$1");
    }
    UUID missed = publish();
    try (Stream stream = Stream.open(id)) {
      assertEquals("ready", stream.next("event: "));
      assertEquals("claim.changed", stream.next("event: "));
      assertTrue(stream.next("data: ").contains(missed.toString()));
    }
  }

  @Test
  void tellsToStartAnewWhenChangesWereForgotten() throws Exception {
    publish();
    publish();
    SERVER
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "DELETE FROM event WHERE sequence < (SELECT max(sequence) FROM event)"));
    try (Stream stream = Stream.open("0")) {
      assertEquals("reset", stream.next("event: "));
    }
  }

  @Test
  void tellsToStartAnewAfterANumberYetToCome() throws Exception {
    UUID id = publish();
    for (String ahead : List.of("999999999", Long.toString(Long.MAX_VALUE))) {
      try (Stream stream = Stream.open(ahead)) {
        assertEquals("reset", stream.next("event: "), id::toString);
      }
    }
  }

  private static UUID publish() {
    UUID id = UUID.randomUUID();
    SERVER
        .jdbi()
        .useTransaction(
            handle -> SERVER.bean(Events.class).publish(handle, "claim.changed", "claim", id));
    return id;
  }

  private record Stream(InputStream body, BufferedReader lines) implements AutoCloseable {

    static Stream open(@org.jspecify.annotations.Nullable String lastEventId)
        throws IOException, InterruptedException {
      HttpRequest.Builder request =
          SERVER.as(Role.READER).request("/api/v1/events").setHeader("Accept", "text/event-stream");
      if (lastEventId != null) {
        request.header("Last-Event-ID", lastEventId);
      }
      HttpResponse<InputStream> response =
          HTTP.send(
              request.timeout(Duration.ofSeconds(20)).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertEquals(200, response.statusCode());
      return new Stream(
          response.body(),
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    /** The rest of the next line that begins with {@code field}. */
    String next(String field) throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(field)) {
          return line.substring(field.length());
        }
      }
      throw new AssertionError("the stream ended");
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
