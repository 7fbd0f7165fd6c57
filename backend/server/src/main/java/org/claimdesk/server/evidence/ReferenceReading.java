package org.claimdesk.server.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import org.claimdesk.extraction.quantity.Modifier;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quantity.QuantityFinder;
import org.claimdesk.extraction.quantity.QuantityKind;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a reference value as people write it: "115.6 billion", "$115.6bn", "1,234", "a third". */
record ReferenceReading(BigDecimal value, @Nullable String unit) {

  /**
   * The value of these words.
   *
   * @param unit its unit where the words do not say it
   * @throws Problem 422 when they hold no number, or more than one
   */
  static ReferenceReading of(String field, String written, @Nullable String unit) {
    Optional<Quantity> withUnit =
        unit == null ? Optional.empty() : QuantityFinder.only(written + " " + unit);
    Quantity figure =
        withUnit
            .or(() -> QuantityFinder.only(written))
            .orElseThrow(
                () ->
                    Problem.unprocessable(
                        field + ".written",
                        "\"%s\" is no single number; write one, such as 4,815, 115.6 billion or $115.6bn."
                            .formatted(written)));
    BigDecimal value = figure.value();
    if (value == null || figure.modifier() != Modifier.EXACT) {
      throw Problem.unprocessable(
          field + ".written",
          "\"%s\" is a range or has a hedge; write one number without such a word."
              .formatted(written));
    }
    if (figure.kind() == QuantityKind.FRACTION || figure.kind() == QuantityKind.RATIO) {
      return new ReferenceReading(value.movePointRight(2), "percent");
    }
    return new ReferenceReading(value, unitOf(figure, withUnit.isPresent() ? null : unit));
  }

  private static @Nullable String unitOf(Quantity figure, @Nullable String given) {
    return switch (figure.kind()) {
      case PERCENT -> "percent";
      case PERCENTAGE_POINTS -> "percentage points";
      default -> figure.unit() == null ? given : figure.unit();
    };
  }

  ReferenceValue about(@Nullable Integer figure) {
    return new ReferenceValue(value, unit, figure);
  }
}
