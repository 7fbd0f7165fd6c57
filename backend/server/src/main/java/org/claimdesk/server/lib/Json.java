package org.claimdesk.server.lib;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as JSON and back, for columns and hashes; the same rules as in the REST interface. */
public final class Json {

  private static final ObjectMapper MAPPER =
      ObjectMapper.create(Map.of("micronaut.serde.serialization.inclusion", "ALWAYS"));

  private Json() {}

  /** Returns {@code value} as JSON text. */
  public static String write(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    try {
      return MAPPER.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + value.getClass().getName() + " as JSON", e);
    }
  }

  /** Reads a value of {@code type} from JSON text that {@link #write} wrote. */
  public static <T> @Nullable T read(String json, Class<T> type) {
    return read(json, Argument.of(type));
  }

  /** Reads a value of a generic type from JSON text that {@link #write} wrote. */
  public static <T> @Nullable T read(String json, Argument<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException("a stored value is not the " + type + " that it should be", e);
    }
  }
}
