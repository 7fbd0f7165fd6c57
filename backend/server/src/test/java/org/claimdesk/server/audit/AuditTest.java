package org.claimdesk.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Role;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTest {

  private final TestServer server = TestServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void manyWritersMakeOneWholeChain() throws Exception {
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> work =
          IntStream.range(0, 100)
              .<Callable<Integer>>mapToObj(
                  number ->
                      () -> {
                        append("Zürich “" + number + "” \u0007");
                        return number;
                      })
              .toList();
      for (Future<Integer> done : writers.invokeAll(work)) {
        done.get();
      }
    }
    AuditVerification verification = AuditVerification.of(server.jdbi());
    assertNull(verification.breach());
    assertEquals(100, verification.rows());
  }

  @Test
  void theDatabaseRefusesChanges() {
    append("kept");
    assertThrows(
        JdbiException.class,
        () -> server.jdbi().useHandle(handle -> handle.execute("DELETE FROM audit_event")));
    assertThrows(
        JdbiException.class,
        () ->
            server.jdbi().useHandle(handle -> handle.execute("UPDATE audit_event SET at = now()")));
  }

  @Test
  void verifyNamesTheFirstBadRow() {
    for (int number = 1; number <= 5; number++) {
      append("row " + number);
    }
    force("UPDATE audit_event SET detail = '\"other\"' WHERE sequence = 3");
    assertEquals(
        new AuditVerification(2, "row 3 was changed"), AuditVerification.of(server.jdbi()));
    force("DELETE FROM audit_event WHERE sequence = 3");
    assertEquals(new AuditVerification(2, "row 3 is missing"), AuditVerification.of(server.jdbi()));
  }

  @Test
  void editorsReadItPageByPage() {
    for (int number = 1; number <= 5; number++) {
      append("row " + number);
    }
    TestResponse first = server.as(Role.EDITOR).get("/api/v1/audit?limit=3");
    assertEquals(200, first.status(), first.toString());
    assertEquals(3, first.json().get("items").size());
    TestResponse second =
        server.as(Role.EDITOR).get("/api/v1/audit?limit=100&cursor=" + first.string("next"));
    assertTrue(second.text().contains("\"next\":null"), second.text());
    assertEquals(first.json().get("total").getIntValue(), 3 + second.json().get("items").size());
    assertEquals(
        "cursor", server.as(Role.EDITOR).get("/api/v1/audit?cursor=nonsense").string("field"));
    assertEquals("limit", server.as(Role.EDITOR).get("/api/v1/audit?limit=0").string("field"));
    assertEquals(403, server.as(Role.REVIEWER).get("/api/v1/audit").status());
  }

  @Test
  void editorsFilterItAndAskWhetherItIsWhole() {
    append("one");
    TestResponse mine = server.as(Role.EDITOR).get("/api/v1/audit?action=test.");
    assertEquals("1", mine.string("total"), mine::toString);
    String nobody = "/api/v1/audit?person=" + UUID.randomUUID();
    assertEquals("0", server.as(Role.EDITOR).get(nobody).string("total"));
    assertEquals(
        "0", server.as(Role.EDITOR).get("/api/v1/audit?to=2020-01-01T00:00:00Z").string("total"));
    String verification = "/api/v1/audit/verification";
    assertTrue(server.as(Role.EDITOR).get(verification).text().contains("\"breach\":null"));
    force("UPDATE audit_event SET detail = '\"other\"' WHERE sequence = 1");
    TestResponse broken = server.as(Role.EDITOR).get(verification);
    assertEquals("row 1 was changed", broken.string("breach"), broken::toString);
    assertEquals(403, server.as(Role.REVIEWER).get(verification).status());
  }

  private void append(String detail) {
    server
        .jdbi()
        .useTransaction(
            handle ->
                server
                    .bean(AuditLog.class)
                    .append(handle, Actor.SYSTEM, "test.done", "test", UUID.randomUUID(), detail));
  }

  private void force(String sql) {
    server
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only");
              handle.execute(sql);
              handle.execute("ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only");
            });
  }
}
