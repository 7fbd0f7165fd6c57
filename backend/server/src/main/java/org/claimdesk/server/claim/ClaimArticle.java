package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The article of a claim, in short. */
@Serdeable
public record ClaimArticle(
    UUID id,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable String url) {}
