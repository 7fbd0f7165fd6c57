package org.claimdesk.server.history;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it was at one of its versions, with what had been said by its end.
 *
 * @param version which one
 * @param until when the next one took its place; null for the newest
 * @param versions all that are kept, ascending, the newest last
 * @param claim its article's title, publisher and date are today's
 * @param reviews those that stood, as far as the viewer may see them today
 * @param evidence as it was, as far as the viewer may see it today
 */
@Serdeable
public record ClaimVersion(
    int version,
    @Nullable Instant until,
    List<Integer> versions,
    Claim claim,
    List<Review> reviews,
    List<EvidenceThen> evidence) {

  /** Copies the lists. */
  public ClaimVersion {
    versions = List.copyOf(versions);
    reviews = List.copyOf(reviews);
    evidence = List.copyOf(evidence);
  }
}
