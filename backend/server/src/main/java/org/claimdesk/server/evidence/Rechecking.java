package org.claimdesk.server.evidence;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.copy.ArchivedCopy;
import org.claimdesk.server.copy.CopyKeeping;
import org.claimdesk.server.copy.CopyReading;
import org.claimdesk.server.copy.CopyRepository;
import org.claimdesk.server.copy.NewCopy;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.fetch.Fetching;
import org.claimdesk.server.problem.Problem;
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
  private final AuditLog audit;
  private final Events events;

  Rechecking(
      Jdbi jdbi,
      ClaimRepository claims,
      EvidenceRepository evidence,
      CopyReading reading,
      CopyKeeping copying,
      CopyRepository copies,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.evidence = evidence;
    this.reading = reading;
    this.copying = copying;
    this.copies = copies;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Asks again. The evidence stays as it is; what came is kept beside it.
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
    UUID then = asked.copy().id();
    NewCopy now;
    try {
      now = reading.fetch(url);
    } catch (Problem e) {
      if (e.status() == HttpStatus.FORBIDDEN) {
        throw e;
      }
      boolean gone = e.members().containsKey(Fetching.GONE);
      return keep(actor, claim, id, then, gone ? "vanished" : "unreachable", e.detail(), null);
    }
    return jdbi.inTransaction(
        handle -> {
          claims.lock(handle, claim);
          if (copying.isSame(handle, then, now)) {
            return kept(
                handle,
                actor,
                claim,
                id,
                then,
                "same",
                "The page says the same as the copy.",
                null);
          }
          ArchivedCopy copy = copying.keep(handle, actor, now);
          copies.use(handle, copy.id());
          Boolean found = copying.find(handle, copy.id(), asked.excerpt()).found();
          String words =
              "The page changed since it was copied"
                  + (found == null
                      ? "."
                      : found
                          ? "; the excerpt still stands in it."
                          : "; the excerpt does not stand in it word for word any more.");
          return kept(handle, actor, claim, id, then, "changed", words, copy.id());
        });
  }

  private Evidence keep(
      Actor actor,
      UUID claim,
      UUID id,
      UUID of,
      String outcome,
      String words,
      @Nullable UUID copy) {
    return jdbi.inTransaction(
        handle -> {
          claims.lock(handle, claim);
          return kept(handle, actor, claim, id, of, outcome, words, copy);
        });
  }

  private Evidence kept(
      Handle handle,
      Actor actor,
      UUID claim,
      UUID id,
      UUID of,
      String outcome,
      String words,
      @Nullable UUID copy) {
    evidence.setRecheck(handle, id, of, outcome, words, copy);
    Evidence after = require(handle, claim, id);
    audit.append(handle, actor, "evidence.rechecked", "evidence", id, after);
    events.publish(handle, "claim.changed", "claim", claim);
    return after;
  }

  private Evidence require(Handle handle, UUID claim, UUID id) {
    return evidence.find(handle, claim, id).orElseThrow(() -> Problem.notFound("evidence", id));
  }
}
