package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimdesk.server.claim.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What the reference value of a piece of evidence says about a figure of its claim.
 *
 * @param evidence key of that evidence
 * @param figure the figure's words
 * @param index the figure's index among the claim's; null in a report from before it was told
 * @param outcome how well the two agree
 * @param words the arithmetic, as a sentence
 */
@Serdeable
public record FigureCheck(
    UUID evidence,
    String figure,
    @Nullable Integer index,
    @Schema(
            type = "string",
            allowableValues = {"consistent", "rounded", "off", "contradicted"})
        String outcome,
    String words) {

  /**
   * Checks the figures of {@code claim} against every reference value there is.
   *
   * @param language of the words; English where there are none in it
   */
  public static List<FigureCheck> of(Claim claim, List<Evidence> evidence, Locale language) {
    return evidence.stream().flatMap(each -> of(claim, each, language)).toList();
  }

  /** The one figure that can be compared; with several nobody said which of them is meant. */
  private static Stream<FigureCheck> of(Claim claim, Evidence evidence, Locale language) {
    ReferenceValue reference = evidence.referenceValue();
    if (reference == null) {
      return Stream.of();
    }
    List<FigureComparison> figures =
        FigureComparison.of(claim, evidence.aboutParts(), reference, language);
    return figures.size() == 1
        ? figures.stream()
            .map(
                one ->
                    new FigureCheck(
                        evidence.id(), one.text(), one.figure(), one.outcome(), one.words()))
        : Stream.of();
  }
}
