package org.claimdesk.server.dossier;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.claim.ClaimStatus;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.review.RatingRepository;
import org.claimdesk.server.review.Reviewing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What people do to a dossier; each in one transaction with its audit event. */
@Singleton
class DossierKeeping {

  private final Jdbi jdbi;
  private final DossierRepository dossiers;
  private final ClaimRepository claims;
  private final DossierArticles articles;
  private final DossierReviewers reviewers;
  private final RatingRepository ratings;
  private final Reviewing reviewing;
  private final AuditLog audit;
  private final Events events;

  DossierKeeping(
      Jdbi jdbi,
      DossierRepository dossiers,
      ClaimRepository claims,
      DossierArticles articles,
      DossierReviewers reviewers,
      RatingRepository ratings,
      Reviewing reviewing,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.dossiers = dossiers;
    this.claims = claims;
    this.articles = articles;
    this.reviewers = reviewers;
    this.ratings = ratings;
    this.reviewing = reviewing;
    this.audit = audit;
    this.events = events;
  }

  /**
   * The dossier with what is in it.
   *
   * @throws Problem 404 when there is none
   */
  DossierDetail detail(UUID id) {
    return jdbi.withHandle(handle -> detail(handle, id));
  }

  /**
   * Begins a dossier.
   *
   * @throws Problem 400 or 422 naming the field that cannot be
   */
  DossierDetail begin(Actor actor, NewDossier dossier) {
    NewDossier checked = dossier.checked();
    return jdbi.inTransaction(
        handle -> {
          ratings.require(handle, Objects.requireNonNull(checked.scale()));
          UUID id = Keys.next();
          dossiers.insert(handle, id, actor.id(), checked);
          return changed(handle, actor, "dossier.created", id, checked);
        });
  }

  /**
   * Changes a dossier's own members.
   *
   * @throws Problem 412 with the dossier as it is when {@code version} is not its version any more,
   *     400 or 422 naming the field that cannot be
   */
  DossierDetail change(Actor actor, UUID id, int version, NewDossier change) {
    return jdbi.inTransaction(
        handle -> {
          Dossier before = dossiers.lock(handle, id);
          if (before.version() != version) {
            throw Problem.stale(detail(handle, id));
          }
          NewDossier checked = change.over(before).checked();
          ratings.require(handle, Objects.requireNonNull(checked.scale()));
          dossiers.update(handle, id, checked);
          if (!Objects.equals(checked.reviews(), before.reviews())) {
            reviewing.refresh(handle, dossiers.claimKeys(handle, id));
          }
          return changed(handle, actor, "dossier.changed", id, checked);
        });
  }

  /**
   * Removes a dossier; its claims and its published reports stay.
   *
   * @throws Problem 404 when there is none
   */
  void remove(Actor actor, UUID id) {
    jdbi.useTransaction(
        handle -> {
          Dossier before = dossiers.lock(handle, id);
          List<UUID> freed = dossiers.claimKeys(handle, id);
          dossiers.delete(handle, id);
          reviewing.refresh(handle, freed);
          audit.append(handle, actor, "dossier.deleted", "dossier", id, before);
          events.publish(handle, "dossier.deleted", "dossier", id);
        });
  }

  /**
   * Adds a claim, or moves it within the dossier.
   *
   * @param position from 0; null for the last place
   * @throws Problem 404 without such a dossier or claim, 422 for a position that cannot be
   */
  DossierDetail place(Actor actor, UUID id, UUID claim, @Nullable Integer position) {
    return jdbi.inTransaction(
        handle -> {
          dossiers.lock(handle, id);
          claims.require(handle, claim);
          List<UUID> order = new ArrayList<>(dossiers.claimKeys(handle, id));
          order.remove(claim);
          int place = position == null ? order.size() : position;
          if (place < 0 || place > order.size()) {
            throw Problem.unprocessable(
                "position", "position is " + place + "; give one from 0 to " + order.size() + ".");
          }
          order.add(place, claim);
          dossiers.arrange(handle, id, order);
          reviewing.refresh(handle, List.of(claim));
          return changed(handle, actor, "dossier.claim_placed", id, claim);
        });
  }

  /**
   * Takes a claim out; one that is not in it is out already.
   *
   * @throws Problem 404 without such a dossier, 403 when {@code actor} is no editor and a blind
   *     review of the claim is in, whose verdict all would then see
   */
  void takeOut(Actor actor, UUID id, UUID claim) {
    jdbi.useTransaction(
        handle -> {
          dossiers.lock(handle, id);
          List<UUID> order = new ArrayList<>(dossiers.claimKeys(handle, id));
          if (order.remove(claim)) {
            refuseUnblinding(actor, claims.lock(handle, claim));
            dossiers.arrange(handle, id, order);
            reviewing.refresh(handle, List.of(claim));
            changed(handle, actor, "dossier.claim_removed", id, claim);
          }
        });
  }

  private static void refuseUnblinding(Actor actor, Claim claim) {
    if (claim.status() == ClaimStatus.IN_REVIEW && !actor.role().includes(Role.EDITOR)) {
      throw Problem.forbidden(
          "The claim waits for another blind review, which taking it out would end; review it, or"
              + " ask an editor to take it out.");
    }
  }

  /**
   * Adds an article.
   *
   * @throws Problem 404 without such a dossier or article
   */
  DossierDetail addArticle(Actor actor, UUID id, UUID article) {
    return jdbi.inTransaction(
        handle -> {
          dossiers.lock(handle, id);
          if (!articles.add(handle, id, article)) {
            throw Problem.notFound("article", article);
          }
          return changed(handle, actor, "dossier.article_added", id, article);
        });
  }

  /**
   * Takes an article out; its claims stay in the dossier.
   *
   * @throws Problem 404 without such a dossier
   */
  void removeArticle(Actor actor, UUID id, UUID article) {
    jdbi.useTransaction(
        handle -> {
          dossiers.lock(handle, id);
          articles.remove(handle, id, article);
          changed(handle, actor, "dossier.article_removed", id, article);
        });
  }

  /**
   * Puts a dossier away: nothing in it changes until it is reopened. One that is archived stays so.
   *
   * @throws Problem 404 without such a dossier
   */
  DossierDetail archive(Actor actor, UUID id) {
    return jdbi.inTransaction(
        handle -> {
          if (dossiers.lockAny(handle, id).archived() != null) {
            return detail(handle, id);
          }
          dossiers.archive(handle, id, actor.id());
          return changed(handle, actor, "dossier.archived", id, null);
        });
  }

  /**
   * Takes an archived dossier up again. One that is worked on stays so.
   *
   * @throws Problem 404 without such a dossier
   */
  DossierDetail reopen(Actor actor, UUID id) {
    return jdbi.inTransaction(
        handle -> {
          if (dossiers.lockAny(handle, id).archived() == null) {
            return detail(handle, id);
          }
          dossiers.archive(handle, id, null);
          return changed(handle, actor, "dossier.reopened", id, null);
        });
  }

  /** The same, in a transaction of the caller's. */
  DossierDetail detail(Handle handle, UUID id) {
    return new DossierDetail(
        dossiers.require(handle, id),
        dossiers.claims(handle, id),
        articles.of(handle, id),
        reviewers.of(handle, id));
  }

  /** Tells of a change that was made to a dossier, and says how it is now. */
  DossierDetail changed(
      Handle handle, Actor actor, String action, UUID id, @Nullable Object detail) {
    DossierDetail now = detail(handle, id);
    audit.append(handle, actor, action, "dossier", id, detail);
    events.publish(handle, "dossier.changed", "dossier", id);
    return now;
  }
}
