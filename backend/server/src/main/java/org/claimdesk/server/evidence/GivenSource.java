package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.claimdesk.server.copy.ArchivedCopy;
import org.jspecify.annotations.Nullable;

/**
 * A document that is evidence already, offered to be used again.
 *
 * @param evidence the newest piece of evidence that rests on it, whose other members these are
 * @param claim the claim that it was given for
 * @param claimText that claim's words
 */
@Serdeable
public record GivenSource(
    UUID evidence,
    @Nullable String url,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    String excerpt,
    @Nullable ArchivedCopy copy,
    UUID claim,
    String claimText) {}
