package org.claimdesk.server.presence;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Who looks at which claim, in the database that all servers share. Only arriving and leaving is
 * told to the pages; that somebody is still there is kept silently.
 */
@Singleton
class Presence {

  /** How long somebody counts as present whose page falls silent. */
  static final Duration LIFE = Duration.ofSeconds(60);

  /** The most rows that the list of all who are present has. */
  private static final int LISTED = 500;

  private static final String CHANGED = "presence.changed";

  private final Jdbi jdbi;
  private final Events events;

  Presence(Jdbi jdbi, Events events) {
    this.jdbi = jdbi;
    this.events = events;
  }

  /**
   * Somebody looks at a claim, or still does.
   *
   * @throws Problem 404 without such a claim
   */
  void look(Actor actor, UUID claim) {
    jdbi.useTransaction(
        handle -> {
          int known =
              handle
                  .createUpdate(
                      "UPDATE presence SET seen = now() WHERE claim = :claim AND account = :account")
                  .bind("claim", claim)
                  .bind("account", actor.id())
                  .execute();
          if (known > 0) {
            return;
          }
          int arrived =
              handle
                  .createUpdate(
                      """
                      INSERT INTO presence (claim, account) SELECT id, :account FROM claim WHERE id = :claim
                      ON CONFLICT DO NOTHING
                      """)
                  .bind("claim", claim)
                  .bind("account", actor.id())
                  .execute();
          if (arrived > 0) {
            events.publish(handle, CHANGED, "claim", claim);
          } else if (!exists(handle, claim)) {
            throw Problem.notFound("claim", claim);
          }
        });
  }

  /** Somebody leaves a claim; who was not there leaves nothing. */
  void leave(Actor actor, UUID claim) {
    jdbi.useTransaction(
        handle -> {
          int gone =
              handle
                  .createUpdate("DELETE FROM presence WHERE claim = :claim AND account = :account")
                  .bind("claim", claim)
                  .bind("account", actor.id())
                  .execute();
          if (gone > 0) {
            events.publish(handle, CHANGED, "claim", claim);
          }
        });
  }

  /** Everybody who is present anywhere, by who came first; at most 500. */
  List<PresentPerson> everybody() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT p.claim, p.account, a.name, p.since FROM presence p JOIN account a ON a.id = p.account
                    WHERE p.seen > now() - make_interval(secs => :life) ORDER BY p.since, p.account LIMIT :listed
                    """)
                .bind("life", LIFE.toSeconds())
                .bind("listed", LISTED)
                .map(ConstructorMapper.of(PresentPerson.class))
                .list());
  }

  /**
   * Forgets those whose pages fell silent, and tells of it once for each claim; whichever server
   * comes first does it for all.
   */
  @Scheduled(fixedDelay = "15s", initialDelay = "15s")
  void forgetSilent() {
    jdbi.useTransaction(
        handle ->
            handle
                .createQuery(
                    """
                    WITH gone AS (
                      DELETE FROM presence WHERE seen <= now() - make_interval(secs => :life) RETURNING claim)
                    SELECT DISTINCT claim FROM gone
                    """)
                .bind("life", LIFE.toSeconds())
                .mapTo(UUID.class)
                .list()
                .forEach(claim -> events.publish(handle, CHANGED, "claim", claim)));
  }

  private static boolean exists(Handle handle, UUID claim) {
    return handle
        .createQuery("SELECT EXISTS (SELECT FROM claim WHERE id = :claim)")
        .bind("claim", claim)
        .mapTo(boolean.class)
        .one();
  }
}
