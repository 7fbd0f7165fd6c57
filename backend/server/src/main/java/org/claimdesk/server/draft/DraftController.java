package org.claimdesk.server.draft;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.EntityTag;
import org.jspecify.annotations.Nullable;

/** One's own drafts over HTTP; those of others cannot be named. */
@Controller("/api/v1/drafts/{name}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reviews")
class DraftController {

  private final Drafts drafts;

  DraftController(Drafts drafts) {
    this.drafts = drafts;
  }

  /** One's own draft of this name; without one, version 0 and no content. */
  @Get
  HttpResponse<Draft> draft(Actor actor, String name) {
    return tagged(drafts.find(actor, name));
  }

  /**
   * Keeps a draft as it is by now. {@code If-Match} names the version that it continues, {@code
   * "0"} for a new one; when it was kept from elsewhere meanwhile, the answer is 412 with that.
   */
  @Put
  HttpResponse<Draft> keep(
      Actor actor,
      String name,
      @Nullable @Header("If-Match") String ifMatch,
      @Body NewDraft draft) {
    return tagged(drafts.keep(actor, name, EntityTag.requireVersion(ifMatch), draft));
  }

  /**
   * Discards a draft, because it was saved as what it was to become or was given up. One that was
   * kept from elsewhere meanwhile stays: 412.
   */
  @Delete
  @Status(HttpStatus.NO_CONTENT)
  void discard(Actor actor, String name, @Nullable @Header("If-Match") String ifMatch) {
    drafts.discard(actor, name, EntityTag.requireVersion(ifMatch));
  }

  private static HttpResponse<Draft> tagged(Draft draft) {
    return HttpResponse.ok(draft).header("ETag", EntityTag.of(draft.version()));
  }
}
