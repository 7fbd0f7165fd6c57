package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.claimdesk.extraction.quantity.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * The values that a figure admits as it is written, by its precision and its hedge: "nearly 5,000"
 * admits 4,500 to 5,000, "over 30 percent" more than 30.
 *
 * @param low the least, null where there is none
 * @param high the greatest, null where there is none
 * @param lowInside whether {@code low} itself is admitted
 * @param highInside whether {@code high} itself is admitted
 */
@Serdeable
public record FigureRange(
    @Nullable BigDecimal low, @Nullable BigDecimal high, boolean lowInside, boolean highInside) {

  static FigureRange of(Bounds bounds) {
    return new FigureRange(bounds.low(), bounds.high(), bounds.lowInside(), bounds.highInside());
  }
}
