package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;

/** How many claims of each status an article has. */
@Serdeable
public record ClaimCounts(
    int open, int inReview, int decided, int dismissed, int disputed, int total) {}
