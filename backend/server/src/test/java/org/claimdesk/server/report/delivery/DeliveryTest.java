package org.claimdesk.server.report.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.job.Await;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exports over HTTP: made once, by a job where they are large, and served in parts. */
@Timeout(180)
final class DeliveryTest {

  private static final int AT_ONCE = 50;
  private static final String BASE = "https://facts.example.org";

  /** Here every report is large. */
  private static final TestServer LARGE =
      TestServer.start(Map.of("claimdesk.report.large-bytes", 0, "claimdesk.public.url", BASE));

  private static final TestServer SMALL = TestServer.start(Map.of("claimdesk.public.url", BASE));

  @BeforeAll
  static void countWhatIsMade() {
    for (TestServer server : List.of(LARGE, SMALL)) {
      server
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute("CREATE TABLE making (format text)");
                handle.execute(
                    """
                    CREATE FUNCTION note_making() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN INSERT INTO making VALUES (new.format); RETURN new; END $$
                    """);
                handle.execute(
                    "CREATE TRIGGER making BEFORE INSERT ON report_file FOR EACH ROW EXECUTE FUNCTION note_making()");
              });
    }
  }

  @AfterAll
  static void stop() {
    LARGE.close();
    SMALL.close();
  }

  @Test
  void publishingALargeReportBeginsItsPagesAndTheyAreServedFromWhereTheyAreKept() {
    String report = publish(LARGE, "Begun");
    TestClient reader = LARGE.as(Role.READER);
    awaitExports(LARGE, report);
    JsonNode states = TestDesk.member(reader.get(path(report) + "s"), "items");
    assertEquals(8, states.size());
    JsonNode pdf = state(states, "pdf");
    assertEquals("true", TestDesk.text(pdf, "made"));
    assertEquals("true", TestDesk.text(state(states, "json"), "made"));
    assertEquals("false", TestDesk.text(state(states, "html"), "made"));

    TestResponse file = reader.get(path(report) + "?format=pdf");
    assertEquals(200, file.status(), file::toString);
    assertEquals(TestDesk.text(pdf, "sha256"), Sha256.hex(file.body()));
    assertEquals('"' + Sha256.hex(file.body()) + '"', file.header("ETag"));
    assertEquals(String.valueOf(file.body().length), file.header("Content-Length"));
    assertEquals("application/pdf", file.header("Content-Type"));
    assertEquals("attachment; filename=\"begun-v1.pdf\"", file.header("Content-Disposition"));
    assertArrayEquals(file.body(), reader.get(path(report) + "?format=pdf").body());
    assertEquals(List.of("DOCX", "PDF"), made(LARGE, report));
    assertEquals(
        List.of("job.created", "job.done"),
        LARGE.audited(jobs(LARGE, report).getFirst().toString()));
  }

  @Test
  void whoHasAFileIsToldSoAndAPartOfItIsEnough() {
    String report = publish(SMALL, "Parts");
    String path = "/public/reports/" + report + "/export?format=md";
    byte[] whole = SMALL.anonymous().get(path).body();
    String tag = '"' + Sha256.hex(whole) + '"';
    TestResponse same = part(path, "If-None-Match", "W/" + tag + ", \"other\"");
    assertEquals(304, same.status());
    assertEquals(0, same.body().length);
    assertEquals("public, max-age=60", same.header("Cache-Control"));

    assertPart(whole, 0, 4, part(path, "Range", "bytes=0-3"));
    assertPart(whole, whole.length - 5, whole.length, part(path, "Range", "bytes=-5"));
    assertPart(whole, 7, whole.length, part(path, "Range", "bytes=7-"));
    assertPart(whole, 7, whole.length, part(path, "Range", "bytes=7-999999"));
    assertPart(whole, 1, 2, part(path, "Range", "bytes=1-1", "If-Range", tag));
    assertEquals(200, part(path, "Range", "bytes=1-1", "If-Range", "\"old\"").status());
    assertEquals(200, part(path, "Range", "lines=1-2").status());
    assertEquals(200, part(path, "Range", "bytes=5-2").status());
    TestResponse beyond = part(path, "Range", "bytes=" + whole.length + "-");
    assertEquals(416, beyond.status());
    assertEquals("bytes */" + whole.length, beyond.header("Content-Range"));

    TestResponse head =
        SMALL.send(SMALL.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
    assertEquals(200, head.status());
    assertEquals(tag, head.header("ETag"));
    assertEquals(String.valueOf(whole.length), head.header("Content-Length"));
  }

  @Test
  void fiftyStrangersWhoAskAtOnceCauseOneJob() throws Exception {
    String dossier = new TestDesk(LARGE).dossier("Wanted", 1, claim(LARGE, "Wanted"));
    assertEquals(
        200,
        LARGE
            .as(Role.EDITOR)
            .put(
                "/api/v1/dossiers/" + dossier + "/layout",
                "{\"order\": \"hand\", \"sections\": [\"claims\"], \"language\": \"de\"}",
                0)
            .status());
    String report = published(LARGE, dossier);
    awaitExports(LARGE, report);
    String path = "/public/reports/" + report + "/export?format=pdf";
    byte[] before = LARGE.anonymous().get(path).body();
    forget(LARGE, report);
    List<TestResponse> answers = atOnce(LARGE, path);
    assertTrue(answers.stream().anyMatch(each -> each.status() == 202), answers::toString);
    TestResponse waiting = answers.stream().filter(each -> each.status() == 202).findFirst().get();
    assertTrue(
        waiting.text().contains("<html lang=\"de\">")
            && waiting.text().contains("Diese Datei wird gerade erstellt"),
        () -> "in the report's language: " + waiting.text());
    assertEquals("no-store", waiting.header("Cache-Control"));
    assertEquals(2, jobs(LARGE, report).size(), "the publication's and one more");
    awaitExports(LARGE, report);
    for (TestResponse answer : atOnce(LARGE, path)) {
      assertEquals(200, answer.status());
      assertArrayEquals(before, answer.body());
    }
    assertEquals(List.of("PDF"), made(LARGE, report));
    assertEquals(2, jobs(LARGE, report).size());
  }

  @Test
  void fiftyStrangersWhoWantASmallFileHaveItMadeOnce() throws Exception {
    String report = publish(SMALL, "Small and wanted");
    for (TestResponse answer : atOnce(SMALL, "/public/reports/" + report + "/export?format=pdf")) {
      assertEquals(200, answer.status());
      assertEquals("%PDF-", new String(answer.body(), 0, 5, StandardCharsets.US_ASCII));
    }
    assertEquals(
        List.of("pdf"),
        SMALL
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT format FROM making WHERE format = 'pdf'")
                        .mapTo(String.class)
                        .list()));
    assertEquals(List.of(), jobs(SMALL, report));
  }

  @Test
  void whatAnotherProgramMadeIsMadeAnew() {
    String report = publish(SMALL, "Older");
    TestClient reader = SMALL.as(Role.READER);
    byte[] first = reader.get(path(report) + "?format=csv").body();
    SMALL
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE report_file SET maker = 'older', bytes = 'x', sha256 = repeat('0', 64) WHERE report = ?::uuid",
                    report));
    assertEquals(
        "false",
        TestDesk.text(
            state(TestDesk.member(reader.get(path(report) + "s"), "items"), "csv"), "made"));
    assertArrayEquals(first, reader.get(path(report) + "?format=csv").body());
  }

  @Test
  void aJobThatWasCancelledMakesNothingAndWhoAsksAgainBeginsAnother() {
    String report = publish(LARGE, "Cancelled");
    awaitExports(LARGE, report);
    UUID cancelled = jobs(LARGE, report).getFirst();
    forget(LARGE, report);
    LARGE
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("UPDATE job SET state = 'cancelled' WHERE id = ?", cancelled);
              handle.execute(
                  "INSERT INTO job_document (job, number, name, subject) VALUES (?, 1, 'PDF', ?::uuid)",
                  cancelled,
                  report);
            });
    TestResponse asked = LARGE.as(Role.READER).get(path(report) + "?format=pdf");
    assertEquals(202, asked.status(), asked::toString);
    assertNotEquals(cancelled.toString(), asked.string("id"));
    assertEquals("/api/v1/jobs/" + asked.string("id"), asked.header("Location"));
    assertEquals("export", asked.string("kind"));
    Await.ended(LARGE, UUID.fromString(asked.string("id")));
    assertEquals(200, LARGE.as(Role.READER).get(path(report) + "?format=pdf").status());
  }

  @Test
  void aFileThatWasStoppedIsNotMadeUntilSomebodyAsksAgain() {
    TestClient reviewer = LARGE.as(Role.REVIEWER);
    String[] published = new String[1];
    LARGE
        .jdbi()
        .useTransaction(
            handle -> {
              // Until this ends, nothing is made.
              handle.execute("LOCK TABLE report_file IN ACCESS EXCLUSIVE MODE");
              published[0] = publish(LARGE, "Stopped");
              assertEquals(
                  403, LARGE.as(Role.READER).delete(path(published[0]) + "s/docx").status());
              assertEquals(204, reviewer.delete(path(published[0]) + "s/docx").status());
              assertEquals(204, reviewer.delete(path(published[0]) + "s/docx").status());
              UUID job = jobs(LARGE, published[0]).getFirst();
              assertEquals("1", reviewer.get("/api/v1/jobs/" + job).string("left"));
              assertEquals(204, reviewer.delete(path(published[0]) + "s/pdf").status());
              assertEquals("cancelled", reviewer.get("/api/v1/jobs/" + job).string("state"));
            });
    String report = published[0];
    UUID stopped = jobs(LARGE, report).getFirst();
    assertEquals(
        List.of("job.created", "job.shortened", "job.cancelled"),
        LARGE.audited(stopped.toString()));
    TestResponse asked = reviewer.get(path(report) + "?format=docx");
    assertEquals(202, asked.status(), asked::toString);
    UUID again = UUID.fromString(asked.string("id"));
    assertNotEquals(stopped, again);
    assertEquals("done", TestDesk.text(Await.ended(LARGE, again), "state"));
    assertEquals(List.of("DOCX"), made(LARGE, report));
    assertEquals(204, reviewer.delete(path(report) + "s/docx").status());
    assertEquals(200, reviewer.get(path(report) + "?format=docx").status());
    assertEquals(422, reviewer.delete(path(report) + "s/exe").status());
  }

  @Test
  void howFarAFileIsIsToldUntilItIsMadeAndAServerThatWasKilledBeginsItAgain() {
    String report = publish(LARGE, "Told");
    awaitExports(LARGE, report);
    forget(LARGE, report);
    // Another server is at the second of three claims.
    UUID job =
        LARGE
            .jdbi()
            .inTransaction(
                handle -> {
                  UUID begun = jobs(LARGE, report).getFirst();
                  handle.execute(
                      """
                      UPDATE job SET state = 'running', run = run + 1, total = 1, done = 0, ended_at = NULL WHERE id = ?
                      """,
                      begun);
                  handle.execute(
                      """
                      INSERT INTO job_document (job, number, name, subject, step, step_done, step_total)
                      VALUES (?, 1, 'PDF', ?::uuid, 'claims', 1, 3)
                      """,
                      begun,
                      report);
                  handle.execute(
                      """
                      INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                                                   last_heartbeat, version)
                      SELECT 'job', id || '/' || run, now(), true, 'another', now(), 1 FROM job WHERE id = ?
                      """,
                      begun);
                  return begun;
                });
    JsonNode pdf =
        state(TestDesk.member(LARGE.as(Role.READER).get(path(report) + "s"), "items"), "pdf");
    assertEquals(job.toString(), TestDesk.text(pdf.get("job"), "id"));
    assertEquals("claims", TestDesk.text(pdf.get("progress"), "step"));
    assertEquals("1", TestDesk.text(pdf.get("progress"), "done"));
    assertEquals("3", TestDesk.text(pdf.get("progress"), "total"));
    LARGE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE scheduled_tasks SET last_heartbeat = now() - interval '5 minutes' WHERE picked_by = 'another'"));
    assertEquals("done", TestDesk.text(Await.ended(LARGE, job), "state"));
    assertEquals(200, LARGE.as(Role.READER).get(path(report) + "?format=pdf").status());
  }

  @Test
  void filesAreVerifiedByTheirBytesAndByMakingThemAgain() {
    try (TestServer server = TestServer.start()) {
      String report = publish(server, "Verified");
      for (String format : List.of("md", "html", "csv", "pdf")) {
        assertEquals(200, server.as(Role.READER).get(path(report) + "?format=" + format).status());
      }
      FileVerification whole = FileVerification.of(server.jdbi());
      assertEquals(new FileVerification(4, 3, List.of()), whole);
      server
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute("UPDATE report_file SET bytes = bytes || '!' WHERE format = 'pdf'");
                handle.execute(
                    """
                    UPDATE report_file SET bytes = bytes || '!', sha256 = encode(sha256(bytes || '!'), 'hex')
                    WHERE format = 'md'
                    """);
                handle.execute("ALTER TABLE report_claim DISABLE TRIGGER USER");
                handle.execute("UPDATE report_claim SET start = start + 1");
              });
      List<String> broken = FileVerification.of(server.jdbi()).broken();
      assertEquals(3, broken.size(), broken::toString);
      assertEquals(
          "claim 1 of report " + report + " does not stand where it is looked for",
          broken.getFirst());
      assertTrue(
          broken.get(1).startsWith("the md of report " + report + " made again has the hash "),
          broken::toString);
      assertTrue(
          broken.get(2).startsWith("the pdf of report " + report + " has the hash "),
          broken::toString);
    }
  }

  @Test
  void whatIsNotThereIsSaidToBeMissing() {
    TestClient reader = SMALL.as(Role.READER);
    assertEquals(404, reader.get(path(UUID.randomUUID().toString()) + "?format=pdf").status());
    assertEquals(404, reader.get(path(UUID.randomUUID().toString()) + "s").status());
    String report = publish(SMALL, "Format");
    TestResponse refused = reader.get(path(report) + "?format=exe");
    assertEquals(422, refused.status());
    assertEquals("format", refused.string("field"));
  }

  private static void assertPart(byte[] whole, int start, int end, TestResponse part) {
    assertEquals(206, part.status(), part::toString);
    assertEquals(
        "bytes " + start + "-" + (end - 1) + "/" + whole.length, part.header("Content-Range"));
    assertArrayEquals(Arrays.copyOfRange(whole, start, end), part.body());
  }

  private static TestResponse part(String path, String... headers) {
    return SMALL.send(SMALL.request(path).headers(headers).build());
  }

  private static List<TestResponse> atOnce(TestServer server, String path) throws Exception {
    List<Future<TestResponse>> asked = new ArrayList<>();
    List<TestResponse> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        asked.add(threads.submit(() -> server.anonymous().get(path)));
      }
      for (Future<TestResponse> each : asked) {
        answers.add(each.get());
      }
    }
    return answers;
  }

  private static String publish(TestServer server, String title) {
    return published(server, new TestDesk(server).dossier(title, 1, claim(server, title)));
  }

  private static String claim(TestServer server, String title) {
    TestDesk desk = new TestDesk(server);
    String claim = desk.claim(desk.article(title), "4.2 million containers in 2023");
    desk.evidence(claim, "https://a.example/1", "4.2", "supports");
    desk.evidence(claim, "https://b.example/2", "4.2", "supports");
    desk.review(server.as(Role.REVIEWER), claim, "true", "The books say so.", "They agree.");
    return claim;
  }

  private static String published(TestServer server, String dossier) {
    TestResponse published =
        server
            .as(Role.EDITOR)
            .post("/api/v1/dossiers/" + dossier + "/reports", "{\"override\": \"A test.\"}");
    assertEquals(201, published.status(), published::toString);
    return published.string("id");
  }

  private static String path(String report) {
    return "/api/v1/reports/" + report + "/export";
  }

  private static JsonNode state(JsonNode states, String format) {
    for (JsonNode state : states.values()) {
      if (TestDesk.text(state, "format").equals(format)) {
        return state;
      }
    }
    throw new AssertionError(format);
  }

  private static void awaitExports(TestServer server, String report) {
    for (UUID job : jobs(server, report)) {
      JsonNode ended = Await.ended(server, job);
      assertEquals("done", TestDesk.text(ended, "state"), ended::toString);
      assertEquals("0", TestDesk.text(ended, "failed"), ended::toString);
    }
  }

  /** The jobs that were begun for a report, by their titles, the oldest first. */
  private static List<UUID> jobs(TestServer server, String report) {
    return server
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT j.id FROM job j JOIN report r ON r.title = j.title
                        WHERE j.kind = 'export' AND r.id = :report::uuid ORDER BY j.id
                        """)
                    .bind("report", report)
                    .mapTo(UUID.class)
                    .list());
  }

  private static void forget(TestServer server, String report) {
    server
        .jdbi()
        .useHandle(
            handle -> handle.execute("DELETE FROM report_file WHERE report = ?::uuid", report));
  }

  private static List<String> made(TestServer server, String report) {
    return server
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT upper(format) FROM report_file WHERE report = :report::uuid ORDER BY format")
                    .bind("report", report)
                    .mapTo(String.class)
                    .list());
  }
}
