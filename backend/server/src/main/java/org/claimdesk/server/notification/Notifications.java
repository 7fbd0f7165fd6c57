package org.claimdesk.server.notification;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Keys;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Tells people what concerns them, in the transaction that makes it so, and keeps the list. */
@Singleton
public final class Notifications {

  /** How many of each person are kept: the newest. */
  static final int KEPT = 500;

  /** Tells one person's pages alone that their list changed. */
  static final String CHANGED = "notification.changed";

  private final Events events;

  Notifications(Events events) {
    this.events = events;
  }

  /**
   * Tells one person; who did it is not told of it. Call it late in the transaction, as {@link
   * Events#publish}.
   *
   * @param claims what it is about, in one notification however many they are; none tells nothing
   * @param comment the comment that it is about
   */
  public void tell(
      Handle handle,
      Actor by,
      UUID recipient,
      NotificationKind kind,
      List<UUID> claims,
      @Nullable UUID comment) {
    if (recipient.equals(by.id()) || claims.isEmpty()) {
      return;
    }
    int told =
        handle
            .createUpdate(
                """
                INSERT INTO notification (id, account, kind, claim, claims, comment, actor, actor_name)
                SELECT :id, a.id, :kind, :claim, :claims, :comment, :actor, :actorName
                FROM account a WHERE a.id = :recipient AND NOT a.disabled
                """)
            .bind("id", Keys.next())
            .bind("recipient", recipient)
            .bind("kind", kind.code())
            .bind("claim", claims.getFirst())
            .bind("claims", claims.size())
            .bind("comment", comment)
            .bind("actor", by.id())
            .bind("actorName", by.name())
            .execute();
    if (told == 0) {
      return;
    }
    handle
        .createUpdate(
            """
            DELETE FROM notification WHERE account = :recipient AND id <=
              (SELECT id FROM notification WHERE account = :recipient ORDER BY id DESC OFFSET :kept LIMIT 1)
            """)
        .bind("recipient", recipient)
        .bind("kept", KEPT)
        .execute();
    events.publish(handle, CHANGED, Events.PERSON, recipient);
  }

  /** Tells every editor but the one who did it. */
  public void tellEditors(Handle handle, Actor by, NotificationKind kind, UUID claim) {
    handle
        .createQuery(
            "SELECT id FROM account WHERE role IN ('editor', 'admin') AND NOT disabled ORDER BY id")
        .mapTo(UUID.class)
        .list()
        .forEach(editor -> tell(handle, by, editor, kind, List.of(claim), null));
  }

  /** One page of a person's notifications, the newest first. */
  NotificationPage page(Handle handle, UUID account, @Nullable String cursor, int limit) {
    Query query =
        handle.createQuery(
            """
            SELECT n.id, n.kind, n.claim, left(c.text, 300) AS statement, n.claims, n.comment, n.actor_name, n.at, n.read_at
            FROM notification n JOIN claim c ON c.id = n.claim WHERE n.account = :account
            """
                + (cursor == null ? "" : "AND n.id < :after ")
                + "ORDER BY n.id DESC LIMIT :rows");
    if (cursor != null) {
      query.bind("after", Cursor.parse(cursor, 1).key(0));
    }
    List<Notification> found =
        query
            .bind("account", account)
            .bind("rows", limit + 1)
            .map((row, context) -> read(row))
            .list();
    boolean more = found.size() > limit;
    List<Notification> items = more ? found.subList(0, limit) : found;
    int unread =
        handle
            .createQuery(
                "SELECT count(*) FROM notification WHERE account = :account AND read_at IS NULL")
            .bind("account", account)
            .mapTo(int.class)
            .one();
    return new NotificationPage(
        items, more ? Cursor.of(items.getLast().id()).toString() : null, unread);
  }

  /**
   * Marks notifications of one's own as read; those of others stay as they are.
   *
   * @param ids null marks all
   */
  void read(Handle handle, UUID account, @Nullable List<UUID> ids) {
    int marked =
        handle
            .createUpdate(
                """
                UPDATE notification SET read_at = now()
                WHERE account = :account AND read_at IS NULL AND (:all OR id = ANY (:ids))
                """)
            .bind("account", account)
            .bind("all", ids == null)
            .bindArray("ids", UUID.class, ids == null ? List.of() : ids)
            .execute();
    if (marked > 0) {
      events.publish(handle, CHANGED, Events.PERSON, account);
    }
  }

  private static Notification read(ResultSet row) throws SQLException {
    return new Notification(
        key(row, "id"),
        NotificationKind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
        key(row, "claim"),
        text(row, "statement"),
        row.getInt("claims"),
        row.getObject("comment", UUID.class),
        text(row, "actor_name"),
        instant(row, "at"),
        row.getTimestamp("read_at") == null ? null : instant(row, "read_at"));
  }
}
