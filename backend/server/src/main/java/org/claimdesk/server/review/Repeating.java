package org.claimdesk.server.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.claim.ClaimStatus;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.evidence.EvidenceRepository;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.reply.ReplyRepository;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Which claims are judged as one, and what a person changes about that; with its audit event. */
@Singleton
class Repeating {
  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final EvidenceRepository evidence;
  private final ReplyRepository replies;
  private final AppearanceRepository appearances;
  private final Reviewing reviewing;
  private final AuditLog audit;
  private final Events events;

  Repeating(
      Jdbi jdbi,
      ClaimRepository claims,
      EvidenceRepository evidence,
      ReplyRepository replies,
      AppearanceRepository appearances,
      Reviewing reviewing,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.evidence = evidence;
    this.replies = replies;
    this.appearances = appearances;
    this.reviewing = reviewing;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Finds that a claim is not what it was taken to repeat: from now on it is judged by itself, open
   * as it was found.
   *
   * @throws Problem 404 without such a claim, 409 when it repeats none, 403 when {@code actor} is
   *     no editor and a blind review is in, whose verdict this could show
   */
  ClaimDetail separate(Actor actor, UUID id) {
    return jdbi.inTransaction(
        handle -> {
          Claim claim = claims.lock(handle, id);
          UUID first = claim.repeats();
          if (first == null) {
            throw Problem.conflict(
                "claim-not-repeated", "The claim repeats no other; it is judged by itself.", null);
          }
          if (claim.status() == ClaimStatus.IN_REVIEW && !actor.role().includes(Role.EDITOR)) {
            throw Problem.forbidden(
                "The claim waits for another blind review, which this could end; review it, or ask"
                    + " an editor.");
          }
          claims.separate(handle, id);
          reviewing.refresh(handle, List.of(first));
          return changed(handle, actor, "claim.separated", id, first);
        });
  }

  /**
   * Lets a claim that nobody judged be judged together with one of another article.
   *
   * @throws Problem 400 without a claim, 404 when either is not there, 409 when it is judged, has
   *     evidence or replies or is repeated itself, or the other is of the same article or repeated
   *     there
   */
  ClaimDetail join(Actor actor, UUID id, RepeatedClaim repeated) {
    if (repeated.claim() == null) {
      throw Problem.badRequest("claim", "claim is missing; name the claim that this one repeats.");
    }
    UUID named = repeated.claim();
    return jdbi.inTransaction(
        handle -> {
          Claim claim = claims.lock(handle, id);
          Claim other = claims.require(handle, named);
          UUID first = Objects.requireNonNullElse(other.repeats(), other.id());
          if (first.equals(claim.repeats())) {
            return reviewing.detail(handle, id, actor);
          }
          List<Appearance> there = appearances.of(handle, first);
          if (there.stream().anyMatch(at -> at.article().id().equals(claim.article().id()))) {
            throw Problem.conflict(
                "claim-exists", "The claim appears in this article already, elsewhere.", null);
          }
          if (claim.status() != ClaimStatus.OPEN
              || claim.repeats() != null
              || appearances.of(handle, id).size() > 1
              || !evidence.ofClaims(handle, List.of(id)).isEmpty()
              || !replies.ofClaims(handle, List.of(id)).isEmpty()) {
            throw Problem.conflict(
                "claim-status",
                "Only an open claim without evidence and replies that repeats no other and is not"
                    + " repeated can be judged together with another.",
                null);
          }
          claims.repeat(handle, Map.of(id, first));
          reviewing.refresh(handle, List.of(first));
          return changed(handle, actor, "claim.joined", id, first);
        });
  }

  private ClaimDetail changed(Handle handle, Actor actor, String action, UUID id, UUID first) {
    ClaimDetail detail = reviewing.detail(handle, id, actor);
    audit.append(handle, actor, action, "claim", id, first);
    events.publish(handle, "claim.changed", "claim", id);
    events.publish(handle, "claim.changed", "claim", first);
    return detail;
  }
}
