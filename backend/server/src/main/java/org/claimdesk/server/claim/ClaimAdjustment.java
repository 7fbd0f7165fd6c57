package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A request to move a claim's bounds; a bound left out stays.
 *
 * @param start index of its first UTF-16 code unit in the article's text
 * @param end index of the first code unit after it
 */
@Serdeable
public record ClaimAdjustment(@Nullable Integer start, @Nullable Integer end) {}
