package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How many claims have a value.
 *
 * @param value as the list's parameter takes it
 */
@Serdeable
public record ClaimTally(String value, long claims) {}
