package org.claimdesk.server.presence;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who looks at a claim.
 *
 * @param account whose page it is
 * @param name that account's name
 * @param since when the page opened the claim
 */
@Serdeable
public record PresentPerson(UUID claim, UUID account, String name, Instant since) {}
