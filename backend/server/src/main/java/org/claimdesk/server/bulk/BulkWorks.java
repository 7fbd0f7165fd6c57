package org.claimdesk.server.bulk;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.audit.AuditLog.Noted;
import org.claimdesk.server.claim.AssignmentChange;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimAssigning;
import org.claimdesk.server.claim.ClaimAssignments;
import org.claimdesk.server.claim.ClaimLease;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.claim.ClaimStatus;
import org.claimdesk.server.claim.DismissalReason;
import org.claimdesk.server.dossier.Dossier;
import org.claimdesk.server.dossier.DossierRepository;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.notification.NotificationKind;
import org.claimdesk.server.notification.Notifications;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.review.Reviewing;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The kinds of change, each with the rules by which it leaves a claim out. */
@Singleton
class BulkWorks {
  private final ClaimRepository claims;
  private final ClaimAssigning assigning;
  private final ClaimAssignments assignments;
  private final DossierRepository dossiers;
  private final Reviewing reviewing;
  private final Notifications notifications;

  BulkWorks(
      ClaimRepository claims,
      ClaimAssigning assigning,
      ClaimAssignments assignments,
      DossierRepository dossiers,
      Reviewing reviewing,
      Notifications notifications) {
    this.claims = claims;
    this.assigning = assigning;
    this.assignments = assignments;
    this.dossiers = dossiers;
    this.reviewing = reviewing;
    this.notifications = notifications;
  }

  /**
   * Makes a change ready, in the transaction that it is made in.
   *
   * @throws Problem 400 or 422 naming the field that cannot be, 404 without such a dossier
   */
  BulkWork of(Handle handle, Actor actor, BulkAction action, NewBulkChange change) {
    return switch (action) {
      case ASSIGN -> assign(handle, actor, assigning.assignee(actor, change.account()));
      case UNASSIGN -> unassign(handle);
      case DISMISS -> dismiss(handle, actor, new DismissalReason(change.reason()).checked());
      case ADD_TO_DOSSIER ->
          addTo(handle, dossiers.lock(handle, Field.required("dossier", change.dossier())));
    };
  }

  private BulkWork assign(Handle handle, Actor actor, Person to) {
    return new BulkWork(
        BulkAction.ASSIGN,
        null,
        claim -> {
          Person former = ClaimAssigning.former(claim);
          if (former != null && former.id().equals(to.id())) {
            return BulkRefusal.already(claim, "It is assigned to " + to.name() + " already.");
          }
          return claim.status() == ClaimStatus.DECIDED || claim.status() == ClaimStatus.DISMISSED
              ? BulkRefusal.settled(claim, "assigned")
              : null;
        },
        ids -> {
          assignments.assign(handle, ids, to.id(), actor);
          notifications.tell(handle, actor, to.id(), NotificationKind.ASSIGNED, ids, null);
        },
        "claim.assigned",
        "claim",
        claim -> new Noted(claim.id(), new AssignmentChange(to, ClaimAssigning.former(claim))));
  }

  private BulkWork unassign(Handle handle) {
    return new BulkWork(
        BulkAction.UNASSIGN,
        null,
        claim ->
            claim.assignment() == null
                ? BulkRefusal.already(claim, "It is assigned to nobody.")
                : null,
        ids -> assignments.clear(handle, ids),
        "claim.unassigned",
        "claim",
        claim -> new Noted(claim.id(), new AssignmentChange(null, ClaimAssigning.former(claim))));
  }

  private BulkWork dismiss(Handle handle, Actor actor, String reason) {
    return new BulkWork(
        BulkAction.DISMISS,
        null,
        claim -> {
          if (claim.status() != ClaimStatus.OPEN && claim.status() != ClaimStatus.IN_REVIEW) {
            return BulkRefusal.settled(claim, "dismissed");
          }
          return leasedByAnother(actor, claim);
        },
        ids -> claims.dismiss(handle, ids, reason, actor),
        "claim.dismissed",
        "claim",
        claim -> new Noted(claim.id(), new DismissalReason(reason)));
  }

  private static @Nullable BulkRefusal leasedByAnother(Actor actor, Claim claim) {
    ClaimLease lease = claim.lease();
    return lease == null || lease.by().equals(actor.name())
        ? null
        : new BulkRefusal(
            claim.id(), "claim-leased", lease.by() + " works on it until " + lease.until() + ".");
  }

  private BulkWork addTo(Handle handle, Dossier dossier) {
    UUID id = dossier.id();
    Set<UUID> inside = new HashSet<>(dossiers.claimKeys(handle, id));
    return new BulkWork(
        BulkAction.ADD_TO_DOSSIER,
        id,
        claim ->
            inside.contains(claim.id())
                ? BulkRefusal.already(claim, "It is in \"" + dossier.title() + "\" already.")
                : null,
        ids -> {
          dossiers.add(handle, id, ids);
          // What a claim's reviews make of it changes only where the dossier asks for two.
          if (dossier.reviews() > 1) {
            reviewing.refresh(handle, ids);
          }
        },
        "dossier.claim_placed",
        "dossier",
        claim -> new Noted(id, claim.id()));
  }
}
