package org.claimdesk.server.mention;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * A time expression in an article; the values are those of {@link TimeExpression}.
 *
 * @param from the first day inside, null when open or unresolved
 * @param to the first day outside, null when open or unresolved
 * @param duration the length in ISO 8601 for a duration
 * @param timex the TIMEX3 value
 * @param anchor the day that a relative expression was resolved against
 */
@Serdeable
public record TimeMention(
    int start,
    int end,
    String text,
    @Schema(
            type = "string",
            allowableValues = {"date", "interval", "duration", "set"})
        String kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String duration,
    @Nullable String timex,
    @Nullable LocalDate anchor)
    implements Span {
  static TimeMention of(TimeExpression time) {
    return new TimeMention(
        time.start(),
        time.end(),
        time.text(),
        time.kind().code(),
        time.from(),
        time.to(),
        time.duration(),
        time.timex(),
        time.anchor());
  }

  /** The same days as the meaning of another mention of them. */
  public TimeMention meantBy(TimeMention other) {
    return new TimeMention(
        other.start, other.end, other.text, kind, from, to, duration, timex, anchor);
  }
}
