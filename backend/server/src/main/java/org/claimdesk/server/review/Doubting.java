package org.claimdesk.server.review;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.claim.ClaimStatus;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.Recheck;
import org.claimdesk.server.notification.NotificationKind;
import org.claimdesk.server.notification.Notifications;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Opens decided claims again when evidence changed or vanished, and closes them when a reviewer
 * finds that the verdict still stands. The reviews stay as they were given meanwhile.
 */
@Singleton
public class Doubting {

  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final DoubtRepository doubts;
  private final ReviewRepository reviews;
  private final Reviewing reviewing;
  private final Notifications notifications;
  private final AuditLog audit;
  private final Events events;

  Doubting(
      Jdbi jdbi,
      ClaimRepository claims,
      DoubtRepository doubts,
      ReviewRepository reviews,
      Reviewing reviewing,
      Notifications notifications,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.doubts = doubts;
    this.reviews = reviews;
    this.reviewing = reviewing;
    this.notifications = notifications;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Takes note of what asking pages again gave, in the transaction that keeps it; call it late in
   * it.
   *
   * @param locked the claims whose evidence it is, which the transaction has locked
   * @param asked evidence that was asked, as it is by now
   */
  public void note(Handle handle, Actor actor, List<Claim> locked, List<Evidence> asked) {
    Set<UUID> decided =
        locked.stream()
            .filter(claim -> claim.status() == ClaimStatus.DECIDED || claim.doubt() != null)
            .map(Claim::id)
            .collect(Collectors.toSet());
    Set<UUID> raised = new TreeSet<>();
    Set<UUID> restored = new TreeSet<>();
    for (Evidence evidence : asked) {
      Recheck recheck = Objects.requireNonNull(evidence.recheck());
      UUID id = evidence.claim();
      switch (recheck.outcome()) {
        case "changed", "vanished" -> {
          if (decided.contains(id)) {
            doubts.raise(handle, id, evidence.id(), recheck.outcome(), recheck.words(), actor.id());
            raised.add(id);
          }
        }
        case "same" -> {
          if (doubts.restore(handle, id, evidence.id(), actor.id()) > 0) {
            restored.add(id);
          }
        }
        default -> {
          // Not reached: nothing is known.
        }
      }
    }
    List<UUID> changed =
        reviewing.restate(handle, Stream.concat(raised.stream(), restored.stream()).toList());
    for (UUID id : changed) {
      Claim claim = claims.require(handle, id);
      String action = claim.doubt() == null ? "claim.undoubted" : "claim.doubted";
      audit.append(handle, actor, action, "claim", id, null);
      events.publish(handle, "claim.changed", "claim", id);
      if (raised.contains(id)) {
        concerned(handle, claim)
            .forEach(
                person ->
                    notifications.tell(
                        handle,
                        actor,
                        person,
                        NotificationKind.EVIDENCE_DOUBTED,
                        List.of(id),
                        null));
      }
    }
  }

  /**
   * Finds that a claim's verdict still stands though evidence changed.
   *
   * @param version the claim's version that was seen
   * @throws Problem 412 with the claim as it is when it changed meanwhile, 409 when nothing speaks
   *     against it
   */
  ClaimDetail confirm(Actor actor, UUID id, int version) {
    return change(
        actor,
        id,
        version,
        "claim.confirmed",
        handle -> doubts.settle(handle, id, actor.id(), "confirmed", null));
  }

  /**
   * Takes one's own last confirmation back.
   *
   * @param version the claim's version that was seen
   * @throws Problem 412 with the claim as it is when it changed meanwhile, 409 when there is none
   */
  ClaimDetail unconfirm(Actor actor, UUID id, int version) {
    return change(
        actor,
        id,
        version,
        "claim.confirmation_undone",
        handle -> doubts.reopenConfirmed(handle, id, actor.id()));
  }

  private ClaimDetail change(
      Actor actor, UUID id, int version, String action, ToIntFunction<Handle> work) {
    return jdbi.inTransaction(
        handle -> {
          if (claims.lock(handle, id).version() != version) {
            throw Problem.stale(reviewing.detail(handle, id, actor));
          }
          if (work.applyAsInt(handle) == 0) {
            throw Problem.conflict(
                "claim-not-doubted",
                "There is nothing to confirm or to take back: no evidence of the claim waits for"
                    + " another look.",
                null);
          }
          reviewing.restate(handle, List.of(id));
          ClaimDetail detail = reviewing.detail(handle, id, actor);
          audit.append(handle, actor, action, "claim", id, null);
          events.publish(handle, "claim.changed", "claim", id);
          return detail;
        });
  }

  /** Who reviewed or settled a claim, and whom it is assigned to. */
  private Set<UUID> concerned(Handle handle, Claim claim) {
    ReviewState state = reviews.state(handle, claim.id());
    List<Person> people = new ArrayList<>(state.reviews().stream().map(Review::reviewer).toList());
    if (state.adjudication() != null) {
      people.addAll(state.adjudication().decidedBy());
    }
    if (claim.assignment() != null) {
      people.add(claim.assignment().to());
    }
    return people.stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new));
  }
}
