package org.claimdesk.server.notification;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications were read.
 *
 * @param ids at most 500 keys; null or absent for all
 */
@Serdeable
public record ReadNotifications(@Nullable List<UUID> ids) {}
