package org.claimdesk.server.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final TestServer SERVER = TestServer.start();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void healthIsOpen() {
    TestResponse response = SERVER.anonymous().get("/health");
    assertEquals("{\"status\":\"UP\"}", response.text());
  }

  @Test
  void unknownRouteIsNotFound() {
    TestResponse response = SERVER.as(Role.READER).get("/api/v1/nothing");
    assertEquals(404, response.status(), response.toString());
    assertEquals("application/problem+json", response.header("Content-Type"));
    assertEquals("urn:claimdesk:problem:no-such-route", response.string("type"));
  }
}
