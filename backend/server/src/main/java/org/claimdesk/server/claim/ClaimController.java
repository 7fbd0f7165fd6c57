package org.claimdesk.server.claim;

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
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Claims over HTTP. A single claim with its reviews and evidence is served where those are known.
 */
@Controller("/api/v1/claims")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "claims")
class ClaimController {
  private final Jdbi jdbi;
  private final ClaimQueue queue;
  private final ClaimEditing editing;
  private final ClaimMarking marking;
  private final ClaimAssigning assigning;

  ClaimController(
      Jdbi jdbi,
      ClaimQueue queue,
      ClaimEditing editing,
      ClaimMarking marking,
      ClaimAssigning assigning) {
    this.jdbi = jdbi;
    this.queue = queue;
    this.editing = editing;
    this.marking = marking;
    this.assigning = assigning;
  }

  /**
   * One page of the claims that meet the filter.
   *
   * @param skip how many claims behind the cursor the page begins, at most 100,000
   * @param brief leaves {@code reasons} and {@code context} empty, which are half of the answer's
   *     bytes
   */
  @Get
  ClaimPage list(
      Actor actor,
      @RequestBean ClaimFilter filter,
      @QueryValue(defaultValue = "worth")
          @Schema(
              type = "string",
              allowableValues = {"worth", "newest", "position"},
              defaultValue = "worth")
          String sort,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = "0") int skip,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit,
      @QueryValue(defaultValue = "false") boolean brief) {
    ClaimSort order = ClaimSort.of(sort);
    Cursor.checkLimit(limit);
    return jdbi.withHandle(
        handle -> queue.page(handle, filter.of(actor), order, cursor, skip, limit, brief));
  }

  /**
   * What a claim of these bounds would hold: its figures, periods and speaker, as they would be
   * read.
   *
   * @param start index of its first UTF-16 code unit in the article's text
   * @param end index of the first code unit after it
   */
  @Get("/preview")
  ClaimPreview preview(@QueryValue UUID article, @QueryValue int start, @QueryValue int end) {
    return marking.preview(article, start, end);
  }

  /** Marks a statement as a claim. */
  @Post
  @Status(HttpStatus.CREATED)
  HttpResponse<Claim> mark(Actor actor, @Body ClaimMark mark) {
    Claim claim = marking.mark(actor, mark);
    return tagged(HttpResponse.created(claim, URI.create("/api/v1/claims/" + claim.id())), claim);
  }

  /** Moves a claim's bounds. */
  @Patch("/{id}")
  HttpResponse<Claim> adjust(
      Actor actor,
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body ClaimAdjustment adjustment) {
    return tagged(marking.adjust(actor, id, EntityTag.requireVersion(ifMatch), adjustment));
  }

  /** Makes one claim of two, which has the evidence and the places in dossiers of both. */
  @Post("/{id}/merge")
  HttpResponse<Claim> merge(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch, @Body ClaimMerge merge) {
    return tagged(marking.merge(actor, id, EntityTag.requireVersion(ifMatch), merge));
  }

  /**
   * Makes two claims of one, and answers with both; evidence about a figure goes with the figure.
   */
  @Post("/{id}/split")
  Page<Claim> split(
      Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch, @Body ClaimSplit split) {
    List<Claim> halves = marking.split(actor, id, EntityTag.requireVersion(ifMatch), split);
    return new Page<>(halves, null, halves.size());
  }

  /**
   * Takes the newest change back: of the claim's bounds, by an adjustment, a merge or a split, or
   * of what is read in them, by a correction.
   */
  @Delete("/{id}/edit")
  HttpResponse<Claim> undo(Actor actor, UUID id, @Nullable @Header("If-Match") String ifMatch) {
    return tagged(marking.undo(actor, id, EntityTag.requireVersion(ifMatch)));
  }

  /** Removes a claim that was marked by hand and never judged. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void delete(Actor actor, UUID id) {
    marking.delete(actor, id);
  }

  /** Finds that a statement is no claim. */
  @Post("/{id}/dismissal")
  HttpResponse<Claim> dismiss(Actor actor, UUID id, @Body DismissalReason dismissal) {
    return tagged(editing.dismiss(actor, id, dismissal));
  }

  /** Takes a claim for a quarter of an hour, or extends one's own lease to that. */
  @Post("/{id}/lease")
  ClaimLease lease(Actor actor, UUID id) {
    return editing.lease(actor, id);
  }

  /** Says who is to review a claim, in place of whoever was to. */
  @Put("/{id}/assignment")
  HttpResponse<Claim> assign(Actor actor, UUID id, @Body NewAssignment assignment) {
    return tagged(assigning.assign(actor, id, assignment));
  }

  /** Leaves a claim to anybody; one that nobody was to review stays so. */
  @Delete("/{id}/assignment")
  HttpResponse<Claim> unassign(Actor actor, UUID id) {
    return tagged(assigning.unassign(actor, id));
  }

  /** Gives a claim back. */
  @Delete("/{id}/lease")
  @Status(HttpStatus.NO_CONTENT)
  void release(Actor actor, UUID id) {
    editing.release(actor, id);
  }

  private static HttpResponse<Claim> tagged(Claim claim) {
    return tagged(HttpResponse.ok(claim), claim);
  }

  private static HttpResponse<Claim> tagged(MutableHttpResponse<Claim> response, Claim claim) {
    return response.header("ETag", EntityTag.of(claim.version()));
  }
}
