package org.claimdesk.server.factcheck;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Earlier fact-checks over HTTP. */
@Controller("/api/v1/fact-checks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "fact-checks")
class FactCheckController {

  private static final int MAX_WORDS = 500;

  private final Jdbi jdbi;
  private final FactCheckRepository factChecks;
  private final FactCheckImports imports;
  private final Events events;

  FactCheckController(
      Jdbi jdbi, FactCheckRepository factChecks, FactCheckImports imports, Events events) {
    this.jdbi = jdbi;
    this.factChecks = factChecks;
    this.imports = imports;
    this.events = events;
  }

  /**
   * One page of the fact-checks that were imported, the last first.
   *
   * @param q words that the claim, its claimant or the publisher has
   */
  @Get
  Page<FactCheck> list(
      @Nullable @QueryValue String q,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    Cursor.checkLimit(limit);
    String words = Field.optional("q", q, MAX_WORDS);
    return jdbi.withHandle(handle -> factChecks.page(handle, words, cursor, limit));
  }

  /**
   * Begins to import the ClaimReviews of JSON-LD ({@code application/ld+json}), of an HTML page, of
   * JSON lines ({@code application/x-ndjson}), or of a ZIP archive of those. 202 and the job, which
   * tells what becomes of each.
   *
   * @param name what the import is called; the ending of a file's name says what it is where the
   *     content type does not
   */
  @Post("/imports")
  @Consumes(MediaType.ALL)
  @Status(HttpStatus.ACCEPTED)
  HttpResponse<Job> importFactChecks(
      Actor actor,
      HttpRequest<?> request,
      @Nullable @QueryValue String name,
      @Nullable @Body InputStream body)
      throws IOException {
    if (body == null) {
      throw Problem.badRequest("file", "The body is empty; send the file in it.");
    }
    String type = request.getContentType().map(MediaType::getName).orElse(null);
    Path received = Files.createTempFile("claimdesk-", ".import");
    try {
      try (body) {
        Files.copy(body, received, StandardCopyOption.REPLACE_EXISTING);
      }
      String title = name == null || name.isBlank() ? "import" : name.strip();
      Job job = imports.of(actor, received, title, type);
      return HttpResponse.<Job>accepted(URI.create("/api/v1/jobs/" + job.id())).body(job);
    } finally {
      Files.delete(received);
    }
  }

  /** Takes a fact-check off the list. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void remove(Actor actor, UUID id) {
    change(actor, id, true);
  }

  /** Puts a fact-check back that was taken off the list. */
  @Post("/{id}/restoration")
  FactCheck restore(Actor actor, UUID id) {
    return change(actor, id, false);
  }

  private FactCheck change(Actor actor, UUID id, boolean removed) {
    return jdbi.inTransaction(
        handle -> {
          FactCheck factCheck = factChecks.remove(handle, actor, id, removed);
          events.publish(handle, "fact_check.changed", "fact_check", id);
          return factCheck;
        });
  }
}
