package org.claimdesk.server.reply;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.EntityTag;
import org.jspecify.annotations.Nullable;

/** What claimants were asked and said, over HTTP; a claim's own answer lists it. */
@Controller("/api/v1/claims/{id}/replies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "replies")
class ReplyController {

  private final ReplyKeeping keeping;

  ReplyController(ReplyKeeping keeping) {
    this.keeping = keeping;
  }

  /** Keeps that the claimant was asked for comment. */
  @Post
  @Status(HttpStatus.CREATED)
  HttpResponse<Reply> add(Actor actor, UUID id, @Body NewReply added) {
    return tagged(HttpStatus.CREATED, keeping.add(actor, id, added));
  }

  /** Changes that, or tells what came; members that are not sent stay. */
  @Patch("/{reply}")
  HttpResponse<Reply> change(
      Actor actor,
      UUID id,
      UUID reply,
      @Nullable @Header("If-Match") String ifMatch,
      @Body NewReply change) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(HttpStatus.OK, keeping.change(actor, id, reply, version, change));
  }

  /** Removes it, for all claims that it is about. */
  @Delete("/{reply}")
  @Status(HttpStatus.NO_CONTENT)
  void remove(Actor actor, UUID id, UUID reply, @Nullable @Header("If-Match") String ifMatch) {
    keeping.remove(actor, id, reply, EntityTag.requireVersion(ifMatch));
  }

  private static HttpResponse<Reply> tagged(HttpStatus status, Reply reply) {
    return HttpResponse.status(status).body(reply).header("ETag", EntityTag.of(reply.version()));
  }
}
