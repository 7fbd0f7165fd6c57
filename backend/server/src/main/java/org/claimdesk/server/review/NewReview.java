package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that somebody gives: a reviewer on a claim, or an editor on a dispute.
 *
 * @param rating a rating's id
 * @param conclusion the verdict in one line, 1 to 300 characters
 * @param rationale why, in Markdown, at most 20,000 characters; the publish gate asks for one
 */
@Serdeable
public record NewReview(
    @Nullable String rating, @Nullable String conclusion, @Nullable String rationale) {}
