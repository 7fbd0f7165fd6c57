package org.claimdesk.server.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.gate.Gate;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.difference.ReportDifference;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reports over HTTP: the gate, the preview and publication. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class ReportController {

  private final Jdbi jdbi;
  private final ReportRepository reports;
  private final Publishing publishing;

  ReportController(Jdbi jdbi, ReportRepository reports, Publishing publishing) {
    this.jdbi = jdbi;
    this.reports = reports;
    this.publishing = publishing;
  }

  /** What the dossier's report lacks. */
  @Get("/dossiers/{id}/gate")
  Gate gate(UUID id) {
    return publishing.gate(id);
  }

  /** What the dossier's next report would say now. */
  @Get("/dossiers/{id}/preview")
  ReportContent preview(UUID id) {
    return publishing.preview(id);
  }

  /** Publishes the dossier's next version. */
  @Post("/dossiers/{id}/reports")
  @Status(HttpStatus.CREATED)
  HttpResponse<Report> publish(Actor actor, UUID id, @Nullable @Body NewReport wish) {
    Report report = publishing.publish(actor, id, wish == null ? NewReport.PLAIN : wish);
    return HttpResponse.created(report, URI.create("/api/v1/reports/" + report.entry().id()));
  }

  /** One page of the published versions, the newest first. */
  @Get("/reports")
  Page<ReportEntry> list(
      @Nullable @QueryValue UUID dossier,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    Cursor.checkLimit(limit);
    return jdbi.withHandle(handle -> reports.page(handle, dossier, cursor, limit));
  }

  /** A published version. */
  @Get("/reports/{id}")
  Report report(UUID id) {
    return publishing.report(id);
  }

  /**
   * What a published version says differently than an earlier one.
   *
   * @param from number of the earlier version; the one before, if left out
   */
  @Get("/reports/{id}/difference")
  ReportDifference difference(UUID id, @Nullable @QueryValue Integer from) {
    return publishing.difference(id, from);
  }
}
