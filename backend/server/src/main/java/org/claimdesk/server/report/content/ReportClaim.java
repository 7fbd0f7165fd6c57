package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.FigureCheck;
import org.claimdesk.server.reply.Reply;
import org.claimdesk.server.review.Review;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A claim in a report.
 *
 * @param number its place in the report, from 1
 * @param text its words, verbatim
 * @param contextBefore the words before it, with the space between them where there is one
 * @param contextAfter the words after it, likewise
 * @param source key of the article it stands in
 * @param selector where in that article's frozen text
 * @param link the live page, opened at the claim; null where the article's address is not known
 * @param speaker who said it; null for the article's own voice
 * @param figures the figures in it
 * @param periods the time expressions in it
 * @param status open, in_review, decided or disputed
 * @param verdict null unless decided
 * @param reviews those that may be seen
 * @param checks what reference values in the evidence say about the figures
 * @param alsoIn the names of the other outlets that it appeared in, in near copies of its article;
 *     null in a report from before they were known
 * @param corrected what the desk corrected of what the extractor had read; null in a report from
 *     before that could be
 * @param replies what whoever said it was asked and replied, in the order of asking; null in a
 *     report from before that was kept
 * @param version the claim's version that all this was told at; null in a report from before it was
 *     kept
 * @param primarySources keys of the evidence that tells what its author measured, decided, said or
 *     saw itself: marked so by a reviewer, or at the host of a listed reference source; null in a
 *     report from before that was kept
 */
@Serdeable
public record ReportClaim(
    UUID id,
    int number,
    String text,
    String contextBefore,
    String contextAfter,
    UUID source,
    TextSelector selector,
    @Nullable String link,
    List<String> kinds,
    @Nullable ReportSpeaker speaker,
    List<ReportFigure> figures,
    List<ReportPeriod> periods,
    String status,
    @Nullable Verdict verdict,
    List<Review> reviews,
    List<Evidence> evidence,
    List<FigureCheck> checks,
    @Nullable List<String> alsoIn,
    @Nullable List<ReportCorrection> corrected,
    @Nullable List<Reply> replies,
    @Nullable Integer version,
    @Nullable List<UUID> primarySources) {

  /** Copies the lists. */
  public ReportClaim {
    kinds = List.copyOf(kinds);
    figures = List.copyOf(figures);
    periods = List.copyOf(periods);
    reviews = List.copyOf(reviews);
    evidence = List.copyOf(evidence);
    checks = List.copyOf(checks);
    alsoIn = alsoIn == null ? null : List.copyOf(alsoIn);
    corrected = corrected == null ? null : List.copyOf(corrected);
    replies = replies == null ? null : List.copyOf(replies);
    primarySources = primarySources == null ? null : List.copyOf(primarySources);
  }

  /** Whether a piece of its evidence is known to be a primary source. */
  public boolean isPrimary(Evidence piece) {
    return primarySources != null && primarySources.contains(piece.id());
  }
}
