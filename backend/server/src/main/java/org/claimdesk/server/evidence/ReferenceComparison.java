package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimdesk.server.claim.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What a value would say about a claim if it was given as a reference value.
 *
 * @param value the value as it was read
 * @param unit its unit as it was read; null where it is that of the claim's figure
 * @param figures the figures that it can be compared with; where there are several, one is to be
 *     chosen
 * @param remark why there is none, as a sentence
 */
@Serdeable
public record ReferenceComparison(
    BigDecimal value,
    @Nullable String unit,
    List<FigureComparison> figures,
    @Nullable String remark) {

  /** Copies the list. */
  public ReferenceComparison {
    figures = List.copyOf(figures);
  }

  static ReferenceComparison of(Claim claim, List<Integer> parts, ReferenceValue reference) {
    List<FigureComparison> figures = FigureComparison.of(claim, parts, reference, Locale.ENGLISH);
    return new ReferenceComparison(
        reference.value(),
        reference.unit(),
        figures,
        figures.isEmpty() ? remark(claim, parts, reference) : null);
  }

  private static String remark(Claim claim, List<Integer> parts, ReferenceValue reference) {
    String words =
        claim.readings().figuresAsMeant().stream()
            .filter(figure -> FigureComparison.isAbout(claim, parts, figure))
            .map(figure -> FigureComparison.compare(figure, reference, Locale.ENGLISH).words())
            .distinct()
            .collect(Collectors.joining(" "));
    return words.isEmpty()
        ? "There is no figure to compare it with" + (parts.isEmpty() ? "." : " in this part.")
        : words;
  }
}
