package org.claimdesk.server.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Account;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Role;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class JobTest {

  private static final TestServer SERVER = TestServer.start();
  private static final TestKind KIND = SERVER.bean(TestKind.class);

  @BeforeAll
  static void prepare() {
    SERVER
        .jdbi()
        .useHandle(
            handle -> handle.execute("CREATE TABLE handled (job uuid, number integer, by text)"));
    SERVER.as(Role.REVIEWER);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void handlesEachDocumentAndTellsOfThoseThatFail() {
    UUID id = start("one", "known", "unreadable", "two", "fault", "refused late");
    JsonNode job = Await.ended(SERVER, id);
    assertEquals("done", job.get("state").getStringValue());
    assertEquals(
        List.of(6, 3, 1, 3, 0), counts(job), "total, done, unchanged, failed and left: " + job);
    assertEquals("reviewer", job.get("createdBy").getStringValue());
    assertTrue(job.get("rate").getDoubleValue() > 0);
    assertEquals(List.of(1, 2, 4), handled(id));

    TestResponse first = SERVER.as(Role.READER).get(path(id) + "/failures?limit=2");
    assertEquals(3, first.json().get("total").getIntValue());
    JsonNode torn = first.json().get("items").get(0);
    assertEquals("unreadable", torn.get("name").getStringValue());
    assertEquals("It is torn. Mend it.", torn.get("reason").getStringValue());
    assertEquals("urn:claimdesk:problem:unprocessable", torn.get("type").getStringValue());
    TestResponse second =
        SERVER.as(Role.READER).get(path(id) + "/failures?limit=2&cursor=" + first.string("next"));
    assertEquals("refused late", second.json().get("items").get(0).get("name").getStringValue());
    assertTrue(second.json().get("next").isNull());
    assertEquals(List.of("job.created", "job.done"), SERVER.audited(id.toString()));
  }

  @Test
  void isStoppedAndGoesOnWithoutDoingAnythingTwice() throws InterruptedException {
    TestKind.Gate gate = new TestKind.Gate();
    KIND.gates.put("slow", gate);
    UUID id = start(names("slow", 200));
    gate.reached().await();
    TestResponse cancelled = SERVER.as(Role.REVIEWER).post(path(id) + "/cancellation", "");
    assertEquals("cancelled", cancelled.string("state"), cancelled.toString());
    List<Integer> before = handled(id);
    assertTrue(before.size() < 200);
    assertEquals(before.size(), cancelled.json().get("done").getIntValue());
    assertEquals(
        "cancelled", SERVER.as(Role.REVIEWER).post(path(id) + "/cancellation", "").string("state"));
    gate.open().countDown();
    TestResponse resumed = SERVER.as(Role.REVIEWER).post(path(id) + "/resumption", "");
    assertEquals("waiting", resumed.string("state"), resumed.toString());
    JsonNode job = Await.ended(SERVER, id);
    assertEquals(List.of(200, 200, 0, 0, 0), counts(job), job.toString());
    assertEquals(200, handled(id).size());
    assertEquals(200, handled(id).stream().distinct().count());
    assertEquals(
        List.of("job.created", "job.cancelled", "job.resumed", "job.done"),
        SERVER.audited(id.toString()));
  }

  @Test
  void goesOnWhereAServerThatDiedLeftIt() {
    UUID id =
        start(
            handle ->
                handle.execute(
                    """
                    UPDATE scheduled_tasks SET picked = true, picked_by = 'killed', last_heartbeat = now() - interval '1 hour'
                    WHERE last_heartbeat IS NULL
                    """),
            "one",
            "two",
            "three");
    assertEquals(List.of(3, 3, 0, 0, 0), counts(Await.ended(SERVER, id)));
    assertEquals(List.of(1, 2, 3), handled(id));
  }

  @Test
  void twoServersAtTheSameRunDoNothingTwice() throws Exception {
    TestKind.Gate gate = new TestKind.Gate();
    KIND.gates.put("both", gate);
    UUID id = start(names("both", 100));
    gate.reached().await();
    try (ExecutorService second = Executors.newSingleThreadExecutor()) {
      Future<Boolean> other =
          second.submit(() -> SERVER.bean(JobRunner.class).run(id, 1, () -> false));
      gate.open().countDown();
      assertTrue(other.get());
    }
    assertEquals(List.of(100, 100, 0, 0, 0), counts(Await.ended(SERVER, id)));
    assertEquals(100, handled(id).size());
  }

  @Test
  void endedJobsAreListedAndRemoved() {
    UUID id = start("one");
    Await.ended(SERVER, id);
    assertEquals(409, SERVER.as(Role.REVIEWER).post(path(id) + "/cancellation", "").status());
    TestResponse resumed = SERVER.as(Role.REVIEWER).post(path(id) + "/resumption", "");
    assertEquals("urn:claimdesk:problem:job-state", resumed.string("type"));
    String all = SERVER.as(Role.READER).get("/api/v1/jobs").text();
    assertTrue(all.contains(id.toString()), all);
    String active = SERVER.as(Role.READER).get("/api/v1/jobs?active=true").text();
    assertTrue(!active.contains(id.toString()), active);
    assertEquals(204, SERVER.as(Role.REVIEWER).delete(path(id)).status());
    assertEquals(404, SERVER.as(Role.READER).get(path(id)).status());
  }

  @Test
  void aJobThatWasRemovedBeforeItsRunLeavesNothingToDo() throws InterruptedException {
    assertTrue(SERVER.bean(JobRunner.class).run(UUID.randomUUID(), 1, () -> false));
  }

  @Test
  void whatGoesOnIsNotRemoved() throws InterruptedException {
    TestKind.Gate gate = new TestKind.Gate();
    KIND.gates.put("kept", gate);
    UUID id = start("kept");
    gate.reached().await();
    TestResponse refused = SERVER.as(Role.REVIEWER).delete(path(id));
    assertEquals(409, refused.status());
    assertEquals("running", refused.json().get("current").get("state").getStringValue());
    gate.open().countDown();
    Await.ended(SERVER, id);
  }

  private static UUID start(String... names) {
    return start(handle -> {}, names);
  }

  private interface Last {
    void run(Handle handle);
  }

  private static UUID start(Last last, String... names) {
    Account account = SERVER.bean(Accounts.class).findByName("reviewer").orElseThrow();
    return SERVER
        .jdbi()
        .inTransaction(
            handle -> {
              Job job =
                  SERVER
                      .bean(Jobs.class)
                      .start(
                          handle,
                          account.actor(),
                          TestKind.NAME,
                          "a test",
                          (h, id) -> insert(h, id, names));
              assertEquals(JobState.WAITING, job.state());
              assertEquals(names.length, job.left());
              last.run(handle);
              return job.id();
            });
  }

  private static void insert(Handle handle, UUID job, String... names) {
    for (int i = 0; i < names.length; i++) {
      handle.execute(
          "INSERT INTO job_document (job, number, name) VALUES (?, ?, ?)", job, i + 1, names[i]);
    }
  }

  private static String[] names(String gated, int count) {
    List<String> names = new ArrayList<>(Collections.nCopies(count, "plain"));
    names.set(count / 2, gated);
    return names.toArray(String[]::new);
  }

  private static List<Integer> handled(UUID id) {
    return SERVER
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT number FROM handled WHERE job = :id ORDER BY number")
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .list());
  }

  private static List<Integer> counts(JsonNode job) {
    return List.of("total", "done", "unchanged", "failed", "left").stream()
        .map(name -> job.get(name).getIntValue())
        .toList();
  }

  private static String path(UUID id) {
    return "/api/v1/jobs/" + id;
  }
}
