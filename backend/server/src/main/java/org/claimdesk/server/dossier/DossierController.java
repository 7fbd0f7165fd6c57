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
  private final ReviewerAgreement agreement;

  DossierController(
      Jdbi jdbi, DossierRepository dossiers, DossierKeeping keeping, ReviewerAgreement agreement) {
    this.jdbi = jdbi;
    this.dossiers = dossiers;
    this.keeping = keeping;
    this.agreement = agreement;
  }

  /** One page of the dossiers, the newest first, each with its progress. */
  @Get
  Page<Dossier> list(
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    Cursor.checkLimit(limit);
    return jdbi.withHandle(handle -> dossiers.page(handle, cursor, limit));
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
