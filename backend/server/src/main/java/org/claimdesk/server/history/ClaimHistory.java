package org.claimdesk.server.history;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.lib.Cursor;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.RatingRepository;
import org.claimdesk.server.review.Review;
import org.claimdesk.server.review.ReviewRepository;
import org.claimdesk.server.review.ReviewState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Tells what happened to a claim, and what it was, to one person. */
@Singleton
class ClaimHistory {

  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final ReviewRepository reviews;
  private final RatingRepository ratings;
  private final HistoryRepository past;

  ClaimHistory(
      Jdbi jdbi,
      ClaimRepository claims,
      ReviewRepository reviews,
      RatingRepository ratings,
      HistoryRepository past) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.reviews = reviews;
    this.ratings = ratings;
    this.past = past;
  }

  /**
   * One page of what happened, the latest first.
   *
   * @throws Problem 404 without such a claim
   */
  Page<HistoryEntry> page(Actor viewer, UUID id, @Nullable String cursor, int limit) {
    long before = cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor, 1).number(0);
    return jdbi.withHandle(
        handle -> {
          claims.require(handle, id);
          List<UUID> judged = past.judged(handle, id);
          List<HistoryRepository.Row> rows = past.page(handle, id, judged, before, limit + 1);
          Page<HistoryRepository.Row> page =
              Page.of(
                  rows, limit, row -> Cursor.of(row.sequence()), past.count(handle, id, judged));
          return page.map(sight(handle, viewer, id, page.items())::tell);
        });
  }

  /**
   * A claim as it was.
   *
   * @throws Problem 404 without such a claim or when that version was not kept
   */
  ClaimVersion version(Actor viewer, UUID id, int version) {
    return jdbi.withHandle(
        handle -> {
          Claim newest = claims.require(handle, id);
          List<HistoryRepository.Span> spans = past.spans(handle, id);
          List<Integer> versions =
              Stream.concat(
                      spans.stream().map(HistoryRepository.Span::version),
                      Stream.of(newest.version()))
                  .distinct()
                  .sorted()
                  .toList();
          ReviewState state = state(handle, id);
          List<UUID> judged = past.judged(handle, id);
          if (version == newest.version()) {
            return new ClaimVersion(
                version,
                null,
                versions,
                newest,
                state.visibleTo(viewer.id()),
                evidence(handle, viewer, state, judged, Long.MAX_VALUE, Instant.MAX));
          }
          HistoryRepository.Span span =
              spans.stream()
                  .filter(each -> each.version() == version)
                  .findFirst()
                  .orElseThrow(() -> Problem.notFound("version of the claim", version));
          Claim then =
              claims
                  .atVersion(handle, id, version)
                  .orElseThrow(() -> Problem.notFound("version of the claim", version));
          Instant until = Objects.requireNonNull(span.until());
          return new ClaimVersion(
              version,
              until,
              versions,
              then,
              standing(handle, viewer, state, id, until),
              span.change() == null
                  ? evidence(handle, viewer, state, judged, Long.MAX_VALUE, until)
                  : evidence(handle, viewer, state, judged, span.change(), Instant.MAX));
        });
  }

  private ReviewState state(Handle handle, UUID id) {
    return Objects.requireNonNull(reviews.states(handle, List.of(id)).get(id));
  }

  private List<Review> standing(
      Handle handle, Actor viewer, ReviewState state, UUID id, Instant until) {
    Set<UUID> stood = new HashSet<>(past.standing(handle, id, until));
    return reviews.everGiven(handle, id).stream()
        .filter(review -> stood.contains(review.id()))
        .map(review -> state.asSeenBy(viewer.id(), review))
        .toList();
  }

  private List<EvidenceThen> evidence(
      Handle handle,
      Actor viewer,
      ReviewState state,
      List<UUID> judged,
      long before,
      Instant until) {
    List<JsonNode> found =
        past.evidence(handle, judged, before, until.equals(Instant.MAX) ? FAR_AHEAD : until);
    Set<UUID> editors =
        reviews.editors(
            handle, found.stream().map(StateFields::author).flatMap(Optional::stream).toList());
    return found.stream()
        .filter(
            each ->
                StateFields.author(each)
                    .filter(by -> state.shows(by, viewer.id(), editors))
                    .isPresent())
        .map(ClaimHistory::then)
        .toList();
  }

  /** A moment that PostgreSQL knows and nothing comes after. */
  private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");

  private static EvidenceThen then(JsonNode detail) {
    Map<String, String> fields = StateFields.ofEvidence(detail);
    return new EvidenceThen(
        UUID.fromString(StateFields.text(detail.get("id"))),
        fields.getOrDefault("url", ""),
        fields.get("title"),
        fields.get("publisher"),
        fields.getOrDefault("excerpt", ""),
        fields.getOrDefault("stance", ""),
        StateFields.partsOfEvidence(detail),
        fields.get("referenceValue"),
        Optional.ofNullable(detail.get("createdBy"))
            .map(by -> StateFields.text(by.get("name")))
            .orElse(""));
  }

  private Map<String, String> labels(Handle handle) {
    return ratings.scales(handle).stream()
        .flatMap(scale -> scale.ratings().stream())
        .collect(Collectors.toMap(Rating::id, Rating::label));
  }

  private HistorySight sight(
      Handle handle, Actor viewer, UUID id, List<HistoryRepository.Row> rows) {
    ReviewState state = state(handle, id);
    Map<UUID, HistoryRepository.Said> said =
        past.said(
            handle,
            rows.stream()
                .filter(row -> row.subject().equals("comment"))
                .map(HistoryRepository.Row::subjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    List<UUID> authors =
        new ArrayList<>(said.values().stream().map(each -> each.author()).toList());
    rows.forEach(row -> StateFields.author(row.detail()).ifPresent(authors::add));
    return new HistorySight(
        viewer,
        state,
        state.blind() ? reviews.editors(handle, authors) : Set.of(),
        reviews.everGiven(handle, id),
        labels(handle),
        reviews.everAdjudicated(handle, id),
        said);
  }
}
