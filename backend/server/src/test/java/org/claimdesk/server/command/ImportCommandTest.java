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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Imports from the command line, and one whose server is killed in the middle of it. */
@Timeout(400)
class ImportCommandTest {

  private static final int ARTICLES = 600;
  private static final int DONE_BEFORE_KILL = 40;

  @TempDir Path home;
  @TempDir Path folder;

  @Test
  void importsAFolderWithoutAServerAndBesideOne() throws Exception {
    Files.writeString(folder.resolve("one.txt"), KillTest.text(1));
    Files.createDirectory(folder.resolve("more"));
    Files.writeString(folder.resolve("more/two.txt"), KillTest.text(2));
    Files.writeString(folder.resolve("more/blank.txt"), " \n");
    Files.writeString(folder.resolve(".hidden"), "nobody means this");
    ServerProcess.Result alone = ServerProcess.run(home, "", "import", folder.toString());
    assertEquals(1, alone.status(), alone.output());
    assertTrue(alone.output().contains("2 new, 0 there already, 1 failed"), alone.output());
    assertTrue(alone.output().contains("more/blank.txt: The article holds no text"));

    Files.delete(folder.resolve("more/blank.txt"));
    Files.writeString(folder.resolve("three.jsonl"), line(3));
    ServerProcess server = ServerProcess.start(home);
    ServerProcess.Result beside = ServerProcess.run(home, "", "import", folder.toString());
    assertEquals(0, beside.status(), beside.output());
    assertTrue(beside.output().contains("1 new, 2 there already, 0 failed"), beside.output());
    server.stop();

    ServerProcess.Result nothing = ServerProcess.run(home, "", "import", "no-such-folder");
    assertEquals(2, nothing.status(), nothing.output());
  }

  @Test
  void anImportGoesOnAfterItsServerWasKilled() throws Exception {
    ServerProcess first = ServerProcess.start(home);
    ServerProcess.run(home, "correct horse battery\n", "user", "add", "kay", "--role", "admin");
    String token = ServerProcess.run(home, "", "token", "create", "kay").output().strip();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      lines.append(line(i)).append('\n');
    }
    HttpRequest request =
        first
            .request(token, "/api/v1/imports?name=many.jsonl")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines.toString()))
            .build();
    String job = "/api/v1/jobs/" + ServerProcess.json(request, 202).get("id").getStringValue();
    while (done(first, token, job) < DONE_BEFORE_KILL) {
      assertTrue(first.process().isAlive());
    }
    first.kill();

    ServerProcess second = ServerProcess.start(home);
    assertTrue(done(second, token, job) < ARTICLES, "killed in the middle of it");
    while (done(second, token, job) < ARTICLES) {
      assertTrue(second.process().isAlive());
    }
    JsonNode counts = ServerProcess.json(second.request(token, job).GET().build(), 200);
    assertEquals(0, counts.get("unchanged").getIntValue(), "nothing was done twice");
    assertEquals(0, counts.get("failed").getIntValue());
    JsonNode articles =
        ServerProcess.json(second.request(token, "/api/v1/articles?limit=1").GET().build(), 200);
    assertEquals(ARTICLES, articles.get("total").getIntValue());
    JsonNode claims =
        ServerProcess.json(second.request(token, "/api/v1/claims?limit=1").GET().build(), 200);
    assertEquals(2 * ARTICLES, claims.get("total").getIntValue());
    ServerProcess.Result verified = ServerProcess.run(home, "", "verify");
    assertEquals(0, verified.status(), verified.output());
    second.stop();
  }

  private static int done(ServerProcess server, String token, String job)
      throws IOException, InterruptedException {
    return ServerProcess.json(server.request(token, job).GET().build(), 200)
        .get("done")
        .getIntValue();
  }

  private static String line(int number) throws IOException {
    return "{\"published\":\"2022-03-01\",\"text\":"
        + ObjectMapper.getDefault().writeValueAsString(KillTest.text(number))
        + "}";
  }
}
