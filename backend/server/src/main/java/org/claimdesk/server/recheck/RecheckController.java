package org.claimdesk.server.recheck;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.lib.EntityTag;

/** Asking the pages of evidence again, over HTTP. */
@Controller("/api/v1/claims/{id}/evidence/{evidence}/recheck")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "evidence")
class RecheckController {

  private final Rechecking rechecking;

  RecheckController(Rechecking rechecking) {
    this.rechecking = rechecking;
  }

  /**
   * Asks the address of a piece of evidence again, and says whether it changed or vanished; then
   * decided claims that rest on the same copy are in review until somebody looked again.
   */
  @Post
  HttpResponse<Evidence> recheck(Actor actor, UUID id, UUID evidence) {
    Evidence asked = rechecking.recheck(actor, id, evidence);
    return HttpResponse.ok(asked).header("ETag", EntityTag.of(asked.version()));
  }
}
