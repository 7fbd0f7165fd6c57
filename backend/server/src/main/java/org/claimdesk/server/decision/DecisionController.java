package org.claimdesk.server.decision;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Jdbi;

/** One's own latest decisions over HTTP. */
@Controller("/api/v1/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reviews")
class DecisionController {

  private final Jdbi jdbi;
  private final Decisions decisions;

  DecisionController(Jdbi jdbi, Decisions decisions) {
    this.jdbi = jdbi;
    this.decisions = decisions;
  }

  /**
   * The caller's last ten reviews and dismissals that were not taken back, the newest first, each
   * with what stands in the way of taking it back.
   */
  @Get
  Page<Decision> own(Actor actor) {
    List<Decision> latest = jdbi.withHandle(handle -> decisions.latest(handle, actor));
    return new Page<>(latest, null, latest.size());
  }
}
