package org.claimdesk.server.reference;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps the list of reference sources, and finds those that fit a claim. */
@Singleton
class ReferenceKeeping {

  private static final int MOST = 1_000;
  private static final int MOST_FITTING = 6;

  private final Jdbi jdbi;
  private final ReferenceRepository sources;
  private final ClaimRepository claims;
  private final AuditLog audit;
  private final Events events;

  ReferenceKeeping(
      Jdbi jdbi,
      ReferenceRepository sources,
      ClaimRepository claims,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.sources = sources;
    this.claims = claims;
    this.audit = audit;
    this.events = events;
  }

  ReferenceSources all() {
    return new ReferenceSources(jdbi.withHandle(sources::all), ClaimTopics.all());
  }

  /**
   * The sources that fit a claim: of its topics, and of the countries that it names or of the whole
   * world; those that share more of its words first.
   *
   * @throws Problem 404 without such a claim
   */
  FittingSources fitting(UUID id) {
    List<ReferenceSource> all = new ArrayList<>();
    Claim claim =
        jdbi.withHandle(
            handle -> {
              all.addAll(sources.all(handle));
              return claims.require(handle, id);
            });
    ClaimTopics about = ClaimTopics.of(claim);
    return new FittingSources(
        all.stream()
            .filter(source -> about.topics().containsKey(source.topic()))
            .filter(
                source ->
                    source.country() == null || about.countries().containsKey(source.country()))
            .sorted(Comparator.comparingInt(source -> -weight(source, about)))
            .limit(MOST_FITTING)
            .map(source -> fitting(source, about))
            .toList());
  }

  /** A country that is named counts as much as two words of the topic. */
  private static int weight(ReferenceSource source, ClaimTopics about) {
    return about.topics().getOrDefault(source.topic(), List.of()).size()
        + (source.country() == null ? 0 : 2);
  }

  private static FittingSource fitting(ReferenceSource source, ClaimTopics about) {
    List<String> because = new ArrayList<>(about.topics().getOrDefault(source.topic(), List.of()));
    String country = source.country() == null ? null : about.countries().get(source.country());
    if (country != null) {
      because.add(country);
    }
    String template = source.search();
    if (template == null || about.query().isEmpty()) {
      return new FittingSource(source, source.url(), null, because);
    }
    String words = URLEncoder.encode(about.query(), StandardCharsets.UTF_8);
    return new FittingSource(source, template.replace("{query}", words), about.query(), because);
  }

  /**
   * Lists a source.
   *
   * @throws Problem 400 or 422 naming a member that cannot be; 409 when the list is full
   */
  ReferenceSource add(Actor actor, NewReferenceSource added) {
    NewReferenceSource checked = added.checked(ClaimTopics.all());
    return jdbi.inTransaction(
        handle -> {
          if (sources.all(handle).size() >= MOST) {
            throw Problem.unprocessable(
                "name", "The list holds " + MOST + " sources, which is the limit; remove one.");
          }
          UUID id = Keys.next();
          sources.insert(handle, id, checked);
          return changed(handle, actor, "reference.added", id);
        });
  }

  /**
   * Changes a source.
   *
   * @throws Problem 404, 412 with the source as it is, 400 or 422 naming a member that cannot be
   */
  ReferenceSource change(Actor actor, UUID id, int version, NewReferenceSource change) {
    NewReferenceSource checked = change.checked(ClaimTopics.all());
    return jdbi.inTransaction(
        handle -> {
          ReferenceSource before = require(handle, id);
          if (before.version() != version) {
            throw Problem.stale(before);
          }
          sources.update(handle, id, checked);
          return changed(handle, actor, "reference.changed", id);
        });
  }

  /**
   * Takes a source off the list; the audit trail keeps what it said.
   *
   * @throws Problem 404 without such a source
   */
  void remove(Actor actor, UUID id) {
    jdbi.useTransaction(
        handle -> {
          ReferenceSource before = require(handle, id);
          sources.delete(handle, id);
          audit.append(handle, actor, "reference.removed", "reference", id, before);
          events.publish(handle, "reference.changed", "reference", id);
        });
  }

  private ReferenceSource require(Handle handle, UUID id) {
    return sources.lock(handle, id).orElseThrow(() -> Problem.notFound("reference source", id));
  }

  private ReferenceSource changed(Handle handle, Actor actor, String action, UUID id) {
    ReferenceSource now = require(handle, id);
    audit.append(handle, actor, action, "reference", id, now);
    events.publish(handle, "reference.changed", "reference", id);
    return now;
  }
}
