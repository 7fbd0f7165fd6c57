package org.claimdesk.server.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.claimdesk.extraction.document.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * One line of batch input.
 *
 * @param published the day that relative times are resolved against, if known
 */
record BatchLine(String id, String text, @Nullable LocalDate published, MediaType mediaType) {

  /** A text longer than this, in UTF-16 code units, is refused. */
  static final int LONGEST_TEXT = 50_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .build();

  /**
   * Reads one line. Fields it does not know are passed over.
   *
   * @throws Unreadable when it is no JSON object with a text and an id, or a value is out of bounds
   */
  static BatchLine parse(String line) throws Unreadable {
    @Nullable String id = null;
    @Nullable String text = null;
    @Nullable String published = null;
    String mediaType = MediaType.PLAIN_TEXT.code();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unreadable(null, "The line is not a JSON object.");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "id" -> id = string(parser, field, id);
          case "text" -> text = string(parser, field, id);
          case "published" ->
              published =
                  parser.currentToken() == JsonToken.VALUE_NULL ? null : string(parser, field, id);
          case "mediaType" -> mediaType = string(parser, field, id);
          default -> parser.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      throw new Unreadable(id, "The line is not valid JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new Unreadable(id, "The line cannot be read: " + e.getMessage());
    }
    if (id == null) {
      throw new Unreadable(null, "The field 'id' is missing.");
    }
    if (text == null) {
      throw new Unreadable(id, "The field 'text' is missing.");
    }
    return new BatchLine(id, text, day(published, id), mediaType(mediaType, id));
  }

  private static String string(JsonParser parser, String field, @Nullable String id)
      throws IOException, Unreadable {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw new Unreadable(id, "The field '" + field + "' must be a string.");
    }
    return parser.getText();
  }

  private static @Nullable LocalDate day(@Nullable String published, String id) throws Unreadable {
    try {
      return published == null ? null : LocalDate.parse(published);
    } catch (DateTimeException e) {
      throw new Unreadable(
          id, "The field 'published' is '" + published + "', not a day such as 2021-12-09.");
    }
  }

  private static MediaType mediaType(String code, String id) throws Unreadable {
    return MediaType.of(code)
        .orElseThrow(
            () ->
                new Unreadable(
                    id,
                    "The field 'mediaType' is '"
                        + code
                        + "'; known are text/plain and text/html."));
  }

  /** A line that cannot be read, with the id when that much was legible. */
  static final class Unreadable extends Exception {
    private final @Nullable String id;

    Unreadable(@Nullable String id, String detail) {
      super(detail);
      this.id = id;
    }

    @Nullable String id() {
      return id;
    }

    String detail() {
      return String.valueOf(getMessage());
    }
  }
}
