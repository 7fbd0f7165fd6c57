package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Somebody works on a claim.
 *
 * @param by the account's name
 * @param until when the lease ends by itself
 */
@Serdeable
public record ClaimLease(String by, Instant until) {}
