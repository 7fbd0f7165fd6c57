package org.claimdesk.server.evidence;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.copy.CopyKeeping;
import org.claimdesk.server.copy.CopyRepository;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Adds, changes and removes evidence; each in one transaction with its audit event. The claim is
 * locked meanwhile, so that a report being published sees all of a change or none, but its version
 * stays: evidence that a colleague adds does not make a reviewer's verdict stale.
 */
@Singleton
class EvidenceKeeping {

  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final EvidenceRepository evidence;
  private final CopyRepository copies;
  private final CopyKeeping copying;
  private final AuditLog audit;
  private final Events events;

  EvidenceKeeping(
      Jdbi jdbi,
      ClaimRepository claims,
      EvidenceRepository evidence,
      CopyRepository copies,
      CopyKeeping copying,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.evidence = evidence;
    this.copies = copies;
    this.copying = copying;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Adds evidence to a claim.
   *
   * @throws Problem 404 without such a claim, 400 or 422 naming the field that cannot be
   */
  Evidence add(Actor actor, UUID claim, NewEvidence added) {
    return jdbi.inTransaction(
        handle -> {
          Claim locked = claims.lock(handle, claim);
          UUID id = Keys.next();
          NewEvidence.Checked checked = added.checked(locked, null);
          evidence.insert(handle, id, claim, actor.id(), checked, resting(handle, checked));
          Evidence kept = require(handle, claim, id);
          changed(handle, actor, "evidence.added", claim, kept);
          return kept;
        });
  }

  /**
   * Changes evidence.
   *
   * @param version the evidence's version that was edited
   * @throws Problem 404, 412 with the evidence as it is, 400 or 422 naming the field that cannot be
   */
  Evidence change(Actor actor, UUID claim, UUID id, int version, NewEvidence change) {
    return jdbi.inTransaction(
        handle -> {
          Claim locked = claims.lock(handle, claim);
          Evidence before = require(handle, claim, id);
          if (before.version() != version) {
            throw Problem.stale(before);
          }
          NewEvidence.Checked checked = change.checked(locked, before);
          evidence.update(handle, id, checked, resting(handle, checked));
          Evidence after = require(handle, claim, id);
          changed(handle, actor, "evidence.changed", claim, after);
          return after;
        });
  }

  /**
   * Removes evidence; the audit trail keeps what it said.
   *
   * @throws Problem 404 without such evidence
   */
  void remove(Actor actor, UUID claim, UUID id) {
    jdbi.useTransaction(
        handle -> {
          claims.lock(handle, claim);
          Evidence before = require(handle, claim, id);
          evidence.delete(handle, id);
          changed(handle, actor, "evidence.removed", claim, before);
        });
  }

  /**
   * Holds the copy that evidence rests on for good, and says whether its excerpt stands in it; null
   * where that cannot be told.
   */
  private @Nullable Boolean resting(Handle handle, NewEvidence.Checked evidence) {
    UUID copy = evidence.copy();
    if (copy == null) {
      return null;
    }
    if (!copies.use(handle, copy)) {
      throw Problem.unprocessable(
          "copy", "There is no copy \"" + copy + "\"; copy the page or upload the file anew.");
    }
    return copying.find(handle, copy, evidence.excerpt()).found();
  }

  private Evidence require(Handle handle, UUID claim, UUID id) {
    return evidence.find(handle, claim, id).orElseThrow(() -> Problem.notFound("evidence", id));
  }

  private void changed(Handle handle, Actor actor, String action, UUID claim, Evidence detail) {
    audit.append(handle, actor, action, "evidence", detail.id(), detail);
    events.publish(handle, "claim.changed", "claim", claim);
  }
}
