package org.claimdesk.server.intake;

import java.util.UUID;

/**
 * An article that is in.
 *
 * @param isNew false when the same bytes were there before
 */
public record TakenArticle(UUID id, boolean isNew) {}
