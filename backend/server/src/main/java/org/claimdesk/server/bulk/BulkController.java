package org.claimdesk.server.bulk;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.claimdesk.server.account.Actor;

/** Changes of many claims at once, over HTTP. */
@Controller("/api/v1/claims/bulk")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "claims")
class BulkController {
  private final BulkChanging changing;
  private final BulkUndoing undoing;

  BulkController(BulkChanging changing, BulkUndoing undoing) {
    this.changing = changing;
    this.undoing = undoing;
  }

  /**
   * Does one thing to at most 1,000 claims in one transaction. Claims that it cannot be done to
   * stay as they are and are named with the reason.
   */
  @Post
  BulkChange change(Actor actor, @Body NewBulkChange change) {
    return changing.change(actor, change);
  }

  /** Takes one's own change back: every claim that did not change since is as it was before. */
  @Delete("/{id}")
  BulkChange undo(Actor actor, UUID id) {
    return undoing.undo(actor, id);
  }
}
