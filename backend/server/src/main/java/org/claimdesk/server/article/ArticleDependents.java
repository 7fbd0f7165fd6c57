package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.claimdesk.server.lib.Page;

/**
 * What hangs on an article, and goes with it when it is deleted; the lists are without a cursor and
 * tell of at most a hundred, their totals of all.
 *
 * @param claims how many claims of each status it has
 * @param markedByHand how many of them a person marked or gave other bounds
 * @param reviews how many reviews of them stand
 * @param evidence how many pieces of evidence they have
 * @param dossiers the dossiers that hold it or claims of it
 * @param reports the published reports that quote it; while there is one, it stays
 */
@Serdeable
public record ArticleDependents(
    ClaimCounts claims,
    int markedByHand,
    int reviews,
    int evidence,
    Page<DependentDossier> dossiers,
    Page<DependentReport> reports) {

  /**
   * A dossier that holds an article or claims of it.
   *
   * @param claims how many of the article's claims it holds
   */
  @Serdeable
  public record DependentDossier(UUID id, String title, int claims) {}

  /**
   * A published report that quotes an article.
   *
   * @param number the dossier's version that it is, from 1
   */
  @Serdeable
  public record DependentReport(UUID id, int number, String title, Instant published) {}
}
