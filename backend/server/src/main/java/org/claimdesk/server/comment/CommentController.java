package org.claimdesk.server.comment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.EntityTag;
import org.jspecify.annotations.Nullable;

/** Comments on claims over HTTP. */
@Controller("/api/v1/claims/{id}/comments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "comments")
class CommentController {

  private final Commenting commenting;

  CommentController(Commenting commenting) {
    this.commenting = commenting;
  }

  /**
   * One page of a claim's comments, the oldest first; while its reviews are blind, those of others
   * who may review it are left out and counted.
   */
  @Get
  CommentList comments(
      Actor actor,
      UUID id,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    return commenting.list(actor, id, cursor, Cursor.checkLimit(limit));
  }

  /** Says something about a claim. */
  @Post
  @Status(HttpStatus.CREATED)
  HttpResponse<Comment> addComment(Actor actor, UUID id, @Body NewComment comment) {
    return tagged(HttpStatus.CREATED, commenting.add(actor, id, comment));
  }

  /** Gives the caller's own comment other words. */
  @Patch("/{comment}")
  HttpResponse<Comment> editComment(
      Actor actor,
      UUID id,
      UUID comment,
      @Nullable @Header("If-Match") String ifMatch,
      @Body CommentText change) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(HttpStatus.OK, commenting.edit(actor, id, comment, version, change.text()));
  }

  /** Takes the caller's own comment back; the claim's history keeps it. */
  @Delete("/{comment}")
  @Status(HttpStatus.NO_CONTENT)
  void deleteComment(
      Actor actor, UUID id, UUID comment, @Nullable @Header("If-Match") String ifMatch) {
    commenting.delete(actor, id, comment, EntityTag.requireVersion(ifMatch));
  }

  /** Finds that nothing is left to say in the conversation that a comment began. */
  @Put("/{comment}/resolution")
  HttpResponse<Comment> resolveComment(Actor actor, UUID id, UUID comment) {
    return tagged(HttpStatus.OK, commenting.resolve(actor, id, comment, true));
  }

  /** Opens a conversation again. */
  @Delete("/{comment}/resolution")
  HttpResponse<Comment> reopenComment(Actor actor, UUID id, UUID comment) {
    return tagged(HttpStatus.OK, commenting.resolve(actor, id, comment, false));
  }

  private static HttpResponse<Comment> tagged(HttpStatus status, Comment comment) {
    return HttpResponse.status(status)
        .body(comment)
        .header("ETag", EntityTag.of(comment.version()));
  }
}
