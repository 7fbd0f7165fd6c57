package org.claimdesk.server.review;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.lib.EntityTag;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A claim with its evidence and reviews, and what changes the reviews. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reviews")
class ReviewController {

  private final Jdbi jdbi;
  private final RatingRepository ratings;
  private final Reviewing reviewing;
  private final Repeating repeating;
  private final Doubting doubting;

  ReviewController(
      Jdbi jdbi,
      RatingRepository ratings,
      Reviewing reviewing,
      Repeating repeating,
      Doubting doubting) {
    this.jdbi = jdbi;
    this.ratings = ratings;
    this.reviewing = reviewing;
    this.repeating = repeating;
    this.doubting = doubting;
  }

  /** Every rating scale. */
  @Get("/ratings")
  Ratings ratings() {
    List<RatingScale> scales = jdbi.withHandle(ratings::scales);
    return new Ratings(scales.stream().flatMap(scale -> scale.ratings().stream()).toList(), scales);
  }

  /** A claim with its reviews, as far as the caller may see them, and its evidence. */
  @Get("/claims/{id}")
  HttpResponse<ClaimDetail> claim(Actor actor, UUID id) {
    ClaimDetail detail = jdbi.withHandle(handle -> reviewing.detail(handle, id, actor));
    return tagged(HttpStatus.OK, detail);
  }

  /** Gives a verdict on a claim, in place of the caller's earlier one. */
  @Post("/claims/{id}/reviews")
  @Status(HttpStatus.CREATED)
  HttpResponse<ClaimDetail> review(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch, @Body NewReview review) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(HttpStatus.CREATED, reviewing.review(actor, id, version, review));
  }

  /** Takes the caller's own review back. */
  @Delete("/claims/{id}/reviews/{review}")
  HttpResponse<ClaimDetail> undo(Actor actor, UUID id, UUID review) {
    return tagged(HttpStatus.OK, reviewing.undo(actor, id, review));
  }

  /** Takes a dismissal back. */
  @Delete("/claims/{id}/dismissal")
  HttpResponse<Claim> reopen(Actor actor, UUID id) {
    Claim claim = reviewing.reopen(actor, id);
    return HttpResponse.ok(claim).header("ETag", EntityTag.of(claim.version()));
  }

  /** Lets an open claim be judged together with one that it repeats. */
  @Put("/claims/{id}/repeats")
  HttpResponse<ClaimDetail> join(Actor actor, UUID id, @Body RepeatedClaim repeated) {
    return tagged(HttpStatus.OK, repeating.join(actor, id, repeated));
  }

  /** Finds that a claim is not the one that it was taken to repeat. */
  @Delete("/claims/{id}/repeats")
  HttpResponse<ClaimDetail> separate(Actor actor, UUID id) {
    return tagged(HttpStatus.OK, repeating.separate(actor, id));
  }

  /** Finds that the verdict of a claim still stands, though evidence changed or vanished. */
  @Post("/claims/{id}/confirmation")
  HttpResponse<ClaimDetail> confirm(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(HttpStatus.OK, doubting.confirm(actor, id, version));
  }

  /** Takes the caller's own confirmation back. */
  @Delete("/claims/{id}/confirmation")
  HttpResponse<ClaimDetail> unconfirm(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(HttpStatus.OK, doubting.unconfirm(actor, id, version));
  }

  /** Settles a claim whose reviews differ. */
  @Post("/claims/{id}/adjudication")
  @Status(HttpStatus.CREATED)
  HttpResponse<ClaimDetail> adjudicate(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch, @Body NewReview verdict) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(HttpStatus.CREATED, reviewing.adjudicate(actor, id, version, verdict));
  }

  private static HttpResponse<ClaimDetail> tagged(HttpStatus status, ClaimDetail detail) {
    return HttpResponse.status(status)
        .body(detail)
        .header("ETag", EntityTag.of(detail.claim().version()));
  }
}
