package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.notification.NotificationKind;
import org.claimdesk.server.notification.Notifications;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What a person does to a claim before reviewing it; each in one transaction with its audit event.
 * Where it begins and ends is {@link ClaimMarking}'s.
 */
@Singleton
class ClaimEditing {
  /** How long a lease lasts when it is not extended. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final Notifications notifications;
  private final AuditLog audit;
  private final Events events;

  ClaimEditing(
      Jdbi jdbi,
      ClaimRepository claims,
      Notifications notifications,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.notifications = notifications;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Finds that a statement is no claim.
   *
   * @throws Problem 400 without a reason, 409 when the claim is judged already
   */
  Claim dismiss(Actor actor, UUID id, DismissalReason dismissal) {
    String reason = dismissal.checked();
    return jdbi.inTransaction(
        handle -> {
          requireUndecided(claims.lock(handle, id), "dismissed");
          claims.dismiss(handle, List.of(id), reason, actor);
          return changed(handle, actor, "claim.dismissed", id, new DismissalReason(reason));
        });
  }

  /**
   * Takes a claim for {@link #LEASE} from now, or extends one's own lease.
   *
   * @throws Problem 409 when somebody else has it, with who and until when
   */
  ClaimLease lease(Actor actor, UUID id) {
    return jdbi.inTransaction(
        handle -> {
          ClaimLease before = claims.lock(handle, id).lease();
          UUID holder = claims.leaseholder(handle, id).orElse(actor.id());
          if (!claims.lease(handle, id, actor, LEASE)) {
            throw Problem.conflict("claim-leased", describe(before), before);
          }
          // Typing extends a lease again and again: only its beginning is told.
          if (before == null) {
            tellLost(handle, actor, holder, id);
            return required("lease", changed(handle, actor, "claim.leased", id, null).lease());
          }
          return required("lease", claims.require(handle, id).lease());
        });
  }

  /**
   * Gives a claim back; without a lease nothing happens.
   *
   * @throws Problem 403 when it is somebody else's and {@code actor} is no editor
   */
  void release(Actor actor, UUID id) {
    jdbi.useTransaction(
        handle -> {
          ClaimLease lease = claims.lock(handle, id).lease();
          if (lease == null) {
            return;
          }
          if (!lease.by().equals(actor.name()) && !actor.role().includes(Role.EDITOR)) {
            throw Problem.forbidden(describe(lease) + " Only they or an editor can end that.");
          }
          UUID holder = claims.leaseholder(handle, id).orElse(actor.id());
          claims.release(handle, id);
          tellLost(handle, actor, holder, id);
          changed(handle, actor, "claim.released", id, lease);
        });
  }

  private void tellLost(Handle handle, Actor actor, UUID holder, UUID id) {
    notifications.tell(handle, actor, holder, NotificationKind.LEASE_LOST, List.of(id), null);
  }

  private Claim changed(
      Handle handle, Actor actor, String action, UUID id, @Nullable Object detail) {
    Claim claim = claims.require(handle, id);
    audit.append(handle, actor, action, "claim", id, detail);
    events.publish(handle, action, "claim", id);
    return claim;
  }

  private static void requireUndecided(Claim claim, String action) {
    if (claim.status() != ClaimStatus.OPEN && claim.status() != ClaimStatus.IN_REVIEW) {
      throw wrongStatus(claim, action);
    }
  }

  static Problem wrongStatus(Claim claim, String action) {
    return Problem.conflict(
        "claim-status",
        "The claim is " + claim.status().code() + " and cannot be " + action + ".",
        null);
  }

  static String describe(@Nullable ClaimLease lease) {
    return lease == null
        ? "Somebody else works on this claim."
        : lease.by() + " works on this claim until " + lease.until() + ".";
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.badRequest(field, field + " is missing.");
    }
    return value;
  }
}
