package org.claimdesk.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;

/** Turns a JSON file of cases, an array of objects with a {@code name}, into one test each. */
public final class JsonCases {

  private JsonCases() {}

  /** A test for each case of the file {@code name} beside {@code owner}. */
  public static Stream<DynamicTest> tests(Class<?> owner, String name, Consumer<JsonNode> test) {
    return StreamSupport.stream(read(owner, name).spliterator(), false)
        .map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> test.accept(one)));
  }

  /** What the JSON file {@code name} beside {@code owner} holds. */
  public static JsonNode read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
