package org.claimdesk.server.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.claimdesk.server.article.OriginalPlace;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.FigureCheck;
import org.claimdesk.server.evidence.ImpliedFigure;
import org.claimdesk.server.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that was said about it, as one person may see it.
 *
 * @param claim its members stand among the others
 * @param original where its words stand in the article's original
 * @param reviewsRequired how many reviews its dossiers ask for: 1, or 2 blind ones
 * @param scales the rating scales its verdict may be on
 * @param reviews those that stand, oldest first
 * @param evidence oldest first, as far as the viewer may see it
 * @param hiddenEvidence how much more there is, which shows once all blind reviews are in
 * @param checks what reference values in the evidence say about the claim's figures
 * @param implied figures that follow from the claim's own, to be checked too
 * @param verdict null unless decided; of a claim in doubt the one that waits for another look
 * @param doubts evidence that changed or vanished after the verdict, until somebody looked again
 * @param appearances where the claim appeared, the place where it was found first before the
 *     others; at most 100
 * @param replies what whoever said it was asked and replied, in the order of asking
 */
@Serdeable
public record ClaimDetail(
    @JsonUnwrapped Claim claim,
    OriginalPlace original,
    int reviewsRequired,
    List<String> scales,
    List<Review> reviews,
    List<Evidence> evidence,
    int hiddenEvidence,
    List<FigureCheck> checks,
    List<ImpliedFigure> implied,
    @Nullable Verdict verdict,
    List<Doubt> doubts,
    List<Appearance> appearances,
    List<Reply> replies) {

  /** Copies the lists. */
  public ClaimDetail {
    scales = List.copyOf(scales);
    reviews = List.copyOf(reviews);
    evidence = List.copyOf(evidence);
    checks = List.copyOf(checks);
    implied = List.copyOf(implied);
    doubts = List.copyOf(doubts);
    appearances = List.copyOf(appearances);
    replies = List.copyOf(replies);
  }
}
