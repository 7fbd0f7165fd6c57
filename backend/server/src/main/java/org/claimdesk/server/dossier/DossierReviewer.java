package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * Somebody who is to review a dossier's claims, or does.
 *
 * @param id the account's
 * @param name the account's
 * @param named whether an editor put them on the dossier
 * @param waiting how many of its claims are assigned to them and not settled
 * @param reviewed how many of its claims they reviewed
 */
@Serdeable
public record DossierReviewer(UUID id, String name, boolean named, int waiting, int reviewed) {}
