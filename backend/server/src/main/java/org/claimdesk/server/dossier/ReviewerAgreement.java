package org.claimdesk.server.dossier;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.review.Agreement;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.RatingRepository;
import org.claimdesk.server.review.Review;
import org.claimdesk.server.review.ReviewRepository;
import org.claimdesk.server.review.ReviewState;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads a dossier's reviews and computes how well the reviewers agree. */
@Singleton
class ReviewerAgreement {

  private final Jdbi jdbi;
  private final DossierRepository dossiers;
  private final RatingRepository ratings;
  private final ReviewRepository reviews;

  ReviewerAgreement(
      Jdbi jdbi, DossierRepository dossiers, RatingRepository ratings, ReviewRepository reviews) {
    this.jdbi = jdbi;
    this.dossiers = dossiers;
    this.ratings = ratings;
    this.reviews = reviews;
  }

  /** Two reviewers, the one with the lesser key first. */
  private record Two(Person first, Person second) {}

  /**
   * The agreement in a dossier.
   *
   * @throws org.claimdesk.server.problem.Problem 404 when there is none
   */
  DossierAgreement of(UUID id) {
    return jdbi.withHandle(
        handle -> {
          List<Rating> scale =
              ratings.require(handle, dossiers.require(handle, id).scale()).ratings();
          List<List<Review>> shared =
              reviews.states(handle, dossiers.claimKeys(handle, id)).values().stream()
                  .filter(ReviewState::complete)
                  .map(ReviewState::blindReviews)
                  .filter(blind -> blind.size() >= 2)
                  .toList();
          List<String> all = scale.stream().map(Rating::id).toList();
          return new DossierAgreement(
              shared.size(),
              boxed(Agreement.alpha(places(shared, all), false)),
              boxed(Agreement.alpha(places(shared, ordered(scale)), true)),
              pairs(shared));
        });
  }

  /**
   * The ratings that have a place in the scale's order: those with a number, or all without any.
   */
  private static List<String> ordered(List<Rating> scale) {
    boolean numbered = scale.stream().anyMatch(rating -> rating.value() != null);
    return scale.stream()
        .filter(rating -> !numbered || rating.value() != null)
        .map(Rating::id)
        .toList();
  }

  private static List<List<Integer>> places(List<List<Review>> shared, List<String> scale) {
    return shared.stream()
        .map(
            reviews ->
                reviews.stream()
                    .map(review -> scale.indexOf(Objects.requireNonNull(review.rating())))
                    .filter(place -> place >= 0)
                    .toList())
        .toList();
  }

  private static List<ReviewerPair> pairs(List<List<Review>> shared) {
    Map<Two, List<Agreement.Pair>> pairs = new LinkedHashMap<>();
    for (List<Review> unsorted : shared) {
      List<Review> reviews =
          unsorted.stream().sorted(Comparator.comparing(review -> review.reviewer().id())).toList();
      for (int i = 0; i < reviews.size(); i++) {
        for (int j = i + 1; j < reviews.size(); j++) {
          pairs
              .computeIfAbsent(
                  new Two(reviews.get(i).reviewer(), reviews.get(j).reviewer()),
                  two -> new ArrayList<>())
              .add(
                  new Agreement.Pair(
                      Objects.requireNonNull(reviews.get(i).rating()),
                      Objects.requireNonNull(reviews.get(j).rating())));
        }
      }
    }
    return pairs.entrySet().stream()
        .map(
            entry ->
                new ReviewerPair(
                    entry.getKey().first(),
                    entry.getKey().second(),
                    entry.getValue().size(),
                    (int)
                        entry.getValue().stream()
                            .filter(pair -> pair.first().equals(pair.second()))
                            .count(),
                    boxed(Agreement.kappa(entry.getValue()))))
        .sorted(
            Comparator.comparing((ReviewerPair pair) -> pair.first().id())
                .thenComparing(pair -> pair.second().id()))
        .toList();
  }

  private static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
