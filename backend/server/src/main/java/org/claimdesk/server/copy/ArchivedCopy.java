package org.claimdesk.server.copy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a document as it was at one moment.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param mediaType without parameters
 * @param bytes how many there are
 * @param url the address that gave it, after redirects; null for a file that was handed in
 * @param fileName that file's name, where it has one
 * @param title what it says of itself, as are publisher and published
 * @param characters the length of its text in UTF-16 code units; null for a picture
 */
@Serdeable
public record ArchivedCopy(
    UUID id,
    String sha256,
    String mediaType,
    long bytes,
    @Nullable String url,
    @Nullable String fileName,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable Integer characters,
    Instant taken,
    Person takenBy) {}
