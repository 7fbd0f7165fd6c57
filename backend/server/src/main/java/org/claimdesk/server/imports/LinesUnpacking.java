package org.claimdesk.server.imports;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.claimdesk.server.intake.MetadataFields;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The articles of JSON lines. */
final class LinesUnpacking {

  /** As in batch extraction, what a line holds besides is passed over. */
  private static final ObjectMapper JSON =
      ObjectMapper.create(Map.of("micronaut.serde.deserialization.ignore-unknown", "true"));

  private static final Argument<Line> LINE = Argument.of(Line.class);

  private LinesUnpacking() {}

  /**
   * A line: the fields of an article that is posted, or of a line of batch extraction.
   *
   * @param id what the sender knows it by, for messages
   * @param mediaType text/plain or text/html; text/plain where it is missing
   */
  @Serdeable
  record Line(
      @Nullable String id,
      @Nullable String text,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable List<String> authors,
      @Nullable String published,
      @Nullable String url,
      @Nullable String mediaType) {}

  /** Takes the articles line by line; blank lines are passed over. */
  static void of(InputStream in, String name, Staging staging, ImportLimits limits)
      throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 0;
    boolean more = true;
    while (more) {
      line.reset();
      number++;
      boolean whole = true;
      int c = in.read();
      for (; c >= 0 && c != '\n'; c = in.read()) {
        if (line.size() < limits.documentBytes()) {
          line.write(c);
        } else {
          whole = false;
        }
      }
      more = c >= 0;
      String place = name + ", line " + number;
      if (whole) {
        line(line.toByteArray(), place, staging);
      } else {
        staging.refuse(place, Unpacking.tooLong(limits));
      }
    }
  }

  private static void line(byte[] bytes, String place, Staging staging) {
    String name = place;
    try {
      String json =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
      if (json.isBlank()) {
        return;
      }
      Line line = JSON.readValue(json, LINE);
      if (line == null || line.text == null) {
        staging.refuse(name, "The field 'text' is missing. Put the article's text in it.");
        return;
      }
      if (line.id != null && !line.id.isBlank()) {
        name = place + " (" + line.id.strip() + ")";
      }
      staging.add(name, document(line, line.text));
    } catch (CharacterCodingException e) {
      staging.refuse(name, "The line is not in UTF-8. Write the file in that encoding.");
    } catch (IOException e) {
      staging.refuse(name, "The line is not a JSON object with the fields of an article.");
    } catch (Refused e) {
      staging.refuse(name, e.problem);
    }
  }

  private static StagedDocument document(Line line, String text) throws Refused {
    String mediaType = line.mediaType == null ? "text/plain" : line.mediaType;
    if (!mediaType.equals("text/plain") && !mediaType.equals("text/html")) {
      throw new Refused(
          Problem.unprocessable(
              "mediaType",
              "mediaType is \"" + mediaType + "\"; known are text/plain and text/html."));
    }
    try {
      return new StagedDocument(
          null,
          mediaType,
          "UTF-8",
          MetadataFields.read(line.title, line.publisher, line.authors, line.published, line.url),
          text.getBytes(StandardCharsets.UTF_8));
    } catch (Problem problem) {
      throw new Refused(problem);
    }
  }

  /** What is wrong with one line, unlike what is wrong with the whole import. */
  private static final class Refused extends Exception {
    private final transient Problem problem;

    Refused(Problem problem) {
      this.problem = problem;
    }
  }
}
