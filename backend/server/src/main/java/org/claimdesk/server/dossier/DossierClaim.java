package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.claimdesk.server.claim.ClaimStatus;
import org.jspecify.annotations.Nullable;

/**
 * A claim of a dossier, in short.
 *
 * @param position its place in the dossier's order, from 0
 * @param rating the verdict's rating, once decided
 */
@Serdeable
public record DossierClaim(
    UUID id,
    int position,
    String text,
    @Nullable String speaker,
    ClaimStatus status,
    @Nullable String rating,
    UUID article,
    @Nullable String articleTitle) {}
