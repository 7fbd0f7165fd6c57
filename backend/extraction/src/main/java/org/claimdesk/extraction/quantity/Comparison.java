package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reference value says about a written figure.
 *
 * @param reference the reference value in the figure's unit; as given where it has no such unit
 * @param admitted what the figure as written admits; null where the two cannot be compared
 * @param percent how far the reference lies from the written value, in percent of that value,
 *     negative below it; null where the two cannot be compared or the written value is zero
 * @param words the arithmetic, as a sentence
 */
public record Comparison(
    Outcome outcome,
    BigDecimal reference,
    @Nullable Bounds admitted,
    @Nullable BigDecimal percent,
    String words) {

  /** How well the two agree. */
  public enum Outcome {
    /** The reference lies within what the written precision and the hedge admit. */
    CONSISTENT,
    /** The reference lies outside the written precision, but rounds to the figure. */
    ROUNDED,
    /** The reference differs by no more than a tenth, and breaks no stated bound. */
    OFF,
    /** The reference differs by more, or lies on the wrong side of a stated bound. */
    CONTRADICTED,
    /** The two measure different things. */
    INCOMPARABLE;

    /** The name on the wire, lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
