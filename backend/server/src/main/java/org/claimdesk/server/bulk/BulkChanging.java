package org.claimdesk.server.bulk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimFilter;
import org.claimdesk.server.claim.ClaimQueue;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.view.Views;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Does one thing to many claims, in one transaction with an audit event for each of them. */
@Singleton
class BulkChanging {
  /** How many claims one request changes at most: they stay locked until all are changed. */
  static final int MOST = 1_000;

  private final Jdbi jdbi;
  private final ClaimQueue queue;
  private final ClaimRepository claims;
  private final Views views;
  private final BulkWorks works;
  private final BulkRepository changes;
  private final AuditLog audit;
  private final Events events;

  BulkChanging(
      Jdbi jdbi,
      ClaimQueue queue,
      ClaimRepository claims,
      Views views,
      BulkWorks works,
      BulkRepository changes,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.queue = queue;
    this.claims = claims;
    this.views = views;
    this.works = works;
    this.changes = changes;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Does what a request asks for to all claims that it can be done to.
   *
   * @throws Problem 400 or 422 naming the field that cannot be, 404 without such a dossier
   */
  BulkChange change(Actor actor, NewBulkChange change) {
    BulkAction action = Field.required("action", change.action());
    return jdbi.inTransaction(
        handle -> {
          // It locks a dossier before the claims, as all that lock both do.
          BulkWork work = works.of(handle, actor, action, change);
          List<UUID> asked = asked(handle, actor, change);
          boolean more = asked.size() > MOST;
          List<UUID> ids = more ? asked.subList(0, MOST) : asked;
          Map<UUID, Claim> locked =
              claims.lockAll(handle, ids).stream()
                  .collect(Collectors.toMap(Claim::id, Function.identity()));
          List<Claim> fit = new ArrayList<>();
          List<BulkRefusal> refused = new ArrayList<>();
          for (UUID id : ids) {
            Claim claim = locked.get(id);
            BulkRefusal refusal =
                claim == null ? BulkRefusal.notFound(id) : work.refusal().apply(claim);
            if (refusal != null) {
              refused.add(refusal);
            } else if (claim != null) {
              fit.add(claim);
            }
          }
          return new BulkChange(
              fit.isEmpty() ? null : make(handle, actor, work, fit),
              fit.stream().map(Claim::id).toList(),
              refused,
              more);
        });
  }

  private UUID make(Handle handle, Actor actor, BulkWork work, List<Claim> fit) {
    List<UUID> ids = fit.stream().map(Claim::id).toList();
    UUID key = changes.keep(handle, actor, work.action(), work.dossier(), fit);
    work.work().accept(ids);
    audit.append(
        handle, actor, work.told(), work.subject(), fit.stream().map(work.noted()).toList());
    if (work.dossier() == null) {
      events.publish(handle, work.told(), "claim", ids);
    } else {
      events.publish(handle, "dossier.changed", "dossier", work.dossier());
    }
    return key;
  }

  /** The claims that a request is about, each once; of a filter's one more than fit. */
  private List<UUID> asked(Handle handle, Actor actor, NewBulkChange change) {
    if (Stream.of(change.claims(), change.filter(), change.view()).filter(Objects::nonNull).count()
        != 1) {
      throw Problem.badRequest(
          "claims",
          "Send one of claims, filter and view: the claims themselves, what they meet, or the view"
              + " that says it.");
    }
    List<UUID> named = change.claims();
    if (named == null) {
      UUID view = change.view();
      ClaimFilter filter =
          view == null
              ? Field.required("filter", change.filter())
              : views.require(handle, actor, view).filter();
      // What the dossier has already is not asked for: the same request adds the next ones.
      UUID outside = change.action() == BulkAction.ADD_TO_DOSSIER ? change.dossier() : null;
      return queue.keys(handle, filter.of(actor), outside, MOST + 1);
    }
    if (named.size() > MOST) {
      throw Problem.unprocessable(
          "claims",
          "There are "
              + named.size()
              + " claims; at most "
              + MOST
              + " fit into one request. Send several.");
    }
    return List.copyOf(new LinkedHashSet<>(named));
  }
}
