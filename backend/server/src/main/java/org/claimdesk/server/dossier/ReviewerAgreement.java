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
import java.util.stream.Collectors;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.review.Agreement;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.RatingRepository;
import org.claimdesk.server.review.Review;
import org.claimdesk.server.review.ReviewRepository;
import org.claimdesk.server.review.ReviewState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads a dossier's reviews and computes how well the reviewers agree. */
@Singleton
class ReviewerAgreement {

  private static final int MOST_DIFFERING = 200;

  private final Jdbi jdbi;
  private final DossierRepository dossiers;
  private final RatingRepository ratings;
  private final ReviewRepository reviews;
  private final ClaimRepository claims;

  ReviewerAgreement(
      Jdbi jdbi,
      DossierRepository dossiers,
      RatingRepository ratings,
      ReviewRepository reviews,
      ClaimRepository claims) {
    this.jdbi = jdbi;
    this.dossiers = dossiers;
    this.ratings = ratings;
    this.reviews = reviews;
    this.claims = claims;
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
          List<UUID> keys = dossiers.claimKeys(handle, id);
          Map<UUID, ReviewState> states = reviews.states(handle, keys);
          Map<UUID, List<Review>> byClaim = new LinkedHashMap<>();
          for (UUID claim : keys) {
            ReviewState state = Objects.requireNonNull(states.get(claim));
            if (state.complete() && state.blindReviews().size() >= 2) {
              byClaim.put(claim, state.blindReviews());
            }
          }
          List<List<Review>> shared = List.copyOf(byClaim.values());
          List<String> all = scale.stream().map(Rating::id).toList();
          List<RatingsMet> matrix = matrix(shared, all);
          return new DossierAgreement(
              shared.size(),
              boxed(Agreement.alpha(places(shared, all), false)),
              boxed(Agreement.alpha(places(shared, ordered(scale)), true)),
              pairs(shared),
              ratings(matrix, all),
              matrix,
              differing(handle, byClaim));
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

  /** Every two ratings that met on a claim, in the scale's order; of another scale's none. */
  private static List<RatingsMet> matrix(List<List<Review>> shared, List<String> scale) {
    int[][] met = new int[scale.size()][scale.size()];
    for (List<Integer> given : places(shared, scale)) {
      for (int i = 0; i < given.size(); i++) {
        for (int j = i + 1; j < given.size(); j++) {
          met[Math.min(given.get(i), given.get(j))][Math.max(given.get(i), given.get(j))]++;
        }
      }
    }
    List<RatingsMet> matrix = new ArrayList<>();
    for (int first = 0; first < met.length; first++) {
      for (int second = first; second < met.length; second++) {
        if (met[first][second] > 0) {
          matrix.add(new RatingsMet(scale.get(first), scale.get(second), met[first][second]));
        }
      }
    }
    return matrix;
  }

  private static List<RatingAgreement> ratings(List<RatingsMet> matrix, List<String> scale) {
    List<RatingAgreement> ratings = new ArrayList<>();
    for (String rating : scale) {
      int given = 0;
      int agreed = 0;
      for (RatingsMet met : matrix) {
        int times = (met.first().equals(rating) ? 1 : 0) + (met.second().equals(rating) ? 1 : 0);
        given += times * met.pairs();
        agreed += times == 2 ? 2 * met.pairs() : 0;
      }
      if (given > 0) {
        ratings.add(new RatingAgreement(rating, given, agreed));
      }
    }
    return ratings;
  }

  private List<DifferingClaim> differing(Handle handle, Map<UUID, List<Review>> byClaim) {
    Map<UUID, List<String>> differing = new LinkedHashMap<>();
    byClaim.forEach(
        (claim, given) -> {
          List<String> said =
              given.stream().map(review -> Objects.requireNonNull(review.rating())).toList();
          if (said.stream().distinct().count() > 1 && differing.size() < MOST_DIFFERING) {
            differing.put(claim, said);
          }
        });
    Map<UUID, String> statements =
        claims.findAll(handle, differing.keySet()).stream()
            .collect(Collectors.toMap(Claim::id, Claim::text));
    return differing.entrySet().stream()
        .map(
            entry ->
                new DifferingClaim(
                    entry.getKey(), statements.getOrDefault(entry.getKey(), ""), entry.getValue()))
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
