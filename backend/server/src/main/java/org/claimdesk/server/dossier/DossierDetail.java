package org.claimdesk.server.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A dossier with what is in it.
 *
 * @param dossier its members stand among the others
 * @param claims in the order that its report tells them
 * @param articles in the order that they were added
 * @param reviewers who is to review its claims, and who does
 */
@Serdeable
public record DossierDetail(
    @JsonUnwrapped Dossier dossier,
    List<DossierClaim> claims,
    List<DossierArticle> articles,
    List<DossierReviewer> reviewers) {

  /** Copies the lists. */
  public DossierDetail {
    claims = List.copyOf(claims);
    articles = List.copyOf(articles);
    reviewers = List.copyOf(reviewers);
  }
}
