package org.claimdesk.server.history;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.lib.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is kept of a claim's past, in the database. */
@Singleton
class HistoryRepository {

  /**
   * The events about a claim: of it, of what hangs on it or on those judged together with it, those
   * that made a new version of it, and the one that brought its article in.
   */
  private static final String OF_CLAIM =
      """
      (SELECT sequence FROM audit_event WHERE claim_of_audit(subject, subject_id, detail) = ANY (:judged)
       UNION SELECT change FROM claim_version WHERE claim = :claim AND change IS NOT NULL
       UNION SELECT sequence FROM audit_event
             WHERE subject_id = (SELECT article FROM claim WHERE id = :claim) AND action = 'article.created')
      """;

  /**
   * One event with what it changed.
   *
   * @param version the claim's version that it made
   * @param before the claim's row until then, where it made a version
   * @param after the claim's row from then on
   * @param previous the detail of the event before it about the same thing
   */
  record Row(
      long sequence,
      Instant at,
      Person by,
      String action,
      String subject,
      @Nullable UUID subjectId,
      @Nullable JsonNode detail,
      @Nullable Integer version,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      @Nullable JsonNode previous) {}

  /** A comment's words at a version. */
  record Said(UUID author, Map<Integer, String> versions) {}

  /** A time between two versions. */
  record Span(int version, @Nullable Instant until, @Nullable Long change) {}

  /** The keys of the claims that are judged together with a claim, its own among them. */
  List<UUID> judged(Handle handle, UUID claim) {
    return handle
        .createQuery(
            """
            SELECT o.id FROM claim c JOIN claim o ON o.id = coalesce(c.repeats, c.id) OR o.repeats = coalesce(c.repeats, c.id)
            WHERE c.id = :claim
            """)
        .bind("claim", claim)
        .mapTo(UUID.class)
        .list();
  }

  /** The events about a claim before {@code before}, the latest first. */
  List<Row> page(Handle handle, UUID claim, List<UUID> judged, long before, int limit) {
    return handle
        .createQuery(
            """
            SELECT e.sequence, e.at, e.actor, e.actor_name, e.action, e.subject, e.subject_id, e.detail::text AS detail,
                   first.state AS before,
                   CASE WHEN last.version IS NOT NULL THEN
                     coalesce((SELECT n.version FROM claim_version n
                               WHERE n.claim = :claim AND n.version > last.version ORDER BY n.version LIMIT 1),
                              (SELECT version FROM claim WHERE id = :claim)) END AS version,
                   CASE WHEN last.version IS NOT NULL THEN
                     coalesce((SELECT n.state FROM claim_version n
                               WHERE n.claim = :claim AND n.version > last.version ORDER BY n.version LIMIT 1),
                              (SELECT to_jsonb(c) - 'search' FROM claim c WHERE c.id = :claim)) END AS after,
                   CASE WHEN e.subject IN ('evidence', 'reply') THEN
                     (SELECT p.detail::text FROM audit_event p
                      WHERE p.subject_id = e.subject_id AND p.sequence < e.sequence
                        -- A reply about several claims has as many events of one version.
                        AND (e.subject = 'evidence' OR p.detail ->> 'version' <> e.detail ->> 'version')
                      ORDER BY p.sequence DESC LIMIT 1) END AS previous
            FROM audit_event e
                 LEFT JOIN LATERAL (SELECT v.state FROM claim_version v WHERE v.claim = :claim AND v.change = e.sequence
                                    ORDER BY v.version LIMIT 1) first ON true
                 LEFT JOIN LATERAL (SELECT v.version FROM claim_version v WHERE v.claim = :claim AND v.change = e.sequence
                                    ORDER BY v.version DESC LIMIT 1) last ON true
            WHERE e.sequence < :before AND e.sequence IN
            """
                + OF_CLAIM
                + "ORDER BY e.sequence DESC LIMIT :limit")
        .bind("claim", claim)
        .bindArray("judged", String.class, judged.stream().map(UUID::toString).toList())
        .bind("before", before)
        .bind("limit", limit)
        .map((row, context) -> row(row))
        .list();
  }

