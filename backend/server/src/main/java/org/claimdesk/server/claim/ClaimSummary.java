package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How many claims there are of each kind of thing that the list can be narrowed to, most first.
 *
 * @param status every status, also those without claims
 * @param speakers the 20 most frequent
 * @param publishers the 20 most frequent
 */
@Serdeable
public record ClaimSummary(
    long total,
    List<ClaimTally> status,
    List<ClaimTally> kinds,
    List<ClaimTally> speakers,
    List<ClaimTally> publishers) {
  /** Copies the lists. */
  public ClaimSummary {
    status = List.copyOf(status);
    kinds = List.copyOf(kinds);
    speakers = List.copyOf(speakers);
    publishers = List.copyOf(publishers);
  }
}
