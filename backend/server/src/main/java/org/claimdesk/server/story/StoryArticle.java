package org.claimdesk.server.story;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another article of a story.
 *
 * @param resemblance the sequences of four words that it shares with the article asked for, of all
 *     that either has: 0 to 1
 * @param containment those of the shorter of the two that the longer has too: 0 to 1
 * @param created when it came in
 */
@Serdeable
public record StoryArticle(
    UUID id,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable String url,
    double resemblance,
    double containment,
    Instant created) {}
