package org.claimdesk.server.report;

import static org.claimdesk.server.lib.Columns.key;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Published versions in the database. */
@Singleton
class ReportRepository {

  private static final String SELECT =
      """
      SELECT r.id, r.dossier, r.number, r.title, r.correction, r.override_reason, r.sha256, r.published_at,
             r.published_by, a.name
      FROM report r JOIN account a ON a.id = r.published_by
      """;

  private static final String NEWEST =
      "NOT EXISTS (SELECT FROM report n WHERE n.dossier = r.dossier AND n.number > r.number)";

  /** One page of the reports, the newest first; only {@code dossier}'s unless that is null. */
  Page<ReportEntry> page(
      Handle handle, @Nullable UUID dossier, @Nullable String cursor, int limit) {
    return dossier == null
        ? page(handle, "true", Map.of(), cursor, limit)
        : page(handle, "r.dossier = :dossier", Map.of("dossier", dossier), cursor, limit);
  }

  /** One page of the newest versions of all dossiers, the newest first. */
  Page<ReportEntry> newestOfEach(Handle handle, @Nullable String cursor, int limit) {
    return page(handle, NEWEST, Map.of(), cursor, limit);
  }

  /** The newest version of {@code dossier}, if it has one. */
  Optional<ReportEntry> newest(Handle handle, UUID dossier) {
    return handle
        .createQuery(SELECT + "WHERE r.dossier = :dossier ORDER BY r.number DESC LIMIT 1")
        .bind("dossier", dossier)
        .map((row, context) -> entry(row))
        .findOne();
  }

  /**
   * A dossier's version with this number; versions are numbered without a gap.
   *
   * @throws Problem 404 when there is none
   */
  ReportEntry version(Handle handle, UUID dossier, int number) {
    return handle
        .createQuery(SELECT + "WHERE r.dossier = :dossier AND r.number = :number")
        .bind("dossier", dossier)
        .bind("number", number)
        .map((row, context) -> entry(row))
        .findOne()
        .orElseThrow(() -> Problem.notFound("report", dossier));
  }

  private static Page<ReportEntry> page(
      Handle handle, String condition, Map<String, ?> values, @Nullable String cursor, int limit) {
    Query query =
        handle
            .createQuery(
                SELECT
                    + "WHERE "
                    + condition
                    + (cursor == null ? "" : " AND r.id < :after")
                    + " ORDER BY r.id DESC LIMIT :limit")
            .bindMap(values);
    if (cursor != null) {
      query.bind("after", Cursor.parse(cursor, 1).key(0));
    }
    // One row more than asked for tells whether there is another page.
    List<ReportEntry> rows =
        query.bind("limit", limit + 1).map((row, context) -> entry(row)).list();
    return Page.of(
        rows,
        limit,
        entry -> Cursor.of(entry.id()),
        handle
            .createQuery("SELECT count(*) FROM report r WHERE " + condition)
            .bindMap(values)
            .mapTo(Long.class)
            .one());
  }

  /**
   * The version with this id.
   *
   * @throws Problem 404 when there is none
   */
  ReportEntry require(Handle handle, UUID id) {
    return find(handle, id).orElseThrow(() -> Problem.notFound("report", id));
  }

  /** The version with this id, if there is one. */
  Optional<ReportEntry> find(Handle handle, UUID id) {
    return handle
        .createQuery(SELECT + "WHERE r.id = :id")
        .bind("id", id)
        .map((row, context) -> entry(row))
        .findOne();
  }

  /** How many versions a dossier has. */
  int versions(Handle handle, UUID dossier) {
    return handle
        .createQuery("SELECT coalesce(max(number), 0) FROM report WHERE dossier = :dossier")
        .bind("dossier", dossier)
        .mapTo(Integer.class)
        .one();
  }

  /** Freezes a version. */
  void insert(Handle handle, ReportEntry report, String json, Collection<UUID> articles) {
    handle
        .createUpdate(
            """
            INSERT INTO report (id, dossier, number, title, correction, override_reason, content, sha256, published_at,
                                published_by)
            VALUES (:id, :dossier, :number, :title, :correction, :override, :content, :sha256, :at, :by)
            """)
        .bind("id", report.id())
        .bind("dossier", report.dossier())
        .bind("number", report.number())
        .bind("title", report.title())
        .bind("correction", report.correction())
        .bind("override", report.override())
        .bind("content", json.getBytes(StandardCharsets.UTF_8))
        .bind("sha256", report.sha256())
        .bind("at", Timestamp.from(report.published()))
        .bind("by", report.publishedBy().id())
        .execute();
    handle
        .createQuery("SELECT find_report_claims(id, content) FROM report WHERE id = :id")
        .bind("id", report.id())
        .mapTo(String.class)
        .list();
    handle
        .createUpdate(
            "INSERT INTO report_article (report, article) SELECT :report, unnest(:articles)")
        .bind("report", report.id())
        .bindArray("articles", UUID.class, articles)
        .execute();
  }

  /** Lets nothing about {@code claims} and their articles change before this transaction ends. */
  void hold(Handle handle, Collection<UUID> claims) {
    // Articles first, as whoever corrects or deletes one does: else the two would wait in a ring.
    handle
        .createQuery(
            """
            SELECT id FROM article WHERE id IN (SELECT article FROM claim WHERE id = ANY (:claims))
            ORDER BY id FOR KEY SHARE
            """)
        .bindArray("claims", UUID.class, claims)
        .mapTo(UUID.class)
        .list();
    handle
        .createQuery("SELECT id FROM claim WHERE id = ANY (:claims) ORDER BY id FOR SHARE")
        .bindArray("claims", UUID.class, claims)
        .mapTo(UUID.class)
        .list();
  }

  private static ReportEntry entry(ResultSet row) throws SQLException {
    Instant published = row.getTimestamp("published_at").toInstant();
    return new ReportEntry(
        key(row, "id"),
        key(row, "dossier"),
        row.getInt("number"),
        row.getString("title"),
        row.getString("correction"),
        row.getString("override_reason"),
        row.getString("sha256"),
        published,
        new Person(key(row, "published_by"), row.getString("name")));
  }
}
