package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.article.AnalysedText;
import org.claimdesk.server.article.ArticleRepository;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.mention.Selector;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What a person does to a claim before reviewing it; each in one transaction with its audit event.
 */
@Singleton
class ClaimEditing {
  /** How long a lease lasts when it is not extended. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final int REASON_LIMIT = 2_000;

  private final Jdbi jdbi;
  private final ArticleRepository articles;
  private final ClaimRepository claims;
  private final AuditLog audit;
  private final Events events;

  ClaimEditing(
      Jdbi jdbi,
      ArticleRepository articles,
      ClaimRepository claims,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.articles = articles;
    this.claims = claims;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Marks a statement as a claim. It comes first in the queue: a person found it worth checking.
   *
   * @throws Problem 400 for a missing value, 404 without such an article, 422 for a span that
   *     cannot be, 409 when it is a claim already
   */
  Claim mark(Actor actor, ClaimMark mark) {
    UUID article = required("article", mark.article());
    int start = required("start", mark.start());
    int end = required("end", mark.end());
    return jdbi.inTransaction(
        handle -> {
          AnalysedText text = articles.holdText(handle, article);
          ClaimSpan span =
              ClaimSpan.marked(checked(start, end, text.text()), text.mentions(), text.text());
          List<String> kinds = new ArrayList<>();
          if (!span.quantities().isEmpty()) {
            kinds.add("quantity");
          }
          if (span.attribution() != null) {
            kinds.add("quote");
          }
          NewClaim claim =
              new NewClaim(
                  Keys.next(),
                  text.extraction(),
                  ClaimOrigin.MANUAL,
                  span,
                  "statement",
                  1,
                  1,
                  kinds,
                  List.of(new ClaimReason("marked_by_hand", actor.name(), 0)));
          if (claims.insert(handle, article, text.metadata().publisher(), List.of(claim)) == 0) {
            throw taken(start, end);
          }
          return changed(handle, actor, "claim.created", claim.id(), new Selector(start, end));
        });
  }

  /**
   * Gives a claim that nobody has judged yet other bounds.
   *
   * @throws Problem 412 when {@code version} is not its version any more, 422 for a span that
   *     cannot be, 409 when it is judged or the span is another claim's
   */
  Claim adjust(Actor actor, UUID id, int version, ClaimAdjustment adjustment) {
    return jdbi.inTransaction(
        handle -> {
          Claim claim = claims.lockVersion(handle, id, version);
          // A review that is in was made of the words as they are.
          if (claim.status() != ClaimStatus.OPEN) {
            throw wrongStatus(claim, "adjusted");
          }
          AnalysedText text = articles.requireText(handle, claim.article().id());
          int start = adjustment.start() == null ? claim.start() : adjustment.start();
          int end = adjustment.end() == null ? claim.end() : adjustment.end();
          ClaimSpan span =
              ClaimSpan.marked(checked(start, end, text.text()), text.mentions(), text.text());
          if (!claims.moveSpan(handle, id, claim.article().id(), span)) {
            throw taken(start, end);
          }
          return changed(
              handle,
              actor,
              "claim.adjusted",
              id,
              List.of(Selector.of(claim), new Selector(start, end)));
        });
  }

  /**
   * Finds that a statement is no claim.
   *
   * @throws Problem 400 without a reason, 409 when the claim is judged already
   */
  Claim dismiss(Actor actor, UUID id, DismissalReason dismissal) {
    String reason = required("reason", dismissal.reason()).strip();
    if (reason.isEmpty()) {
      throw Problem.unprocessable("reason", "The reason is empty; say why it is no claim.");
    }
    if (reason.length() > REASON_LIMIT) {
      throw Problem.unprocessable(
          "reason",
          "The reason has " + reason.length() + " characters; at most " + REASON_LIMIT + " fit.");
    }
    if (reason.indexOf('\0') >= 0) {
      throw Problem.unprocessable("reason", "The reason holds U+0000; leave that character out.");
    }
    return jdbi.inTransaction(
        handle -> {
          requireUndecided(claims.lock(handle, id), "dismissed");
          claims.dismiss(handle, id, reason, actor);
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
          if (!claims.lease(handle, id, actor, LEASE)) {
            throw Problem.conflict("claim-leased", describe(before), before);
          }
          // Typing extends a lease again and again: only its beginning is told.
          if (before == null) {
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
          claims.release(handle, id);
          changed(handle, actor, "claim.released", id, lease);
        });
  }

  /**
   * Removes a claim that was marked by hand and never judged.
   *
   * @throws Problem 409 for any other
   */
  void delete(Actor actor, UUID id) {
    jdbi.useTransaction(
        handle -> {
          Claim claim = claims.lock(handle, id);
          if (claim.origin() != ClaimOrigin.MANUAL) {
            throw Problem.conflict(
                "claim-extracted",
                "The extractor found this claim; dismiss it, which is kept and teaches the extractor.",
                null);
          }
          if (claim.status() != ClaimStatus.OPEN) {
            throw wrongStatus(claim, "deleted");
          }
          claims.delete(handle, id);
          audit.append(handle, actor, "claim.deleted", "claim", id, claim);
          events.publish(handle, "claim.deleted", "claim", id);
        });
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

  private static Problem wrongStatus(Claim claim, String action) {
    return Problem.conflict(
        "claim-status",
        "The claim is " + claim.status().code() + " and cannot be " + action + ".",
        null);
  }

  private static Problem taken(int start, int end) {
    return Problem.conflict(
        "claim-exists",
        "The span from " + start + " to " + end + " is a claim of this article already.",
        null);
  }

  private static String describe(@Nullable ClaimLease lease) {
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

  private static Span checked(int start, int end, String text) {
    if (start < 0 || start >= text.length()) {
      throw Problem.unprocessable(
          "start",
          "start is " + start + "; the article's text goes from 0 to " + text.length() + ".");
    }
    if (end > text.length()) {
      throw Problem.unprocessable(
          "end", "end is " + end + "; the article's text ends at " + text.length() + ".");
    }
    if (end <= start) {
      throw Problem.unprocessable(
          "end", "end is " + end + "; it must be more than start, which is " + start + ".");
    }
    refuseSplit("start", start, text);
    refuseSplit("end", end, text);
    if (text.substring(start, end).isBlank()) {
      throw Problem.unprocessable(
          "start", "From " + start + " to " + end + " there is only white space.");
    }
    return Span.of(start, end);
  }

  private static void refuseSplit(String field, int index, String text) {
    if (index > 0
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index))) {
      throw Problem.unprocessable(
          field,
          field
              + " is "
              + index
              + ", in the middle of a character that takes two code units; give "
              + (index - 1)
              + " or "
              + (index + 1)
              + ".");
    }
  }
}
