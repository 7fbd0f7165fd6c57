package org.claimdesk.server.comment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.notification.NotificationKind;
import org.claimdesk.server.notification.Notifications;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.review.ReviewRepository;
import org.claimdesk.server.review.ReviewState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What people do with comments; each in one transaction with its audit event. */
@Singleton
class Commenting {

  private static final int MAX_TEXT = 5_000;

  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final ReviewRepository reviews;
  private final CommentRepository comments;
  private final Notifications notifications;
  private final AuditLog audit;
  private final Events events;

  Commenting(
      Jdbi jdbi,
      ClaimRepository claims,
      ReviewRepository reviews,
      CommentRepository comments,
      Notifications notifications,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.reviews = reviews;
    this.comments = comments;
    this.notifications = notifications;
    this.audit = audit;
    this.events = events;
  }

  /**
   * One page of a claim's comments, as far as {@code viewer} may see them.
   *
   * @throws Problem 404 without such a claim
   */
  CommentList list(Actor viewer, UUID claim, @Nullable String cursor, int limit) {
    return jdbi.withHandle(
        handle -> {
          claims.require(handle, claim);
          List<UUID> authors = comments.authors(handle, claim);
          List<UUID> seen = seen(handle, claim, authors, viewer);
          UUID after = cursor == null ? null : Cursor.parse(cursor, 1).key(0);
          List<Comment> found = comments.after(handle, claim, seen, after, limit + 1);
          boolean more = found.size() > limit;
          List<Comment> items = more ? found.subList(0, limit) : found;
          CommentRepository.Counts shown = comments.count(handle, claim, seen);
          int all =
              seen.size() == authors.size()
                  ? shown.total()
                  : comments.count(handle, claim, authors).total();
          return new CommentList(
              items,
              more ? Cursor.of(items.getLast().id()).toString() : null,
              shown.total(),
              shown.unresolved(),
              all - shown.total());
        });
  }

  /**
   * Says something about a claim, and tells whom it names and whom it answers.
   *
   * @throws Problem 404 without such a claim or comment to answer, 400 or 422 naming the field that
   *     cannot be
   */
  Comment add(Actor actor, UUID id, NewComment sent) {
    return jdbi.inTransaction(
        handle -> {
          Claim claim = claims.lock(handle, id);
          String text = Field.text("text", sent.text(), MAX_TEXT);
          check(handle, claim, sent);
          Comment answered =
              sent.answers() == null ? null : visible(handle, id, sent.answers(), actor);
          // An answer to an answer is one more answer to the first.
          UUID first =
              answered == null
                  ? null
                  : Objects.requireNonNullElse(answered.answers(), answered.id());
          List<UUID> mentions = mentions(handle, text);
          UUID key = Keys.next();
          comments.insert(
              handle,
              key,
              id,
              actor.id(),
              new NewComment(text, sent.part(), sent.evidence(), first),
              mentions);
          for (UUID person : mentions) {
            notifications.tell(handle, actor, person, NotificationKind.MENTIONED, List.of(id), key);
          }
          if (answered != null && !mentions.contains(answered.author().id())) {
            notifications.tell(
                handle, actor, answered.author().id(), NotificationKind.ANSWERED, List.of(id), key);
          }
          return changed(handle, actor, "comment.added", id, key);
        });
  }

  /**
   * Gives one's own comment other words; whom they name anew is told.
   *
   * @throws Problem 404, 403 for another's, 412 with the comment as it is, 400 or 422 naming the
   *     text
   */
  Comment edit(Actor actor, UUID claim, UUID id, int version, @Nullable String sent) {
    return jdbi.inTransaction(
        handle -> {
          Comment before = own(handle, actor, claim, id, version);
          String text = Field.text("text", sent, MAX_TEXT);
          List<UUID> mentions = mentions(handle, text);
          comments.update(handle, id, text, mentions);
          Set<UUID> told = Set.copyOf(before.mentions().stream().map(Person::id).toList());
          for (UUID person : mentions) {
            if (!told.contains(person)) {
              notifications.tell(
                  handle, actor, person, NotificationKind.MENTIONED, List.of(claim), id);
            }
          }
          return changed(handle, actor, "comment.edited", claim, id);
        });
  }

