package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.AnalysedText;
import org.claimdesk.server.article.ExtractionRepository;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.correction.Readings;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.mention.Selector;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * How a person says where claims begin and end; each change in one transaction with its audit
 * event. Only a claim that nobody has judged changes its bounds: a review is of the words as they
 * were. Locks are taken in the order dossiers, article, claims, each by identifier.
 */
@Singleton
class ClaimMarking {
  private final Jdbi jdbi;
  private final ClaimReading reading;
  private final ExtractionRepository extractions;
  private final ClaimRepository claims;
  private final ClaimEdits edits;
  private final ClaimCorrecting correcting;
  private final AuditLog audit;
  private final Events events;

  ClaimMarking(
      Jdbi jdbi,
      ClaimReading reading,
      ExtractionRepository extractions,
      ClaimRepository claims,
      ClaimEdits edits,
      ClaimCorrecting correcting,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.reading = reading;
    this.extractions = extractions;
    this.claims = claims;
    this.edits = edits;
    this.correcting = correcting;
    this.audit = audit;
    this.events = events;
  }

  /**
   * What a claim of these bounds would hold.
   *
   * @throws Problem 404 without such an article, 422 for a span that cannot be
   */
  ClaimPreview preview(UUID article, int start, int end) {
    return jdbi.withHandle(
        handle -> {
          AnalysedText text = extractions.requireText(handle, article);
          ClaimSpan span = reading.read(text, ClaimBounds.of(start, end, text.text()));
          return ClaimPreview.of(span, claims.at(handle, article, start, end).orElse(null));
        });
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
          AnalysedText text = extractions.holdText(handle, article);
          ClaimSpan span = reading.read(text, ClaimBounds.of(start, end, text.text()));
          NewClaim claim =
              new NewClaim(
                  Keys.next(),
                  text.extraction(),
                  ClaimOrigin.MANUAL,
                  span,
                  "statement",
                  1,
                  1,
                  ClaimReading.kinds(List.of(), span),
                  List.of(new ClaimReason("marked_by_hand", actor.name(), 0)));
          if (claims.insert(handle, article, text.metadata().publisher(), List.of(claim)) == 0) {
            throw taken(span);
          }
          return changed(handle, actor, "claim.created", claim.id(), new Selector(start, end));
        });
  }

  /**
   * Gives a claim that nobody has judged yet other bounds.
   *
   * @throws Problem 412 when {@code version} is not its version any more, 422 for a span that
   *     cannot be, 409 when it is judged, somebody else works on it or the span is another claim's
   */
  Claim adjust(Actor actor, UUID id, int version, ClaimAdjustment adjustment) {
    return jdbi.inTransaction(
        handle -> {
          AnalysedText text = hold(handle, id, null);
          Claim claim = open(claims.lockVersion(handle, id, version), actor, "adjusted");
          int start = adjustment.start() == null ? claim.start() : adjustment.start();
          int end = adjustment.end() == null ? claim.end() : adjustment.end();
          ClaimSpan span = reading.read(text, ClaimBounds.of(start, end, text.text()), claim);
          if (Selector.of(claim).equals(Selector.of(span))) {
            return claim;
          }
          edits.keep(handle, actor, ClaimEdit.Kind.ADJUSTED, id, null, null);
          rewrite(handle, claim, ClaimReading.edited(claim, text, span));
          return changed(
              handle,
              actor,
              "claim.adjusted",
              id,
              List.of(Selector.of(claim), new Selector(start, end)));
        });
  }

  /**
   * Makes one claim of two: the one addressed reaches over both, and has the evidence and the
   * places in dossiers of both.
   *
   * @throws Problem 412 when a version is not the claim's any more, 409 when one is judged or
   *     somebody else works on it, 422 for claims of two articles
   */
  Claim merge(Actor actor, UUID id, int version, ClaimMerge merge) {
    UUID with = required("with", merge.with());
    int withVersion = required("version", merge.version());
    return jdbi.inTransaction(
        handle -> {
          AnalysedText text = hold(handle, id, with);
          Claim claim = open(claims.lockVersion(handle, id, version), actor, "merged");
          Claim other = open(claims.lockVersion(handle, with, withVersion), actor, "merged");
          if (with.equals(id) || !other.article().id().equals(claim.article().id())) {
            throw Problem.unprocessable("with", "with must be another claim of the same article.");
          }
          Span over =
              Span.of(Math.min(claim.start(), other.start()), Math.max(claim.end(), other.end()));
          ClaimSpan span = reading.read(text, over, claim, other);
          edits.keep(handle, actor, ClaimEdit.Kind.MERGED, id, with, null);
          edits.renumberParts(handle, claim, span.parts(), span.quantities());
          edits.renumberParts(handle, other, span.parts(), span.quantities());
          edits.moveWhatHangs(handle, with, id);
          claims.delete(handle, with);
          requireFree(handle, claim.article().id(), span, id);
          claims.rewrite(handle, ClaimReading.merged(claim, other, text, span));
          events.publish(handle, "claim.deleted", "claim", with);
          return changed(handle, actor, "claim.merged", id, List.of(claim, other));
        });
  }

  /**
   * Makes two claims of one. Evidence about a figure goes with the figure, other evidence stays
   * with the first; both are in the dossiers that the one was in.
   *
   * @return the first, which is the claim addressed, and the second
   * @throws Problem 412 when {@code version} is not its version any more, 422 for a place that is
   *     not inside it, 409 when it is judged, somebody else works on it or a half is another claim
   */
  List<Claim> split(Actor actor, UUID id, int version, ClaimSplit split) {
    int at = required("at", split.at());
    return jdbi.inTransaction(
        handle -> {
          AnalysedText text = hold(handle, id, null);
          Claim claim = open(claims.lockVersion(handle, id, version), actor, "split");
          ClaimSpan first = reading.read(text, ClaimBounds.before(claim, at, text.text()), claim);
          ClaimSpan second = reading.read(text, ClaimBounds.after(claim, at, text.text()), claim);
          UUID other = Keys.next();
          edits.keep(handle, actor, ClaimEdit.Kind.SPLIT, id, null, other);
          NewClaim added = ClaimReading.edited(claim, text, second).as(other);
          if (claims.insert(
                  handle, claim.article().id(), text.metadata().publisher(), List.of(added))
              == 0) {
            throw taken(second);
          }
          edits.moveEvidenceOf(handle, claim, second, other);
          edits.share(handle, id, other);
          rewrite(handle, claim, ClaimReading.edited(claim, text, first));
          changed(handle, actor, "claim.created", other, Selector.of(second));
          Claim kept = changed(handle, actor, "claim.split", id, List.of(claim, other));
          return List.of(kept, claims.require(handle, other));
        });
  }

  /**
   * Takes the newest change of a claim's bounds, or the newest correction, back; once more, the one
   * before it. What was corrected since in what the claim holds after it stays corrected.
   *
   * @throws Problem 412 when {@code version} is not its version any more, 404 when there is no
   *     change to take back, 409 when the claim, or the one split off it, is judged, or its old
   *     bounds are another claim's
   */
  Claim undo(Actor actor, UUID id, int version) {
    return jdbi.inTransaction(
        handle -> {
          ClaimEdit edit =
              edits.last(handle, id).orElseThrow(() -> Problem.notFound("change of claim", id));
          if (edit.kind() == ClaimEdit.Kind.CORRECTED) {
            return correcting.takeBack(handle, actor, id, version, edit);
          }
          UUID split = edit.kind() == ClaimEdit.Kind.SPLIT ? edit.other() : null;
          AnalysedText text = hold(handle, id, split);
          Claim claim = open(claims.lockVersion(handle, id, version), actor, "changed");
          if (!edits.last(handle, id).map(ClaimEdit::id).equals(Optional.of(edit.id()))) {
            throw Problem.stale(claim);
          }
          UUID article = claim.article().id();
          requireFree(handle, article, edit.before(), id);
          edits.restoreClaim(handle, edit.id());
          Claim restored = claims.require(handle, id);
          edits.renumberParts(handle, claim, restored.parts(), restored.quantities());
          List<Claim> since = new ArrayList<>(List.of(claim));
          if (split != null) {
            since.add(rejoin(handle, actor, restored, split));
          }
          if (edit.otherBefore() != null) {
            requireFree(handle, article, edit.otherBefore(), id);
            edits.restoreMerged(handle, edit.id());
          }
          edits.restoreWhatHangs(handle, edit.id());
          refresh(handle, text, article, id, since);
          if (edit.otherBefore() != null) {
            UUID merged = Objects.requireNonNull(edit.other());
            refresh(handle, text, article, merged, since);
            changed(handle, actor, "claim.created", merged, edit.otherBefore());
          }
          edits.forget(handle, edit.id());
          return changed(
              handle, actor, "claim.edit_undone", id, List.of(Selector.of(claim), edit.before()));
        });
  }

  private Claim rejoin(Handle handle, Actor actor, Claim claim, UUID split) {
    Claim other = open(claims.lock(handle, split), actor, "joined again");
    edits.renumberParts(handle, other, claim.parts(), claim.quantities());
    edits.moveWhatHangs(handle, split, claim.id());
    claims.delete(handle, split);
    audit.append(handle, actor, "claim.deleted", "claim", split, other);
    events.publish(handle, "claim.deleted", "claim", split);
    return other;
  }

  /** What follows from the article, or was corrected, and may have changed since it was kept. */
  private void refresh(Handle handle, AnalysedText text, UUID article, UUID id, List<Claim> since) {
    Readings kept = claims.require(handle, id).readings();
    Readings now = kept.resolved(text.mentions());
    for (Claim claim : since) {
      now = now.as(claim.readings(), true);
    }
    if (!now.equals(kept)) {
      claims.setReadings(handle, id, now);
    }
    claims.setPublisher(handle, article, text.metadata().publisher());
  }

  /**
   * Removes a claim that was marked by hand and never judged.
   *
   * @throws Problem 409 for any other
   */
  void delete(Actor actor, UUID id) {
    jdbi.useTransaction(
        handle -> {
          hold(handle, id, null);
          Claim claim = claims.lock(handle, id);
          if (claim.origin() != ClaimOrigin.MANUAL) {
            throw Problem.conflict(
                "claim-extracted",
                "The extractor found this claim; dismiss it, which is kept and teaches the extractor.",
                null);
          }
          open(claim, actor, "deleted");
          claims.delete(handle, id);
          audit.append(handle, actor, "claim.deleted", "claim", id, claim);
          events.publish(handle, "claim.deleted", "claim", id);
        });
  }

  /** Lets nobody else change these claims, their dossiers or their article. */
  private AnalysedText hold(Handle handle, UUID id, @Nullable UUID other) {
    UUID article = claims.require(handle, id).article().id();
    TreeSet<UUID> both = new TreeSet<>(Stream.of(id, other).filter(Objects::nonNull).toList());
    claims.holdDossiers(handle, both);
    AnalysedText text = extractions.holdText(handle, article);
    both.forEach(claim -> claims.lock(handle, claim));
    return text;
  }

  private void rewrite(Handle handle, Claim claim, NewClaim content) {
    requireFree(handle, claim.article().id(), content.span(), claim.id());
    edits.renumberParts(handle, claim, content.span().parts(), content.span().quantities());
    claims.rewrite(handle, content);
  }

  private void requireFree(Handle handle, UUID article, Span span, UUID id) {
    if (claims
        .at(handle, article, span.start(), span.end())
        .filter(at -> !at.equals(id))
        .isPresent()) {
      throw taken(span);
    }
  }

  private static Claim open(Claim claim, Actor actor, String action) {
    if (claim.status() != ClaimStatus.OPEN) {
      throw ClaimEditing.wrongStatus(claim, action);
    }
    ClaimLease lease = claim.lease();
    if (lease != null && !lease.by().equals(actor.name())) {
      throw Problem.conflict("claim-leased", ClaimEditing.describe(lease), lease);
    }
    return claim;
  }

  private Claim changed(Handle handle, Actor actor, String action, UUID id, Object detail) {
    Claim claim = claims.require(handle, id);
    audit.append(handle, actor, action, "claim", id, detail);
    events.publish(handle, action, "claim", id);
    return claim;
  }

  private static Problem taken(Span span) {
    return Problem.conflict(
        "claim-exists",
        "The span from "
            + span.start()
            + " to "
            + span.end()
            + " is a claim of this article already.",
        null);
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.badRequest(field, field + " is missing.");
    }
    return value;
  }
}
