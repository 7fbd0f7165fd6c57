package org.claimdesk.server.history;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Page;
import org.jspecify.annotations.Nullable;

/** A claim's past over HTTP. */
@Controller("/api/v1/claims/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "history")
class HistoryController {

  private final ClaimHistory history;

  HistoryController(ClaimHistory history) {
    this.history = history;
  }

  /** One page of what happened to a claim, the latest first. */
  @Get("/history")
  Page<HistoryEntry> history(
      Actor actor,
      UUID id,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    return history.page(actor, id, cursor, Cursor.checkLimit(limit));
  }

  /** A claim as it was at one of its versions. */
  @Get("/versions/{version}")
  ClaimVersion claimVersion(Actor actor, UUID id, int version) {
    return history.version(actor, id, version);
  }
}
