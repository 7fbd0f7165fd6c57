package org.claimdesk.server.notification;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One's own notifications. */
@Controller("/api/v1/notifications")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "notifications")
class NotificationController {

  private final Jdbi jdbi;
  private final Notifications notifications;

  NotificationController(Jdbi jdbi, Notifications notifications) {
    this.jdbi = jdbi;
    this.notifications = notifications;
  }

  /** One page of the caller's notifications, the newest first; the newest 500 are kept. */
  @Get
  NotificationPage notifications(
      Actor actor,
      @Nullable @QueryValue String cursor,
      @QueryValue(defaultValue = Cursor.DEFAULT_LIMIT) int limit) {
    Cursor.checkLimit(limit);
    return jdbi.withHandle(handle -> notifications.page(handle, actor.id(), cursor, limit));
  }

  /** Marks notifications of the caller's as read. */
  @Post("/read")
  @Status(HttpStatus.NO_CONTENT)
  void readNotifications(Actor actor, @Body ReadNotifications read) {
    if (read.ids() != null && read.ids().size() > Notifications.KEPT) {
      throw Problem.unprocessable(
          "ids",
          "ids has "
              + read.ids().size()
              + " keys; send at most "
              + Notifications.KEPT
              + ", or none to mark all.");
    }
    jdbi.useTransaction(handle -> notifications.read(handle, actor.id(), read.ids()));
  }
}
