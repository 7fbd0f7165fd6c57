package org.claimdesk.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimdesk.server.account.Account;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.ApiTokens;
import org.claimdesk.server.account.Role;
import org.jdbi.v3.core.Jdbi;

/**
 * The whole application on a port of its own with a fresh database of its own, as a user meets it
 * over HTTP.
 *
 * <pre>{@code
 * class ArticleTest {
 *   private static final TestServer SERVER = TestServer.start();
 *
 *   @AfterAll static void stop() { SERVER.close(); }
 *
 *   @Test void refusesEmptyText() {
 *     TestResponse response = SERVER.as(Role.REVIEWER).post("/api/v1/articles", "{\"text\": \"\"}");
 *     assertEquals(422, response.status());
 *     assertEquals("text", response.json().get("field").getStringValue());
 *   }
 * }
 * }</pre>
 *
 * <p>{@link #as} makes one account a role, named like the role, and calls with an API token of it;
 * {@link #anonymous} calls without signing in; {@link #request} leaves everything to the test.
 * {@link #bean} and {@link #jdbi} reach inside, for what the interface does not show.
 */
public final class TestServer implements AutoCloseable {

  /** The password of every account that {@link #as} makes. */
  public static final String PASSWORD = "correct horse battery";

  private final EmbeddedServer server;
  private final HttpClient http = HttpClient.newBuilder().build();
  private final Map<Role, TestClient> clients = new EnumMap<>(Role.class);

  private TestServer(EmbeddedServer server) {
    this.server = server;
  }

  /** Starts the application with a database that only has the schema. */
  public static TestServer start() {
    return start(Map.of());
  }

  /**
   * Starts the application with these properties besides, such as {@code
   * micronaut.server.max-request-buffer-size}.
   */
  public static TestServer start(Map<String, Object> properties) {
    Map<String, Object> all = new java.util.HashMap<>(properties);
    all.computeIfAbsent("claimdesk.db.url", url -> TestDatabase.migrated());
    all.put("claimdesk.db.connections", 8);
    all.put("micronaut.server.port", -1);
    return new TestServer(ApplicationContext.run(EmbeddedServer.class, all));
  }

  /** A client that acts as a person of {@code role}. */
  public synchronized TestClient as(Role role) {
    return clients.computeIfAbsent(role, this::signUp);
  }

  /** A client of another person of {@code role}, for what two people do. */
  public TestClient another(Role role, String name) {
    Account account = bean(Accounts.class).create(Actor.SYSTEM, name, role, PASSWORD);
    return new TestClient(this, bean(ApiTokens.class).create(account.actor(), "test").token());
  }

  /** A client that is not signed in. */
  public TestClient anonymous() {
    return new TestClient(this, null);
  }

  private TestClient signUp(Role role) {
    return another(role, role.label());
  }

  /** The address of {@code path} on this server. */
  public URI uri(String path) {
    return server.getURI().resolve(path);
  }

  /** Starts a request to {@code path}. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path));
  }

  /** Sends a request, without adding anything to it. */
  public TestResponse send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      return new TestResponse(response.statusCode(), response.headers(), response.body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** One of the application's parts. */
  public <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  /** The server's database. */
  public Jdbi jdbi() {
    return bean(Jdbi.class);
  }

  /** What the audit trail says was done to the subject of this key, oldest first. */
  public List<String> audited(String subject) {
    return listed(
        "select action from audit_event where subject_id = :id::uuid order by sequence", subject);
  }

  /** What the event feed told of the subject of this key, oldest first. */
  public List<String> told(String subject) {
    return listed("select type from event where subject_id = :id::uuid order by sequence", subject);
  }

  private List<String> listed(String sql, String subject) {
    return jdbi()
        .withHandle(
            handle -> handle.createQuery(sql).bind("id", subject).mapTo(String.class).list());
  }

  @Override
  public void close() {
    server.getApplicationContext().close();
    http.close();
  }
}
