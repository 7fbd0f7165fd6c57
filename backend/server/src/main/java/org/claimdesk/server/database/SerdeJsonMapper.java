package org.claimdesk.server.database;

import io.micronaut.core.type.Argument;
import java.lang.reflect.Type;
import org.claimdesk.server.lib.Json;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code @Json} columns with the same rules as the REST interface. */
final class SerdeJsonMapper implements JsonMapper {

  @Override
  public TypedJsonMapper forType(Type type, ConfigRegistry config) {
    Argument<?> argument = Argument.of(type);
    return new TypedJsonMapper() {
      @Override
      public String toJson(@Nullable Object value, ConfigRegistry config) {
        return Json.write(value);
      }

      @Override
      public @Nullable Object fromJson(String json, ConfigRegistry config) {
        return Json.read(json, argument);
      }
    };
  }
}
