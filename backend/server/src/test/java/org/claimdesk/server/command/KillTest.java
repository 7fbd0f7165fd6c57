package org.claimdesk.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a server acknowledged survives a kill of it and of its PostgreSQL, and nothing is there by
 * half.
 */
@Timeout(400)
class KillTest {

  private static final int WRITERS = 4;
  private static final int ACKNOWLEDGED_BEFORE_KILL = 12;

  @TempDir Path home;

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();

  @Test
  void acknowledgedArticlesSurvive() throws Exception {
    ServerProcess first = ServerProcess.start(home);
    assertTrue(first.printed().getFirst().contains("/setup#token="), first.printed().toString());
    assertTrue(
        first.printed().getLast().startsWith("Claimdesk is ready: "), first.printed().toString());
    assertEquals(
        0,
        ServerProcess.run(home, "correct horse battery\n", "user", "add", "kay", "--role", "admin")
            .status());
    String token = ServerProcess.run(home, "", "token", "create", "kay").output().strip();

    writeUntil(first, token, () -> first.kill());
    ServerProcess second = ServerProcess.start(home);
    assertTrue(
        second.printed().size() == 1,
        "no set-up link once there is an administrator: " + second.printed());
    assertWhole(second, token);

    writeUntil(
        second,
        token,
        () -> {
          long postmaster =
              Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
          ProcessHandle database = ProcessHandle.of(postmaster).orElseThrow();
          second.kill();
          database.destroyForcibly();
        });
    ServerProcess third = ServerProcess.start(home);
    assertWhole(third, token);
    ServerProcess.Result beside = ServerProcess.run(home, "", "verify");
    assertEquals(0, beside.status(), beside.output());
    third.stop();
    ServerProcess.Result alone = ServerProcess.run(home, "", "verify");
    assertEquals(beside.output(), alone.output());
  }

  private interface Kill {
    void run() throws Exception;
  }

  /** Writes articles from several threads and kills in the middle of it. */
  private void writeUntil(ServerProcess server, String token, Kill kill) throws Exception {
    CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_KILL);
    Thread[] writers = new Thread[WRITERS];
    for (int writer = 0; writer < WRITERS; writer++) {
      writers[writer] = Thread.ofVirtual().start(() -> write(server, token, enough));
    }
    assertTrue(enough.await(120, TimeUnit.SECONDS), "articles are taken in");
    kill.run();
    for (Thread writer : writers) {
      writer.join();
    }
  }

  private void write(ServerProcess server, String token, CountDownLatch enough) {
    try {
      while (true) {
        String text = text(number.incrementAndGet());
        JsonNode article = ServerProcess.json(post(server, token, text), 201);
        acknowledged.put(article.get("id").getStringValue(), text);
        enough.countDown();
      }
    } catch (IOException e) {
      // The kill: this article was not acknowledged.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void assertWhole(ServerProcess server, String token) throws Exception {
    for (Map.Entry<String, String> article : acknowledged.entrySet()) {
      JsonNode kept =
          ServerProcess.json(get(server, token, "/api/v1/articles/" + article.getKey()), 200);
      assertEquals(article.getValue(), kept.get("text").getStringValue());
    }
    JsonNode list = ServerProcess.json(get(server, token, "/api/v1/articles?limit=200"), 200);
    assertTrue(list.get("total").getIntValue() >= acknowledged.size());
    assertTrue(list.get("total").getIntValue() <= acknowledged.size() + 2 * WRITERS);
    for (JsonNode article : list.get("items").values()) {
      String id = article.get("id").getStringValue();
      int claims =
          ServerProcess.json(get(server, token, "/api/v1/claims?article=" + id), 200)
              .get("total")
              .getIntValue();
      assertEquals(2, claims, "claims of article " + id);
    }
  }

  /** An article with two claims, of which no other number has the bytes. */
  static String text(int number) {
    return """
        Harbour authority publishes its yearly figures

        The harbour of Norvik handled %d containers in 2021, the authority said on Monday.

        Repairs of the northern quay cost $%d million last year, according to the same report.
        """
        .formatted(40_000 + number, 100 + number);
  }

  private static HttpRequest post(ServerProcess server, String token, String text)
      throws IOException {
    String body =
        "{\"published\":\"2022-03-01\",\"text\":"
            + ObjectMapper.getDefault().writeValueAsString(text)
            + "}";
    return server
        .request(token, "/api/v1/articles")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static HttpRequest get(ServerProcess server, String token, String path) {
    return server.request(token, path).GET().build();
  }
}