  /**
   * Takes one's own comment back; the claim's history keeps what it said.
   *
   * @throws Problem 404, 403 for another's, 412 with the comment as it is
   */
  void delete(Actor actor, UUID claim, UUID id, int version) {
    jdbi.useTransaction(
        handle -> {
          own(handle, actor, claim, id, version);
          comments.delete(handle, id);
          changed(handle, actor, "comment.deleted", claim, id);
        });
  }

  /**
   * Finds that nothing is left to say in a conversation, or that something is.
   *
   * @param resolved what is found; the same again changes nothing
   * @throws Problem 404 without such a comment, 422 for an answer
   */
  Comment resolve(Actor actor, UUID claim, UUID id, boolean resolved) {
    return jdbi.inTransaction(
        handle -> {
          claims.lock(handle, claim);
          Comment before = visible(handle, claim, id, actor);
          if (before.answers() != null) {
            throw Problem.unprocessable(
                "comment",
                "The comment is an answer; resolve the one that it answers, "
                    + before.answers()
                    + ".");
          }
          if ((before.resolved() != null) == resolved) {
            return before;
          }
          comments.resolve(handle, id, resolved ? actor.id() : null);
          return changed(
              handle, actor, resolved ? "comment.resolved" : "comment.reopened", claim, id);
        });
  }

  private Comment own(Handle handle, Actor actor, UUID claim, UUID id, int version) {
    claims.lock(handle, claim);
    Comment comment = visible(handle, claim, id, actor);
    if (!comment.author().id().equals(actor.id())) {
      throw Problem.forbidden(
          "The comment is "
              + comment.author().name()
              + "'s; only they can change it. Answer it instead.");
    }
    if (comment.version() != version) {
      throw Problem.stale(comment);
    }
    return comment;
  }

  private Comment visible(Handle handle, UUID claim, UUID id, Actor viewer) {
    return comments
        .find(handle, claim, id)
        .filter(comment -> !comment.deleted())
        .filter(comment -> !seen(handle, claim, List.of(comment.author().id()), viewer).isEmpty())
        .orElseThrow(() -> Problem.notFound("comment", id));
  }

  /** Those of {@code authors} whose comments {@code viewer} may see. */
  private List<UUID> seen(Handle handle, UUID claim, List<UUID> authors, Actor viewer) {
    ReviewState state = Objects.requireNonNull(reviews.states(handle, List.of(claim)).get(claim));
    Set<UUID> editors = state.blind() ? reviews.editors(handle, authors) : Set.of();
    return authors.stream().filter(author -> state.shows(author, viewer.id(), editors)).toList();
  }

  private void check(Handle handle, Claim claim, NewComment sent) {
    Integer part = sent.part();
    if (part != null && (part < 0 || part >= claim.parts().size())) {
      throw Problem.unprocessable(
          "part",
          "part is "
              + part
              + "; the claim has "
              + claim.parts().size()
              + ", counted from 0. Leave it out for the whole claim.");
    }
    if (sent.evidence() != null && !comments.hasEvidence(handle, claim.id(), sent.evidence())) {
      throw Problem.unprocessable(
          "evidence", "The claim has no evidence " + sent.evidence() + "; load the claim anew.");
    }
  }

  private static List<UUID> mentions(Handle handle, String text) {
    return text.indexOf('@') < 0 ? List.of() : new MentionFinder(Accounts.people(handle)).in(text);
  }

  private Comment changed(Handle handle, Actor actor, String action, UUID claim, UUID id) {
    Comment after = comments.find(handle, claim, id).orElseThrow();
    audit.append(handle, actor, action, "comment", id, new CommentTrace(claim, after.version()));
    events.publish(handle, "comment.changed", "claim", claim);
    return after;
  }
}
