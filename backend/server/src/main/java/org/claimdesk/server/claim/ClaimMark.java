package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to mark a statement as a claim.
 *
 * @param article the article's identifier
 * @param start index of its first UTF-16 code unit in the article's text
 * @param end index of the first code unit after it
 */
@Serdeable
public record ClaimMark(@Nullable UUID article, @Nullable Integer start, @Nullable Integer end) {}
