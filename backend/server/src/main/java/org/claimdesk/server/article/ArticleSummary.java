package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * An article as a row of the list: all but its text.
 *
 * @param sha256 the SHA-256 of the bytes as received, in lower-case hexadecimal
 * @param extractor what found its claims
 * @param language ISO 639-1 code, {@code und} when it is too short to tell, {@code mis} when it is
 *     none that is known here
 * @param elsewhere how many other outlets print the same text, or a near copy of it; at most 100
 * @param claims how many claims of each status it has
 */
@Serdeable
public record ArticleSummary(
    UUID id,
    ArticleMetadata metadata,
    String sha256,
    String language,
    ArticleExtractor extractor,
    int elsewhere,
    ClaimCounts claims,
    int version,
    Instant created) {}
