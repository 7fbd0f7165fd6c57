package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.Comparison;
import org.claimdesk.extraction.quantity.Comparison.Outcome;
import org.claimdesk.extraction.quantity.ReferenceCheck;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.mention.QuantityMention;
import org.jspecify.annotations.Nullable;

/**
 * What the reference value of a piece of evidence says about a figure of its claim.
 *
 * @param evidence key of that evidence
 * @param figure the figure's words
 * @param outcome how well the two agree
 * @param words the arithmetic, as a sentence
 */
@Serdeable
public record FigureCheck(
    UUID evidence,
    String figure,
    @Schema(
            type = "string",
            allowableValues = {"consistent", "rounded", "off", "contradicted"})
        String outcome,
    String words) {

  /** Checks the figures of {@code claim} against every reference value there is. */
  public static List<FigureCheck> of(Claim claim, List<Evidence> evidence) {
    return evidence.stream().flatMap(each -> of(claim, each)).toList();
  }

  /** The one figure that can be compared; with several nobody said which of them is meant. */
  private static Stream<FigureCheck> of(Claim claim, Evidence evidence) {
    ReferenceValue reference = evidence.referenceValue();
    Integer part = evidence.part();
    // The claim may have had more parts before its bounds were moved.
    if (reference == null || (part != null && part >= claim.parts().size())) {
      return Stream.of();
    }
    Span about = part == null ? claim : claim.parts().get(part);
    List<QuantityMention> covered = claim.quantities().stream().filter(about::covers).toList();
    // Several counts may all be comparable; the one that counts the same thing is meant.
    List<QuantityMention> sameUnit =
        covered.stream()
            .filter(figure -> reference.unit().equalsIgnoreCase(figure.unit()))
            .toList();
    List<FigureCheck> checks =
        (sameUnit.isEmpty() ? covered : sameUnit)
            .stream()
                .map(figure -> check(evidence.id(), figure, reference))
                .filter(Objects::nonNull)
                .toList();
    return checks.size() == 1 ? checks.stream() : Stream.of();
  }

  private static @Nullable FigureCheck check(
      UUID evidence, QuantityMention figure, ReferenceValue reference) {
    Comparison comparison =
        ReferenceCheck.compare(figure.quantity(), reference.value(), reference.unit());
    return comparison.outcome() == Outcome.INCOMPARABLE
        ? null
        : new FigureCheck(evidence, figure.text(), comparison.outcome().code(), comparison.words());
  }
}
