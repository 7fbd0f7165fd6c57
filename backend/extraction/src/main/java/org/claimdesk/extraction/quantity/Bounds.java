package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values that a written figure admits.
 *
 * @param low the least, or null where there is none
 * @param high the greatest, or null where there is none
 * @param lowInside whether {@code low} itself is admitted
 * @param highInside whether {@code high} itself is admitted
 */
public record Bounds(
    @Nullable BigDecimal low, @Nullable BigDecimal high, boolean lowInside, boolean highInside) {

  static Bounds closed(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return new Bounds(low, high, true, true);
  }

  /** Whether {@code value} is one of them. */
  public boolean admits(BigDecimal value) {
    int below = low == null ? 1 : value.compareTo(low);
    int above = high == null ? -1 : value.compareTo(high);
    return (below > 0 || (below == 0 && lowInside)) && (above < 0 || (above == 0 && highInside));
  }
}
