package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands in its dossier.
 *
 * @param position from 0; null or one past the end for the last place
 */
@Serdeable
public record ClaimPlace(@Nullable Integer position) {}
