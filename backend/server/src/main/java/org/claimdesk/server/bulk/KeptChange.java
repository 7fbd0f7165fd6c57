package org.claimdesk.server.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that can be taken back.
 *
 * @param account who made it
 * @param made when, to the microsecond the time that its claims carry
 */
record KeptChange(
    UUID id,
    UUID account,
    BulkAction action,
    @Nullable UUID dossier,
    List<ClaimBefore> claims,
    Instant made) {
  KeptChange {
    claims = List.copyOf(claims);
  }
}
