package org.claimdesk.server.proposal;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.claim.ClaimDifference;
import org.claimdesk.server.claim.ClaimDifference.Kind;

/**
 * How many claims a new extraction adds, removes and changes.
 *
 * @param added found for the first time
 * @param gone not found any more, and nobody worked on them
 * @param moved found with other bounds, and nobody worked on them
 * @param changed found with other figures, periods, speakers or kinds
 * @param kept found again as they are, but for their rank
 * @param heldExact worked on, and found again as they are
 * @param heldMoved worked on, and found with other bounds; they keep their own
 * @param heldLost worked on, and not found any more; they stay
 */
@Serdeable
public record ProposalCounts(
    long added,
    long gone,
    long moved,
    long changed,
    long kept,
    long heldExact,
    long heldMoved,
    long heldLost) {
  static ProposalCounts of(ClaimDifference difference) {
    return new ProposalCounts(
        difference.count(Kind.NEW),
        difference.count(Kind.GONE),
        difference.count(Kind.MOVED),
        difference.count(Kind.CHANGED),
        difference.count(Kind.KEPT),
        difference.count(Kind.HELD_EXACT),
        difference.count(Kind.HELD_MOVED),
        difference.count(Kind.HELD_LOST));
  }
}
