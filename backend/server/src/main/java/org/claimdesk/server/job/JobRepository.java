package org.claimdesk.server.job;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Jobs in the database. */
@Singleton
public final class JobRepository {

  /** The name of the one task of db-scheduler; its instance is the job's key and run. */
  static final String TASK = "job";

  private static final double MILLIS_PER_SECOND = 1_000;

  private static final String SELECT =
      """
      SELECT j.id, j.kind, j.title, j.state, j.reason, j.total, j.done, j.unchanged, j.failed, j.run_before, j.version,
             j.created_at, j.started_at, j.ended_at, coalesce(a.name, :system) AS created_by,
             extract(epoch FROM coalesce(j.ended_at, clock_timestamp()) - j.run_started) * 1000 AS run_millis
      FROM job j LEFT JOIN account a ON a.id = j.created_by
      """;

  /** One page of the jobs, the newest first; only those that go on where {@code active}. */
  Page<Job> page(Handle handle, boolean active, @Nullable String cursor, int limit) {
    String which = active ? "j.state IN ('waiting', 'running')" : "true";
    Query query =
        handle
            .createQuery(
                SELECT
                    + "WHERE "
                    + which
                    + (cursor == null ? "" : " AND j.id < :after")
                    + " ORDER BY j.id DESC LIMIT :limit")
            .bind("system", Actor.SYSTEM.name());
    if (cursor != null) {
      query.bind("after", Cursor.parse(cursor, 1).key(0));
    }
    List<Job> rows = query.bind("limit", limit + 1).map((row, context) -> job(row)).list();
    long total =
        handle.createQuery("SELECT count(*) FROM job j WHERE " + which).mapTo(long.class).one();
    return Page.of(rows, limit, job -> Cursor.of(job.id()), total);
  }

  /**
   * The job with this key.
   *
   * @throws Problem 404 when there is none
   */
  public Job require(Handle handle, UUID id) {
    return find(handle, id).orElseThrow(() -> Problem.notFound("job", id));
  }

  /** The job with this key, if there is one. */
  Optional<Job> find(Handle handle, UUID id) {
    return handle
        .createQuery(SELECT + "WHERE j.id = :id")
        .bind("system", Actor.SYSTEM.name())
        .bind("id", id)
        .map((row, context) -> job(row))
        .findOne();
  }

