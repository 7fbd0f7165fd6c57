package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to make one claim of two.
 *
 * @param with the other claim, which becomes part of the one addressed
 * @param version the other claim's version that was seen
 */
@Serdeable
public record ClaimMerge(@Nullable UUID with, @Nullable Integer version) {}
