package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article that claims of the report stand in.
 *
 * @param sha256 hash of the bytes as they were received, hexadecimal
 * @param received when they were received
 */
@Serdeable
public record ReportSource(
    UUID id,
    @Nullable String title,
    @Nullable String publisher,
    List<String> authors,
    @Nullable LocalDate published,
    @Nullable String url,
    String sha256,
    Instant received) {

  /** Copies the list. */
  public ReportSource {
    authors = List.copyOf(authors);
  }

  /** Its title, or what else there is to call it by. */
  public String name() {
    if (title != null && !title.isBlank()) {
      return title;
    }
    return url != null ? url : "Article " + id;
  }
}
