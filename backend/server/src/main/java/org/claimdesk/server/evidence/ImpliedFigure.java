package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.DerivedFigure;
import org.claimdesk.extraction.quantity.DerivedFigures;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.mention.QuantityMention;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a claim does not write but implies, worth checking too.
 *
 * @param relation what it is: the value before or after a change, or the change between two values
 * @param low the least value that it may have; null where it is open
 * @param high the greatest value that it may have; null where it is open
 * @param unit its unit, as a quantity has it; null for a bare number
 * @param words the arithmetic, as a sentence
 */
@Serdeable
public record ImpliedFigure(
    @Schema(
            type = "string",
            allowableValues = {"before", "after", "change"})
        String relation,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String unit,
    String words) {

  /** What the figures of {@code claim} imply. */
  public static List<ImpliedFigure> of(Claim claim) {
    List<Quantity> figures =
        claim.readings().figuresAsMeant().stream()
            .filter(claim::covers)
            .map(figure -> within(claim, figure))
            .toList();
    String text = claim.text();
    return DerivedFigures.of(text, Span.of(0, text.length()), figures).stream()
        .map(ImpliedFigure::of)
        .toList();
  }

  /** The figure with its place in the claim's own text, whose words may be others. */
  private static Quantity within(Claim claim, QuantityMention figure) {
    Span place = Span.of(figure.start() - claim.start(), figure.end() - claim.start());
    return figure.at(place).quantity();
  }

  private static ImpliedFigure of(DerivedFigure figure) {
    return new ImpliedFigure(
        figure.relation().code(),
        figure.bounds().low(),
        figure.bounds().high(),
        figure.unit(),
        figure.words());
  }
}
