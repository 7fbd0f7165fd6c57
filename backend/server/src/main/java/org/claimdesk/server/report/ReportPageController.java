package org.claimdesk.server.report;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.report.content.ReportClaim;

/** Reports in parts, over HTTP. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class ReportPageController {

  private static final String FIRST = "1";

  private final ReportPages pages;

  ReportPageController(ReportPages pages) {
    this.pages = pages;
  }

  /** What a published version says around its claims, with a line for each of them. */
  @Get("/reports/{id}/frame")
  ReportFrame ofReport(UUID id) {
    return pages.ofReport(id);
  }

  /**
   * One page of the claims of a published version, in their order.
   *
   * @param cursor the number of its first claim, from 1; "next" of the page before
   */
  @Get("/reports/{id}/claims")
  Page<ReportClaim> claimsOfReport(
      UUID id,
      @QueryValue(defaultValue = FIRST) int cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    return pages.claimsOfReport(id, number(cursor), limit(limit));
  }

  /** What the dossier's next report would say now around its claims, with a line for each. */
  @Get("/dossiers/{id}/preview/frame")
  ReportFrame ofDossier(UUID id) {
    return pages.ofDossier(id);
  }

  /**
   * One page of the claims as the dossier's next report would tell of them now.
   *
   * @param cursor the number of its first claim, from 1; "next" of the page before
   */
  @Get("/dossiers/{id}/preview/claims")
  Page<ReportClaim> claimsOfDossier(
      UUID id,
      @QueryValue(defaultValue = FIRST) int cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    return pages.claimsOfDossier(id, number(cursor), limit(limit));
  }

  private static int number(int cursor) {
    if (cursor < 1) {
      throw Problem.unprocessable(
          "cursor", "cursor is " + cursor + "; give the number of a claim, from 1.");
    }
    return cursor;
  }

  private static int limit(int limit) {
    Cursor.checkLimit(limit);
    return limit;
  }
}
