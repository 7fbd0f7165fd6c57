package org.claimdesk.server.presence;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Page;

/** Who looks at which claim now. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "presence")
class PresenceController {

  private final Presence presence;

  PresenceController(Presence presence) {
    this.presence = presence;
  }

  /** Everybody who looks at a claim now, by who came first; at most 500. */
  @Get("/presence")
  Page<PresentPerson> present() {
    List<PresentPerson> all = presence.everybody();
    return new Page<>(all, null, all.size());
  }

  /** The caller looks at the claim: say so again at least every 60 seconds. */
  @Put("/claims/{id}/presence")
  @Status(HttpStatus.NO_CONTENT)
  void look(Actor actor, UUID id) {
    presence.look(actor, id);
  }

  /** The caller looks at the claim no longer. */
  @Delete("/claims/{id}/presence")
  @Status(HttpStatus.NO_CONTENT)
  void leave(Actor actor, UUID id) {
    presence.leave(actor, id);
  }
}
