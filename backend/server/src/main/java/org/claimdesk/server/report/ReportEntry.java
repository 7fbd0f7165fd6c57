package org.claimdesk.server.report;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * A published version, without its content.
 *
 * @param number 1 for the dossier's first version
 * @param correction what it changed; null for the first
 * @param override why it was published although the gate was closed
 * @param sha256 hash of its canonical JSON, which the export as JSON is, hexadecimal
 */
@Serdeable
public record ReportEntry(
    UUID id,
    UUID dossier,
    int number,
    String title,
    @Nullable String correction,
    @Nullable String override,
    String sha256,
    Instant published,
    Person publishedBy) {}
