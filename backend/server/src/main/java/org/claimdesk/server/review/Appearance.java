package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.claimdesk.server.claim.ClaimArticle;

/**
 * A place where a claim appeared; all of them are judged as one.
 *
 * @param claim the claim as it stands there
 * @param text its words there
 * @param first whether it was found there first
 */
@Serdeable
public record Appearance(UUID claim, ClaimArticle article, String text, boolean first) {}
