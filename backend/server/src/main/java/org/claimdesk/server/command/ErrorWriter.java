package org.claimdesk.server.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the object that stands in place of a result that could not be made. */
final class ErrorWriter {

  private ErrorWriter() {}

  /**
   * Writes the object.
   *
   * @param id what the caller knows the document by, where that much was legible
   * @param line number of the input's line from 1, or null for a file
   */
  static void write(
      JsonGenerator json,
      @Nullable String id,
      @Nullable Integer line,
      String type,
      String title,
      String detail)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    if (line != null) {
      json.writeNumberField("line", line);
    }
    json.writeObjectFieldStart("error");
    json.writeStringField("type", type);
    json.writeStringField("title", title);
    json.writeStringField("detail", detail);
    json.writeEndObject();
    json.writeEndObject();
  }
}
