package org.claimdesk.server.job;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Jobs over HTTP. */
@Controller("/api/v1/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "jobs")
class JobController {

  private final Jdbi jdbi;
  private final JobRepository repository;
  private final Jobs jobs;

  JobController(Jdbi jdbi, JobRepository repository, Jobs jobs) {
    this.jdbi = jdbi;
    this.repository = repository;
    this.jobs = jobs;
  }

  /**
   * One page of the jobs, the newest first.
   *
   * @param active only those that wait or run
   */
  @Get
  Page<Job> list(
      @QueryValue(defaultValue = "false") boolean active,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    Cursor.checkLimit(limit);
    return jdbi.withHandle(handle -> repository.page(handle, active, cursor, limit));
  }

  /** A job and how far it came. */
  @Get("/{id}")
  HttpResponse<Job> job(UUID id) {
    return tagged(jdbi.withHandle(handle -> repository.require(handle, id)));
  }

  /** One page of the documents that could not be handled, each with the reason. */
  @Get("/{id}/failures")
  Page<JobFailure> failures(
      UUID id,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    Cursor.checkLimit(limit);
    return jdbi.withHandle(handle -> repository.failures(handle, id, cursor, limit));
  }

  /** Stops a job; what it did stays. Stopping it again changes nothing. */
  @Post("/{id}/cancellation")
  HttpResponse<Job> cancel(Actor actor, UUID id) {
    return tagged(jobs.cancel(actor, id));
  }

  /** Lets a job that was cancelled, or failed, go on with what is left. */
  @Post("/{id}/resumption")
  HttpResponse<Job> resume(Actor actor, UUID id) {
    return tagged(jobs.resume(actor, id));
  }

  /** Removes a job that has ended, with what is left of it; what it did stays. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void remove(Actor actor, UUID id) {
    jobs.remove(actor, id);
  }

  private static HttpResponse<Job> tagged(Job job) {
    return HttpResponse.ok(job).header("ETag", EntityTag.of(job.version()));
  }
}
