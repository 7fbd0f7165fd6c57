package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.account.Account;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.notification.NotificationKind;
import org.claimdesk.server.notification.Notifications;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Says who is to review a claim, to them too, with its audit event. As a lease, an assignment is no
 * edit of the claim: it leaves the claim's version alone, so that a review being written is not
 * turned away.
 */
@Singleton
public class ClaimAssigning {
  private static final int MAX_NAME = 100;

  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final ClaimAssignments assignments;
  private final Accounts accounts;
  private final Notifications notifications;
  private final AuditLog audit;
  private final Events events;

  ClaimAssigning(
      Jdbi jdbi,
      ClaimRepository claims,
      ClaimAssignments assignments,
      Accounts accounts,
      Notifications notifications,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.assignments = assignments;
    this.accounts = accounts;
    this.notifications = notifications;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Assigns a claim, in place of an earlier assignment.
   *
   * @throws Problem 404 without such a claim, 422 for an account that cannot review, 409 when the
   *     claim is settled
   */
  Claim assign(Actor actor, UUID id, NewAssignment assignment) {
    Person to = assignee(actor, assignment.account());
    return jdbi.inTransaction(
        handle -> {
          Claim claim = claims.lock(handle, id);
          requireUnsettled(claim);
          assignments.assign(handle, List.of(id), to.id(), actor);
          Claim assigned = claims.require(handle, id);
          audit.append(
              handle,
              actor,
              "claim.assigned",
              "claim",
              id,
              new AssignmentChange(to, former(claim)));
          notifications.tell(handle, actor, to.id(), NotificationKind.ASSIGNED, List.of(id), null);
          events.publish(handle, "claim.assigned", "claim", id);
          return assigned;
        });
  }

  /**
   * Leaves a claim to anybody.
   *
   * @throws Problem 404 without such a claim
   */
  Claim unassign(Actor actor, UUID id) {
    return jdbi.inTransaction(
        handle -> {
          Claim claim = claims.lock(handle, id);
          if (claim.assignment() == null) {
            return claim;
          }
          assignments.clear(handle, List.of(id));
          Claim freed = claims.require(handle, id);
          audit.append(
              handle,
              actor,
              "claim.unassigned",
              "claim",
              id,
              new AssignmentChange(null, former(claim)));
          events.publish(handle, "claim.unassigned", "claim", id);
          return freed;
        });
  }

  /**
   * Whom a request means by the key or name of an account, or by {@code me}.
   *
   * @throws Problem 400 without an account, 422 when there is none, it is disabled or may not
   *     review
   */
  public Person assignee(Actor actor, @Nullable String named) {
    String account = Field.text("account", named, MAX_NAME);
    Account found =
        (account.equals("me") ? accounts.find(actor.id()) : find(account))
            .orElseThrow(
                () ->
                    Problem.unprocessable(
                        "account",
                        "There is no account \"" + account + "\"; give the key or name of one."));
    if (found.disabled() || !found.role().includes(Role.REVIEWER)) {
      throw Problem.unprocessable(
          "account",
          found.name()
              + (found.disabled() ? " is disabled" : " is a " + found.role().label())
              + " and cannot review; assign claims to a reviewer, an editor or an administrator.");
    }
    return new Person(found.id(), found.name());
  }

  private Optional<Account> find(String account) {
    Optional<Account> named = accounts.findByName(account);
    if (named.isPresent()) {
      return named;
    }
    try {
      return accounts.find(UUID.fromString(account.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whom a claim was assigned to. */
  public static @Nullable Person former(Claim claim) {
    return claim.assignment() == null ? null : claim.assignment().to();
  }

  private static void requireUnsettled(Claim claim) {
    if (claim.status() == ClaimStatus.DECIDED || claim.status() == ClaimStatus.DISMISSED) {
      throw ClaimEditing.wrongStatus(claim, "assigned");
    }
  }
}
