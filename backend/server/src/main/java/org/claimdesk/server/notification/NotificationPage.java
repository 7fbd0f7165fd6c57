package org.claimdesk.server.notification;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a person's notifications.
 *
 * @param items the newest first
 * @param next the cursor of the page after it, null on the last page
 * @param unread how many of all of them are unread
 */
@Serdeable
public record NotificationPage(List<Notification> items, @Nullable String next, int unread) {

  /** Copies the list. */
  public NotificationPage {
    items = List.copyOf(items);
  }
}
