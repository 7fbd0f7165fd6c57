package org.claimdesk.server.review;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.OriginalPlaces;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.claim.ClaimStatus;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.EvidenceRepository;
import org.claimdesk.server.evidence.FigureCheck;
import org.claimdesk.server.evidence.ImpliedFigure;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.reply.ReplyRepository;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What reviewers and editors do to a claim; each in one transaction with its audit event. */
@Singleton
public class Reviewing {

  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final RatingRepository ratings;
  private final ReviewRepository reviews;
  private final EvidenceRepository evidence;
  private final OriginalPlaces places;
  private final AppearanceRepository appearances;
  private final ReplyRepository replies;
  private final DoubtRepository doubts;
  private final DisputeNotices notices;
  private final AuditLog audit;
  private final Events events;

  Reviewing(
      Jdbi jdbi,
      ClaimRepository claims,
      RatingRepository ratings,
      ReviewRepository reviews,
      EvidenceRepository evidence,
      OriginalPlaces places,
      AppearanceRepository appearances,
      ReplyRepository replies,
      DoubtRepository doubts,
      DisputeNotices notices,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.ratings = ratings;
    this.reviews = reviews;
    this.evidence = evidence;
    this.places = places;
    this.appearances = appearances;
    this.replies = replies;
    this.doubts = doubts;
    this.notices = notices;
    this.audit = audit;
    this.events = events;
  }

  /**
   * The claim as {@code viewer} may see it.
   *
   * @throws Problem 404 when there is none
   */
  ClaimDetail detail(Handle handle, UUID id, Actor viewer) {
    Claim claim = claims.require(handle, id);
    ReviewState state = reviews.state(handle, id);
    List<Evidence> all = evidence.ofClaims(handle, List.of(id)).getOrDefault(id, List.of());
    List<Evidence> found = visible(handle, state, all, viewer);
    return new ClaimDetail(
        claim,
        places.of(handle, claim.article().id(), claim),
        state.required(),
        ratings.ofClaim(handle, id).stream().map(RatingScale::id).toList(),
        state.visibleTo(viewer.id()),
        found,
        all.size() - found.size(),
        FigureCheck.of(claim, found, Locale.ENGLISH),
        ImpliedFigure.of(claim),
        claim.status() == ClaimStatus.DECIDED || claim.doubt() != null ? state.verdict() : null,
        doubts(handle, id, all, found),
        appearances.of(handle, id),
        replies.ofClaims(handle, List.of(id)).getOrDefault(id, List.of()));
  }

  /**
   * Gives a verdict, in place of one's own earlier one.
   *
   * @param version the claim's version that the reviewer saw
   * @throws Problem 412 with the claim as it is when it changed meanwhile, 409 when it is dismissed
   *     or adjudicated, 400 or 422 for a verdict that cannot be
   */
  ClaimDetail review(Actor actor, UUID id, int version, NewReview review) {
    return jdbi.inTransaction(
        handle -> {
          Claim claim = lock(handle, actor, id, version);
          NewReview.Checked checked = review.checked(claim, ratings.ofClaim(handle, id));
          ReviewState state = reviews.state(handle, id);
          refuseAdjudicated(state);
          state.reviews().stream()
              .filter(standing -> standing.reviewer().id().equals(actor.id()))
              .forEach(standing -> reviews.withdraw(handle, standing.id()));
          UUID key = Keys.next();
          List<Evidence> seen =
              visible(
                  handle,
                  state,
                  evidence.ofClaims(handle, List.of(id)).getOrDefault(id, List.of()),
                  actor);
          reviews.insert(
              handle, key, id, actor.id(), checked, seen.stream().map(Evidence::id).toList());
          doubts.settle(handle, id, actor.id(), "reviewed", key);
          return changed(handle, actor, "claim.reviewed", id, key);
        });
  }

  /**
   * Takes one's own review back.
   *
   * @throws Problem 404 when no such review stands, 403 when it is another's, 409 when an editor
   *     adjudicated on it or the claim is dismissed
   */
  ClaimDetail undo(Actor actor, UUID id, UUID review) {
    return jdbi.inTransaction(
        handle -> {
          refuseDismissed(claims.lock(handle, id));
          ReviewState state = reviews.state(handle, id);
          Review standing =
              state.reviews().stream()
                  .filter(each -> each.id().equals(review))
                  .findFirst()
                  .orElseThrow(() -> Problem.notFound("review", review));
          if (!standing.reviewer().id().equals(actor.id())) {
            throw Problem.forbidden(
                "The review is "
                    + standing.reviewer().name()
                    + "'s; only they can take it back. Add a review of your own instead.");
          }
          refuseAdjudicated(state);
          reviews.withdraw(handle, review);
          doubts.reopenReviewed(handle, review);
          return changed(handle, actor, "claim.review_undone", id, review);
        });
  }

  /**
   * Takes a claim's dismissal back; its status is again what follows from its reviews.
   *
   * @throws Problem 404 without such a claim, 409 when it is not dismissed
   */
  Claim reopen(Actor actor, UUID id) {
    return jdbi.inTransaction(
        handle -> {
          Claim claim = claims.lock(handle, id);
          if (claim.status() != ClaimStatus.DISMISSED) {
            throw Problem.conflict(
                "claim-status",
                "The claim is "
                    + claim.status().code()
                    + " and cannot be reopened; only a dismissed one can.",
                null);
          }
          setStatus(handle, id, reviews.state(handle, id));
          Claim reopened = claims.require(handle, id);
          audit.append(handle, actor, "claim.reopened", "claim", id, claim.dismissal());
          events.publish(handle, "claim.reopened", "claim", id);
          return reopened;
        });
  }

