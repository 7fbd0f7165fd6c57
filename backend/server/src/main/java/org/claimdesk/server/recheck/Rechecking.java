package org.claimdesk.server.recheck;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.copy.ArchivedCopy;
import org.claimdesk.server.copy.CopyKeeping;
import org.claimdesk.server.copy.CopyReading;
import org.claimdesk.server.copy.CopyRepository;
import org.claimdesk.server.copy.NewCopy;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.EvidenceRepository;
import org.claimdesk.server.fetch.Fetching;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.review.Doubting;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Asks the address of a piece of evidence again, and says whether it still says what it said. */
@Singleton
class Rechecking {

  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final EvidenceRepository evidence;
  private final CopyReading reading;
  private final CopyKeeping copying;
  private final CopyRepository copies;
  private final Doubting doubting;
  private final AuditLog audit;
  private final Events events;

  Rechecking(
      Jdbi jdbi,
      ClaimRepository claims,
      EvidenceRepository evidence,
      CopyReading reading,
      CopyKeeping copying,
      CopyRepository copies,
      Doubting doubting,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.evidence = evidence;
    this.reading = reading;
    this.copying = copying;
    this.copies = copies;
    this.doubting = doubting;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Asks again. The evidence stays as it is; what came is kept beside it, and beside all other
   * evidence that rests on a copy of the same address with the same bytes.
   *
   * @throws Problem 404 without such evidence; 409 when it has no address or no copy to compare
   *     with; 403 where this installation fetches nothing
   */
  Evidence recheck(Actor actor, UUID claim, UUID id) {
    Evidence asked = jdbi.withHandle(handle -> require(handle, claim, id));
    String url = asked.url();
    if (url == null || asked.copy() == null) {
      throw Problem.conflict(
          "evidence-not-copied",
          url == null
              ? "The evidence has no address to ask again; it rests on an uploaded file alone."
              : "There is no copy to compare the page with; copy the page first.",
          null);
    }
    ArchivedCopy then = asked.copy();
    NewCopy now = null;
    String outcome = "same";
    String words = "The page says the same as the copy.";
    try {
      now = reading.fetch(url);
    } catch (Problem e) {
      if (e.status() == HttpStatus.FORBIDDEN) {
        throw e;
      }
      outcome = e.members().containsKey(Fetching.GONE) ? "vanished" : "unreachable";
      words = e.detail();
    }
    Answer answer = new Answer(then, url, outcome, words, now);
    return jdbi.inTransaction(
        handle -> {
          keep(handle, actor, answer);
          return require(handle, claim, id);
        });
  }

  /**
   * What an address answered.
   *
   * @param then the copy that it is compared with
   * @param outcome where a page came, before it is compared
   * @param now the page that came, else null
   */
  private record Answer(
      ArchivedCopy then, String url, String outcome, String words, @Nullable NewCopy now) {}

  private void keep(Handle handle, Actor actor, Answer answer) {
    List<UUID> resting = resting(handle, answer).stream().map(Evidence::claim).distinct().toList();
    List<Claim> locked = claims.lockAll(handle, resting);
    NewCopy now = answer.now();
    ArchivedCopy changed =
        now == null || copying.isSame(handle, answer.then().id(), now)
            ? null
            : copying.keep(handle, actor, now);
    if (changed != null) {
      copies.use(handle, changed.id());
    }
    // Read again: only now does nobody else change it.
    for (Evidence each : resting(handle, answer)) {
      UUID then = Objects.requireNonNull(each.copy()).id();
      if (changed == null) {
        evidence.setRecheck(handle, each.id(), then, answer.outcome(), answer.words(), null);
      } else {
        Boolean found = copying.find(handle, changed.id(), each.excerpt()).found();
        evidence.setRecheck(handle, each.id(), then, "changed", change(found), changed.id());
      }
    }
    List<Evidence> after = resting(handle, answer);
    for (Evidence each : after) {
      audit.append(handle, actor, "evidence.rechecked", "evidence", each.id(), each);
      events.publish(handle, "claim.changed", "claim", each.claim());
    }
    doubting.note(handle, actor, locked, after);
  }

  private List<Evidence> resting(Handle handle, Answer answer) {
    return evidence.restingOn(handle, answer.url(), answer.then().sha256());
  }

  private static String change(@Nullable Boolean found) {
    return "The page changed since it was copied"
        + (found == null
            ? "."
            : found
                ? "; the excerpt still stands in it."
                : "; the excerpt does not stand in it word for word any more.");
  }

  private Evidence require(Handle handle, UUID claim, UUID id) {
    return evidence.find(handle, claim, id).orElseThrow(() -> Problem.notFound("evidence", id));
  }
}
