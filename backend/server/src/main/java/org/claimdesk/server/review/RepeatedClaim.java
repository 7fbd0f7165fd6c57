package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to judge a claim together with another.
 *
 * @param claim the claim that it repeats
 */
@Serdeable
public record RepeatedClaim(@Nullable UUID claim) {}
