package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Why a statement was found to be no claim.
 *
 * @param by the account's name
 */
@Serdeable
public record Dismissal(String reason, String by, Instant at) {}
