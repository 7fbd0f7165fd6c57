package org.claimdesk.server.precedent;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.server.precedent.PrecedentRepository.Candidate;
import org.claimdesk.server.precedent.PrecedentRepository.Place;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.review.ReviewRepository;
import org.claimdesk.server.review.ReviewState;
import org.claimdesk.server.review.Verdict;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds precedents: a bounded number of candidates from indexes, ranked by {@link Likeness}. */
@Singleton
class Precedents {
  private static final int LIMIT = 8;

  /** With less likeness a verdict on one says nothing about the other. */
  private static final double LEAST_LIKENESS = 0.25;

  private final PrecedentRepository repository;
  private final ReviewRepository reviews;

  Precedents(PrecedentRepository repository, ReviewRepository reviews) {
    this.repository = repository;
    this.reviews = reviews;
  }

  private record Ranked(Candidate candidate, double likeness) {}

  /**
   * The decided claims most like {@code claim}, the most like first, of two equally like the newer.
   *
   * @throws Problem 404 when there is no such claim
   */
  List<Precedent> of(Handle handle, UUID claim) {
    Candidate asked =
        repository.claim(handle, claim).orElseThrow(() -> Problem.notFound("claim", claim));
    List<Ranked> ranked =
        repository.candidates(handle, asked).stream()
            .map(each -> new Ranked(each, asked.likeness().to(each.likeness())))
            .filter(each -> each.likeness() >= LEAST_LIKENESS)
            .sorted(
                Comparator.comparingDouble(Ranked::likeness)
                    .thenComparing(each -> each.candidate().claim())
                    .reversed())
            .limit(LIMIT)
            .toList();
    List<UUID> found = ranked.stream().map(each -> each.candidate().claim()).toList();
    Map<UUID, ReviewState> states = reviews.states(handle, found);
    Map<UUID, Place> places = repository.places(handle, found);
    return ranked.stream()
        .map(
            each -> {
              UUID key = each.candidate().claim();
              return precedent(
                  asked,
                  each,
                  Objects.requireNonNull(states.get(key)).verdict(),
                  Objects.requireNonNull(places.get(key)));
            })
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * The imported fact-checks most like {@code claim}, the most like first. Of them only words and
   * who said them are known, so that what counts for units and kinds stays out.
   *
   * @throws Problem 404 when there is no such claim
   */
  List<SimilarFactCheck> factChecks(Handle handle, UUID claim) {
    Candidate asked =
        repository.claim(handle, claim).orElseThrow(() -> Problem.notFound("claim", claim));
    return repository.factChecks(handle, asked).stream()
        .map(
            each ->
                new SimilarFactCheck(
                    each.factCheck(),
                    asked.likeness().to(each.likeness()),
                    asked.likeness().sameSpeaker(each.likeness())))
        .filter(each -> each.likeness() >= LEAST_LIKENESS)
        .sorted(
            Comparator.comparingDouble(SimilarFactCheck::likeness)
                .thenComparing(each -> each.factCheck().id())
                .reversed())
        .limit(LIMIT)
        .toList();
  }

  /** Null when the claim ceased to be decided while this looked. */
  private static @Nullable Precedent precedent(
      Candidate asked, Ranked ranked, @Nullable Verdict verdict, Place place) {
    if (verdict == null) {
      return null;
    }
    Likeness its = ranked.candidate().likeness();
    return new Precedent(
        ranked.candidate().claim(),
        place.text(),
        its.speaker(),
        place.article(),
        verdict.rating(),
        verdict.conclusion(),
        verdict.decided(),
        place.dossiers(),
        ranked.likeness(),
        asked.likeness().sameSpeaker(its),
        asked.likeness().sharedUnits(its));
  }
}
