package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One thing that made a statement a claim.
 *
 * @param text the words it was seen in
 * @param weight its share of the score in log-odds; negative when it speaks against
 */
@Serdeable
public record ClaimReason(String feature, String text, double weight) {}
