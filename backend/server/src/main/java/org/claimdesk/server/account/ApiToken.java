package org.claimdesk.server.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a script acts as a person.
 *
 * @param name what its owner calls it, 1 to 100 characters
 * @param lastUsedAt to the minute; null when it was never used
 */
@Serdeable
public record ApiToken(UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
