package org.claimdesk.server;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/** Calls a {@link TestServer} as one person, with JSON. */
public final class TestClient {

  private final TestServer server;
  private final @Nullable String token;

  TestClient(TestServer server, @Nullable String token) {
    this.server = server;
    this.token = token;
  }

  /** Sends GET. */
  public TestResponse get(String path) {
    return send(request(path).GET());
  }

  /** Sends POST with a JSON body. */
  public TestResponse post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Sends POST with a JSON body that continues from {@code version}. */
  public TestResponse post(String path, String json, int version) {
    return send(withVersion(path, version).POST(BodyPublishers.ofString(json)));
  }

  /** Sends PUT with a JSON body. */
  public TestResponse put(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  /** Sends PUT with a JSON body that continues from {@code version}. */
  public TestResponse put(String path, String json, int version) {
    return send(withVersion(path, version).PUT(BodyPublishers.ofString(json)));
  }

  /** Sends PATCH with a JSON body that edits {@code version}. */
  public TestResponse patch(String path, String json, int version) {
    return send(withVersion(path, version).method("PATCH", BodyPublishers.ofString(json)));
  }

  /** Sends DELETE. */
  public TestResponse delete(String path) {
    return send(request(path).DELETE());
  }

  /** Sends DELETE of {@code version}. */
  public TestResponse delete(String path, int version) {
    return send(withVersion(path, version).DELETE());
  }

  /** Starts a request with this person's token. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = server.request(path).header("Accept", "application/json");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Sends a request begun with {@link #request}. */
  public TestResponse send(HttpRequest.Builder request) {
    return server.send(request.build());
  }

  private HttpRequest.Builder withVersion(String path, int version) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("If-Match", "\"" + version + "\"");
  }
}
