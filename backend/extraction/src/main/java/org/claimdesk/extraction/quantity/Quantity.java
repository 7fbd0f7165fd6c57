package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.claimdesk.extraction.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A figure as written, with its meaning. A range has {@code low} and {@code high} and no {@code
 * value}; any other figure has a {@code value} and neither bound.
 *
 * @param text the words of the figure, its modifier included ("nearly 5,000")
 * @param value the figure with its written sign and its multiplier applied; "cut by 40 %" is 40
 * @param unit ISO 4217 code for money, the English name in the singular for a measure or duration,
 *     the counted noun phrase for a count
 * @param duration for a duration, the length in ISO 8601 ({@code PT1H30M})
 * @param of what the figure is a figure of, its subject ("trade"), where that is told
 */
public record Quantity(
    int start,
    int end,
    String text,
    QuantityKind kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String unit,
    Modifier modifier,
    @Nullable String duration,
    @Nullable String of)
    implements Span {

  /** The same figure, beginning at another place, as in a stretch of the text. */
  public Quantity at(int place) {
    int until = place + text.length();
    return new Quantity(place, until, text, kind, value, low, high, unit, modifier, duration, of);
  }

  /**
   * What a reference value says about this figure, by its written precision and its hedge.
   *
   * @param unit the reference's unit; null where it is this quantity's own
   */
  public Comparison compare(BigDecimal reference, @Nullable String unit) {
    return ReferenceCheck.compare(this, reference, unit);
  }
}
