package org.claimdesk.server.review;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.claimdesk.server.claim.ClaimStatus;
import org.jspecify.annotations.Nullable;

/**
 * All that was said about one claim, and what follows from it.
 *
 * @param required how many reviews its dossiers ask for, at least 1
 * @param reviews those that stand, oldest first, none hidden
 * @param adjudication an editor's verdict, where there is one
 * @param doubt whether a page that the claim's evidence rests on {@code changed} or {@code
 *     vanished} after the verdict, and nobody looked again; else null
 */
public record ReviewState(
    int required, List<Review> reviews, @Nullable Verdict adjudication, @Nullable String doubt) {

  /** Copies the list. */
  public ReviewState {
    reviews = List.copyOf(reviews);
  }

  /** The status of a claim that was not dismissed: a verdict in doubt waits for another look. */
  public ClaimStatus status() {
    ClaimStatus said = said();
    return said == ClaimStatus.DECIDED && doubt != null ? ClaimStatus.IN_REVIEW : said;
  }

  /** The status that follows from the reviews alone. */
  private ClaimStatus said() {
    if (adjudication != null) {
      return ClaimStatus.DECIDED;
    }
    if (reviews.isEmpty()) {
      return ClaimStatus.OPEN;
    }
    if (!complete()) {
      return ClaimStatus.IN_REVIEW;
    }
    return agreed() ? ClaimStatus.DECIDED : ClaimStatus.DISPUTED;
  }

  /**
   * Whether the reviews say the same, and where blind ones are asked for, as many of them are
   * blind: who changes a verdict after seeing the other one has not found the same independently.
   */
  private boolean agreed() {
    boolean same = reviews.stream().map(Review::rating).distinct().count() == 1;
    return same && (required == 1 || blindReviews().size() >= required);
  }

  /** The verdict of a claim that is decided, also while it is in doubt; else null. */
  public @Nullable Verdict verdict() {
    if (adjudication != null || said() != ClaimStatus.DECIDED) {
      return adjudication;
    }
    Review latest = reviews.getLast();
    return new Verdict(
        Objects.requireNonNull(latest.rating()),
        Objects.requireNonNull(latest.conclusion()),
        Objects.requireNonNull(latest.rationale()),
        latest.findings(),
        reviews.stream().map(Review::reviewer).toList(),
        latest.created(),
        false,
        latest.notes(),
        latest.reviewer());
  }

  /** Whether as many reviews are in as are asked for. */
  public boolean complete() {
    return reviews.size() >= required;
  }

  /** The reviews that were given without sight of another's, which alone tell of agreement. */
  public List<Review> blindReviews() {
    return reviews.stream().filter(review -> !review.informed()).toList();
  }

  /** Whether more than one review is asked for and not all are in: until then they are blind. */
  public boolean blind() {
    return required > 1 && !complete();
  }

  /**
   * Whether {@code viewer} may see what {@code author} added to the claim beside a review: evidence
   * or a comment. While the reviews are blind it is the author's own, as it may tell the verdict;
   * what an editor added who does not review the claim is for all.
   *
   * @param viewer an account's key; null sees what everybody may see
   * @param editors the keys of the editors among the authors
   */
  public boolean shows(UUID author, @Nullable UUID viewer, Set<UUID> editors) {
    return !blind()
        || author.equals(viewer)
        || (editors.contains(author)
            && reviews.stream().noneMatch(review -> review.reviewer().id().equals(author)));
  }

  /**
   * The reviews as one person may see them: until all blind ones are in, each reviewer sees only
   * their own verdict, and of the others only that there is one.
   *
   * @param viewer an account's key; null sees what everybody may see
   */
  public List<Review> visibleTo(@Nullable UUID viewer) {
    return reviews.stream().map(review -> asSeenBy(viewer, review)).toList();
  }

  /** One of the claim's reviews, which need not stand any more, as {@code viewer} may see it. */
  public Review asSeenBy(@Nullable UUID viewer, Review review) {
    return complete() || review.reviewer().id().equals(viewer) ? review : review.hide();
  }
}
