package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What surrounds a claim in its article; empty at the text's beginning and end.
 *
 * @param before the sentence before, and what precedes the claim in its own
 * @param after what follows the claim in its sentence, and the sentence after
 */
@Serdeable
public record ClaimContext(String before, String after) {}
