package org.claimdesk.extraction.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a statement does not write but implies, to be checked too: "$115.6 billion, over 30
 * percent higher than a year earlier" puts the year before below $88.96 billion.
 *
 * @param relation what the figure is
 * @param figure the written figure that it follows from
 * @param other the change that was written; for a change, the figure after it
 * @param bounds the values that it may have
 * @param unit its unit, as a quantity has it; null for a bare number
 * @param words the arithmetic, as a sentence
 */
public record DerivedFigure(
    Relation relation,
    Quantity figure,
    Quantity other,
    Bounds bounds,
    @Nullable String unit,
    String words) {

  /** What a derived figure tells. */
  public enum Relation {
    /** The value before the change. */
    BEFORE,
    /** The value after the change. */
    AFTER,
    /** The change between two values, in percent, negative for a fall. */
    CHANGE;

    /** The name on the wire, lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