  /** How many events are about a claim. */
  int count(Handle handle, UUID claim, List<UUID> judged) {
    return handle
        .createQuery("SELECT count(*) FROM " + OF_CLAIM + " AS event")
        .bind("claim", claim)
        .bindArray("judged", String.class, judged.stream().map(UUID::toString).toList())
        .mapTo(int.class)
        .one();
  }

  /** The words of comments at each of their versions. */
  Map<UUID, Said> said(Handle handle, Collection<UUID> comments) {
    Map<UUID, Said> found = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT id, author, version, text FROM comment WHERE id = ANY (:comments)
            UNION ALL
            SELECT c.id, c.author, v.version, v.text FROM comment_version v JOIN comment c ON c.id = v.comment
            WHERE c.id = ANY (:comments)
            """)
        .bindArray("comments", UUID.class, comments)
        .map((row, context) -> Map.entry(key(row, "id"), said(row)))
        .forEach(
            entry ->
                found
                    .computeIfAbsent(
                        entry.getKey(), id -> new Said(entry.getValue().author(), new HashMap<>()))
                    .versions()
                    .putAll(entry.getValue().versions()));
    return found;
  }

  /** The versions of a claim that are kept besides the newest, ascending. */
  List<Span> spans(Handle handle, UUID claim) {
    return handle
        .createQuery(
            "SELECT version, until, change FROM claim_version WHERE claim = :claim ORDER BY version")
        .bind("claim", claim)
        .map(
            (row, context) ->
                new Span(
                    row.getInt("version"),
                    instant(row, "until"),
                    row.getObject("change", Long.class)))
        .list();
  }

  /** The keys of the reviews that stood at a moment. */
  List<UUID> standing(Handle handle, UUID claim, Instant at) {
    return handle
        .createQuery(
            """
            SELECT r.id FROM claim c JOIN review r ON r.claim = coalesce(c.repeats, c.id)
            WHERE c.id = :claim AND r.created_at < :at AND (r.withdrawn_at IS NULL OR r.withdrawn_at >= :at)
            """)
        .bind("claim", claim)
        .bind("at", at)
        .mapTo(UUID.class)
        .list();
  }

  /** What the trail last said of each piece of a claim's evidence before {@code before}. */
  List<JsonNode> evidence(Handle handle, List<UUID> judged, long before, Instant until) {
    return handle
        .createQuery(
            """
            SELECT detail::text AS detail FROM (
              SELECT DISTINCT ON (subject_id) subject_id, action, detail FROM audit_event
              WHERE claim_of_audit(subject, subject_id, detail) = ANY (:judged) AND subject = 'evidence'
                AND sequence < :before AND at < :until
              ORDER BY subject_id, sequence DESC) known
            WHERE action <> 'evidence.removed' ORDER BY subject_id
            """)
        .bindArray("judged", String.class, judged.stream().map(UUID::toString).toList())
        .bind("before", before)
        .bind("until", until)
        .map((row, context) -> tree(row, "detail"))
        .list();
  }

  private static Said said(ResultSet row) throws SQLException {
    Map<Integer, String> versions = new HashMap<>();
    versions.put(row.getInt("version"), text(row, "text"));
    return new Said(key(row, "author"), versions);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("sequence"),
        instant(row, "at"),
        new Person(key(row, "actor"), text(row, "actor_name")),
        text(row, "action"),
        text(row, "subject"),
        row.getObject("subject_id", UUID.class),
        tree(row, "detail"),
        row.getObject("version", Integer.class),
        tree(row, "before"),
        tree(row, "after"),
        tree(row, "previous"));
  }

  private static @Nullable JsonNode tree(ResultSet row, String column) throws SQLException {
    String json = row.getString(column);
    return json == null ? null : Json.read(json, JsonNode.class);
  }
}
