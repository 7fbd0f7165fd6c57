package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How far reviewers agree on one rating: of all times that one of two gave it, how often the other
 * gave it as well (specific agreement: R. L. Spitzer and J. L. Fleiss, "A re-analysis of the
 * reliability of psychiatric diagnosis", British Journal of Psychiatry 125 (1974), 341–347).
 *
 * @param rating its id
 * @param given how often it was given, once for each two reviewers of a claim
 * @param agreed how often of these the other gave it, too
 */
@Serdeable
public record RatingAgreement(String rating, int given, int agreed) {}
