package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A request to dismiss a claim.
 *
 * @param reason why it is no claim, at most 2,000 characters
 */
@Serdeable
public record DismissalReason(@Nullable String reason) {}
