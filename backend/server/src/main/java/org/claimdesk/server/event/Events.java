package org.claimdesk.server.event;

import jakarta.inject.Singleton;
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
    CommitOrder.enter(handle);
    handle
        .createQuery(
            """
            WITH published AS (
              INSERT INTO event (type, subject, subject_id) VALUES (:type, :subject, :id) RETURNING sequence)
            SELECT pg_notify(:channel, sequence::text)::text FROM published
            """)
        .bind("type", type)
        .bind("subject", subject)
        .bind("id", id)
        .bind("channel", CHANNEL)
        .mapTo(String.class)
        .one();
  }
}
