package org.claimdesk.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** A form with a file and fields beside it, as a browser sends it. */
public final class Upload {
  private static final String BOUNDARY = "claimdesk-test-boundary";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** A form with a file. */
  public static Upload of(String fileName, String contentType, byte[] bytes) {
    Upload upload = new Upload();
    upload.part(
        "name=\"file\"; filename=\"%s\"\r\nContent-Type: %s".formatted(fileName, contentType),
        bytes);
    return upload;
  }

  /** Adds a field. */
  public Upload with(String name, String value) {
    part("name=\"%s\"".formatted(name), value.getBytes(UTF_8));
    return this;
  }

  /** Sends the form as a new article. */
  public TestResponse send(TestClient client) {
    return send(client, "/api/v1/articles");
  }

  /** Sends the form to a path. */
  public TestResponse send(TestClient client, String path) {
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return client.send(
        client
            .request(path)
            .timeout(Duration.ofMinutes(2))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private void part(String disposition, byte[] content) {
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, disposition)
            .getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }
}