  /** Takes the dismissals of claims back that the transaction has locked, without telling of it. */
  public void reopen(Handle handle, List<UUID> ids) {
    Map<Standing, List<UUID>> alike = new HashMap<>();
    reviews
        .states(handle, ids)
        .forEach(
            (id, state) ->
                alike.computeIfAbsent(Standing.of(state), any -> new ArrayList<>()).add(id));
    alike.forEach((standing, claimsSo) -> setStatus(handle, claimsSo, standing));
  }

  /**
   * Settles a dispute, or anew what was settled before evidence changed.
   *
   * @throws Problem 412 with the claim as it is when it changed meanwhile, 409 when it is neither
   *     disputed nor such, 400 or 422 for a verdict that cannot be
   */
  ClaimDetail adjudicate(Actor actor, UUID id, int version, NewReview verdict) {
    return jdbi.inTransaction(
        handle -> {
          Claim claim = lock(handle, actor, id, version);
          NewReview.Checked checked = verdict.checked(claim, ratings.ofClaim(handle, id));
          boolean anew = claim.doubt() != null && reviews.state(handle, id).adjudication() != null;
          if (claim.status() != ClaimStatus.DISPUTED && !anew) {
            throw Problem.conflict(
                "claim-not-disputed",
                "The claim is "
                    + claim.status().code()
                    + "; only one whose reviews differ is adjudicated. Review it instead.",
                null);
          }
          reviews.adjudicate(handle, id, actor.id(), checked);
          doubts.settle(handle, id, actor.id(), "reviewed", null);
          return changed(handle, actor, "claim.adjudicated", id, null);
        });
  }

  /**
   * Gives claims the status that follows from their reviews, after a dossier began or ceased to ask
   * for two of them.
   */
  public void refresh(Handle handle, List<UUID> ids) {
    restate(handle, ids).forEach(id -> events.publish(handle, "claim.changed", "claim", id));
  }

  /**
   * Gives claims the status that follows from what was said about them, without telling of it.
   *
   * @return those whose status or doubt changed
   */
  List<UUID> restate(Handle handle, List<UUID> ids) {
    // All locks before the first event, and in one order everywhere, so that two transactions never
    // wait for each other in a ring.
    List<UUID> changed = new ArrayList<>();
    for (UUID id : ids.stream().sorted().toList()) {
      Claim claim = claims.lock(handle, id);
      ReviewState state = reviews.state(handle, id);
      boolean differs =
          claim.status() != state.status() || !Objects.equals(claim.doubt(), state.doubt());
      if (claim.status() != ClaimStatus.DISMISSED && differs) {
        setStatus(handle, id, state);
        changed.add(id);
      }
    }
    return changed;
  }

  /** The open doubts, but those about evidence that the viewer may not see yet. */
  private List<Doubt> doubts(Handle handle, UUID id, List<Evidence> all, List<Evidence> visible) {
    Set<UUID> hidden = all.stream().map(Evidence::id).collect(Collectors.toSet());
    visible.forEach(evidence -> hidden.remove(evidence.id()));
    return doubts.open(handle, id).stream()
        .filter(doubt -> !hidden.contains(doubt.evidence()))
        .toList();
  }

  private List<Evidence> visible(
      Handle handle, ReviewState state, List<Evidence> all, Actor viewer) {
    if (!state.blind() || all.isEmpty()) {
      return all;
    }
    Set<UUID> editors =
        reviews.editors(handle, all.stream().map(each -> each.createdBy().id()).toList());
    return all.stream()
        .filter(each -> state.shows(each.createdBy().id(), viewer.id(), editors))
        .toList();
  }

  private Claim lock(Handle handle, Actor actor, UUID id, int version) {
    Claim claim = claims.lock(handle, id);
    if (claim.version() != version) {
      throw Problem.stale(detail(handle, id, actor));
    }
    refuseDismissed(claim);
    return claim;
  }

  private static void refuseDismissed(Claim claim) {
    if (claim.status() == ClaimStatus.DISMISSED) {
      throw Problem.conflict(
          "claim-dismissed",
          "The claim was dismissed; take the dismissal back before reviewing it.",
          null);
    }
  }

  private static void refuseAdjudicated(ReviewState state) {
    if (state.adjudication() != null) {
      throw Problem.conflict(
          "claim-adjudicated",
          "An editor settled this claim; its reviews cannot change any more.",
          state.adjudication());
    }
  }

  private ClaimDetail changed(
      Handle handle, Actor actor, String action, UUID id, @Nullable UUID review) {
    ClaimStatus before = claims.require(handle, id).status();
    ReviewState state = reviews.state(handle, id);
    setStatus(handle, id, state);
    ClaimDetail detail = detail(handle, id, actor);
    notices.tell(handle, actor, id, before, state);
    // The key, not the verdict: the trail must not tell a blind reviewer's verdict early.
    audit.append(handle, actor, action, "claim", id, review);
    events.publish(handle, "claim.changed", "claim", id);
    return detail;
  }

  private void setStatus(Handle handle, UUID id, ReviewState state) {
    setStatus(handle, List.of(id), Standing.of(state));
  }

  private void setStatus(Handle handle, List<UUID> ids, Standing standing) {
    claims.setStatus(handle, ids, standing.status(), standing.rating(), standing.doubt());
    if (standing.complete()) {
      reviews.disclose(handle, ids);
    }
  }

  /** What of all that was said about a claim stands with it. */
  private record Standing(
      ClaimStatus status, @Nullable String rating, @Nullable String doubt, boolean complete) {

    static Standing of(ReviewState state) {
      Verdict verdict = state.status() == ClaimStatus.DECIDED ? state.verdict() : null;
      return new Standing(
          state.status(),
          verdict == null ? null : verdict.rating(),
          state.doubt(),
          state.complete());
    }
  }
}
