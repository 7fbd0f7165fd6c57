package org.claimdesk.server.mention;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.PassageKind;
import org.claimdesk.extraction.document.Span;

/**
 * A stretch of an article with one purpose.
 *
 * @param start index of the first UTF-16 code unit inside
 * @param end index of the first code unit after it
 * @param kind what the passage is for
 * @param reason why it was taken for that
 */
@Serdeable
public record PassageMention(
    int start,
    int end,
    @Schema(
            type = "string",
            allowableValues = {
              "metadata",
              "title",
              "byline",
              "dateline",
              "heading",
              "caption",
              "body",
              "boilerplate",
              "duplicate"
            })
        String kind,
    String reason)
    implements Span {
  static PassageMention of(Passage passage) {
    return new PassageMention(
        passage.start(), passage.end(), passage.kind().code(), passage.reason());
  }

  /** The passage as the extractor knows it. */
  public Passage toPassage() {
    return new Passage(start, end, PassageKind.valueOf(kind.toUpperCase(Locale.ROOT)), reason);
  }
}
