package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a dossier's reviewers agree, from the claims that at least two of them rated, with all
 * their reviews in. A figure is null where it is undefined.
 *
 * @param claims how many claims that are
 * @param nominal Krippendorff's alpha where any two ratings differ alike
 * @param ordinal Krippendorff's alpha where ratings far apart on the scale differ more; a rating
 *     outside the scale's order, such as "unproven", is left out
 * @param pairs every two reviewers who rated a claim in common
 * @param ratings how far they agree on each rating of the dossier's scale that anybody gave
 * @param matrix how often which two ratings met on a claim, the one earlier on the scale first
 * @param differing the claims that they differ on, in the dossier's order; at most 200
 */
@Serdeable
public record DossierAgreement(
    int claims,
    @Nullable Double nominal,
    @Nullable Double ordinal,
    List<ReviewerPair> pairs,
    List<RatingAgreement> ratings,
    List<RatingsMet> matrix,
    List<DifferingClaim> differing) {

  /** Copies the list. */
  public DossierAgreement {
    pairs = List.copyOf(pairs);
    ratings = List.copyOf(ratings);
    matrix = List.copyOf(matrix);
    differing = List.copyOf(differing);
  }
}
