package org.claimdesk.server.comment;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Comments in the database. Those of a claim that repeats another are the other's. */
@Singleton
public class CommentRepository {

  private static final String SELECT =
      """
      SELECT m.id, c.id AS claim, m.part, m.evidence, m.answers, m.author, a.name, m.text, m.created_at, m.edited_at,
             m.resolved_at, m.resolved_by, r.name AS resolver, m.deleted_at IS NOT NULL AS deleted, m.version,
             (SELECT array_agg(p.id ORDER BY p.id) FROM account p WHERE p.id = ANY (m.mentions)) AS mentioned,
             (SELECT array_agg(p.name ORDER BY p.id) FROM account p WHERE p.id = ANY (m.mentions)) AS mentioned_names
      FROM claim c JOIN comment m ON m.claim = coalesce(c.repeats, c.id) JOIN account a ON a.id = m.author
           LEFT JOIN account r ON r.id = m.resolved_by
      """;

  /** One that its author took back shows only while it has answers. */
  private static final String SHOWN =
      "(m.deleted_at IS NULL OR EXISTS (SELECT FROM comment n WHERE n.answers = m.id AND n.deleted_at IS NULL))";

  /** The authors of a claim's comments. */
  List<UUID> authors(Handle handle, UUID claim) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT m.author FROM claim c JOIN comment m ON m.claim = coalesce(c.repeats, c.id)
            WHERE c.id = :claim
            """)
        .bind("claim", claim)
        .mapTo(UUID.class)
        .list();
  }

  /** Counts of a claim's comments: all, and the conversations that are not resolved. */
  record Counts(int total, int unresolved) {}

  /** Counts a claim's comments by {@code authors}. */
  Counts count(Handle handle, UUID claim, Collection<UUID> authors) {
    return handle
        .createQuery(
            """
            SELECT count(*) AS total,
                   count(*) FILTER (WHERE m.answers IS NULL AND m.resolved_at IS NULL) AS unresolved
            FROM claim c JOIN comment m ON m.claim = coalesce(c.repeats, c.id)
            WHERE c.id = :claim AND m.author = ANY (:authors) AND
            """
                + SHOWN)
        .bind("claim", claim)
        .bindArray("authors", UUID.class, authors)
        .map((row, context) -> new Counts(row.getInt("total"), row.getInt("unresolved")))
        .one();
  }

  /** A claim's comments by {@code authors} after the key {@code after}, the oldest first. */
  List<Comment> after(
      Handle handle, UUID claim, Collection<UUID> authors, @Nullable UUID after, int limit) {
    return handle
        .createQuery(
            SELECT
                + "WHERE c.id = :claim AND m.author = ANY (:authors)"
                + " AND (CAST(:after AS uuid) IS NULL OR m.id > :after) AND "
                + SHOWN
                + " ORDER BY m.id LIMIT :limit")
        .bind("claim", claim)
        .bindArray("authors", UUID.class, authors)
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> read(row))
        .list();
  }

  /** A comment of a claim, also one that was taken back. */
  Optional<Comment> find(Handle handle, UUID claim, UUID id) {
    return handle
        .createQuery(SELECT + "WHERE c.id = :claim AND m.id = :id")
        .bind("claim", claim)
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  void insert(
      Handle handle, UUID id, UUID claim, UUID author, NewComment comment, List<UUID> mentions) {
    handle
        .createUpdate(
            """
            INSERT INTO comment (id, claim, part, evidence, answers, author, text, mentions)
            SELECT :id, coalesce(c.repeats, c.id), :part, :evidence, :answers, :author, :text, :mentions
            FROM claim c WHERE c.id = :claim
            """)
        .bind("id", id)
        .bind("claim", claim)
        .bind("author", author)
        .bind("part", comment.part())
        .bind("evidence", comment.evidence())
        .bind("answers", comment.answers())
        .bind("text", comment.text())
        .bindArray("mentions", UUID.class, mentions)
        .execute();
  }

  void update(Handle handle, UUID id, String text, List<UUID> mentions) {
    keep(handle, id);
    handle
        .createUpdate(
            """
            UPDATE comment SET text = :text, mentions = :mentions, edited_at = now(), version = version + 1
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("text", text)
        .bindArray("mentions", UUID.class, mentions)
        .execute();
  }

  void delete(Handle handle, UUID id) {
    keep(handle, id);
    handle
        .createUpdate(
            "UPDATE comment SET deleted_at = now(), mentions = '{}', version = version + 1 WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  /** Resolves a conversation, or opens it again. */
  void resolve(Handle handle, UUID id, @Nullable UUID by) {
    keep(handle, id);
    handle
        .createUpdate(
            """
            UPDATE comment SET resolved_by = :by, resolved_at = CASE WHEN CAST(:by AS uuid) IS NOT NULL THEN now() END,
                               version = version + 1
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("by", by)
        .execute();
  }

  /** Whether {@code evidence} is of the claim. */
  boolean hasEvidence(Handle handle, UUID claim, UUID evidence) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT FROM claim c JOIN evidence e ON e.claim = coalesce(c.repeats, c.id)
                           WHERE c.id = :claim AND e.id = :evidence)
            """)
        .bind("claim", claim)
        .bind("evidence", evidence)
        .mapTo(boolean.class)
        .one();
  }

  /** How many conversations about each of {@code claims} are not resolved; none has no entry. */
  public Map<UUID, Integer> unresolved(Handle handle, Collection<UUID> claims) {
    Map<UUID, Integer> counts = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT c.id AS claim, count(*) AS unresolved
            FROM claim c JOIN comment m ON m.claim = coalesce(c.repeats, c.id)
            WHERE c.id = ANY (:claims) AND m.answers IS NULL AND m.resolved_at IS NULL AND
            """
                + SHOWN
                + " GROUP BY c.id")
        .bindArray("claims", UUID.class, claims)
        .map((row, context) -> Map.entry(key(row, "claim"), row.getInt("unresolved")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  private static void keep(Handle handle, UUID id) {
    handle
        .createUpdate(
            "INSERT INTO comment_version (comment, version, text) SELECT id, version, text FROM comment WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  private static Comment read(ResultSet row) throws SQLException {
    boolean deleted = row.getBoolean("deleted");
    UUID resolver = row.getObject("resolved_by", UUID.class);
    return new Comment(
        key(row, "id"),
        key(row, "claim"),
        row.getObject("part", Integer.class),
        row.getObject("evidence", UUID.class),
        row.getObject("answers", UUID.class),
        new Person(key(row, "author"), text(row, "name")),
        deleted ? "" : text(row, "text"),
        mentions(row),
        instant(row, "created_at"),
        row.getTimestamp("edited_at") == null ? null : instant(row, "edited_at"),
        resolver == null ? null : instant(row, "resolved_at"),
        resolver == null ? null : new Person(resolver, text(row, "resolver")),
        deleted,
        row.getInt("version"));
  }

  private static List<Person> mentions(ResultSet row) throws SQLException {
    if (row.getArray("mentioned") == null) {
      return List.of();
    }
    UUID[] keys = (UUID[]) row.getArray("mentioned").getArray();
    String[] names = (String[]) Objects.requireNonNull(row.getArray("mentioned_names")).getArray();
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      people.add(new Person(keys[i], names[i]));
    }
    return people;
  }
}
