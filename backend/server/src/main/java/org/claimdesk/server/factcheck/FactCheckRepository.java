package org.claimdesk.server.factcheck;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.json;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Earlier fact-checks in the database. */
@Singleton
public final class FactCheckRepository {

  /** The columns of {@link #factCheck}. */
  public static final String COLUMNS =
      """
      f.id, f.url, f.claim, f.claimant, f.publisher, f.rating, f.rating_value, f.rating_worst, f.rating_best,
      f.title, f.language, f.published, f.imported_at
      """;

  private final AuditLog audit;

  FactCheckRepository(AuditLog audit) {
    this.audit = audit;
  }

  /** A row of {@link #COLUMNS}. */
  public static FactCheck factCheck(ResultSet row) throws SQLException {
    return new FactCheck(
        key(row, "id"),
        text(row, "url"),
        text(row, "claim"),
        row.getString("claimant"),
        text(row, "publisher"),
        text(row, "rating"),
        row.getBigDecimal("rating_value"),
        row.getBigDecimal("rating_worst"),
        row.getBigDecimal("rating_best"),
        row.getString("title"),
        row.getString("language"),
        row.getObject("published", LocalDate.class),
        instant(row, "imported_at"));
  }

  /**
   * One page of them, the last imported first.
   *
   * @param words that the claim, its claimant or the publisher has; null for all
   */
  Page<FactCheck> page(Handle handle, @Nullable String words, @Nullable String cursor, int limit) {
    String which =
        "f.removed_at IS NULL"
            + (words == null
                ? ""
                : " AND (f.search @@ websearch_to_tsquery('english', :words)"
                    + " OR f.publisher ILIKE '%' || :pattern || '%')");
    Query query =
        handle
            .createQuery(
                "SELECT "
                    + COLUMNS
                    + " FROM fact_check f WHERE "
                    + which
                    + (cursor == null ? "" : " AND f.id < :after")
                    + " ORDER BY f.id DESC LIMIT :limit")
            .bind("limit", limit + 1);
    Query count = handle.createQuery("SELECT count(*) FROM fact_check f WHERE " + which);
    if (words != null) {
      String pattern = words.replaceAll("([\\\\%_])", "\\\\$1");
      query.bind("words", words).bind("pattern", pattern);
      count.bind("words", words).bind("pattern", pattern);
    }
    if (cursor != null) {
      query.bind("after", Cursor.parse(cursor, 1).key(0));
    }
    List<FactCheck> rows = query.map((row, context) -> factCheck(row)).list();
    return Page.of(rows, limit, check -> Cursor.of(check.id()), count.mapTo(Long.class).one());
  }

  /** Whether it is new, or other than before, or was off the list. */
  boolean put(Handle handle, Actor actor, NewFactCheck read) {
    Optional<FactCheck> changed =
        handle
            .createQuery(
                """
                INSERT INTO fact_check AS f (id, url, claim, claimant, publisher, rating, rating_value, rating_worst,
                                             rating_best, title, language, published)
                VALUES (:id, :url, :claim, :claimant, :publisher, :rating, :value, :worst, :best, :title, :language,
                        :published)
                ON CONFLICT (identity) DO UPDATE
                SET claimant = excluded.claimant, publisher = excluded.publisher, rating = excluded.rating,
                    rating_value = excluded.rating_value, rating_worst = excluded.rating_worst,
                    rating_best = excluded.rating_best, title = excluded.title, language = excluded.language,
                    published = excluded.published, imported_at = now(), removed_at = NULL
                WHERE f.removed_at IS NOT NULL
                   OR (f.claimant, f.publisher, f.rating, f.rating_value, f.rating_worst, f.rating_best, f.title,
                       f.language, f.published)
                      IS DISTINCT FROM (excluded.claimant, excluded.publisher, excluded.rating,
                                        excluded.rating_value, excluded.rating_worst, excluded.rating_best,
                                        excluded.title, excluded.language, excluded.published)
                RETURNING
                """
                    + COLUMNS)
            .bind("id", Keys.next())
            .bindMethods(read)
            .map((row, context) -> factCheck(row))
            .findOne();
    changed.ifPresent(
        factCheck ->
            audit.append(
                handle, actor, "fact_check.imported", "fact_check", factCheck.id(), factCheck));
    return changed.isPresent();
  }

  /**
   * Takes one off the list, or puts it back.
   *
   * @throws Problem 404 when there is none
   */
  FactCheck remove(Handle handle, Actor actor, UUID id, boolean removed) {
    FactCheck factCheck =
        handle
            .createQuery(
                "UPDATE fact_check f SET removed_at = CASE WHEN :removed THEN now() END WHERE f.id = :id RETURNING "
                    + COLUMNS)
            .bind("removed", removed)
            .bind("id", id)
            .map((row, context) -> factCheck(row))
            .findOne()
            .orElseThrow(() -> Problem.notFound("fact-check", id));
    audit.append(
        handle,
        actor,
        removed ? "fact_check.removed" : "fact_check.restored",
        "fact_check",
        id,
        factCheck);
    return factCheck;
  }

  /** Keeps an entry of an import until it is stored. */
  void stage(Handle handle, UUID job, int number, String name, NewFactCheck entry) {
    handle.execute(
        "INSERT INTO job_document (job, number, name) VALUES (?, ?, ?)", job, number, name);
    handle.execute(
        "INSERT INTO fact_check_entry (job, number, entry) VALUES (?, ?, CAST(? AS jsonb))",
        job,
        number,
        Json.write(entry));
  }

  /** Notes an entry that cannot be stored. */
  void refuse(Handle handle, UUID job, int number, String name, Problem problem) {
    handle.execute(
        "INSERT INTO job_failure (job, number, name, type, reason) VALUES (?, ?, ?, ?, ?)",
        job,
        number,
        name,
        problem.type(),
        problem.detail());
  }

  /** An entry that {@link #stage} kept. */
  NewFactCheck entry(Handle handle, UUID job, int number) {
    return handle
        .createQuery("SELECT entry FROM fact_check_entry WHERE job = :job AND number = :number")
        .bind("job", job)
        .bind("number", number)
        .map((row, context) -> json(row, "entry", NewFactCheck.class))
        .one();
  }
}