  /** The same, which no other transaction changes before this one ends. */
  Job lock(Handle handle, UUID id) {
    handle
        .createQuery("SELECT id FROM job WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .mapTo(UUID.class)
        .findOne();
    return require(handle, id);
  }

  /** One page of the documents that could not be handled, in their order. */
  public Page<JobFailure> failures(Handle handle, UUID id, @Nullable String cursor, int limit) {
    Job job = require(handle, id);
    List<JobFailure> rows =
        handle
            .createQuery(
                """
                SELECT number, name, type, reason FROM job_failure
                WHERE job = :id AND number > :after ORDER BY number LIMIT :limit
                """)
            .bind("id", id)
            .bind("after", cursor == null ? 0 : Cursor.parse(cursor, 1).number(0))
            .bind("limit", limit + 1)
            .map(ConstructorMapper.of(JobFailure.class))
            .list();
    return Page.of(rows, limit, failure -> Cursor.of(failure.number()), job.failed());
  }

  /** Who began the job, in their present role. */
  Actor actor(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            SELECT a.id, a.name, a.role FROM job j JOIN account a ON a.id = j.created_by WHERE j.id = :id
            """)
        .bind("id", id)
        .map(
            (row, context) ->
                new Actor(
                    key(row, "id"),
                    text(row, "name"),
                    Role.ofLabel(text(row, "role")).orElseThrow()))
        .findOne()
        .orElse(Actor.SYSTEM);
  }

  void insert(Handle handle, UUID id, String kind, String title, UUID by) {
    handle
        .createUpdate(
            """
            INSERT INTO job (id, kind, title, state, total, created_by)
            VALUES (:id, :kind, :title, 'waiting', 0, :by)
            """)
        .bind("id", id)
        .bind("kind", kind)
        .bind("title", title)
        .bind("by", by)
        .execute();
  }

  /** Counts the documents of a job that is about to start. */
  void count(Handle handle, UUID id) {
    handle
        .createUpdate(
            """
            WITH counted AS (
              SELECT (SELECT count(*) FROM job_document WHERE job = :id) AS left,
                     (SELECT count(*) FROM job_failure WHERE job = :id) AS failed)
            UPDATE job SET total = counted.left + counted.failed, failed = counted.failed FROM counted WHERE id = :id
            """)
        .bind("id", id)
        .execute();
  }

  /**
   * Asks for a run of the job, in the transaction that makes it due. The library's own client would
   * use a transaction of its own, and a kill between the two would lose the job.
   */
  void schedule(Handle handle, UUID id) {
    handle
        .createUpdate(
            """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            SELECT :task, id || '/' || run, now(), false, 1 FROM job WHERE id = :id
            """)
        .bind("task", TASK)
        .bind("id", id)
        .execute();
  }

  void end(Handle handle, UUID id, JobState state, @Nullable String reason) {
    handle
        .createUpdate(
            """
            UPDATE job SET state = :state, reason = :reason, ended_at = clock_timestamp(), version = version + 1
            WHERE id = :id
            """)
        .bind("state", state.code())
        .bind("reason", reason)
        .bind("id", id)
        .execute();
  }

  void waitAgain(Handle handle, UUID id) {
    handle
        .createUpdate(
            """
            UPDATE job SET state = 'waiting', reason = NULL, ended_at = NULL, run = run + 1, version = version + 1
            WHERE id = :id
            """)
        .bind("id", id)
        .execute();
  }

  /** Takes a document off a job; false when it is not on it. */
  boolean drop(Handle handle, UUID id, String name) {
    return handle
            .createUpdate(
                """
                WITH dropped AS (DELETE FROM job_document WHERE job = :id AND name = :name RETURNING job)
                UPDATE job SET total = total - 1, version = version + 1 FROM dropped WHERE id = dropped.job
                """)
            .bind("id", id)
            .bind("name", name)
            .execute()
        > 0;
  }

  /** Keeps how far a document is; false when it is not on the job any more, or that has ended. */
  boolean tell(Handle handle, UUID id, int document, String step, int done, int total) {
    return handle
            .createUpdate(
                """
                UPDATE job_document d SET step = :step, step_done = :done, step_total = :total FROM job j
                WHERE j.id = d.job AND j.id = :id AND d.number = :number AND j.state IN ('waiting', 'running')
                """)
            .bind("id", id)
            .bind("number", document)
            .bind("step", step)
            .bind("done", done)
            .bind("total", total)
            .execute()
        > 0;
  }

  void delete(Handle handle, UUID id) {
    handle.createUpdate("DELETE FROM job WHERE id = :id").bind("id", id).execute();
  }

  private static Job job(ResultSet row) throws SQLException {
    int done = row.getInt("done");
    int failed = row.getInt("failed");
    int left = row.getInt("total") - done - failed;
    JobState state = JobState.of(text(row, "state"));
    Optional<Double> rate = rate(done + failed - row.getInt("run_before"), row);
    Optional<Long> remaining =
        rate.filter(each -> state == JobState.RUNNING && each > 0)
            .map(each -> Math.round(left / each));
    return new Job(
        key(row, "id"),
        text(row, "kind"),
        text(row, "title"),
        state,
        row.getString("reason"),
        row.getInt("total"),
        done,
        row.getInt("unchanged"),
        failed,
        left,
        rate.orElse(null),
        remaining.orElse(null),
        row.getInt("version"),
        text(row, "created_by"),
        instant(row, "created_at"),
        moment(row, "started_at"),
        moment(row, "ended_at"));
  }

  private static Optional<Double> rate(int handled, ResultSet row) throws SQLException {
    double millis = row.getDouble("run_millis");
    return row.wasNull() || millis <= 0
        ? Optional.empty()
        : Optional.of(Math.round(handled * MILLIS_PER_SECOND / millis * 10) / 10.0);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
