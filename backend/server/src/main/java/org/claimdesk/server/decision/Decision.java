package org.claimdesk.server.decision;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a claim and has not taken back.
 *
 * @param text the claim's words
 * @param review the review's key; null for a dismissal
 * @param rating the review's rating; null for a dismissal
 * @param obstacle why it can be taken back from the list no more; null while it can: {@code
 *     adjudicated} when an editor settled the claim, {@code published} when a report tells the
 *     verdict, so that only a correction helps, {@code changed} when the claim was dismissed or
 *     reopened by somebody since
 */
@Serdeable
public record Decision(
    UUID claim,
    String text,
    @Schema(
            type = "string",
            allowableValues = {"review", "dismissal"})
        String kind,
    @Nullable UUID review,
    @Nullable String rating,
    Instant at,
    @Schema(
            type = "string",
            nullable = true,
            allowableValues = {"adjudicated", "published", "changed"})
        @Nullable String obstacle) {}
