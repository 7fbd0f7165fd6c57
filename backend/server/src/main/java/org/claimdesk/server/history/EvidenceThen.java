package org.claimdesk.server.history;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as it was at a version of its claim.
 *
 * @param part index of the claim's part that it was about
 * @param reference the reference value with its unit
 * @param by the name of who added it
 */
@Serdeable
public record EvidenceThen(
    UUID id,
    String url,
    @Nullable String title,
    @Nullable String publisher,
    String excerpt,
    String stance,
    @Nullable Integer part,
    @Nullable String reference,
    String by) {}
