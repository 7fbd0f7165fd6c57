package org.claimdesk.server.claim;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.correction.FigureChange;
import org.claimdesk.server.correction.PeriodChange;
import org.claimdesk.server.correction.ReadingKind;
import org.claimdesk.server.correction.SpeakerChange;
import org.claimdesk.server.lib.EntityTag;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of what the extractor read in a claim. Each figure, period and speaker is a resource
 * of its own: to put a correction there and to delete it again are one request, one event and one
 * line of the history each, and the claim's version, which every answer carries, guards its
 * numbering.
 */
@Controller("/api/v1/claims/{id}/corrections")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "claims")
class CorrectionController {
  private final ClaimCorrecting correcting;

  CorrectionController(ClaimCorrecting correcting) {
    this.correcting = correcting;
  }

  /**
   * Says what a figure is.
   *
   * @param index among the claim's figures, from 0
   */
  @Put("/figures/{index}")
  HttpResponse<Claim> figure(
      Actor actor,
      UUID id,
      int index,
      @Nullable @Header("If-Match") String ifMatch,
      @Body FigureChange change) {
    return tagged(correcting.correct(actor, id, EntityTag.requireVersion(ifMatch), index, change));
  }

  /** Puts back how the extractor read a figure. */
  @Delete("/figures/{index}")
  HttpResponse<Claim> figureAsRead(
      Actor actor, UUID id, int index, @Nullable @Header("If-Match") String ifMatch) {
    return restored(actor, id, ifMatch, ReadingKind.FIGURE, index);
  }

  /**
   * Says which days a time expression stands for.
   *
   * @param index among the claim's time expressions, from 0
   */
  @Put("/periods/{index}")
  HttpResponse<Claim> period(
      Actor actor,
      UUID id,
      int index,
      @Nullable @Header("If-Match") String ifMatch,
      @Body PeriodChange change) {
    return tagged(correcting.correct(actor, id, EntityTag.requireVersion(ifMatch), index, change));
  }

  /** Puts back how the extractor read a time expression. */
  @Delete("/periods/{index}")
  HttpResponse<Claim> periodAsRead(
      Actor actor, UUID id, int index, @Nullable @Header("If-Match") String ifMatch) {
    return restored(actor, id, ifMatch, ReadingKind.PERIOD, index);
  }

  /** Says who says a claim; nobody for the article itself. */
  @Put("/speaker")
  HttpResponse<Claim> speaker(
      Actor actor,
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body SpeakerChange change) {
    return tagged(correcting.correct(actor, id, EntityTag.requireVersion(ifMatch), change));
  }

  /** Puts back whom the extractor took for the speaker. */
  @Delete("/speaker")
  HttpResponse<Claim> speakerAsRead(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch) {
    return restored(actor, id, ifMatch, ReadingKind.SPEAKER, 0);
  }

  private HttpResponse<Claim> restored(
      Actor actor, UUID id, @Nullable String ifMatch, ReadingKind kind, int index) {
    return tagged(correcting.restore(actor, id, EntityTag.requireVersion(ifMatch), kind, index));
  }

  private static HttpResponse<Claim> tagged(Claim claim) {
    return HttpResponse.ok(claim).header("ETag", EntityTag.of(claim.version()));
  }
}
