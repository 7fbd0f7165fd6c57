package org.claimdesk.server.reference;

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
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.EntityTag;
import org.jspecify.annotations.Nullable;

/** Reference sources over HTTP. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "references")
class ReferenceController {

  private final ReferenceKeeping keeping;

  ReferenceController(ReferenceKeeping keeping) {
    this.keeping = keeping;
  }

  /** Where figures are checked: the whole list. */
  @Get("/references")
  ReferenceSources sources() {
    return keeping.all();
  }

  /** Lists a source. */
  @Post("/references")
  @Status(HttpStatus.CREATED)
  HttpResponse<ReferenceSource> addSource(Actor actor, @Body NewReferenceSource source) {
    return tagged(HttpStatus.CREATED, keeping.add(actor, source));
  }

  /** Puts a source in the place of one that is listed. */
  @Put("/references/{id}")
  HttpResponse<ReferenceSource> changeSource(
      Actor actor,
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body NewReferenceSource source) {
    int version = EntityTag.requireVersion(ifMatch);
    return tagged(HttpStatus.OK, keeping.change(actor, id, version, source));
  }

  /** Takes a source off the list. */
  @Delete("/references/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void removeSource(Actor actor, UUID id) {
    keeping.remove(actor, id);
  }

  /** The sources where a claim's figures may be checked, at most 6; nothing is asked of them. */
  @Get("/claims/{id}/references")
  FittingSources fitting(UUID id) {
    return keeping.fitting(id);
  }

  private static HttpResponse<ReferenceSource> tagged(HttpStatus status, ReferenceSource source) {
    return HttpResponse.status(status).body(source).header("ETag", EntityTag.of(source.version()));
  }
}
