package org.claimdesk.server.event;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.database.CommitOrder;
import org.jdbi.v3.core.Handle;

/** Tells every browser what changed: see {@link EventController}. */
@Singleton
public final class Events {

  /** The channel of PostgreSQL's NOTIFY. */
  static final String CHANNEL = "claimdesk_event";

  /** The subject of changes that only the person with that key is told of. */
  public static final String PERSON = "person";

  /**
   * Publishes a change in the transaction that makes it: it is told when, and only when, that
   * commits. Call it late in the transaction, see {@link CommitOrder}.
   *
   * @param type what happened, as {@code subject.verb}, such as {@code claim.changed}
   * @param subject what kind of thing it happened to, such as {@code claim}
   * @param id that thing's key
   */
  public void publish(Handle handle, String type, String subject, UUID id) {
    publish(handle, type, subject, List.of(id));
  }

  /** As the other, for the same change of several things: one event each. */
  public void publish(Handle handle, String type, String subject, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    CommitOrder.enter(handle);
    handle
        .createQuery(
            """
            WITH published AS (
              INSERT INTO event (type, subject, subject_id) SELECT :type, :subject, unnest(:ids) RETURNING sequence)
            SELECT pg_notify(:channel, max(sequence)::text)::text FROM published
            """)
        .bind("type", type)
        .bind("subject", subject)
        .bindArray("ids", UUID.class, ids)
        .bind("channel", CHANNEL)
        .mapTo(String.class)
        .one();
  }
}
