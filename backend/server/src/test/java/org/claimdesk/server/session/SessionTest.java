package org.claimdesk.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.ApiTokens;
import org.claimdesk.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final TestServer SERVER = TestServer.start();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void signsInAndOut() {
    person("ann", Role.REVIEWER);
    TestResponse opened = signIn("Ann", TestServer.PASSWORD);
    assertEquals(201, opened.status(), opened.toString());
    String cookie = opened.header("Set-Cookie");
    assertTrue(
        cookie.toLowerCase(Locale.ROOT).contains("; httponly")
            && cookie.contains("SameSite=Strict"),
        cookie);

    TestResponse session = byCookie(cookie, "GET", "/api/v1/session", null, null);
    assertEquals("ann", session.json().get("account").get("name").getStringValue());
    assertEquals("reviewer", session.json().get("account").get("role").getStringValue());

    TestResponse out = byCookie(cookie, "DELETE", "/api/v1/session", null, opened.string("csrf"));
    assertEquals(204, out.status(), out.toString());
    TestResponse after = byCookie(cookie, "GET", "/api/v1/session", null, null);
    assertEquals(401, after.status());
    assertEquals("urn:claimdesk:problem:session-expired", after.string("type"));
  }

  @Test
  void cookieIsSecureBehindTls() {
    person("tess", Role.READER);
    TestResponse opened =
        SERVER.send(
            SERVER
                .request("/api/v1/session")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Proto", "https")
                .POST(BodyPublishers.ofString(credentials("tess", TestServer.PASSWORD)))
                .build());
    assertTrue(opened.header("Set-Cookie").contains("Secure"), opened.header("Set-Cookie"));
  }

  @Test
  void anotherSiteCannotUseTheCookie() {
    person("carl", Role.ADMIN);
    TestResponse opened = signIn("carl", TestServer.PASSWORD);
    String cookie = opened.header("Set-Cookie");
    String body = "{\"name\": \"script\"}";
    TestResponse without = byCookie(cookie, "POST", "/api/v1/tokens", body, null);
    assertEquals(403, without.status(), without.toString());
    assertEquals("urn:claimdesk:problem:csrf", without.string("type"));
    TestResponse with = byCookie(cookie, "POST", "/api/v1/tokens", body, opened.string("csrf"));
    assertEquals(201, with.status(), with.toString());
  }

  @Test
  void aTokenCountsBeforeACookie() {
    person("ida", Role.READER);
    person("jon", Role.EDITOR);
    String cookie = signIn("ida", TestServer.PASSWORD).header("Set-Cookie");
    Actor jon = SERVER.bean(Accounts.class).findByName("jon").orElseThrow().actor();
    String token = SERVER.bean(ApiTokens.class).create(jon, "script").token();
    TestResponse session =
        SERVER.send(
            SERVER
                .request("/api/v1/session")
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .header("Authorization", "bearer " + token)
                .build());
    assertEquals(200, session.status(), session.toString());
    assertEquals("jon", session.json().get("account").get("name").getStringValue());
  }

  @Test
  void sessionEndsByTime() {
    person("ed", Role.READER);
    String cookie = signIn("ed", TestServer.PASSWORD).header("Set-Cookie");
    SERVER
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("UPDATE session SET expires_at = now() - interval '1 second'"));
    TestResponse session = byCookie(cookie, "GET", "/api/v1/session", null, null);
    assertEquals("urn:claimdesk:problem:session-expired", session.string("type"));
    assertEquals(201, signIn("ed", TestServer.PASSWORD).status());
  }

  @Test
  void nobodyIsSignedInWithoutCookie() {
    TestResponse session = SERVER.anonymous().get("/api/v1/session");
    assertEquals(401, session.status());
    assertEquals("urn:claimdesk:problem:not-signed-in", session.string("type"));
  }

  @Test
  void guessingIsSlowed() {
    person("gus", Role.READER);
    for (int attempt = 0; attempt < SignInThrottle.FREE_FOR_NAME; attempt++) {
      assertEquals(401, signIn("gus", "not the password").status());
    }
    TestResponse slowed = signIn("gus", TestServer.PASSWORD);
    assertEquals(429, slowed.status(), slowed.toString());
    assertTrue(Integer.parseInt(slowed.header("Retry-After")) >= 1);
    SERVER
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE sign_in_failure SET last_at = last_at - interval '2 seconds'"));
    assertEquals(201, signIn("gus", TestServer.PASSWORD).status());
  }

  @Test
  void aNameThatNobodyCanHaveIsOnlyWrong() {
    for (String name : new String[] {"", "a\\u0000b", "n".repeat(5_000)}) {
      TestResponse refused = signIn(name, TestServer.PASSWORD);
      assertEquals(401, refused.status(), refused.toString());
      assertEquals("urn:claimdesk:problem:wrong-password", refused.string("type"));
    }
    TestResponse token = SERVER.as(Role.READER).post("/api/v1/tokens", "{\"name\": \"a\\u0000b\"}");
    assertEquals(422, token.status(), token.toString());
  }

  @Test
  void oldFailuresAreForgotten() {
    person("flo", Role.READER);
    SERVER
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO sign_in_failure VALUES ('name:old', 3, now() - interval '1 hour')"));
    assertEquals(201, signIn("flo", TestServer.PASSWORD).status());
    int old =
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT count(*) FROM sign_in_failure WHERE subject = 'name:old'")
                        .mapTo(int.class)
                        .one());
    assertEquals(0, old);
  }

  @Test
  void setUpLinkMakesTheFirstAdministratorOnce() {
    try (TestServer fresh = TestServer.start()) {
      assertTrue(fresh.anonymous().get("/api/v1/setup").text().contains("true"));
      String token = fresh.bean(Setup.class).newLink().orElseThrow();
      String guess =
          "{\"token\":\"guess\",\"name\":\"eve\",\"password\":\"" + TestServer.PASSWORD + "\"}";
      assertEquals(403, fresh.anonymous().post("/api/v1/setup", guess).status());
      String cheap = guess.replace(TestServer.PASSWORD, "too short");
      assertEquals(403, fresh.anonymous().post("/api/v1/setup", cheap).status());
      String body = guess.replace("guess", token);
      String brief = body.replace(TestServer.PASSWORD, "too short");
      assertEquals("password", fresh.anonymous().post("/api/v1/setup", brief).string("field"));
      TestResponse done = fresh.anonymous().post("/api/v1/setup", body);
      assertEquals(201, done.status(), done.toString());
      assertEquals("admin", done.json().get("account").get("role").getStringValue());
      assertEquals(403, fresh.anonymous().post("/api/v1/setup", body).status());
      assertTrue(fresh.bean(Setup.class).newLink().isEmpty());
      assertTrue(fresh.anonymous().get("/api/v1/setup").text().contains("false"));
    }
  }

  private static void person(String name, Role role) {
    SERVER.bean(Accounts.class).create(Actor.SYSTEM, name, role, TestServer.PASSWORD);
  }

  private static TestResponse signIn(String name, String password) {
    return SERVER.anonymous().post("/api/v1/session", credentials(name, password));
  }

  private static String credentials(String name, String password) {
    return "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
  }

  private static TestResponse byCookie(
      String setCookie,
      String method,
      String path,
      @org.jspecify.annotations.Nullable String body,
      @org.jspecify.annotations.Nullable String csrf) {
    var request =
        SERVER
            .request(path)
            .header("Cookie", setCookie.substring(0, setCookie.indexOf(';')))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (csrf != null) {
      request.header("X-CSRF-Token", csrf);
    }
    return SERVER.send(request.build());
  }
}
