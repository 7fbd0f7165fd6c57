package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found about one part of a claim.
 *
 * @param part the part's place among the claim's, from 0
 * @param rating a rating's id, of the same scale as the verdict's; null when it was not checked
 * @param note why, in one line, at most 300 characters
 */
@Serdeable
public record NewFinding(@Nullable Integer part, @Nullable String rating, @Nullable String note) {}
