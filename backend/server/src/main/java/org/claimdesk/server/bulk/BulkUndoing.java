package org.claimdesk.server.bulk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.audit.AuditLog.Noted;
import org.claimdesk.server.claim.AssignmentChange;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimAssigning;
import org.claimdesk.server.claim.ClaimAssignment;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.claim.ClaimStatus;
import org.claimdesk.server.dossier.DossierRepository;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.review.Reviewing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes a change of many claims back. A claim that somebody changed since in the same respect stays
 * as that person left it.
 */
@Singleton
class BulkUndoing {
  private final Jdbi jdbi;
  private final BulkRepository changes;
  private final ClaimRepository claims;
  private final DossierRepository dossiers;
  private final Reviewing reviewing;
  private final AuditLog audit;
  private final Events events;

  BulkUndoing(
      Jdbi jdbi,
      BulkRepository changes,
      ClaimRepository claims,
      DossierRepository dossiers,
      Reviewing reviewing,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.changes = changes;
    this.claims = claims;
    this.dossiers = dossiers;
    this.reviewing = reviewing;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Takes a change back.
   *
   * @throws Problem 404 when there is none or it was taken back already, 403 when it is another's
   */
  BulkChange undo(Actor actor, UUID id) {
    return jdbi.inTransaction(
        handle -> {
          KeptChange change =
              changes.lock(handle, id).orElseThrow(() -> Problem.notFound("bulk change", id));
          if (!change.account().equals(actor.id())) {
            throw Problem.forbidden("Only who made a change of many claims can take it back.");
          }
          Set<UUID> inside = inside(handle, change.dossier());
          Map<UUID, Claim> locked =
              claims
                  .lockAll(handle, change.claims().stream().map(ClaimBefore::claim).toList())
                  .stream()
                  .collect(Collectors.toMap(Claim::id, Function.identity()));
          List<ClaimBefore> fit = new ArrayList<>();
          List<BulkRefusal> refused = new ArrayList<>();
          for (ClaimBefore before : change.claims()) {
            BulkRefusal refusal =
                refusal(actor, change, locked.get(before.claim()), before, inside);
            if (refusal == null) {
              fit.add(before);
            } else {
              refused.add(refusal);
            }
          }
          changes.forget(handle, id);
          restore(handle, actor, change, fit, locked);
          return new BulkChange(
              null, fit.stream().map(ClaimBefore::claim).toList(), refused, false);
        });
  }

  private Set<UUID> inside(Handle handle, @Nullable UUID dossier) {
    if (dossier == null) {
      return Set.of();
    }
    dossiers.lock(handle, dossier);
    return new HashSet<>(dossiers.claimKeys(handle, dossier));
  }

  private static @Nullable BulkRefusal refusal(
      Actor actor, KeptChange change, @Nullable Claim claim, ClaimBefore before, Set<UUID> inside) {
    if (claim == null) {
      return BulkRefusal.notFound(before.claim());
    }
    boolean asItWasLeft =
        switch (change.action()) {
          case ASSIGN -> {
            ClaimAssignment now = claim.assignment();
            yield now != null && now.at().equals(change.made());
          }
          case UNASSIGN -> claim.assignment() == null;
          case DISMISS -> claim.dismissal() != null && claim.dismissal().at().equals(change.made());
          case ADD_TO_DOSSIER -> inside.contains(claim.id());
        };
    if (!asItWasLeft) {
      return new BulkRefusal(
          claim.id(), "changed", "Somebody changed this since; it stays as they left it.");
    }
    // As when one claim is taken out: it would end a blind review, whose verdict all would see.
    return change.action() == BulkAction.ADD_TO_DOSSIER
            && claim.status() == ClaimStatus.IN_REVIEW
            && !actor.role().includes(Role.EDITOR)
        ? new BulkRefusal(
            claim.id(),
            "forbidden",
            "The claim waits for another blind review; an editor can take it out.")
        : null;
  }

  private void restore(
      Handle handle,
      Actor actor,
      KeptChange change,
      List<ClaimBefore> fit,
      Map<UUID, Claim> locked) {
    List<UUID> ids = fit.stream().map(ClaimBefore::claim).toList();
    if (ids.isEmpty()) {
      return;
    }
    switch (change.action()) {
      case ASSIGN, UNASSIGN -> {
        changes.restoreAssignments(handle, fit);
        tellAssignments(handle, actor, fit, locked);
      }
      case DISMISS -> {
        reviewing.reopen(handle, ids);
        audit.append(
            handle,
            actor,
            "claim.reopened",
            "claim",
            ids.stream()
                .map(id -> new Noted(id, Objects.requireNonNull(locked.get(id)).dismissal()))
                .toList());
        events.publish(handle, "claim.reopened", "claim", ids);
      }
      case ADD_TO_DOSSIER -> {
        UUID dossier = Objects.requireNonNull(change.dossier());
        dossiers.remove(handle, dossier, ids);
        reviewing.refresh(handle, ids);
        audit.append(
            handle,
            actor,
            "dossier.claim_removed",
            "dossier",
            ids.stream().map(claim -> new Noted(dossier, claim)).toList());
        events.publish(handle, "dossier.changed", "dossier", dossier);
      }
    }
  }

  private void tellAssignments(
      Handle handle, Actor actor, List<ClaimBefore> fit, Map<UUID, Claim> locked) {
    Map<Boolean, List<ClaimBefore>> assigned =
        fit.stream().collect(Collectors.partitioningBy(before -> before.assignment() != null));
    assigned.forEach(
        (again, list) -> {
          String told = again ? "claim.assigned" : "claim.unassigned";
          audit.append(
              handle,
              actor,
              told,
              "claim",
              list.stream()
                  .map(
                      before ->
                          new Noted(
                              before.claim(),
                              new AssignmentChange(
                                  before.assignment() == null ? null : before.assignment().to(),
                                  ClaimAssigning.former(
                                      Objects.requireNonNull(locked.get(before.claim()))))))
                  .toList());
          events.publish(handle, told, "claim", list.stream().map(ClaimBefore::claim).toList());
        });
  }
}
