package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a dossier's report.
 *
 * @param id the report's key
 * @param number 1 for the dossier's first version, then 2, 3, …
 * @param address where anyone reads it; null where the installation has no public address, and in a
 *     report from before there were any
 */
@Serdeable
public record Edition(
    UUID id, int number, Instant published, Person publishedBy, @Nullable String address) {}
