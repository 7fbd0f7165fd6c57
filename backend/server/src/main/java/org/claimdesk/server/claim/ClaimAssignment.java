package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.claimdesk.server.account.Person;

/**
 * Who is to review a claim.
 *
 * @param by the name of the account that said so
 */
@Serdeable
public record ClaimAssignment(Person to, String by, Instant at) {}
