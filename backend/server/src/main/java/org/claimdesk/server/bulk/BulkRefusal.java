package org.claimdesk.server.bulk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.claimdesk.server.claim.Claim;

/**
 * A claim that was left as it is.
 *
 * @param reason for programs: {@code not-found}, {@code claim-status}, {@code claim-leased}, {@code
 *     already} when it is so already, {@code changed} when it changed since, or {@code forbidden}
 * @param detail for people
 */
@Serdeable
public record BulkRefusal(UUID claim, String reason, String detail) {
  static BulkRefusal notFound(UUID claim) {
    return new BulkRefusal(claim, "not-found", "There is no such claim any more.");
  }

  static BulkRefusal already(Claim claim, String detail) {
    return new BulkRefusal(claim.id(), "already", detail);
  }

  static BulkRefusal settled(Claim claim, String action) {
    return new BulkRefusal(
        claim.id(),
        "claim-status",
        "The claim is " + claim.status().code() + " and cannot be " + action + ".");
  }
}
