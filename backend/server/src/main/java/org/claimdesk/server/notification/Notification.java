package org.claimdesk.server.notification;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person should know of.
 *
 * @param claim what it is about; of several claims the first
 * @param statement that claim's words
 * @param claims how many claims it is about, at least 1
 * @param comment the comment that it is about, where it is about one
 * @param by the name of who did it
 * @param read when the person marked it read; null while it is unread
 */
@Serdeable
public record Notification(
    UUID id,
    NotificationKind kind,
    UUID claim,
    String statement,
    int claims,
    @Nullable UUID comment,
    String by,
    Instant at,
    @Nullable Instant read) {}
