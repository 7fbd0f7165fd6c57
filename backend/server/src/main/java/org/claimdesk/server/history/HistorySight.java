package org.claimdesk.server.history;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.ReaderNotes;
import org.claimdesk.server.review.Review;
import org.claimdesk.server.review.ReviewState;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What one person may see, and what is needed to tell of it.
 *
 * @param editors the editors among those who added evidence or comments
 * @param given every review of the claim, the oldest first
 * @param labels the labels of ratings by their ids
 * @param adjudications every one, the oldest first
 * @param said the words of the comments that are told of
 */
record HistorySight(
    Actor viewer,
    ReviewState state,
    Set<UUID> editors,
    List<Review> given,
    Map<String, String> labels,
    List<Verdict> adjudications,
    Map<UUID, HistoryRepository.Said> said) {
  private static final Set<String> CORRECTED =
      Set.of("claim.reading_corrected", "claim.reading_restored", "claim.correction_undone");

  private boolean shows(UUID author) {
    return state.shows(author, viewer.id(), editors);
  }

  /** A verdict is its author's alone until all are in; then everybody's, also once taken back. */
  private boolean showsVerdictOf(Review review) {
    return !state.asSeenBy(viewer.id(), review).hidden();
  }

  /** What happened, as the viewer may know it. */
  HistoryEntry tell(HistoryRepository.Row row) {
    List<FieldChange> changes = new ArrayList<>();
    boolean hidden = false;
    switch (row.subject()) {
      case "evidence" -> {
        hidden = !StateFields.author(row.detail()).filter(this::shows).isPresent();
        if (!hidden) {
          changes.addAll(evidenceChanges(row));
        }
      }
      case "reply" ->
          changes.addAll(
              row.action().equals("reply.removed")
                  ? StateFields.changes(StateFields.ofReply(row.detail()), Map.of())
                  : StateFields.changes(
                      StateFields.ofReply(row.previous()), StateFields.ofReply(row.detail())));
      case "comment" -> {
        HistoryRepository.Said words = said.get(row.subjectId());
        hidden = words == null || !shows(words.author());
        if (words != null && !hidden) {
          changes.addAll(commentChanges(row, words));
        }
      }
      case "claim" -> {
        Optional<Review> review = given(row);
        hidden = review.filter(each -> !showsVerdictOf(each)).isPresent();
        if (review.isPresent() && !hidden) {
          changes.addAll(verdictChanges(row, review.get()));
        } else if (row.action().equals("claim.adjudicated")) {
          changes.addAll(adjudicationChanges(row));
        }
      }
      default -> {}
    }
    List<FieldChange> reading = readingChange(row);
    changes.addAll(reading);
    if (row.before() != null && reading.isEmpty()) {
      changes.addAll(
          StateFields.changes(StateFields.ofClaim(row.before()), StateFields.ofClaim(row.after())));
    }
    return new HistoryEntry(
        row.sequence(),
        row.at(),
        row.by(),
        row.action(),
        row.subjectId(),
        row.version(),
        changes,
        hidden);
  }

  /** What a correction of a figure, a period or the speaker made of it; nothing of other events. */
  private static List<FieldChange> readingChange(HistoryRepository.Row row) {
    JsonNode detail = row.detail();
    if (detail == null || !CORRECTED.contains(row.action())) {
      return List.of();
    }
    return List.of(
        new FieldChange(
            StateFields.text(detail.get("reading")),
            StateFields.text(detail.get("before")),
            StateFields.text(detail.get("after"))));
  }

  private static List<FieldChange> evidenceChanges(HistoryRepository.Row row) {
    return switch (row.action()) {
      case "evidence.added" -> StateFields.changes(Map.of(), StateFields.ofEvidence(row.detail()));
      case "evidence.removed" ->
          StateFields.changes(StateFields.ofEvidence(row.detail()), Map.of());
      case "evidence.rechecked" ->
          StateFields.changes(Map.of(), StateFields.ofRecheck(row.detail()));
      default ->
          StateFields.changes(
              StateFields.ofEvidence(row.previous()), StateFields.ofEvidence(row.detail()));
    };
  }

  private static List<FieldChange> commentChanges(
      HistoryRepository.Row row, HistoryRepository.Said said) {
    JsonNode made = row.detail() == null ? null : row.detail().get("version");
    if (made == null) {
      return List.of();
    }
    int version = made.getIntValue();
    return switch (row.action()) {
      case "comment.added" ->
          List.of(new FieldChange("comment", null, said.versions().get(version)));
      case "comment.edited" ->
          List.of(
              new FieldChange(
                  "comment", said.versions().get(version - 1), said.versions().get(version)));
      case "comment.deleted" ->
          List.of(new FieldChange("comment", said.versions().get(version - 1), null));
      default -> List.of();
    };
  }

  /** The review that an event is about: the trail has its key. */
  private Optional<Review> given(HistoryRepository.Row row) {
    JsonNode detail = row.detail();
    boolean about =
        row.action().equals("claim.reviewed") || row.action().equals("claim.review_undone");
    if (!about || detail == null || !detail.isString()) {
      return Optional.empty();
    }
    String id = detail.getStringValue();
    return given.stream().filter(each -> each.id().toString().equals(id)).findFirst();
  }

  private List<FieldChange> verdictChanges(HistoryRepository.Row row, Review review) {
    if (row.action().equals("claim.review_undone")) {
      return StateFields.changes(verdict(review), Map.of());
    }
    Map<String, String> before =
        given.stream()
            .filter(each -> each.reviewer().equals(review.reviewer()))
            .filter(each -> each.created().isBefore(review.created()))
            .reduce((first, second) -> second)
            .map(this::verdict)
            .orElse(Map.of());
    return StateFields.changes(before, verdict(review));
  }

  private Map<String, String> verdict(Review review) {
    return verdict(
        Objects.requireNonNull(review.rating()),
        Objects.requireNonNull(review.conclusion()),
        Objects.requireNonNull(review.rationale()),
        review.findings(),
        review.notes());
  }

  /**
   * An adjudication is kept in the transaction of its event, and so before or when that is told.
   */
  private List<FieldChange> adjudicationChanges(HistoryRepository.Row row) {
    List<Map<String, String>> until =
        adjudications.stream()
            .filter(verdict -> !verdict.decided().isAfter(row.at()))
            .map(
                verdict ->
                    verdict(
                        verdict.rating(),
                        verdict.conclusion(),
                        verdict.rationale(),
                        verdict.findings(),
                        verdict.notes()))
            .toList();
    return until.isEmpty()
        ? List.of()
        : StateFields.changes(
            until.size() < 2 ? Map.of() : until.get(until.size() - 2), until.getLast());
  }

  private Map<String, String> verdict(
      String rating,
      String conclusion,
      String rationale,
      List<PartFinding> findings,
      @Nullable ReaderNotes notes) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("verdict", rating);
    fields.put("conclusion", conclusion);
    if (!rationale.isEmpty()) {
      fields.put("rationale", rationale);
    }
    String told =
        findings.stream()
            .filter(finding -> finding.rating() != null || finding.note() != null)
            .map(this::line)
            .collect(Collectors.joining("\n"));
    if (!told.isEmpty()) {
      fields.put("findings", told);
    }
    if (notes != null) {
      fields.putAll(StateFields.ofNotes(notes));
    }
    return fields;
  }

  private String line(PartFinding finding) {
    String found =
        Stream.of(labels.get(finding.rating()), finding.note())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(". "));
    return "“" + finding.words() + "”: " + found;
  }
}
