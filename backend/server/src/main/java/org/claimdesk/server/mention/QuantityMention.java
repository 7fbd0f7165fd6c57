package org.claimdesk.server.mention;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Locale;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.Modifier;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quantity.QuantityKind;
import org.jspecify.annotations.Nullable;

/**
 * A figure in an article; the values are those of {@link Quantity}.
 *
 * @param text the words of the figure, its modifier included
 * @param value the figure, null for a range
 * @param low the lower bound of a range
 * @param high the upper bound of a range
 * @param unit ISO 4217 code for money, the English name in the singular for a measure or duration,
 *     the counted noun phrase for a count
 * @param duration for a duration, the length in ISO 8601
 * @param of what the figure is a figure of
 */
@Serdeable
public record QuantityMention(
    int start,
    int end,
    String text,
    @Schema(
            type = "string",
            allowableValues = {
              "money",
              "percent",
              "percentage_points",
              "count",
              "ordinal",
              "measure",
              "duration",
              "fraction",
              "ratio",
              "number"
            })
        String kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String unit,
    @Schema(
            type = "string",
            allowableValues = {"exact", "approx", "at_least", "at_most", "more_than", "less_than"})
        String modifier,
    @Nullable String duration,
    @Nullable String of)
    implements Span {
  static QuantityMention of(Quantity quantity) {
    return new QuantityMention(
        quantity.start(),
        quantity.end(),
        quantity.text(),
        quantity.kind().code(),
        quantity.value(),
        quantity.low(),
        quantity.high(),
        quantity.unit(),
        quantity.modifier().code(),
        quantity.duration(),
        quantity.of());
  }

  /** The same figure in other words. */
  public QuantityMention saidAs(String words) {
    return new QuantityMention(
        start, end, words, kind, value, low, high, unit, modifier, duration, of);
  }

  /** The same figure at another place. */
  public QuantityMention at(Span place) {
    return new QuantityMention(
        place.start(), place.end(), text, kind, value, low, high, unit, modifier, duration, of);
  }

  /** The figure as the extraction has it. */
  public Quantity quantity() {
    return new Quantity(
        start,
        end,
        text,
        QuantityKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        value,
        low,
        high,
        unit,
        Modifier.valueOf(modifier.toUpperCase(Locale.ROOT)),
        duration,
        of);
  }
}
