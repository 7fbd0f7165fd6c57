package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.correction.Corrections;
import org.claimdesk.server.correction.Readings;
import org.claimdesk.server.mention.AttributionMention;
import org.claimdesk.server.mention.PartMention;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * A checkable statement of an article.
 *
 * @param start index of its first UTF-16 code unit in the article's text
 * @param end index of the first code unit after it
 * @param context the sentences around it
 * @param checkable probability, 0 to 1, that evidence could show it true or false
 * @param worth check-worthiness, 0 to 1, which the queue is ranked by; 1 for a claim marked by hand
 * @param kinds what it is about: {@code quantity}, {@code comparison}, {@code ranking}, {@code
 *     event}, {@code quote}, {@code law}, {@code cause}, {@code poll}, {@code forecast}
 * @param quantities its figures, in text order
 * @param times its time expressions, in text order
 * @param attribution who says it
 * @param check whether the {@code statement} is to be checked, or the {@code saying}: that somebody
 *     said it
 * @param parts its separately checkable components
 * @param reasons what made it a claim, weightiest first
 * @param speaker the resolved name of who says it
 * @param corrections which of its figures, time expressions and speaker a person corrected, with
 *     what the extractor read; null where none
 * @param repeats the claim that this one repeats in a near copy of its article, whose reviews,
 *     evidence, status and lease are its own too; null where it was found first
 * @param outlets in how many outlets it appeared: 1 unless near copies of its article repeat it, at
 *     most 100
 * @param rating the verdict's rating, once decided
 * @param doubt what a page did that its evidence rests on, where that reopened it after a verdict:
 *     {@code changed} or {@code vanished}
 * @param dismissal why it is no claim, while dismissed
 * @param lease who works on it just now
 * @param assignment who is to review it
 * @param anchor how a newer extraction found a claim again that people had worked on: {@code
 *     exact}, {@code moved} to other bounds, or {@code lost}; null when none was accepted since
 * @param undoable whether a change of its bounds or a correction can be taken back
 */
@Serdeable
public record Claim(
    UUID id,
    ClaimArticle article,
    ClaimOrigin origin,
    int start,
    int end,
    String text,
    ClaimContext context,
    double checkable,
    double worth,
    List<String> kinds,
    List<QuantityMention> quantities,
    List<TimeMention> times,
    @Nullable AttributionMention attribution,
    @Schema(
            type = "string",
            allowableValues = {"statement", "saying"})
        String check,
    List<PartMention> parts,
    List<ClaimReason> reasons,
    @Nullable String speaker,
    @Nullable Corrections corrections,
    @Nullable UUID repeats,
    int outlets,
    ClaimStatus status,
    @Nullable String rating,
    @Schema(
            type = "string",
            nullable = true,
            allowableValues = {"changed", "vanished"})
        @Nullable String doubt,
    @Nullable Dismissal dismissal,
    @Nullable ClaimLease lease,
    @Nullable ClaimAssignment assignment,
    @Schema(
            type = "string",
            nullable = true,
            allowableValues = {"exact", "moved", "lost"})
        @Nullable String anchor,
    boolean undoable,
    int version,
    Instant created,
    Instant updated)
    implements Span {
  /** Copies the lists. */
  public Claim {
    kinds = List.copyOf(kinds);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    parts = List.copyOf(parts);
    reasons = List.copyOf(reasons);
  }

  /** What it is read to say. */
  public Readings readings() {
    return new Readings(quantities, times, speaker, corrections);
  }
}
