package org.claimdesk.server.dossier;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Dossiers over HTTP. */
@Controller("/api/v1/dossiers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "dossiers")
class DossierController {

  private final Jdbi jdbi;
  private final DossierRepository dossiers;
  private final DossierKeeping keeping;
  private final DossierStaffing staffing;
  private final ReviewerAgreement agreement;

  DossierController(
      Jdbi jdbi,
      DossierRepository dossiers,
      DossierKeeping keeping,
      DossierStaffing staffing,
      ReviewerAgreement agreement) {
    this.jdbi = jdbi;
    this.dossiers = dossiers;
    this.keeping = keeping;
    this.staffing = staffing;
    this.agreement = agreement;
  }

  /**
   * One page of the dossiers, the newest first, each with its progress.
   *
   * @param archived {@code no} for those that are worked on, {@code yes} for those that are
   *     archived, {@code all} for both
   */
  @Get
  Page<Dossier> list(
      @QueryValue(defaultValue = "no")
          @Schema(
              type = "string",
              allowableValues = {"no", "yes", "all"},
              defaultValue = "no")
          String archived,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    Cursor.checkLimit(limit);
    ArchivedFilter filter = ArchivedFilter.of(archived);
    return jdbi.withHandle(handle -> dossiers.page(handle, filter, cursor, limit));
  }

  /** Begins a dossier. */
  @Post
  @Status(HttpStatus.CREATED)
  HttpResponse<DossierDetail> begin(Actor actor, @Body NewDossier dossier) {
    DossierDetail begun = keeping.begin(actor, dossier);
    return tagged(
        HttpResponse.created(URI.create("/api/v1/dossiers/" + begun.dossier().id())), begun);
  }

  /** A dossier with its claims and articles. */
  @Get("/{id}")
  HttpResponse<DossierDetail> dossier(UUID id) {
    return tagged(HttpResponse.ok(), keeping.detail(id));
  }

  /** Changes a dossier; members that are not sent stay. */
  @Patch("/{id}")
  HttpResponse<DossierDetail> change(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch, @Body NewDossier change) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(HttpResponse.ok(), keeping.change(actor, id, version, change));
  }

  /** Removes a dossier; its claims and its published reports stay. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void remove(Actor actor, UUID id) {
    keeping.remove(actor, id);
  }

  /** Adds a claim at the end or at a position, or moves it there. */
  @Put("/{id}/claims/{claim}")
  HttpResponse<DossierDetail> place(
      Actor actor, UUID id, UUID claim, @Nullable @Body ClaimPlace place) {
    Integer position = place == null ? null : place.position();
    return tagged(HttpResponse.ok(), keeping.place(actor, id, claim, position));
  }

  /** Takes a claim out. */
  @Delete("/{id}/claims/{claim}")
  @Status(HttpStatus.NO_CONTENT)
  void takeOut(Actor actor, UUID id, UUID claim) {
    keeping.takeOut(actor, id, claim);
  }

  /** Adds an article. */
  @Put("/{id}/articles/{article}")
  HttpResponse<DossierDetail> addArticle(Actor actor, UUID id, UUID article) {
    return tagged(HttpResponse.ok(), keeping.addArticle(actor, id, article));
  }

  /** Takes an article out. */
  @Delete("/{id}/articles/{article}")
  @Status(HttpStatus.NO_CONTENT)
  void removeArticle(Actor actor, UUID id, UUID article) {
    keeping.removeArticle(actor, id, article);
  }

  /** Names somebody who is to review the dossier's claims. */
  @Put("/{id}/reviewers/{account}")
  HttpResponse<DossierDetail> addReviewer(Actor actor, UUID id, UUID account) {
    return tagged(HttpResponse.ok(), staffing.add(actor, id, account));
  }

  /** Takes somebody off the dossier. */
  @Delete("/{id}/reviewers/{account}")
  @Status(HttpStatus.NO_CONTENT)
  void removeReviewer(Actor actor, UUID id, UUID account) {
    staffing.remove(actor, id, account);
  }

  /** Archives the dossier: nothing in it changes until it is reopened. */
  @Post("/{id}/archive")
  HttpResponse<DossierDetail> archive(Actor actor, UUID id) {
    return tagged(HttpResponse.ok(), keeping.archive(actor, id));
  }

  /** Reopens an archived dossier. */
  @Delete("/{id}/archive")
  HttpResponse<DossierDetail> reopen(Actor actor, UUID id) {
    return tagged(HttpResponse.ok(), keeping.reopen(actor, id));
  }

  /** How well the dossier's reviewers agree. */
  @Get("/{id}/agreement")
  DossierAgreement agreement(UUID id) {
    return agreement.of(id);
  }

  private static HttpResponse<DossierDetail> tagged(
      MutableHttpResponse<?> response, DossierDetail detail) {
    return response.body(detail).header("ETag", EntityTag.of(detail.dossier().version()));
  }
}
