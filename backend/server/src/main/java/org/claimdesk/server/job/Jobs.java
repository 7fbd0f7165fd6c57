package org.claimdesk.server.job;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What people do with jobs. */
@Singleton
public final class Jobs {

  private final Jdbi jdbi;
  private final JobRepository repository;
  private final AuditLog audit;
  private final Events events;

  Jobs(Jdbi jdbi, JobRepository repository, AuditLog audit, Events events) {
    this.jdbi = jdbi;
    this.repository = repository;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Begins a job, in the caller's transaction: a server takes it up once that commits.
   *
   * @param kind the name of its {@link JobKind}
   * @param title what it works on, in words, at most 300 characters
   * @param documents inserts its rows of {@code job_document}, and of {@code job_failure} for what
   *     is known not to work; it gets the job's key
   */
  public Job start(
      Handle handle, Actor actor, String kind, String title, BiConsumer<Handle, UUID> documents) {
    UUID id = Keys.next();
    repository.insert(handle, id, kind, title, actor.id());
    documents.accept(handle, id);
    repository.count(handle, id);
    repository.schedule(handle, id);
    return changed(handle, actor, "job.created", id);
  }

  /**
   * Stops a job: once this commits, no further document of it is stored. One that has ended already
   * stays as it is.
   *
   * @throws Problem 404 when there is none, 409 when it has ended otherwise
   */
  public Job cancel(Actor actor, UUID id) {
    return jdbi.inTransaction(
        handle -> {
          Job job = repository.lock(handle, id);
          return switch (job.state()) {
            case CANCELLED -> job;
            case WAITING, RUNNING -> {
              repository.end(handle, id, JobState.CANCELLED, null);
              yield changed(handle, actor, "job.cancelled", id);
            }
            case DONE, FAILED ->
                throw ended(job, "has ended (" + job.state().code() + ") and cannot be cancelled.");
          };
        });
  }

  /**
   * Takes a document off a job that goes on, in the caller's transaction: it is not handled, and
   * what is being made of it is not stored. A job without any other has been cancelled.
   *
   * @param name the document's
   */
  public void drop(Handle handle, Actor actor, UUID id, String name) {
    Job job = repository.lock(handle, id);
    if (!job.state().isEnded() && repository.drop(handle, id, name)) {
      if (job.total() == 1) {
        repository.end(handle, id, JobState.CANCELLED, null);
        changed(handle, actor, "job.cancelled", id);
      } else {
        changed(handle, actor, "job.shortened", id);
      }
    }
  }

  /**
   * Tells how far the making of a document is, to whoever looks at its job.
   *
   * @param step what is being done
   * @return whether it is still to be made: the job goes on, and the document is on it
   */
  public boolean tell(UUID id, int document, String step, int done, int total) {
    return jdbi.inTransaction(
        handle -> {
          boolean wanted = repository.tell(handle, id, document, step, done, total);
          if (wanted) {
            events.publish(handle, "job.changed", "job", id);
          }
          return wanted;
        });
  }

  /**
   * Lets a job that was cancelled, or that failed, go on with the documents that are left.
   *
   * @throws Problem 404 when there is none, 409 when all of it is done
   */
  public Job resume(Actor actor, UUID id) {
    return jdbi.inTransaction(
        handle -> {
          Job job = repository.lock(handle, id);
          return switch (job.state()) {
            case WAITING, RUNNING -> job;
            case CANCELLED, FAILED -> {
              repository.waitAgain(handle, id);
              repository.schedule(handle, id);
              yield changed(handle, actor, "job.resumed", id);
            }
            case DONE -> throw ended(job, "is done; there is nothing left to resume.");
          };
        });
  }

  /**
   * Removes a job that has ended, with its failures and what it still kept; what it stored stays.
   *
   * @throws Problem 404 when there is none, 409 while it goes on
   */
  public void remove(Actor actor, UUID id) {
    jdbi.useTransaction(
        handle -> {
          Job job = repository.lock(handle, id);
          if (!job.state().isEnded()) {
            throw ended(job, "still goes on; cancel it first.");
          }
          repository.delete(handle, id);
          events.publish(handle, "job.changed", "job", id);
          audit.append(handle, actor, "job.deleted", "job", id, job);
        });
  }

  private Job changed(Handle handle, Actor actor, String action, UUID id) {
    Job job = repository.require(handle, id);
    events.publish(handle, "job.changed", "job", id);
    audit.append(handle, actor, action, "job", id, job);
    return job;
  }

  private static Problem ended(Job job, String why) {
    return Problem.conflict("job-state", "The job \"" + job.title() + "\" " + why, null)
        .with("current", job);
  }
}
