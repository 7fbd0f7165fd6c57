package org.claimdesk.server.mention;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who said something.
 *
 * @param content what is attributed; two selectors where the cue splits a quotation
 * @param within the attribution that this one is nested in: the paper that reported what the
 *     minister said
 */
@Serdeable
public record AttributionMention(
    @Schema(
            type = "string",
            allowableValues = {"direct", "mixed", "indirect"})
        String type,
    @Nullable SourceMention source,
    @Nullable CueMention cue,
    List<Selector> content,
    @Nullable AttributionMention within) {
  /** Copies the list. */
  public AttributionMention {
    content = List.copyOf(content);
  }

  /** Whether a part of {@code span} is attributed. */
  boolean attributes(Span span) {
    return content.stream().anyMatch(span::overlaps);
  }

  /** The number of code units attributed. */
  int contentLength() {
    return content.stream().mapToInt(Span::length).sum();
  }
}
