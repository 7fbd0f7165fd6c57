package org.claimdesk.server.review;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.server.claim.ClaimStatus;
import org.jspecify.annotations.Nullable;

/**
 * All that was said about one claim, and what follows from it.
 *
 * @param required how many reviews its dossiers ask for, at least 1
 * @param reviews those that stand, oldest first, none hidden
 * @param adjudication an editor's verdict, where there is one
 */
public record ReviewState(int required, List<Review> reviews, @Nullable Verdict adjudication) {

  /** Copies the list. */
  public ReviewState {
    reviews = List.copyOf(reviews);
  }

  /** The status of a claim that was not dismissed. */
  public ClaimStatus status() {
    if (adjudication != null) {
      return ClaimStatus.DECIDED;
    }
    if (reviews.isEmpty()) {
      return ClaimStatus.OPEN;
    }
    if (!complete()) {
      return ClaimStatus.IN_REVIEW;
    }
    boolean agreed = reviews.stream().map(Review::rating).distinct().count() == 1;
    return agreed ? ClaimStatus.DECIDED : ClaimStatus.DISPUTED;
  }

  /** The verdict of a claim that is decided, else null. */
  public @Nullable Verdict verdict() {
    if (adjudication != null || status() != ClaimStatus.DECIDED) {
      return adjudication;
    }
    Review latest = reviews.getLast();
    return new Verdict(
        Objects.requireNonNull(latest.rating()),
        Objects.requireNonNull(latest.conclusion()),
        Objects.requireNonNull(latest.rationale()),
        reviews.stream().map(Review::reviewer).toList(),
        latest.created(),
        false);
  }

  /** Whether as many reviews are in as are asked for. */
  public boolean complete() {
    return reviews.size() >= required;
  }

  /**
   * The reviews as one person may see them: until all blind ones are in, each reviewer sees only
   * their own verdict, and of the others only that there is one.
   *
   * @param viewer an account's key; null sees what everybody may see
   */
  public List<Review> visibleTo(@Nullable UUID viewer) {
    return reviews.stream()
        .map(review -> complete() || review.reviewer().id().equals(viewer) ? review : review.hide())
        .toList();
  }
}
