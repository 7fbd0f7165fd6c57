package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A reference value to give, as a number or as people write it; one with neither takes away what
 * there is.
 *
 * @param written the figure in words and signs, such as "$115.6bn"; stands for value
 * @param unit its unit, where written does not say it; none means that of the claim's figure
 * @param figure index of the claim's figure that it is for; none leaves that to the units
 */
@Serdeable
public record NewReference(
    @Nullable BigDecimal value,
    @Nullable String written,
    @Nullable String unit,
    @Nullable Integer figure) {

  private static final int MAX_DIGITS = 40;

  /**
   * The value that is meant; null where none is given.
   *
   * @param field the request's field, for messages
   * @throws Problem 422 naming what cannot be read, is too long, or is no figure of the claim
   */
  @Nullable ReferenceValue read(String field, Claim claim) {
    String words = Field.optional(field + ".written", written, 100);
    if (value == null && words == null) {
      return null;
    }
    String inUnit = Field.optional(field + ".unit", unit, 100);
    ReferenceValue read =
        words == null || value != null
            ? new ReferenceValue(bounded(field, value), inUnit, figure)
            : ReferenceReading.of(field, words, inUnit).about(figure);
    if (figure != null && (figure < 0 || figure >= claim.quantities().size())) {
      throw Problem.unprocessable(
          field + ".figure",
          field
              + ".figure is "
              + figure
              + (claim.quantities().isEmpty()
                  ? ", but the claim has no figures; leave it out."
                  : "; the claim's figures are 0 to " + (claim.quantities().size() - 1) + "."));
    }
    return read;
  }

  private static BigDecimal bounded(String field, @Nullable BigDecimal value) {
    BigDecimal given = Field.required(field + ".value", value);
    if (given.precision() - given.scale() > MAX_DIGITS || given.scale() > MAX_DIGITS) {
      throw Problem.unprocessable(
          field + ".value",
          field + ".value has more than " + MAX_DIGITS + " digits before or after the point.");
    }
    return given;
  }
}
