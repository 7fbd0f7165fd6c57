package org.claimdesk.server.correction;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where a person corrected what the extractor read in a claim.
 *
 * @param figures in text order
 * @param periods in text order
 * @param speaker null where the speaker is as it was read
 */
@Serdeable
public record Corrections(
    List<FigureCorrection> figures,
    List<PeriodCorrection> periods,
    @Nullable SpeakerCorrection speaker) {
  static final Corrections NONE = new Corrections(List.of(), List.of(), null);

  /** Copies the lists. */
  public Corrections {
    figures = List.copyOf(figures);
    periods = List.copyOf(periods);
  }

  /** The correction of the figure at {@code span}; null where it is as it was read. */
  @Nullable FigureCorrection figure(Span span) {
    return figures.stream()
        .filter(each -> each.read().start() == span.start() && each.read().end() == span.end())
        .findFirst()
        .orElse(null);
  }

  /** The correction of the period at {@code span}; null where it is as it was read. */
  @Nullable PeriodCorrection period(Span span) {
    return periods.stream()
        .filter(each -> each.read().start() == span.start() && each.read().end() == span.end())
        .findFirst()
        .orElse(null);
  }

  /** The same, or null where nothing is corrected. */
  @Nullable Corrections orNull() {
    return equals(NONE) ? null : this;
  }
}
