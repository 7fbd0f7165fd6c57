package org.claimdesk.server.report.delivery;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.job.Job;

/** The exports of published versions, over HTTP. */
@Controller("/api/v1/reports/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class ExportController {

  private final Exports exports;
  private final ExportAnswers answers;

  ExportController(Exports exports, ExportAnswers answers) {
    this.exports = exports;
    this.answers = answers;
  }

  /** Which exports of a published version are made, and which are under way. */
  @Get("/exports")
  ExportStates exports(UUID id) {
    return new ExportStates(exports.states(id));
  }

  /**
   * Stops the job that makes a file. Where none does, nothing changes; who asks for the file again
   * begins another.
   *
   * @param format the file's, as for an export
   */
  @Delete("/exports/{format}")
  @Status(HttpStatus.NO_CONTENT)
  void stop(Actor actor, UUID id, String format) {
    exports.stop(actor, id, ExportAnswers.format(format));
  }

  /**
   * A published version as a file, the same byte for byte whenever it is asked for. The PDF and the
   * DOCX of a large report are made by a job: until it has ended, the answer is 202 with the job.
   *
   * @param format html, pdf, docx, md, csv, json, claimreview or annotations
   */
  @Get("/export")
  @Produces(MediaType.ALL)
  @ApiResponse(
      responseCode = "200",
      description = "the file, or with Range 206 and a part of it",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "202",
      description = "a job makes it; Location leads to the job",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Job.class)))
  HttpResponse<?> export(
      Actor actor,
      HttpRequest<?> request,
      UUID id,
      @QueryValue
          @Schema(
              type = "string",
              allowableValues = {
                "html",
                "pdf",
                "docx",
                "md",
                "csv",
                "json",
                "claimreview",
                "annotations"
              })
          String format) {
    return answers
        .answer(request, actor, id, format)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }
}
