package org.claimdesk.server.precedent;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A dossier that holds a precedent. */
@Serdeable
public record PrecedentDossier(UUID id, String title) {}
