package org.claimdesk.server.evidence;

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

/** The evidence of a claim over HTTP. */
@Controller("/api/v1/claims/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "evidence")
class EvidenceController {

  private final EvidenceKeeping keeping;

  EvidenceController(EvidenceKeeping keeping) {
    this.keeping = keeping;
  }

  /** Adds evidence to a claim. */
  @Post("/evidence")
  @Status(HttpStatus.CREATED)
  HttpResponse<Evidence> addEvidence(Actor actor, UUID id, @Body NewEvidence added) {
    return tagged(HttpStatus.CREATED, keeping.add(actor, id, added));
  }

  /** Changes evidence; members that are not sent stay. */
  @Patch("/evidence/{evidence}")
  HttpResponse<Evidence> changeEvidence(
      Actor actor,
      UUID id,
      UUID evidence,
      @Nullable @Header("If-Match") String ifMatch,
      @Body NewEvidence change) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(HttpStatus.OK, keeping.change(actor, id, evidence, version, change));
  }

  /** Removes evidence. */
  @Delete("/evidence/{evidence}")
  @Status(HttpStatus.NO_CONTENT)
  void removeEvidence(Actor actor, UUID id, UUID evidence) {
    keeping.remove(actor, id, evidence);
  }

  private static HttpResponse<Evidence> tagged(HttpStatus status, Evidence evidence) {
    return HttpResponse.status(status)
        .body(evidence)
        .header("ETag", EntityTag.of(evidence.version()));
  }
}
