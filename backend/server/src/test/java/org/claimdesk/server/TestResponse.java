package org.claimdesk.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.Objects;

/**
 * What a {@link TestServer} answered.
 *
 * @param body the bytes as they came
 */
@SuppressWarnings("ArrayRecordComponent")
public record TestResponse(int status, HttpHeaders headers, byte[] body) {

  /** The body as text. */
  public String text() {
    return new String(body, UTF_8);
  }

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return Objects.requireNonNull(ObjectMapper.getDefault().readValue(body, JsonNode.class));
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + text(), e);
    }
  }

  /** A member of the JSON body as text, such as {@code id}. */
  public String string(String member) {
    JsonNode value = json().get(member);
    if (value == null) {
      throw new AssertionError("no \"" + member + "\" in " + text());
    }
    return value.coerceStringValue();
  }

  /** A header, or the empty text. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** For the messages of failed assertions. */
  @Override
  public String toString() {
    return status + " " + text();
  }
}
