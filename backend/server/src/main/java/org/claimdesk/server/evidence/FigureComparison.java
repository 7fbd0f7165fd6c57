package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.Comparison;
import org.claimdesk.extraction.quantity.Comparison.Outcome;
import org.claimdesk.extraction.quantity.ReferenceCheck;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.mention.QuantityMention;

/**
 * What a reference value says about one figure of a claim.
 *
 * @param figure index of the figure among the claim's
 * @param text the figure's words
 * @param outcome how well the two agree
 * @param words the arithmetic, as a sentence
 */
@Serdeable
public record FigureComparison(
    int figure,
    String text,
    @Schema(
            type = "string",
            allowableValues = {"consistent", "rounded", "off", "contradicted"})
        String outcome,
    String words) {

  /**
   * The figures that a value can be compared with, among those of {@code parts}: only that which it
   * is said to be for, else those in its own unit, else those whose unit it can be converted to.
   * With several, nobody said which of them is meant.
   *
   * @param parts indices of the claim's parts; empty for the whole claim
   * @param language of the words; English where there are none in it
   */
  static List<FigureComparison> of(
      Claim claim, List<Integer> parts, ReferenceValue reference, Locale language) {
    Integer said = reference.figure();
    List<QuantityMention> figures = claim.readings().figuresAsMeant();
    List<Integer> candidates =
        IntStream.range(0, figures.size())
            .filter(i -> said == null ? isAbout(claim, parts, figures.get(i)) : i == said)
            .boxed()
            .toList();
    List<Integer> sameUnit =
        candidates.stream()
            .filter(
                i ->
                    reference.unit() != null
                        && reference.unit().equalsIgnoreCase(figures.get(i).unit()))
            .toList();
    return (sameUnit.isEmpty() ? candidates : sameUnit)
        .stream()
            .map(i -> new Compared(i, compare(figures.get(i), reference, language)))
            .filter(each -> each.comparison.outcome() != Outcome.INCOMPARABLE)
            .map(
                each ->
                    new FigureComparison(
                        each.figure,
                        claim.quantities().get(each.figure).text(),
                        each.comparison.outcome().code(),
                        each.comparison.words()))
            .toList();
  }

  static Comparison compare(QuantityMention figure, ReferenceValue reference, Locale language) {
    return ReferenceCheck.compare(figure.quantity(), reference.value(), reference.unit(), language);
  }

  /** Whether a figure stands in one of these parts, or in the claim where there are none. */
  static boolean isAbout(Claim claim, List<Integer> parts, QuantityMention figure) {
    // The claim may have had more parts before its bounds were moved.
    return parts.isEmpty()
        ? claim.covers(figure)
        : parts.stream()
            .filter(part -> part < claim.parts().size())
            .map(part -> (Span) claim.parts().get(part))
            .anyMatch(part -> part.covers(figure));
  }

  private record Compared(int figure, Comparison comparison) {}
}
