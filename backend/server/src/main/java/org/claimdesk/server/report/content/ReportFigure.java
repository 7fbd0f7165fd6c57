package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimdesk.extraction.quantity.ReferenceCheck;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.mention.QuantityMention;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a claim, as in the extraction result.
 *
 * @param text as written, with its hedge
 * @param value the number meant; null for a range, which has {@code low} and {@code high}
 * @param of what it is a figure of, where that is known
 * @param period index of the claim's period that it is a figure for, where one part of the claim
 *     says so
 * @param admits the values that it admits as written; null where that is not a number, and in a
 *     report from before it was told, as are {@code of} and {@code period}
 */
@Serdeable
public record ReportFigure(
    String text,
    String kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String unit,
    String modifier,
    @Nullable String of,
    @Nullable Integer period,
    @Nullable FigureRange admits) {

  /** The figures of a claim, in text order. */
  public static List<ReportFigure> of(Claim claim) {
    // Where the desk corrected one, its own words tell the precision, not the article's.
    List<QuantityMention> meant = claim.readings().figuresAsMeant();
    return IntStream.range(0, meant.size())
        .mapToObj(i -> of(claim.quantities().get(i), meant.get(i), period(claim, i)))
        .toList();
  }

  private static ReportFigure of(
      QuantityMention written, QuantityMention meant, @Nullable Integer period) {
    boolean isNumber = meant.value() != null || meant.low() != null || meant.high() != null;
    return new ReportFigure(
        written.text(),
        written.kind(),
        written.value(),
        written.low(),
        written.high(),
        written.unit(),
        written.modifier(),
        written.of(),
        period,
        isNumber ? FigureRange.of(ReferenceCheck.admitted(meant.quantity())) : null);
  }

  /** The period of the parts that are about a figure, where they agree on one. */
  private static @Nullable Integer period(Claim claim, int figure) {
    List<Optional<Integer>> periods =
        claim.parts().stream()
            .filter(part -> part.quantity() != null && part.quantity() == figure)
            .map(part -> Optional.ofNullable(part.time()))
            .distinct()
            .toList();
    return periods.size() == 1 ? periods.getFirst().orElse(null) : null;
  }
}
