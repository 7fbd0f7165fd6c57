package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;

/** How many of a dossier's claims have which status. */
@Serdeable
public record DossierProgress(
    int total, int open, int inReview, int disputed, int decided, int dismissed) {}
