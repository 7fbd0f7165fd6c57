package org.claimdesk.server.reply;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what claimants were asked and said; each change in one transaction with its audit events,
 * one for each claim that it is about. The claims are locked meanwhile, so that a report being
 * published sees all of a change or none, but their versions stay.
 */
@Singleton
class ReplyKeeping {

  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final ReplyRepository replies;
  private final AuditLog audit;
  private final Events events;

  ReplyKeeping(
      Jdbi jdbi, ClaimRepository claims, ReplyRepository replies, AuditLog audit, Events events) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.replies = replies;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Keeps that the claimant was asked about a claim, and others at once.
   *
   * @throws Problem 404 without such a claim, 400 or 422 naming the field that cannot be
   */
  Reply add(Actor actor, UUID claim, NewReply added) {
    return jdbi.inTransaction(
        handle -> {
          Held held = hold(handle, claim, added.claims(), List.of());
          NewReply.Checked checked = added.checked(actor, held.asked(), null);
          refuseStranger(handle, added.askedBy());
          UUID id = Keys.next();
          replies.insert(handle, id, actor.id(), checked);
          replies.setClaims(handle, id, held.about());
          Reply kept = require(handle, claim, id);
          changed(handle, actor, "reply.added", held.touched(), kept);
          return kept;
        });
  }

  /**
   * Changes what is kept.
   *
   * @param version the version that was edited
   * @throws Problem 404, 412 with the reply as it is, 400 or 422 naming the field that cannot be
   */
  Reply change(Actor actor, UUID claim, UUID id, int version, NewReply change) {
    return jdbi.inTransaction(
        handle -> {
          Held held = hold(handle, claim, change.claims(), require(handle, claim, id).claims());
          Reply before = requireVersion(handle, claim, id, version);
          NewReply.Checked checked = change.checked(actor, held.asked(), before);
          if (!before.askedBy().id().equals(change.askedBy())) {
            refuseStranger(handle, change.askedBy());
          }
          replies.update(handle, id, checked);
          if (change.claims() != null) {
            replies.setClaims(handle, id, held.about());
          }
          Reply after = require(handle, claim, id);
          changed(handle, actor, "reply.changed", held.touched(), after);
          return after;
        });
  }

  /**
   * Removes what is kept, for all claims that it is about; the audit trail keeps what it said.
   *
   * @param version the version that was looked at
   * @throws Problem 404, 412 with the reply as it is
   */
  void remove(Actor actor, UUID claim, UUID id, int version) {
    jdbi.useTransaction(
        handle -> {
          Held held = hold(handle, claim, null, require(handle, claim, id).claims());
          Reply before = requireVersion(handle, claim, id, version);
          replies.delete(handle, id);
          changed(handle, actor, "reply.removed", held.touched(), before);
        });
  }

  /**
   * Claims that nobody else changes before the transaction ends.
   *
   * @param asked the one that was addressed
   * @param about the claims that reviews belong to, of it and those named beside it
   * @param touched these and those that the reply was about before
   */
  private record Held(Claim asked, Set<UUID> about, Set<UUID> touched) {}

  private Held hold(
      Handle handle, UUID asked, @Nullable Collection<UUID> named, Collection<UUID> before) {
    Set<UUID> given = new LinkedHashSet<>(List.of(asked));
    given.addAll(named == null ? List.of() : named);
    if (given.size() > NewReply.MAX_CLAIMS) {
      throw Problem.unprocessable(
          "claims",
          "claims are "
              + given.size()
              + " with the one addressed; at most "
              + NewReply.MAX_CLAIMS
              + " go with one question.");
    }
    Set<UUID> all = new HashSet<>(given);
    all.addAll(before);
    Map<UUID, Claim> held =
        claims.lockAll(handle, all).stream()
            .collect(Collectors.toMap(Claim::id, Function.identity()));
    Set<UUID> about = new TreeSet<>();
    for (UUID id : given) {
      Claim claim = held.get(id);
      if (claim == null) {
        throw id.equals(asked)
            ? Problem.notFound("claim", id)
            : Problem.unprocessable("claims", "There is no claim \"" + id + "\"; leave it out.");
      }
      about.add(Objects.requireNonNullElse(claim.repeats(), id));
    }
    Set<UUID> touched = new TreeSet<>(about);
    touched.addAll(before);
    return new Held(Objects.requireNonNull(held.get(asked)), about, touched);
  }

  private static void refuseStranger(Handle handle, @Nullable UUID askedBy) {
    if (askedBy != null
        && Accounts.people(handle).stream().noneMatch(who -> who.id().equals(askedBy))) {
      throw Problem.unprocessable(
          "askedBy",
          "There is nobody \"" + askedBy + "\" at the desk; give the key of one of its people.");
    }
  }

  private Reply requireVersion(Handle handle, UUID claim, UUID id, int version) {
    Reply before = require(handle, claim, id);
    if (before.version() != version) {
      throw Problem.stale(before);
    }
    return before;
  }

  private Reply require(Handle handle, UUID claim, UUID id) {
    return replies.find(handle, claim, id).orElseThrow(() -> Problem.notFound("reply", id));
  }

  private void changed(
      Handle handle, Actor actor, String action, Collection<UUID> about, Reply detail) {
    audit.append(
        handle,
        actor,
        action,
        "reply",
        about.stream()
            .map(claim -> new AuditLog.Noted(detail.id(), new ReplyTrace(claim, detail)))
            .toList());
    about.forEach(claim -> events.publish(handle, "claim.changed", "claim", claim));
  }
}
