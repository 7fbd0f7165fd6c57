package org.claimdesk.server.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.dossier.DossierRepository;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.report.assembly.ReportAssembly;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.delivery.FrozenClaims;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * Reports read in parts, so that one of a thousand claims shows as soon as one of ten: first what
 * stands around the claims, then the claims page by page, in any order.
 */
@Singleton
class ReportPages {

  private final Jdbi jdbi;
  private final DossierRepository dossiers;
  private final ReportAssembly assembly;
  private final ReportRepository reports;
  private final FrozenClaims frozen;
  private final PublicAddress address;

  ReportPages(
      Jdbi jdbi,
      DossierRepository dossiers,
      ReportAssembly assembly,
      ReportRepository reports,
      FrozenClaims frozen,
      PublicAddress address) {
    this.jdbi = jdbi;
    this.dossiers = dossiers;
    this.assembly = assembly;
    this.reports = reports;
    this.frozen = frozen;
    this.address = address;
  }

  /**
   * What stands around the claims of a published version.
   *
   * @throws Problem 404 when there is none
   */
  ReportFrame ofReport(UUID id) {
    return jdbi.withHandle(
        handle ->
            new ReportFrame(
                reports.require(handle, id),
                frozen.frame(handle, id),
                frozen.contents(handle, id)));
  }

  /**
   * A page of the claims of a published version.
   *
   * @param first the number of its first claim, from 1
   * @throws Problem 404 when there is no such version
   */
  Page<ReportClaim> claimsOfReport(UUID id, int first, int limit) {
    return jdbi.withHandle(
        handle -> {
          reports.require(handle, id);
          return page(
              frozen.claims(handle, id, first - 1, limit), first + limit, frozen.count(handle, id));
        });
  }

  /**
   * What stands around the claims of a dossier's next report, as things are now.
   *
   * @throws Problem 404 when there is no such dossier
   */
  ReportFrame ofDossier(UUID id) {
    // One snapshot for all statements: a claim deleted in between must not be half there.
    ReportAssembly.Frame frame =
        jdbi.inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> assembly.frame(handle, dossiers.require(handle, id), address.ofSchema()));
    return new ReportFrame(null, frame.content(), frame.contents());
  }

  /**
   * A page of the claims of a dossier's next report, as things are now.
   *
   * @param first the number of its first claim, from 1
   * @throws Problem 404 when there is no such dossier
   */
  Page<ReportClaim> claimsOfDossier(UUID id, int first, int limit) {
    ReportAssembly.ToldClaims told =
        jdbi.inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> assembly.claims(handle, dossiers.require(handle, id), first - 1, limit));
    return page(told.claims(), first + limit, told.total());
  }

  private static Page<ReportClaim> page(List<ReportClaim> claims, int next, int total) {
    @Nullable String cursor = next > total ? null : String.valueOf(next);
    return new Page<>(claims, cursor, total);
  }
}
