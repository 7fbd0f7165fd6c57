package org.claimdesk.server.job;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A job's documents in the database, and what becomes of them. */
@Singleton
final class JobSteps {

  /** Locks the job if {@code run} is its present run and that is not stopped. */
  boolean lockRun(Handle handle, UUID id, int run) {
    return handle
        .createQuery(
            """
            SELECT true FROM job WHERE id = :id AND run = :run AND state IN ('waiting', 'running') FOR UPDATE
            """)
        .bind("id", id)
        .bind("run", run)
        .mapTo(boolean.class)
        .findOne()
        .orElse(false);
  }

  /** The documents after {@code number} that are left, in their order. */
  List<JobDocument> left(Handle handle, UUID id, int number, int limit) {
    return handle
        .createQuery(
            """
            SELECT number, name, subject FROM job_document
            WHERE job = :id AND number > :number ORDER BY number LIMIT :limit
            """)
        .bind("id", id)
        .bind("number", number)
        .bind("limit", limit)
        .map(ConstructorMapper.of(JobDocument.class))
        .list();
  }

  /** Takes a document off the job; false when it was taken off before. */
  boolean takeOff(Handle handle, UUID id, int number) {
    return handle
            .createUpdate("DELETE FROM job_document WHERE job = :id AND number = :number")
            .bind("id", id)
            .bind("number", number)
            .execute()
        > 0;
  }

  void countDone(Handle handle, UUID id, boolean unchanged) {
    handle
        .createUpdate(
            "UPDATE job SET done = done + 1, unchanged = unchanged + :unchanged, version = version + 1 WHERE id = :id")
        .bind("unchanged", unchanged ? 1 : 0)
        .bind("id", id)
        .execute();
  }

  void countFailed(Handle handle, UUID id, JobFailure failure) {
    handle
        .createUpdate(
            """
            INSERT INTO job_failure (job, number, name, type, reason) VALUES (:id, :number, :name, :type, :reason)
            """)
        .bind("id", id)
        .bindMethods(failure)
        .execute();
    handle
        .createUpdate("UPDATE job SET failed = failed + 1, version = version + 1 WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  void begin(Handle handle, UUID id) {
    handle
        .createUpdate(
            """
            UPDATE job SET state = 'running', started_at = coalesce(started_at, now()), run_started = now(),
                           run_before = done + failed, version = version + 1
            WHERE id = :id
            """)
        .bind("id", id)
        .execute();
  }
}
