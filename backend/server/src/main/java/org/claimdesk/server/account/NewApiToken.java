package org.claimdesk.server.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * A token just made, the only time that its secret is shown.
 *
 * @param token what a script sends as {@code Authorization: Bearer}
 */
@Serdeable
public record NewApiToken(UUID id, String name, Instant createdAt, String token) {}
