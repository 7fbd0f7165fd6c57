package org.claimdesk.server.story;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of one article, of the other, or of both.
 *
 * @param kind {@code same} in both, {@code changed}, {@code added} by the other article, or {@code
 *     left_out} by it
 * @param here the sentence in the article asked for; null where it was added
 * @param there the sentence in the other article; null where it was left out
 */
@Serdeable
public record TextComparisonRow(
    @Schema(
            type = "string",
            allowableValues = {"same", "changed", "added", "left_out"})
        String kind,
    @Nullable ComparedSentence here,
    @Nullable ComparedSentence there) {}
