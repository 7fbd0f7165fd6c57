package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import org.claimdesk.extraction.quantity.NumberWords.Form;
import org.claimdesk.extraction.quantity.NumberWords.Reading;
import org.jspecify.annotations.Nullable;

/** A quantity in the making: the tokens it takes and what is known of it so far. */
final class Draft {
  int from;
  int to;
  QuantityKind kind = QuantityKind.NUMBER;
  @Nullable BigDecimal value;
  @Nullable BigDecimal low;
  @Nullable BigDecimal high;
  @Nullable String unit;
  @Nullable String duration;
  @Nullable String of;
  Modifier modifier = Modifier.EXACT;

  // How the figure was written.
  final Reading reading;
  @Nullable Unit measure;
  boolean signBefore;
  // Where the noun that it counts stands, if not right after it: from 300 to 450 cars.
  int nounAt = -1;

  Draft(int from, Reading reading) {
    this.from = from;
    this.to = reading.to();
    this.reading = reading;
    value = reading.value();
  }

  /** Whether nothing but the numeral is there: no currency, percent sign or unit. */
  boolean isBare() {
    return kind == QuantityKind.NUMBER;
  }

  boolean isCardinal() {
    return reading.form() == Form.CARDINAL;
  }

  void becomes(QuantityKind kind, @Nullable String unit) {
    this.kind = kind;
    this.unit = unit;
  }

  /** Makes the figure a range; bounds are ordered, {@code high} may be open. */
  void range(BigDecimal a, @Nullable BigDecimal b) {
    boolean swapped = b != null && a.compareTo(b) > 0;
    value = null;
    low = swapped ? b : a;
    high = swapped ? a : b;
  }
}
