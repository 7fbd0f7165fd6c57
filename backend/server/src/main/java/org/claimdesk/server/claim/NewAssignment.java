package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A request to assign a claim.
 *
 * @param account the key or the name of whom it is assigned to; {@code me} for whoever asks
 */
@Serdeable
public record NewAssignment(@Nullable String account) {}
