package org.claimdesk.server.correction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.extraction.quantity.Modifier;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is right about a figure. What is left out is as {@code written} says it, or else as it was.
 *
 * @param written the figure as people write it: "$115.6bn", "nearly 5,000", "a third", "40 to 60"
 * @param value the figure as a number, in place of words
 * @param low the lower bound of a range, with {@code high} in place of a value
 * @param high the upper bound, no less than {@code low}
 * @param unit an ISO 4217 code, "percent", "percentage points", an English name of a unit of
 *     measure or of time, or what is counted; "" for a bare number
 * @param modifier the hedge: {@code exact} for none
 * @param of what it is a figure of; "" for nothing that is told
 */
@Serdeable
public record FigureChange(
    @Nullable String written,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String unit,
    @Schema(
            type = "string",
            nullable = true,
            allowableValues = {"exact", "approx", "at_least", "at_most", "more_than", "less_than"})
        @Nullable String modifier,
    @Nullable String of) {

  private static final int MAX_WORDS = 100;
  private static final int MAX_DIGITS = 40;

  /**
   * The figure that is right.
   *
   * @param now the figure as it is meant so far
   * @return one at the same place, its text in the words that were given
   * @throws Problem 422 naming the value that cannot be, and what can
   */
  public QuantityMention read(QuantityMention now) {
    if (Stream.of(written, value, low, high, unit, modifier, of).allMatch(each -> each == null)) {
      throw Problem.unprocessable(
          "written",
          "Nothing to correct; send what is right: written, value, low and high, unit, modifier or of.");
    }
    WrittenFigure said = said(now);
    String inUnit = Field.optional("unit", unit, MAX_WORDS);
    if (unit != null) {
      said = inUnit == null ? said.bare() : said.in(inUnit);
    }
    if (modifier != null) {
      said = said.hedged(hedge(modifier));
    }
    String whole = Field.optional("of", of, 200);
    return said.at(now, of == null ? now.of() : whole);
  }

  private WrittenFigure said(QuantityMention now) {
    String words = Field.optional("written", written, MAX_WORDS);
    WrittenFigure before = WrittenFigure.of(now);
    if (words != null) {
      if (value != null || low != null || high != null) {
        throw Problem.unprocessable(
            "written", "written and a number are given; send either, they might differ.");
      }
      return WrittenFigure.read(words, before);
    }
    if (value != null) {
      if (low != null || high != null) {
        throw Problem.unprocessable(
            "value", "value and a bound are given; send value, or low and high for a range.");
      }
      return before.with(bounded("value", value));
    }
    if (low == null && high == null) {
      return before;
    }
    BigDecimal least = bounded("low", low);
    BigDecimal most = bounded("high", high);
    if (least.compareTo(most) > 0) {
      throw Problem.unprocessable(
          "low",
          "low is %s and high is %s; low must not be more than high."
              .formatted(least.toPlainString(), most.toPlainString()));
    }
    return before.with(least, most);
  }

  private static BigDecimal bounded(String field, @Nullable BigDecimal given) {
    if (given == null) {
      throw Problem.unprocessable(
          field, field + " is missing; a range needs low and high, anything else a value.");
    }
    if (given.precision() - given.scale() > MAX_DIGITS || given.scale() > MAX_DIGITS) {
      throw Problem.unprocessable(
          field, field + " has more than " + MAX_DIGITS + " digits before or after the point.");
    }
    return given;
  }

  private static Modifier hedge(String code) {
    return Arrays.stream(Modifier.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.unprocessable(
                    "modifier",
                    "modifier is \"%s\"; choose one of %s."
                        .formatted(
                            code,
                            Arrays.stream(Modifier.values())
                                .map(Modifier::code)
                                .collect(Collectors.joining(", ")))));
  }
}
