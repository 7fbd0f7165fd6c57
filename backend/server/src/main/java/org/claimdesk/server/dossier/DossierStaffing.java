package org.claimdesk.server.dossier;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.claimdesk.server.account.Account;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;

/** Says who is to review a dossier's claims; each in one transaction with its audit event. */
@Singleton
class DossierStaffing {

  private final Jdbi jdbi;
  private final DossierRepository dossiers;
  private final DossierReviewers reviewers;
  private final DossierKeeping keeping;
  private final Accounts accounts;

  DossierStaffing(
      Jdbi jdbi,
      DossierRepository dossiers,
      DossierReviewers reviewers,
      DossierKeeping keeping,
      Accounts accounts) {
    this.jdbi = jdbi;
    this.dossiers = dossiers;
    this.reviewers = reviewers;
    this.keeping = keeping;
    this.accounts = accounts;
  }

  /**
   * Names somebody who is to review the dossier's claims.
   *
   * @throws Problem 404 without such a dossier or account, 422 for one that may not review
   */
  DossierDetail add(Actor actor, UUID id, UUID account) {
    Account found = accounts.find(account).orElseThrow(() -> Problem.notFound("account", account));
    if (found.disabled() || !found.role().includes(Role.REVIEWER)) {
      throw Problem.unprocessable(
          "account",
          found.name()
              + (found.disabled() ? " is disabled" : " is a " + found.role().label())
              + " and cannot review; name a reviewer, an editor or an administrator.");
    }
    return jdbi.inTransaction(
        handle -> {
          dossiers.lock(handle, id);
          return reviewers.add(handle, id, account)
              ? keeping.changed(
                  handle, actor, "dossier.reviewer_added", id, new Person(account, found.name()))
              : keeping.detail(handle, id);
        });
  }

  /**
   * Takes somebody off the dossier; their reviews and assignments stay.
   *
   * @throws Problem 404 without such a dossier
   */
  void remove(Actor actor, UUID id, UUID account) {
    jdbi.useTransaction(
        handle -> {
          dossiers.lock(handle, id);
          if (reviewers.remove(handle, id, account)) {
            keeping.changed(handle, actor, "dossier.reviewer_removed", id, account);
          }
        });
  }
}
