package org.claimdesk.server.precedent;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.factcheck.FactCheck;

/**
 * A fact-check that was published before, of a claim like this one; it is no verdict of this desk.
 *
 * @param likeness how alike the two claims are, 0 to 1, as {@link Likeness} says
 * @param sameSpeaker whether the same person or body says both
 */
@Serdeable
public record SimilarFactCheck(FactCheck factCheck, double likeness, boolean sameSpeaker) {}
