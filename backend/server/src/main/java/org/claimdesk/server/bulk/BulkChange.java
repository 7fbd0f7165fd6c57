package org.claimdesk.server.bulk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request to change many claims, or to take such a change back.
 *
 * @param id the change's key, by which it is taken back; null when it was done to no claim
 * @param done the claims that it was done to
 * @param refused the others, with the reason
 * @param more whether more claims meet the filter than one request takes
 */
@Serdeable
public record BulkChange(
    @Nullable UUID id, List<UUID> done, List<BulkRefusal> refused, boolean more) {
  /** Copies the lists. */
  public BulkChange {
    done = List.copyOf(done);
    refused = List.copyOf(refused);
  }
}
