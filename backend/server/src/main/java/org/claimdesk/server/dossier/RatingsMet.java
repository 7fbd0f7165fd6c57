package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How often two reviewers of a claim gave these two ratings, whoever gave which.
 *
 * @param first the one that is earlier on the scale, or the same as {@code second}
 */
@Serdeable
public record RatingsMet(String first, String second, int pairs) {}
